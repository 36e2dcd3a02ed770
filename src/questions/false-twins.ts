import type { Ranked } from './ranking.ts';
import type { Proposal } from './writing/draft.ts';
import type { Statement } from './writing/statement.ts';

/** A false claim below this does not take the place of the true one that it was made of. */
export const twinFloor = 0.15;

/** For a claim that holds, those made from the same statement that fail. */
export function falseTwinsIn(ranked: readonly Ranked[]): (claim: Proposal) => readonly Proposal[] {
  const failing = ranked
    .filter(
      ({ proposal: { kind, answer }, quality }) =>
        kind === 'true-false' && answer === 'false' && quality >= twinFloor,
    )
    .sort((a, b) => b.quality - a.quality)
    .map(({ proposal }) => proposal);
  const byStatement = new Map<Statement, Proposal[]>();
  for (const claim of failing) {
    const others = byStatement.get(claim.statement);
    if (others === undefined) byStatement.set(claim.statement, [claim]);
    else others.push(claim);
  }
  return ({ kind, answer, statement }) =>
    kind === 'true-false' && answer === 'true' ? (byStatement.get(statement) ?? []) : [];
}
