import type { Fact } from '../reading/facts.ts';

/** What a fact is asked for with, e.g. `Which country`; undefined where the sort is unsure. */
export function askerOf(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'person':
      return 'Who';
    case 'country':
      return 'Which country';
    case 'state':
      return 'Which US state';
    case 'city':
      return 'Which city';
    case 'continent':
      return 'Which continent';
    case 'place':
      // Of a place that only the recogniser knows it is not known whether it is a town or a river.
      return fact.sort === 'place' ? undefined : `Which ${fact.sort.replace(/s$/, '')}`;
    case 'organisation':
      // What only the recogniser takes for a body may be a product, a ship or a prize.
      return fact.sort === 'organisation' ? undefined : organisationAsker(fact.sort, fact.text);
    default:
      return undefined;
  }
}

function organisationAsker(sort: string, name: string): string {
  // A college is mostly a part of a university.
  if (sort === 'university' && /\bCollege\b/.test(name) && !/\bUniversity\b/.test(name))
    return 'Which college';
  if (/company/.test(sort)) return 'Which company';
  if (
    /^(university|museum|library|hospital|bank|news organisation|US agency|institute|school|party)$/.test(
      sort,
    )
  )
    return `Which ${sort}`;
  return /^(assembly|authority)$/.test(sort) ? 'Which body' : 'Which organisation';
}
