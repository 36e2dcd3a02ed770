import { type Random, shuffled } from '../random.ts';
import type { Fact } from '../reading/facts.ts';

/** What the years of options must keep to. */
export type YearPlan = {
  readonly count: number;
  /** So many of them are earlier than the right one where there are as many. */
  readonly below: number;
  /** Every how many years it happens: 4 of the Olympic Games. */
  readonly step: number;
  readonly lastYear: number;
  readonly within?: { readonly from: number; readonly to: number } | undefined;
};

/** Of what is this near to the last year of the article two years' difference are told apart. */
const recent = 12;
/** What is nearer to it is told by the year, round or not. */
const longAgo = 40;

/**
 * Years that could stand for `fact`, as far apart from it and from each other as the time allows: whoever read the article
 * keeps whether a thing was before or after another, and no digits. None where too few fit.
 */
export function yearsNear(fact: Fact, plan: YearPlan, random: Random): string[] {
  const { count, below, step, lastYear, within } = plan;
  const value = fact.value ?? 0;
  const most = Math.min(lastYear, within?.to ?? lastYear);
  const room = Math.max(0, most - value);
  const past = Math.max(
    0,
    within === undefined ? Math.min(farthest, value - 1) : value - within.from,
  );
  for (const stride of stridesOf(value, step, lastYear)) {
    const [up, down] = [room, past].map((years) => Math.floor(years / stride.least));
    const lower = Math.min(down ?? 0, Math.max(below, count - (up ?? 0)));
    if (lower + (up ?? 0) < count) continue;
    const earlier = distances(lower, past, stride, random).map((distance) => value - distance);
    const later = distances(count - lower, room, stride, random).map(
      (distance) => value + distance,
    );
    return shuffled([...earlier, ...later], random).map(String);
  }
  return [];
}

/** "1930s" and "1960s" for the 1950s. */
export function decadesNear(fact: Fact, plan: YearPlan, random: Random): string[] {
  const { within } = plan;
  // A decade may have begun before the year that opens the story.
  const widened = within && { from: within.from - (within.from % 10), to: within.to };
  return yearsNear(fact, { ...plan, within: widened }, random).map((year) => `${year}s`);
}

const farthest = 99;

/** From one year to the next: `least`, or more of it in steps of `grain` up to `most`. */
type Stride = { readonly least: number; readonly grain: number; readonly most: number };

/** The strides to be tried, the widest first; a round year stands among round ones. */
function stridesOf(year: number, step: number, lastYear: number): readonly Stride[] {
  if (step > 1) return [2, 1].map((times) => ({ least: step, grain: step, most: step * times }));
  const single = [3, 2, 1].map((least) => ({ least, grain: 1, most: least + 2 }));
  if (year % 100 === 0 && year < 1900) return [{ least: 10, grain: 10, most: 20 }, ...single];
  if (year % 10 === 0 && lastYear - year > longAgo)
    return [{ least: 5, grain: 5, most: 10 }, ...single];
  if (lastYear - year <= recent) return [{ least: 2, grain: 1, most: 4 }, ...single.slice(1)];
  return [{ least: year >= 1900 ? 3 : 5, grain: 1, most: 8 }, ...single];
}

/** `count` distances, each a stride from the one before, none beyond `limit`. */
function distances(
  count: number,
  limit: number,
  { least, grain, most }: Stride,
  random: Random,
): number[] {
  const made: number[] = [];
  let last = 0;
  for (let left = count; left > 0; left -= 1) {
    // What the others need at the least is left to them.
    const spare = Math.min(most, limit - last - (left - 1) * least) - least;
    last += least + grain * Math.floor(random() * (Math.floor(spare / grain) + 1));
    made.push(last);
  }
  return made;
}
