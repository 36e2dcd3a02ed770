import { noCounts } from './day-counts.ts';
import { decksOf, deckWithId } from './decks.ts';
import {
  afterOrder,
  type DeckPlace,
  dayKey,
  type InLine,
  type Queue,
  queuePrefix,
  readDueKey,
} from './keys.ts';
import { memberOf } from './member.ts';
import {
  type DayCounts,
  type DeckRecord,
  dayCounts,
  dueEntries,
  type MemberRecord,
} from './records.ts';
import type { Study } from './study.ts';
import { startOfStudyDay, studyDay } from './study-day.ts';

/** What is studied: one deck, or all of a member. */
export type Scope = { readonly userId: string; readonly deckId?: string | undefined };

/** A place in line, and in which deck. */
export type Spot = InLine & { readonly deck: DeckRecord };

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

  /** The first in line over all decks: up to and with an order, or behind one. */
  async first(
    queue: Queue,
    { upTo, behind }: { readonly upTo?: number; readonly behind?: number } = {},
  ): Promise<Spot | undefined> {
    let first: Spot | undefined;
    for (const deck of this.decks)
      for await (const spot of this.line(deck, queue, { upTo, behind, mostCount: 1 }))
        if (first === undefined || spot.order < first.order) first = spot;
    return first;
  }

  /** A line of a deck, from its head. */
  async *line(
    deck: DeckRecord,
    queue: Queue,
    { upTo, behind, mostCount }: Line,
  ): AsyncGenerator<Spot, void> {
    if (mostCount < 1) return;
    const place: DeckPlace = { userId: this.userId, deckId: deck.id };
    const keys = this.study.store.keys(dueEntries, queuePrefix(place, queue), {
      mostCount,
      ...(upTo === undefined ? {} : { before: afterOrder(place, queue, upTo) }),
      ...(behind === undefined ? {} : { after: afterOrder(place, queue, behind) }),
    });
    for await (const key of keys) yield { deck, ...readDueKey(key) };
  }
}

type Line = {
  readonly upTo?: number | undefined;
  readonly behind?: number | undefined;
  readonly mostCount: number;
};
