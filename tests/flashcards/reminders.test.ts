import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  claimReminder,
  dueReminders,
  hasToKnowOfClosed,
  remindAt,
  reminderOf,
  stopReminding,
} from '../../src/flashcards/reminders.ts';
import { choose } from '../../src/flashcards/settings.ts';
import type { Study } from '../../src/flashcards/study.ts';
import { openFile } from '../storage/sqlite-harness.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { noon } from '../support/room.ts';
import { ada, ben, dayMs, deckOf, hourMs, openStudy, rateNext, studyOn } from './test-study.ts';

/** Everything that would be sent now. */
async function sentNow(study: Study) {
  const sent = [];
  for (const due of await dueReminders(study, 100)) {
    const claimed = await claimReminder(study, due);
    if (claimed) sent.push(claimed);
  }
  return sent;
}

describe('a reminder', () => {
  test('comes at the hour of the member’s day, once', async () => {
    const study = await openStudy();
    await deckOf(study, 3);
    await choose(study, ada, { zone: 'Europe/Berlin' });
    await remindAt(study, ada, 18);
    study.room.clock.at = noon + 5 * hourMs - 1;
    expect(await sentNow(study)).toEqual([]);
    study.room.clock.at += 1;
    expect(await sentNow(study)).toMatchObject([
      { userId: ada, isLast: false, waiting: { newCount: 3 } },
    ]);
    expect(await sentNow(study)).toEqual([]);
    study.room.clock.at += dayMs;
    expect(await sentNow(study)).toHaveLength(1);
  });

  test('does not come twice on a day when the hour is changed', async () => {
    const study = await openStudy();
    await deckOf(study, 3);
    await remindAt(study, ada, 13);
    study.room.clock.at = noon + hourMs;
    expect(await sentNow(study)).toHaveLength(1);
    await remindAt(study, ada, 15);
    study.room.clock.at = noon + 3 * hourMs;
    expect(await sentNow(study)).toEqual([]);
    study.room.clock.at += dayMs;
    expect(await sentNow(study)).toHaveLength(1);
  });

  test('does not come when nothing is due, and that is no reminder ignored', async () => {
    const study = await openStudy();
    await remindAt(study, ada, 11);
    for (let day = 0; day < 5; day += 1) {
      study.room.clock.at += dayMs;
      expect(await sentNow(study)).toEqual([]);
    }
    await deckOf(study, 1);
    study.room.clock.at += dayMs;
    expect(await sentNow(study)).toMatchObject([{ isLast: false }]);
  });

  test('falls silent after three that were ignored, until the member studies again', async () => {
    const study = await openStudy();
    await deckOf(study, 3);
    await remindAt(study, ada, 11);
    const lasts: (boolean | undefined)[] = [];
    for (let day = 0; day < 5; day += 1) {
      study.room.clock.at += dayMs;
      lasts.push((await sentNow(study))[0]?.isLast);
    }
    expect(lasts).toEqual([false, false, true, undefined, undefined]);
    await rateNext(study, 'easy');
    study.room.clock.at += dayMs;
    expect(await sentNow(study)).toMatchObject([{ isLast: false }]);
  });

  test('of yesterday is let go after an absence, and today’s is sent late', async () => {
    const study = await openStudy();
    await deckOf(study, 3);
    await deckOf(study, 3, ben);
    await remindAt(study, ada, 13);
    await remindAt(study, ben, 20);
    // Down from Monday noon to Wednesday, 15:00: Ada's hour has passed today, too, Ben's is still to come.
    study.room.clock.at = noon + 2 * dayMs + 3 * hourMs;
    expect((await sentNow(study)).map(({ userId }) => userId)).toEqual([ada]);
    study.room.clock.at = noon + 2 * dayMs + 8 * hourMs;
    expect((await sentNow(study)).map(({ userId }) => userId)).toEqual([ben]);
    // Down again until Friday, 10:00, before either's hour.
    study.room.clock.at = noon + 4 * dayMs - 2 * hourMs;
    expect(await sentNow(study)).toEqual([]);
    expect((await reminderOf(study, ada))?.nextAt).toBe(noon + 4 * dayMs + hourMs);
    expect(await reminderOf(study, ben)).toMatchObject({ state: 'on' });
  });

  test('ends when the member or Discord wants it, and closed messages are told once', async () => {
    const study = await openStudy();
    await deckOf(study, 3);
    await remindAt(study, ada, 13);
    await stopReminding(study, ada, 'closed');
    study.room.clock.at += dayMs;
    expect(await sentNow(study)).toEqual([]);
    expect(await hasToKnowOfClosed(study, ada)).toBe(true);
    expect(await hasToKnowOfClosed(study, ada)).toBe(false);
    await remindAt(study, ada, 13);
    await stopReminding(study, ada);
    study.room.clock.at += dayMs;
    expect(await sentNow(study)).toEqual([]);
    expect(await hasToKnowOfClosed(study, ada)).toBe(false);
  });

  test('moves with the member’s zone', async () => {
    const study = await openStudy();
    await deckOf(study, 3);
    await remindAt(study, ada, 18);
    await choose(study, ada, { zone: 'Asia/Tokyo' });
    expect((await reminderOf(study, ada))?.nextAt).toBe(noon + 21 * hourMs);
  });
});

describe('when summer time begins and ends', () => {
  /** When Ada is reminded at `hour` of her day in Berlin, looked at every half hour from `from` on. */
  async function sentFrom(from: number, hour: number, days: number) {
    const study = await openStudy();
    study.room.clock.at = from;
    await deckOf(study, 3);
    await choose(study, ada, { zone: 'Europe/Berlin' });
    await remindAt(study, ada, hour);
    const times: string[] = [];
    for (let step = 0; step < days * 48; step += 1) {
      study.room.clock.at += hourMs / 2;
      if ((await sentNow(study)).length > 0)
        times.push(new Date(study.room.clock.at).toISOString());
    }
    return times;
  }

  test('an hour that the clocks leave out comes as soon as they show more', async () => {
    expect(await sentFrom(Date.UTC(2026, 2, 27, 12), 2, 3)).toEqual([
      '2026-03-28T01:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:00:00.000Z',
    ]);
  });

  test('an hour that the clocks show twice brings one reminder', async () => {
    expect(await sentFrom(Date.UTC(2026, 9, 23, 12), 2, 3)).toEqual([
      '2026-10-24T00:00:00.000Z',
      '2026-10-25T00:00:00.000Z',
      '2026-10-26T01:00:00.000Z',
    ]);
  });
});

test('of several processes exactly one sends a reminder', async () => {
  const path = join(await temporaryFolder(), 'shared.db');
  const clock = { at: noon };
  const now = () => clock.at;
  const studies = await Promise.all(
    ['a', 'b', 'c'].map(async (name) =>
      studyOn({ store: await openFile(path, now), now }, [], name),
    ),
  );
  const [first] = studies;
  if (first === undefined) throw new Error('no process');
  await deckOf(first, 3);
  await remindAt(first, ada, 13);
  clock.at += 2 * hourMs;
  const sent = await Promise.all(studies.map((study) => sentNow(study)));
  expect(sent.flat()).toHaveLength(1);
});
