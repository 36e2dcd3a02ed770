import { givenNames } from '../../gazetteer/people.ts';
import { type ReadDocument, resolveName } from '../document.ts';
import { isOfPlace, namesOfThing } from '../thing-names.ts';

/** The fullest name of the article for `text`: "Galois" gives "Évariste Galois" where no other name ends so. */
export function fullName(document: ReadDocument, text: string): string {
  const name = resolveName(document, text);
  let table = tables.get(document);
  if (table === undefined) {
    table = fullNamesOf(document);
    tables.set(document, table);
  }
  return table.get(name) ?? name;
}

const tables = new WeakMap<ReadDocument, ReadonlyMap<string, string>>();

/** Surnames, and given names that the gazetteer knows, to the only longer name that has them. */
function fullNamesOf(document: ReadDocument): ReadonlyMap<string, string> {
  const longer = new Map<string, Set<string>>();
  for (const { name, kind } of document.entities) {
    const words = name.split(' ');
    if (words.length < 2 || words.length > 4 || (kind !== 'person' && kind !== 'name')) continue;
    const parts = givenNames.has(words[0] ?? '') ? [words[0], words.at(-1)] : [words.at(-1)];
    for (const part of parts) {
      if (part === undefined || !/^\p{Lu}\p{L}+$/u.test(part)) continue;
      longer.set(part, (longer.get(part) ?? new Set()).add(name));
    }
  }
  const ofThing = namesOfThing(document.source.title, document.sentences);
  return new Map(
    [...longer].flatMap(([part, names]) => {
      const [only] = names;
      const known = document.entityOf.get(part);
      // "Olivetti" is the firm of the title, and Camillo Olivetti goes by both his names.
      if (ofThing.has(part) && document.protagonist === undefined) return [];
      if (only !== undefined && isOfPlace(part, only, document.sentences)) return [];
      const isFree = known === undefined || known.kind === 'name' || known.kind === 'person';
      return names.size === 1 && only !== undefined && isFree ? [[part, only] as const] : [];
    }),
  );
}
