import { OrderedMap } from '@js-sdsl/ordered-map';
import { type Period, periodOf, periods } from './period.ts';
import { boardPoints, type Score } from './score.ts';

type Place = readonly [points: number, userId: string];

export type Line = {
  readonly rank: number;
  readonly userId: string;
  readonly name: string;
  readonly points: number;
};
export type Page = {
  readonly lines: readonly Line[];
  /** From 0. */
  readonly page: number;
  readonly pageCount: number;
  /** The line of the one who asks, if they have points. */
  readonly own: Line | undefined;
};

export const linesPerPage = 10;

/**
 * One server's boards, kept in order in memory: a change and a rank take logarithmic time, a page a walk
 * to its place.
 * Built from the stored totals and never the truth.
 */
export class Leaderboard {
  readonly #boards = new Map<Period, { id: string; places: OrderedMap<Place, string> }>();
  readonly #scores = new Map<string, Score>();

  constructor(
    scores: Iterable<readonly [userId: string, score: Score]>,
    private readonly now: () => number,
  ) {
    for (const [userId, score] of scores) this.#scores.set(userId, score);
  }

  set(userId: string, score: Score): void {
    const before = this.#scores.get(userId);
    this.#scores.set(userId, score);
    for (const period of periods) {
      const board = this.#boards.get(period);
      if (board === undefined || board.id !== periodOf(period, this.now())) continue;
      if (before) board.places.eraseElementByKey([boardPoints(before, period, this.now()), userId]);
      insert(board.places, userId, boardPoints(score, period, this.now()), score.name);
    }
  }

  /** @param page from 0; clamped to the pages that there are. */
  page(period: Period, page: number, askedBy: string): Page {
    const places = this.#places(period);
    const pageCount = Math.max(1, Math.ceil(places.length / linesPerPage));
    const shown = Math.min(Math.max(0, page), pageCount - 1);
    const from = shown * linesPerPage;
    const to = Math.min(from + linesPerPage, places.length);
    const lines = Array.from({ length: to - from }, (_, offset) =>
      this.#line(places, places.getElementByPos(from + offset)),
    ).filter((line) => line !== undefined);
    const score = this.#scores.get(askedBy);
    const points = score ? boardPoints(score, period, this.now()) : 0;
    const own =
      score && points > 0 ? this.#line(places, [[points, askedBy], score.name]) : undefined;
    return { lines, page: shown, pageCount, own };
  }

  #places(period: Period): OrderedMap<Place, string> {
    const id = periodOf(period, this.now());
    const board = this.#boards.get(period);
    if (board?.id === id) return board.places;
    const places = new OrderedMap<Place, string>([], byPointsThenUser, true);
    for (const [userId, score] of this.#scores)
      insert(places, userId, boardPoints(score, period, this.now()), score.name);
    this.#boards.set(period, { id, places });
    return places;
  }

  /** Equal points share a rank: the place of the first who has them. */
  #line(
    places: OrderedMap<Place, string>,
    entry: readonly [Place, string] | undefined,
  ): Line | undefined {
    if (entry === undefined) return undefined;
    const [[points, userId], name] = entry;
    return { rank: places.lowerBound([points, '']).index + 1, userId, name, points };
  }
}

function insert(
  places: OrderedMap<Place, string>,
  userId: string,
  points: number,
  name: string,
): void {
  if (points > 0) places.setElement([points, userId], name);
}

function byPointsThenUser([pointsA, userA]: Place, [pointsB, userB]: Place): number {
  return pointsB - pointsA || (userA < userB ? -1 : userA > userB ? 1 : 0);
}
