import type { Random } from '../random.ts';

/**
 * Answers are common words, and common words are short: often there are not enough shorter options.
 * Where there are, somewhat more of them are taken, so that over all items neither end is the safer guess.
 */
const tilt = 0.85;

/**
 * `count` of `options` (the likeliest first), so chosen that the answer is the longest, the shortest or
 * between as often as any other: how many are to be shorter is left to chance, as far as there are any.
 */
export function balanced(
  options: readonly string[],
  { answer, count }: { readonly answer: string; readonly count: number },
  random: Random,
): string[] {
  const wanted = Math.floor(random() ** tilt * (count + 1));
  const shorter = options.filter((option) => option.length < answer.length);
  const longer = options.filter((option) => option.length > answer.length);
  const equal = options.filter((option) => option.length === answer.length);
  const below = shorter.slice(0, wanted);
  const above = longer.slice(0, count - wanted);
  const chosen = new Set([...below, ...above]);
  for (const option of [...equal, ...options]) if (chosen.size < count) chosen.add(option);
  return [...chosen];
}
