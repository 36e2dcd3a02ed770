import type { Question } from '../questions/question.ts';

/** As many as a quiz can have. */
export const mostQuestions = 50;
const usualQuestions = 10;

type Drawable = { readonly bank: { readonly id: string }; readonly question: Question };

/** Questions in random order, of which no two ask about one sentence as long as there are others. */
export function drawn<T extends Drawable>(
  all: readonly T[],
  {
    count = usualQuestions,
    chance,
  }: { readonly count: number | undefined; readonly chance: () => number },
): readonly T[] {
  return apart(shuffled(all, chance)).slice(0, count);
}

/** Every item gets a random place to be sorted by, so every order is equally likely. */
function shuffled<T>(items: readonly T[], chance: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Two questions on one sentence answer each other, so the second of them comes only when nothing else is left. */
function apart<T extends Drawable>(picks: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  const isNew = ({ bank, question }: T) => {
    if (question.evidence === undefined) return true;
    const place = `${bank.id} ${question.evidence.start}`;
    return seen.has(place) ? false : seen.add(place).size > 0;
  };
  const fresh: T[] = [];
  const later: T[] = [];
  for (const pick of picks) (isNew(pick) ? fresh : later).push(pick);
  return [...fresh, ...later];
}
