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
      return `Which ${fact.sort.replace(/s$/, '')}`;
    case 'event':
      return 'Which event';
    case 'organisation':
      return organisationAsker(fact.sort);
    default:
      return undefined;
  }
}

function organisationAsker(sort: string): string {
  if (/company/.test(sort)) return 'Which company';
  if (
    /^(university|museum|library|hospital|bank|news organisation|US agency|institute|school|party)$/.test(
      sort,
    )
  )
    return `Which ${sort}`;
  return /^(assembly|authority)$/.test(sort) ? 'Which body' : 'Which organisation';
}
