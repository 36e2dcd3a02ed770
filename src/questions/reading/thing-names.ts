import { givenNames } from '../gazetteer/people.ts';
import type { Alias, Mention } from './aliases.ts';
import { type Definition, definitionIn } from './definition.ts';
import type { ReadSentence } from './document.ts';
import { isPersonal } from './main-subject.ts';
import type { Sentence } from './sentences.ts';

type Named = { readonly titled: string; readonly definition: Definition };

/**
 * The words that may stand for the thing which the title names and the first sentence defines: "Giotto" of a spacecraft,
 * "Hood" of a ship. A person who bears one of them is called by more.
 */
export function namesOfThing(title: string, sentences: readonly Sentence[]): ReadonlySet<string> {
  const titled = thingOf(title, sentences)?.titled ?? '';
  const [own = ''] = titled.split(/ (?:of|in|at|de|di) /);
  return new Set(own.split(' ').filter((word) => /^\p{Lu}/u.test(word)));
}

/** "Olivetti S.p.A." of the first sentence is the "Olivetti" of the title. */
export function thingAliases(
  title: string,
  sentences: readonly Sentence[],
  mentions: ReadonlyMap<string, Mention>,
): Map<string, Alias> {
  const { titled = '', definition } = thingOf(title, sentences) ?? {};
  const [long, short] = [mentions.get(definition?.text ?? ''), mentions.get(titled)];
  const isFirm = long !== undefined && legalForm.test(long.name.slice(titled.length));
  if (!isFirm || short === undefined || !long.name.startsWith(titled)) return new Map();
  const { kind, sort } = long.kind === 'organisation' ? long : organisation;
  return new Map([[long.name, { name: titled, kind, sort }]]);
}

/**
 * "Mann" of "the kingdom of Mann and the Isles" is no Claves Mann: whoever is known by an unknown given name and never goes
 * by the surname but behind "of" may be a place.
 */
export function isOfPlace(
  surname: string,
  full: string,
  sentences: readonly ReadSentence[],
): boolean {
  if (givenNames.has(full.split(' ')[0] ?? '')) return false;
  const alone = wordsBefore(sentences).get(surname) ?? [];
  return alone.length > 0 && alone.every((before) => /^(of|in|from|near)$/.test(before));
}

/** The text of every fact to the words that stand before it. Read once, for each of many names asks. */
function wordsBefore(sentences: readonly ReadSentence[]): ReadonlyMap<string, string[]> {
  const known = befores.get(sentences);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const { facts, tokens } of sentences) {
    for (const { text, from, to } of facts) {
      // "in Schumm's laboratory" tells nothing of Schumm.
      if (/^['’]s?$/.test(tokens[to]?.text ?? '')) continue;
      const words = found.get(text);
      const before = tokens[from - 1]?.text ?? '';
      if (words === undefined) found.set(text, [before]);
      else words.push(before);
    }
  }
  befores.set(sentences, found);
  return found;
}

const befores = new WeakMap<readonly ReadSentence[], ReadonlyMap<string, string[]>>();

const organisation = { kind: 'organisation', sort: 'organisation' } as const;
const legalForm =
  /^,? (S\.?p\.?A|S\.?A|A\.?G|N\.?V|B\.?V|A\.?S|A\/S|AB|Oy|GmbH|Inc|Ltd|Limited|plc|PLC|LLC|Corp|Corporation|Company|Co|SE|KK|Group)\.?$/;

function thingOf(title: string, sentences: readonly Sentence[]): Named | undefined {
  const definition = definitionIn(sentences[0]?.tokens ?? []);
  const titled = title.replace(/\s*[(:].*$/, '');
  if (definition === undefined || !definition.isName || definition.nouns.length === 0)
    return undefined;
  const isSame = ` ${definition.text} `.includes(` ${titled} `);
  return isSame && !isPersonal(definition) ? { titled, definition } : undefined;
}
