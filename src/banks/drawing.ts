import type { Question } from '../questions/question.ts';

/** As many as a quiz can have. */
export const mostQuestions = 50;
const usualQuestions = 10;

type Drawable = { readonly bank: { readonly id: string }; readonly question: Question };

/**
 * Questions in random order, of which no two ask about one sentence as long as there are others: two on one
 * sentence answer each other. Only as many are shuffled as are needed (Fisher and Yates, from the front).
 */
export function drawn<T extends Drawable>(
  all: readonly T[],
  {
    count = usualQuestions,
    chance,
  }: { readonly count: number | undefined; readonly chance: () => number },
): readonly T[] {
  const left = [...all];
  const seen = new Set<string>();
  const fresh: T[] = [];
  const later: T[] = [];
  while (fresh.length < count && left.length > 0) {
    const last = left.length - 1;
    const at = Math.floor(chance() * left.length);
    const pick = left[at];
    const moved = left[last];
    if (pick === undefined || moved === undefined) throw new RangeError('chance must be in [0, 1)');
    left[at] = moved;
    left.pop();
    (isNew(pick, seen) ? fresh : later).push(pick);
  }
  return [...fresh, ...later].slice(0, count);
}

function isNew({ bank, question }: Drawable, seen: Set<string>): boolean {
  if (question.evidence === undefined) return true;
  const place = `${bank.id} ${question.evidence.start}`;
  return seen.has(place) ? false : seen.add(place).size > 0;
}
