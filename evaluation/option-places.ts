import type { Question } from '../src/questions/question.ts';

/** Where the right option stands among the choices of many items, and whether its looks betray it. */
export type OptionPlaces = {
  readonly itemCount: number;
  /** Chi-square of the right option's places against equal shares, over its critical value: 1 is the bound. */
  readonly placeRatio: number;
  /** How often the right option is the longest (a tie counts its share), over what chance gives. */
  readonly longestRatio: number;
  readonly shortestRatio: number;
  /** Figures only: how often the right one is the smallest or the greatest, over what chance gives. */
  readonly extremeRatio: number;
  readonly figureCount: number;
};

/** Critical values of chi-square at p = .001 for 1, 2 and 3 degrees of freedom (any table of it). */
const criticalAt = [10.828, 13.816, 16.266];

/** Statistics of the multiple-choice questions among `questions`, in their stored order of choices. */
export function optionPlaces(questions: readonly Question[]): OptionPlaces {
  const items = questions.filter(({ kind }) => kind === 'multiple-choice');
  const figures = items.filter(({ choices }) =>
    choices.every((choice) => figureIn(choice) !== undefined),
  );
  return {
    itemCount: items.length,
    placeRatio: Math.max(0, ...[3, 4].map((size) => placeRatio(items, size))),
    longestRatio: overChance(items, (choice) => choice.length),
    shortestRatio: overChance(items, (choice) => -choice.length),
    extremeRatio:
      (overChance(figures, (choice) => figureIn(choice) ?? 0) +
        overChance(figures, (choice) => -(figureIn(choice) ?? 0))) /
      2,
    figureCount: figures.length,
  };
}

function placeRatio(items: readonly Question[], size: number): number {
  const same = items.filter(({ choices }) => choices.length === size);
  if (same.length < 5 * size) return 0;
  const expected = same.length / size;
  const counts = new Array<number>(size).fill(0);
  for (const { choices, answer } of same) {
    const place = choices.indexOf(answer);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquare / (criticalAt[size - 2] ?? Number.POSITIVE_INFINITY);
}

function overChance(items: readonly Question[], measure: (choice: string) => number): number {
  let found = 0;
  let chance = 0;
  for (const { choices, answer } of items) {
    const values = choices.map(measure);
    const most = Math.max(...values);
    const leaders = values.filter((value) => value === most).length;
    if (measure(answer) === most) found += 1 / leaders;
    chance += 1 / choices.length;
  }
  return chance === 0 ? 1 : found / chance;
}

function figureIn(choice: string): number | undefined {
  const digits = /^\D{0,3}([\d,]+(?:\.\d+)?)/.exec(choice)?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}
