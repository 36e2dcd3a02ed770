import { z } from 'zod';
import { type Collection, put, remove, type Write } from '../storage/store.ts';
import { memberOf } from './member.ts';
import type { Study } from './study.ts';
import { atHour, dateOf } from './study-day.ts';
import { Table } from './table.ts';
import { totalOf, type Waiting, waitingAt } from './waiting.ts';

/** A member who does not study after so many reminders in a row is left in peace until they do. */
export const mostIgnored = 3;

const reminderSchema = z.object({
  version: z.literal(1),
  /** Of the member's day, 0 to 23. */
  hour: z.int().min(0).max(23),
  /** `closed`: Discord took no message for this person. */
  state: z.enum(['on', 'off', 'closed']),
  /** When the next one may go out, in ms since 1970; of reminders that are on. */
  nextAt: z.number(),
  sentAt: z.number().optional(),
  /** How many in a row were followed by no study. */
  ignoredCount: z.int().nonnegative(),
  /** Whether the member has been told that their messages are closed. */
  isClosedTold: z.boolean().optional(),
});

/** When a member wants to be reminded. */
export type Reminder = Readonly<z.infer<typeof reminderSchema>>;

/** Key: the user. */
const reminders: Collection<Reminder> = { namespace: 'cardreminders', schema: reminderSchema };
/** Key: the time in ms, in 13 digits, and the user. Who is to be reminded next, in key order. */
const reminderTimes: Collection<{ readonly version: 1 }> = {
  namespace: 'cardremindertimes',
  schema: z.object({ version: z.literal(1) }),
};

/** A reminder that this process, and no other, is to send now. */
export type Claimed = {
  readonly userId: string;
  /** When it was taken, in ms since 1970. */
  readonly sentAt: number;
  readonly waiting: Waiting;
  /** Whether it is the last one before silence. */
  readonly isLast: boolean;
};

/** @returns when a member wants to be reminded, if they ever did. */
export async function reminderOf(
  { store }: Pick<Study, 'store'>,
  userId: string,
): Promise<Reminder | undefined> {
  return store.get(reminders, userId);
}

/** Reminds a member every day at an hour of their day (0 to 23) when something is due. */
export async function remindAt(study: Study, userId: string, hour: number): Promise<Reminder> {
  const { settings } = await memberOf(study, userId);
  return study.store.update(reminders, userId, (before) => {
    const sentAt = before?.sentAt;
    const nextAt = nextTime(study.now(), { hour, zone: settings.zone, sentAt });
    const value: Reminder = {
      version: 1,
      hour,
      state: 'on',
      nextAt,
      sentAt,
      ignoredCount: 0,
    };
    return { value, also: moved(userId, before, value), result: value };
  });
}

/** Ends the reminders of a member. @param state `closed` when Discord takes no message for them. */
export async function stopReminding(
  { store }: Study,
  userId: string,
  state: 'off' | 'closed' = 'off',
): Promise<void> {
  await store.update(reminders, userId, (before) => {
    if (before === undefined || before.state !== 'on') return { result: undefined };
    const value: Reminder = { ...before, state };
    return { value, also: moved(userId, before, value), result: undefined };
  });
}

/** Removes what is known of a member's reminders. */
export async function forgetReminder({ store }: Study, userId: string): Promise<void> {
  await store.update(reminders, userId, (before) => {
    if (before === undefined) return { result: undefined };
    const time =
      before.state === 'on' ? [remove(reminderTimes, timeKey(before.nextAt, userId))] : [];
    return { value: undefined, also: time, result: undefined };
  });
}

/** After a change of the member's zone: the hour is one of the new zone. */
export async function reschedule(study: Study, userId: string): Promise<void> {
  const reminder = await reminderOf(study, userId);
  if (reminder?.state === 'on') await remindAt(study, userId, reminder.hour);
}

/** Whether a member has to be told that reminders ended because of closed messages; true once. */
export async function hasToKnowOfClosed({ store }: Study, userId: string): Promise<boolean> {
  if ((await store.get(reminders, userId))?.state !== 'closed') return false;
  return store.update(reminders, userId, (before) => {
    if (before?.state !== 'closed' || before.isClosedTold) return { result: false };
    return { value: { ...before, isClosedTold: true }, result: true };
  });
}

