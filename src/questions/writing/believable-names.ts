import { demonymOf } from '../gazetteer/places.ts';
import { isBorder } from '../options/fair-options.ts';
import { countryOf } from '../options/told-places.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { rootOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/**
 * Of `others` those that somebody might believe in the place of a name: for a country of the past one that the article names
 * (no Poland in a treaty of China), for a city one of the same country, and no other continent than it tells of.
 */
export function believableNames(
  fact: Fact,
  others: readonly string[],
  { statement, document }: { readonly statement: Statement; readonly document: ReadDocument },
): string[] {
  const isNamed = (other: string) => isNamedIn(other, document);
  switch (fact.kind) {
    case 'continent':
      return others.filter(isNamed);
    case 'country':
    case 'people':
      if (isBorder({ fact, statement })) return [];
      return isPast(statement) ? others.filter(isNamed) : [...others];
    case 'city': {
      const country = countryOf(resolveName(document, fact.text));
      return others.filter(
        (other) => isNamed(other) || (country !== undefined && countryOf(other) === country),
      );
    }
    default:
      return [...others];
  }
}

function isNamedIn(other: string, { entityOf }: ReadDocument): boolean {
  const bare = other.replace(/^the /i, '');
  const people = demonymOf.get(bare);
  return entityOf.has(bare) || (people !== undefined && entityOf.has(people));
}

function isPast(statement: Statement): boolean {
  const { tokens, heads } = statement;
  const root = rootOf(statement);
  return tokens.some(({ tag }, at) => tag === 'VBD' && (at === root || heads[at] === root));
}
