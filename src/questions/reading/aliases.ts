import type { Entity, ReadSentence } from './document.ts';
import type { Fact } from './facts.ts';
import { canonicalName } from './names.ts';
import type { Sentence } from './sentences.ts';

/** A name to the one that stands for it in this article. */
export type Aliases = ReadonlyMap<
  string,
  { readonly name: string; readonly kind: Fact['kind']; readonly sort: string }
>;

/** Surnames to full names, acronyms to long forms. */
export function aliasesOf(sentences: readonly ReadSentence[]): Aliases {
  const aliases = new Map<string, { name: string; kind: Fact['kind']; sort: string }>();
  const clashes = new Set<string>();
  for (const sentence of sentences) {
    for (const fact of sentence.facts) {
      const surname = fact.text.split(' ').at(-1) ?? '';
      if (fact.kind === 'person' && surname !== fact.text) {
        const known = aliases.get(surname);
        if (known !== undefined && known.name !== fact.text) clashes.add(surname);
        aliases.set(surname, { name: fact.text, kind: 'person', sort: 'person' });
      }
      const acronym = acronymAfter(sentence, fact);
      if (acronym !== undefined)
        aliases.set(acronym, { name: fact.text, kind: fact.kind, sort: fact.sort });
    }
  }
  for (const clash of clashes) aliases.delete(clash);
  return aliases;
}

/** Who and what the sentences name, each under all its names. */
export function entitiesOf(sentences: readonly ReadSentence[], aliases: Aliases): Entity[] {
  const entities = new Map<
    string,
    { kind: Fact['kind']; sort: string; forms: Set<string>; at: Set<number> }
  >();
  for (const sentence of sentences) {
    for (const fact of sentence.facts) {
      const name = aliases.get(fact.text)?.name ?? canonicalName(fact.text);
      const entity = entities.get(name) ?? {
        kind: fact.kind,
        sort: fact.sort,
        forms: new Set([name]),
        at: new Set(),
      };
      entity.forms.add(fact.text);
      entity.at.add(sentence.index);
      entities.set(name, entity);
    }
  }
  return [...entities].map(([name, { kind, sort, forms, at }]) => ({
    name,
    kind,
    sort,
    forms: [...forms],
    sentences: [...at],
  }));
}

/** `CSIS` for "Center for Strategic and International Studies (CSIS)". */
function acronymAfter(sentence: Sentence, fact: Fact): string | undefined {
  const [open, acronym, close] = sentence.tokens.slice(fact.to, fact.to + 3);
  if (open?.text !== '(' || close?.text !== ')' || acronym === undefined) return undefined;
  if (!/^\p{Lu}[\p{Lu}\d.-]{1,9}s?$/u.test(acronym.text)) return undefined;
  const initials = fact.text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  // A foreign acronym (CNRS) or a mistaken one (ISIS-K for ISIS) is no alias that we can vouch for.
  return initials === acronym.text.replaceAll('.', '') ? acronym.text : undefined;
}
