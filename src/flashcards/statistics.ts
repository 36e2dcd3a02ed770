import { matureDays } from './day-counts.ts';
import { type DoingToDeck, decksOf } from './decks.ts';
import { afterOrder, dayKey, deckKey, queuePrefix, readDueKey } from './keys.ts';
import { memberOf, planOf } from './member.ts';
import { cardRecords, type DayCounts, dayCounts, dueEntries } from './records.ts';
import { retrievability } from './scheduler.ts';
import type { Study } from './study.ts';
import { studyDay } from './study-day.ts';

/** All cards of a member by where they stand. `young` and `mature` are known; mature from 21 days on. */
export type CardCounts = {
  readonly newCount: number;
  readonly learningCount: number;
  readonly youngCount: number;
  readonly matureCount: number;
  readonly suspendedCount: number;
  /** How many of the known cards would be remembered today; a sum of chances. */
  readonly rememberedNow: number;
};

/** What a member did on one study day. */
export type DayDone = { readonly day: number } & DayCounts;

/** What pictures and lists of a member's learning are made of. Days are study days. */
export type Statistics = {
  readonly today: number;
  readonly cards: CardCounts;
  /** How many known cards have which interval, in days. */
  readonly intervals: readonly { readonly days: number; readonly count: number }[];
  /** Cards that are due on each of the next days, overdue ones on the first; as it stands, without new reviews. */
  readonly forecast: readonly { readonly day: number; readonly count: number }[];
  /** Days on which something was done, the earliest first. */
  readonly done: readonly DayDone[];
  /** Days in a row with a review, up to today or yesterday. */
  readonly streakDays: number;
};

const forecastDays = 30;
const calendarDays = 371;

/** Goes through all cards of a member, a page at a time: to be answered when it is done, not at once. */
export async function statisticsOf(study: Study, userId: string): Promise<Statistics> {
  const { settings } = await memberOf(study, userId);
  const today = studyDay(study.now(), settings.zone);
  const done = await doneSince(study, userId, today - calendarDays);
  return {
    today,
    ...(await countCards(study, userId, today)),
    forecast: await forecastOf(study, userId, today),
    done,
    streakDays: streakIn(done, today),
  };
}

/** What was done today. */
export async function doneToday(study: Study, userId: string): Promise<DayCounts | undefined> {
  const { settings } = await memberOf(study, userId);
  return study.store.get(dayCounts, dayKey(userId, studyDay(study.now(), settings.zone)));
}

/** Days in a row with a review, up to today or yesterday. */
export async function streakOf(study: Study, userId: string): Promise<number> {
  const { settings } = await memberOf(study, userId);
  const today = studyDay(study.now(), settings.zone);
  return streakIn(await doneSince(study, userId, today - calendarDays), today);
}

/** Of reviews of known cards, how many were remembered: 0 to 1; `undefined` without a review. */
export function retentionOf(days: readonly DayCounts[]): number | undefined {
  const sum = (of: 'reviewCount' | 'rememberedCount') =>
    days.reduce((total, each) => total + each[of], 0);
  const reviewCount = sum('reviewCount');
  return reviewCount === 0 ? undefined : sum('rememberedCount') / reviewCount;
}

/** Retention week by week, seven study days each, the last of which ends today. The earliest first. */
export function retentionByWeek(
  { today, done }: Pick<Statistics, 'today' | 'done'>,
  weekCount: number,
): readonly {
  readonly firstDay: number;
  readonly reviewCount: number;
  readonly ratio: number | undefined;
}[] {
  return Array.from({ length: weekCount }, (_, index) => {
    const firstDay = today - 7 * (weekCount - index) + 1;
    const days = done.filter(({ day }) => day >= firstDay && day < firstDay + 7);
    const reviewCount = days.reduce((total, each) => total + each.reviewCount, 0);
    return { firstDay, reviewCount, ratio: retentionOf(days) };
  });
}

async function countCards(
  study: Study,
  userId: string,
  today: number,
): Promise<Pick<Statistics, 'cards' | 'intervals'>> {
  const { planId } = await memberOf(study, userId);
  const plan = await planOf((...args) => study.store.get(...args), userId, planId);
  const counts = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  const intervals = new Map<number, number>();
  let rememberedNow = 0;
  for (const { id: deckId } of await decksOf(study, userId)) {
    const cards = study.store.range(cardRecords, `${deckKey({ userId, deckId })}.`);
    for await (const [, { memory, rest }] of cards) {
      const { state, intervalDays } = memory;
      if (rest !== undefined) counts.suspended += 1;
      else if (state === 'new') counts.new += 1;
      else if (state !== 'review') counts.learning += 1;
      else counts[intervalDays < matureDays ? 'young' : 'mature'] += 1;
      if (rest !== undefined || state !== 'review') continue;
      rememberedNow += retrievability(memory, plan, today);
      intervals.set(intervalDays, (intervals.get(intervalDays) ?? 0) + 1);
    }
  }
  return {
    cards: {
      newCount: counts.new,
      learningCount: counts.learning,
      youngCount: counts.young,
      matureCount: counts.mature,
      suspendedCount: counts.suspended,
      rememberedNow,
    },
    intervals: [...intervals]
      .map(([days, count]) => ({ days, count }))
      .sort((a, b) => a.days - b.days),
  };
}

async function forecastOf(
  study: Study,
  userId: string,
  today: number,
): Promise<Statistics['forecast']> {
  const counts = new Array<number>(forecastDays).fill(0);
  const add = (day: number) => {
    const index = Math.max(0, day - today);
    counts[index] = (counts[index] ?? 0) + 1;
  };
  for (const { id: deckId } of await decksOf(study, userId)) {
    const place = { userId, deckId };
    for await (const key of dueUntil(study, place, today + forecastDays - 1))
      add(readDueKey(key).order);
    for await (const _ of study.store.keys(dueEntries, queuePrefix(place, 'steps'))) add(today);
  }
  return counts.map((count, index) => ({ day: today + index, count }));
}

function dueUntil({ store }: Study, place: DoingToDeck, lastDay: number): AsyncIterable<string> {
  const before = afterOrder(place, 'reviews', lastDay);
  return store.keys(dueEntries, queuePrefix(place, 'reviews'), { before });
}

async function doneSince(
  { store }: Study,
  userId: string,
  firstDay: number,
): Promise<readonly DayDone[]> {
  const done: DayDone[] = [];
  const within = { after: dayKey(userId, firstDay) };
  for await (const [key, counts] of store.range(dayCounts, `${userId}.`, within))
    if (counts.ratingCount > 0) done.push({ day: Number(key.slice(userId.length + 1)), ...counts });
  return done;
}

function streakIn(done: readonly DayDone[], today: number): number {
  const days = new Set(done.map(({ day }) => day));
  // A day that is not over yet breaks nothing.
  let day = days.has(today) ? today : today - 1;
  let count = 0;
  for (; days.has(day); day -= 1) count += 1;
  return count;
}
