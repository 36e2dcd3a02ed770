import type { Queue } from './keys.ts';
import type { Spot, Table } from './table.ts';

/** How many cards are still to come today, limits and buried siblings considered. */
export type Waiting = {
  readonly stepCount: number;
  readonly reviewCount: number;
  readonly newCount: number;
};

/** What keeps cards back that could come today. */
export type HeldBack = { readonly isNewHeldBack: boolean; readonly areReviewsHeldBack: boolean };

/** Of each sort. */
const mostCounted = 9_999;

/** Counts what is to come today; no further than the limits of the day, nor than `most` of each sort. */
export async function waitingAt(table: Table, most = mostCounted): Promise<Waiting> {
  const { day, endOfDay } = table;
  const reviewsLeft = Math.min(most, table.reviewsLeft);
  const newLeft = Math.min(most, table.newLeft);
  const counting = new Counting(table);
  const stepCount = await counting.count('steps', endOfDay, most);
  const reviewCount = await counting.count('reviews', day, reviewsLeft);
  const laterCount = await counting.count('later', day, newLeft);
  const freshCount = await counting.count('new', undefined, newLeft - laterCount);
  return { stepCount, reviewCount, newCount: laterCount + freshCount };
}

/** @returns how many cards are to come in all. */
export function totalOf({ stepCount, reviewCount, newCount }: Waiting): number {
  return stepCount + reviewCount + newCount;
}

/** Whether a limit of the day is all that stands before another card. */
export async function heldBackAt(table: Table): Promise<HeldBack> {
  const { day, reviewsLeft, newLeft } = table;
  const isThere = async (spot: Promise<Spot | undefined>) => (await spot) !== undefined;
  return {
    isNewHeldBack: newLeft === 0 && (await isThere(firstNew(table))),
    areReviewsHeldBack: reviewsLeft === 0 && (await isThere(table.first('reviews', { upTo: day }))),
  };
}

/** The next new card: one that a sibling kept back, or else the next by its place. */
export async function firstNew(table: Table): Promise<Spot | undefined> {
  return (await table.first('later', { upTo: table.day })) ?? (await table.first('new'));
}

/** Counts one card of each sentence, since the first that is met buries the others. */
class Counting {
  readonly #sentences = new Set<string>();

  constructor(private readonly table: Table) {}

  async count(queue: Queue, upTo: number | undefined, most: number): Promise<number> {
    let count = 0;
    for (const deck of this.table.decks) {
      // Siblings take up places that are not counted, so more of the line may have to be seen.
      for await (const { sentence } of this.table.line(deck, queue, {
        upTo,
        mostCount: most * 2,
      })) {
        if (count >= most) return count;
        if (sentence !== undefined && this.#sentences.has(sentence)) continue;
        if (sentence !== undefined) this.#sentences.add(sentence);
        count += 1;
      }
    }
    return count;
  }
}
