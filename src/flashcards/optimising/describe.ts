import type { Comparison } from './fit-weights.ts';
import type { Optimised } from './optimise.ts';

/** What came of optimising, with its numbers, in sentences for the member. */
export function describeOptimised(optimised: Optimised): string {
  switch (optimised.outcome) {
    case 'better':
      return `Your cards now follow your own forgetting. ${comparedBy(optimised.comparison)}`;
    case 'not-better':
      return `The usual numbers stay: nothing fitted to your reviews was surely better. ${comparedBy(optimised.comparison)}`;
    case 'too-few':
      return `The usual numbers stay: you have ${counted(optimised.reviewCount, 'review')}, and it takes ${whole(optimised.neededCount)} to see how you forget.`;
    case 'too-few-days':
      return `The usual numbers stay: of your ${counted(optimised.reviewCount, 'review')}, only ${whole(optimised.testCount)} came a day or more after the one before, which is too few to see how you forget.`;
    case 'unavailable':
      return 'The usual numbers stay: the optimiser has no version for the computer that this bot runs on.';
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
