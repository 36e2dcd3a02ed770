import type { Spot, Table } from './table.ts';

/** How many cards are still to come today, limits and buried siblings considered. */
export type Waiting = {
  readonly stepCount: number;
  readonly reviewCount: number;
  readonly newCount: number;
};

/** What keeps cards back that could come today. */
export type HeldBack = { readonly isNewHeldBack: boolean; readonly areReviewsHeldBack: boolean };

/** Counts what is to come today; no further than the limits of the day. */
export async function waitingAt(table: Table): Promise<Waiting> {
  const counting = new Counting(table);
  const { day, reviewsLeft, newLeft } = table;
  const endOfDay = table.endOfDay;
  return {
    stepCount: await counting.count('steps', { lastOrder: endOfDay }),
    reviewCount: await counting.count('reviews', { lastOrder: day, most: reviewsLeft }),
    newCount: await counting.count('new', { most: newLeft }),
  };
}

/** @returns how many cards are to come in all. */
export function totalOf({ stepCount, reviewCount, newCount }: Waiting): number {
  return stepCount + reviewCount + newCount;
}

/** Whether a limit of the day is all that stands before another card. */
export async function heldBackAt(table: Table): Promise<HeldBack> {
  const { day, reviewsLeft, newLeft } = table;
  return {
    isNewHeldBack: newLeft === 0 && (await table.first('new')) !== undefined,
    areReviewsHeldBack: reviewsLeft === 0 && (await table.first('reviews', day)) !== undefined,
  };
}

type Bounds = { readonly lastOrder?: number; readonly most?: number };

/** Counts a card of each sentence, as they will be met: a sibling that was counted buries the others. */
class Counting {
  readonly #sentences = new Set<string>();

  constructor(private readonly table: Table) {}

  async count(
    queue: 'steps' | 'reviews' | 'new',
    { lastOrder, most = Number.POSITIVE_INFINITY }: Bounds,
  ): Promise<number> {
    let count = 0;
    for (const deck of this.table.decks) {
      if (count >= most) return count;
      for await (const spot of this.table.line(deck, queue, { lastOrder })) {
        if (await this.#isFirst(spot)) count += 1;
        if (count >= most) return count;
      }
    }
    return count;
  }

  async #isFirst(spot: Spot): Promise<boolean> {
    const { sentence } = spot;
    if (sentence === undefined) return true;
    if (this.#sentences.has(sentence) || (await this.table.isBuried(spot))) return false;
    this.#sentences.add(sentence);
    return true;
  }
}
