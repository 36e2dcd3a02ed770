import type { Comparison } from './fit-weights.ts';
import type { Optimised } from './optimise.ts';

/** What came of optimising, without the weights. */
export type Finding = OmitWeights<Optimised>;
type OmitWeights<T> = T extends unknown ? Omit<T, 'weights'> : never;

/** What came of optimising, with its numbers, in sentences for the member. */
export function describeFinding(finding: Finding): string {
  switch (finding.outcome) {
    case 'better':
      return `Your intervals follow your own forgetting. ${comparedBy(finding.comparison)}`;
    case 'as-before':
      return `Your intervals follow your own forgetting as found before: nothing newer was surely better than the usual numbers, and these still are. ${comparedBy(finding.comparison)}`;
    case 'not-better':
      return `Your intervals follow the usual numbers: none of your own were surely better. ${comparedBy(finding.comparison)}`;
    case 'too-few':
      return `Nothing has changed: you have ${counted(finding.reviewCount, 'review')}, and it takes ${whole(finding.neededCount)} to see how you forget.`;
    case 'too-few-days':
      return `Nothing has changed: of your ${counted(finding.reviewCount, 'review')}, only ${whole(finding.testCount)} came a day or more after the one before, which is too few to see how you forget.`;
    case 'unavailable':
      return 'Nothing has changed: the optimiser has no version for the computer that this bot runs on.';
  }
}

/** By the average miss in points of 100, which says more to people than a logarithm. */
function comparedBy({ reviewCount, heldOutCount, own, usual }: Comparison): string {
  return [
    `Fitted to ${counted(reviewCount, 'review')}, and tried on the latest ${whole(heldOutCount)}, which were kept apart:`,
    `chances to remember were off by ${points(own.rmseBins)} points of 100 (usual numbers: ${points(usual.rmseBins)}),`,
    `log-loss ${own.logLoss.toFixed(3)} (usual: ${usual.logLoss.toFixed(3)}; less is better).`,
  ].join(' ');
}

function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function whole(count: number): string {
  return count.toLocaleString('en');
}

function points(ratio: number): string {
  return (ratio * 100).toFixed(1);
}
