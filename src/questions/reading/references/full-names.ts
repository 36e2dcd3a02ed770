import { givenNames, personTitles } from '../../gazetteer/people.ts';
import { type ReadDocument, resolveName } from '../document.ts';
import { kinsNames } from '../kin-names.ts';
import { isOfPlace, namesOfThing } from '../thing-names.ts';

/** A longer name, and the first sentence that has it. */
type Bearer = { readonly name: string; readonly since: number; readonly isPerson: boolean };

/**
 * The fullest name of the article for `text`: "Galois" gives "Évariste Galois" where no other name ends so, or no other
 * up to the sentence `at`.
 */
export function fullName(document: ReadDocument, text: string, at = -1): string {
  const name = resolveName(document, text);
  let table = tables.get(document);
  if (table === undefined) {
    table = fullNamesOf(document);
    tables.set(document, table);
  }
  const bearers = table.get(name) ?? [];
  const [only, other] = bearers.length > 1 ? bearers.filter(({ since }) => since <= at) : bearers;
  return other === undefined ? (only?.name ?? name) : name;
}

/** True of "Évariste Galois" and "Captain Edward H. Watson". */
export function isPersonsName(document: ReadDocument, name: string): boolean {
  const [first = '', ...rest] = name.split(' ');
  const kind = document.entityOf.get(name)?.kind;
  if (kind === 'person') return true;
  const isOpen = kind === undefined || kind === 'name';
  return isOpen && rest.length > 0 && (givenNames.has(first) || personTitles.has(first));
}

const tables = new WeakMap<ReadDocument, ReadonlyMap<string, readonly Bearer[]>>();

/** Surnames, and given names, to the longer names that have them. */
function fullNamesOf(document: ReadDocument): ReadonlyMap<string, readonly Bearer[]> {
  const longer = new Map<string, Map<string, Bearer>>();
  const entities = document.entities
    .filter(({ kind }) => kind === 'person' || kind === 'name')
    .map(({ name, kind, sentences }) => ({
      name,
      since: sentences[0] ?? 0,
      isPerson: kind === 'person',
    }));
  const known = new Set(entities.flatMap(({ name }) => name.split(' ').slice(1).slice(-1)));
  const overseen = overseenNames(document).filter(
    ({ name }) => !known.has(name.split(' ').at(-1) ?? ''),
  );
  const kins = kinsNames(document.sentences);
  for (const bearer of [...entities, ...overseen]) {
    const words = bearer.name.split(' ');
    if (words.length < 2 || words.length > 4) continue;
    const first = words[0] ?? '';
    const isGiven = givenNames.has(first) || (bearer.isPerson && !personTitles.has(first));
    const parts = isGiven ? [first, words.at(-1)] : [words.at(-1)];
    for (const part of parts) {
      if (part === undefined || !/^\p{Lu}\p{L}+$/u.test(part)) continue;
      const isLead = bearer.name === document.protagonist?.name;
      if (part === first && !isLead && kins.has(part)) continue;
      const bearers = longer.get(part) ?? new Map<string, Bearer>();
      if (!bearers.has(bearer.name)) bearers.set(bearer.name, bearer);
      longer.set(part, bearers);
    }
  }
  const ofThing = namesOfThing(document.source.title, document.sentences);
  return new Map(
    [...longer].flatMap(([part, names]) => {
      const bearers = [...names.values()];
      const entity = document.entityOf.get(part);
      // "Olivetti" is the firm of the title, and Camillo Olivetti goes by both his names.
      if (ofThing.has(part) && document.protagonist === undefined) return [];
      if (bearers.some(({ name }) => isOfPlace(part, name, document.sentences))) return [];
      const isFree = entity === undefined || entity.kind === 'name' || entity.kind === 'person';
      return isFree ? [[part, bearers] as const] : [];
    }),
  );
}

/** "Andrew Booker" in a sentence that is not read, of formulas say: a given name and one word behind it. */
function overseenNames({ source, sentences }: ReadDocument): Bearer[] {
  return [...source.text.matchAll(pair)].flatMap(({ 0: name, 1: given, index }) => {
    if (!givenNames.has(given ?? '')) return [];
    const since = sentences.findIndex(({ end }) => end > index);
    return [{ name, since: Math.max(0, since), isPerson: true }];
  });
}

const pair = /(?<!\p{Lu}[\p{L}.]* )\b(\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+\b(?! \p{Lu}|['’-])/gu;