/** Who is to be reminded by now, the longest overdue first. */
export async function dueReminders(
  { store, now }: Study,
  mostCount: number,
): Promise<readonly { readonly userId: string; readonly dueAt: number }[]> {
  const due: { userId: string; dueAt: number }[] = [];
  const before = timeKey(now() + 1, '');
  for await (const key of store.keys(reminderTimes, '', { before, mostCount }))
    due.push({ dueAt: Number(key.slice(0, timeDigits)), userId: key.slice(timeDigits + 1) });
  return due;
}

/**
 * Takes one reminder, in one atomic write, so that of several processes one sends it and nobody gets two a day,
 * even if this one ends before it is sent. After an absence nobody gets what was meant for yesterday: only if
 * the hour has passed today, too, today's comes late.
 *
 * @returns `undefined` when nothing is to be sent: somebody else has it, nothing is due, the member wants silence.
 */
export async function claimReminder(
  study: Study,
  { userId, dueAt }: { readonly userId: string; readonly dueAt: number },
): Promise<Claimed | undefined> {
  const { settings, studiedAt = 0 } = await memberOf(study, userId);
  const waiting = await waitingAt(await Table.of(study, { userId }));
  return study.store.update(reminders, userId, (before) => {
    if (before?.state !== 'on' || before.nextAt !== dueAt)
      return { also: [remove(reminderTimes, timeKey(dueAt, userId))], result: undefined };
    const now = study.now();
    const hasStudied = before.sentAt === undefined || studiedAt > before.sentAt;
    const ignoredCount = hasStudied ? 0 : before.ignoredCount;
    const wish = { hour: before.hour, zone: settings.zone };
    const isTime = hasComeToday(now, { ...wish, sentAt: before.sentAt });
    const isSent = isTime && totalOf(waiting) > 0 && ignoredCount < mostIgnored;
    const sentAt = isSent ? now : before.sentAt;
    const nextAt = nextTime(now, { ...wish, sentAt });
    const value: Reminder = isSent
      ? { ...before, nextAt, sentAt, ignoredCount: ignoredCount + 1 }
      : { ...before, nextAt, ignoredCount };
    const result = isSent
      ? { userId, sentAt: now, waiting, isLast: value.ignoredCount === mostIgnored }
      : undefined;
    return { value, also: moved(userId, before, value), result };
  });
}

type Wish = { readonly hour: number; readonly zone: string; readonly sentAt: number | undefined };

/** The next time after `now` at which the clocks show the hour, on a date that has had no reminder yet. */
function nextTime(now: number, wish: Wish): number {
  const { hour, zone } = wish;
  const date = dateOf(now, zone);
  const today = atHour(date, hour, zone);
  return today > now && !isServed(date, wish) ? today : atHour(date + 1, hour, zone);
}

/** Whether it is the hour today, or later, and there has been no reminder today. */
function hasComeToday(now: number, wish: Wish): boolean {
  const date = dateOf(now, wish.zone);
  return atHour(date, wish.hour, wish.zone) <= now && !isServed(date, wish);
}

function isServed(date: number, { zone, sentAt }: Wish): boolean {
  return sentAt !== undefined && dateOf(sentAt, zone) === date;
}

/** What has to be written so that a reminder stands where it belongs. */
function moved(userId: string, before: Reminder | undefined, after: Reminder): readonly Write[] {
  const old = before?.state === 'on' ? timeKey(before.nextAt, userId) : undefined;
  const key = after.state === 'on' ? timeKey(after.nextAt, userId) : undefined;
  if (old === key) return [];
  return [
    ...(old === undefined ? [] : [remove(reminderTimes, old)]),
    ...(key === undefined ? [] : [put(reminderTimes, key, { version: 1 })]),
  ];
}

const timeDigits = 13;

function timeKey(at: number, userId: string): string {
  return `${String(at).padStart(timeDigits, '0')}.${userId}`;
}
