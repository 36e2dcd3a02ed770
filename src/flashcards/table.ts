import { noCounts } from './day-counts.ts';
import { decksOf, deckWithId } from './decks.ts';
import { afterOrder, type DeckPlace, dayKey, type Queue, queuePrefix, readDueKey } from './keys.ts';
import { memberOf } from './member.ts';
import {
  type DayCounts,
  type DeckRecord,
  dayCounts,
  dueEntries,
  type MemberRecord,
  sentenceRecords,
} from './records.ts';
import type { Study } from './study.ts';
import { startOfStudyDay, studyDay } from './study-day.ts';

/** What is studied: one deck, or all of a member. */
export type Scope = { readonly userId: string; readonly deckId?: string | undefined };

/** A place in line. */
export type Spot = {
  readonly deck: DeckRecord;
  readonly cardId: string;
  /** Milliseconds, a day or a place, by the queue. */
  readonly order: number;
  readonly sentence: string | undefined;
};

/** So many places in line are read at once: nearly always the first will do. */
const pageSize = 16;

/** A member at the table: what has to be known to find the next card. Read once for each card. */
export class Table {
  private constructor(
    private readonly study: Study,
    readonly userId: string,
    readonly member: MemberRecord,
    readonly decks: readonly DeckRecord[],
    /** Ms since 1970. */
    readonly now: number,
    readonly day: number,
    /** What has been done today. */
    readonly today: DayCounts,
  ) {}

  /** @throws {UserFailure} `deck-gone`. */
  static async of(study: Study, { userId, deckId }: Scope): Promise<Table> {
    const member = await memberOf(study, userId);
    const decks =
      deckId === undefined
        ? await decksOf(study, userId)
        : [await deckWithId(study, { userId, deckId })];
    const now = study.now();
    const day = studyDay(now, member.settings.zone);
    const today = (await study.store.get(dayCounts, dayKey(userId, day))) ?? noCounts;
    return new Table(study, userId, member, decks, now, day, today);
  }

  /** The last millisecond of today. */
  get endOfDay(): number {
    return startOfStudyDay(this.day + 1, this.member.settings.zone) - 1;
  }

  get newLeft(): number {
    return Math.max(0, this.member.settings.newPerDay - this.today.newCount);
  }

  get reviewsLeft(): number {
    return Math.max(0, this.member.settings.reviewsPerDay - this.today.reviewCount);
  }

  /** The first in line up to and with an order, over all decks; siblings of what was met today are passed over. */
  async first(queue: Queue, lastOrder?: number): Promise<Spot | undefined> {
    let first: Spot | undefined;
    for (const deck of this.decks) {
      for await (const spot of this.line(deck, queue, { lastOrder })) {
        if (await this.isBuried(spot)) continue;
        if (first === undefined || spot.order < first.order) first = spot;
        break;
      }
    }
    return first;
  }

  /** A line of a deck, from its head, up to and with an order; behind an order if one is given. */
  async *line(
    deck: DeckRecord,
    queue: Queue,
    { lastOrder, afterwards }: { lastOrder?: number | undefined; afterwards?: number } = {},
  ): AsyncGenerator<Spot, void> {
    const place: DeckPlace = { userId: this.userId, deckId: deck.id };
    const before = lastOrder === undefined ? {} : { before: afterOrder(place, queue, lastOrder) };
    let after = afterwards === undefined ? {} : { after: afterOrder(place, queue, afterwards) };
    for (;;) {
      let count = 0;
      const within = { ...before, ...after, mostCount: pageSize };
      const page = this.study.store.range(dueEntries, queuePrefix(place, queue), within);
      for await (const [key, { sentence }] of page) {
        count += 1;
        after = { after: key };
        yield { deck, ...readDueKey(key), sentence };
      }
      if (count < pageSize) return;
    }
  }

  /** Whether another card of its sentence was met today: then it waits until tomorrow. */
  async isBuried({ sentence, cardId }: Spot): Promise<boolean> {
    if (sentence === undefined) return false;
    const met = await this.study.store.get(sentenceRecords, `${this.userId}.${sentence}`);
    return met !== undefined && met.day === this.day && met.cardId !== cardId;
  }
}
