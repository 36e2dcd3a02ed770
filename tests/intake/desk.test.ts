import { describe, expect, test } from 'vitest';
import { banksOf } from '../../src/banks/looking.ts';
import type { IntakeStage } from '../../src/intake/intake.ts';
import type { Asker } from '../../src/intake/intake-desk.ts';
import { countWords, questionCount } from '../../src/intake/intake-rules.ts';
import { alice, asked, bob, harbour, openIntake, textWish } from './test-intake.ts';

const wish = textWish(harbour);
const many = { user: { count: 100, refillMs: 1 }, guild: { count: 100, refillMs: 1 } };

function person(number: number): Asker {
  return { userId: `p${number}`, name: `P${number}`, guildId: '1' };
}

/** A generator that waits until it is let go. */
function gate() {
  const opened: (() => void)[] = [];
  return {
    opened,
    write: (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        opened.push(() => reject(new Error('let go')));
      }),
  };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

describe('a request', () => {
  test('that is cancelled while it is written leaves nothing, and says who did it', async () => {
    const { intake, library } = await openIntake();
    let isCancelled = false;
    const added = asked(
      intake,
      {
        watch: ({ kind }: IntakeStage) => {
          if (kind === 'writing') isCancelled = intake.cancel('job1', 'Bob');
        },
      },
      (run) => intake.add(run, '1', wish),
    );
    await expect(added).rejects.toMatchObject({ code: 'intake-cancelled', details: { by: 'Bob' } });
    expect(isCancelled).toBe(true);
    expect(await banksOf(library, '1')).toEqual([]);
    expect(intake.askerOf('job1')).toBeUndefined();
    expect(intake.cancel('job1', 'Bob')).toBe(false);
  });

  test('that is about to be saved cannot be cancelled any more', async () => {
    const { intake, library } = await openIntake();
    const cancelled: boolean[] = [];
    const watch = ({ kind }: IntakeStage) => {
      if (kind === 'saving') cancelled.push(intake.cancel('job1', 'Bob'));
    };
    await asked(intake, { watch }, (run) => intake.add(run, '1', wish));
    expect(cancelled).toEqual([false]);
    expect(await banksOf(library, '1')).toHaveLength(1);
  });

  test('that takes too long ends with what to do', async () => {
    const { intake } = await openIntake({ rules: { mostMs: 60 }, write: gate().write });
    const added = asked(intake, {}, (run) => intake.add(run, '1', wish));
    await expect(added).rejects.toMatchObject({ code: 'intake-too-slow' });
  });

  test('waits for its turn and is told how many are before it', async () => {
    const { write, opened } = gate();
    const rules = { atOnceCount: 1, waitingCount: 2, budget: { ...many, bucketCount: 9 } };
    const { intake } = await openIntake({ rules, write });
    const told: string[] = [];
    const run = (number: number) =>
      asked(
        intake,
        {
          id: `job${number}`,
          asker: person(number),
          watch: (stage) => {
            if (stage.kind === 'waiting') told.push(`${number}: ${stage.aheadCount}`);
          },
        },
        (each) => intake.add(each, '1', wish),
      ).catch((error: unknown) => error);
    const first = run(1);
    await until(() => opened.length === 1);
    const second = run(2);
    const third = run(3);
    expect(told).toEqual(['2: 0', '3: 1']);
    expect(() => intake.admit('job4', person(4))).toThrow(
      expect.objectContaining({ code: 'intake-queue-full', details: { waitingCount: 2 } }),
    );
    expect(intake.cancel('job2', 'Bob')).toBe(true);
    expect(await second).toMatchObject({ code: 'intake-cancelled' });
    expect(told.at(-1)).toBe('3: 0');
    opened[0]?.();
    await first;
    await until(() => opened.length === 2);
    opened[1]?.();
    expect(await third).toMatchObject({ message: 'let go' });
    const free = intake.admit('job5', person(5));
    free.leave();
  });

  test('of one person is worked on at a time', async () => {
    const { intake } = await openIntake();
    const ticket = intake.admit('a', alice);
    const running = expect.objectContaining({ code: 'intake-running' });
    expect(() => intake.admit('b', alice)).toThrow(running);
    expect(() => intake.admit('a', bob)).toThrow(running);
    ticket.leave();
    intake.admit('b', alice).leave();
  });

  test('lets its offer be taken as soon as the work is done, before its end has been shown', async () => {
    const { intake } = await openIntake();
    await asked(intake, { id: 'first' }, (run) => intake.add(run, '1', wish));
    const ticket = intake.admit('second', alice);
    const run = { ticket, watch: () => {} };
    expect((await intake.add(run, '1', wish)).kind).toBe('same');
    expect(intake.cancel('second', 'Bob')).toBe(false);
    const taken = asked(intake, { id: 'second', asker: bob }, (each) => intake.update(each, '1'));
    expect(intake.askerOf('second')).toEqual(bob);
    ticket.leave();
    expect(intake.askerOf('second')).toEqual(bob);
    expect((await taken).kind).toBe('updated');
    expect(intake.askerOf('second')).toBeUndefined();
  });

  test('comes back too soon and is told when it may', async () => {
    const user = { count: 2, refillMs: 60_000 };
    const guild = { count: 3, refillMs: 20_000 };
    const rules = { budget: { user, guild, bucketCount: 100 } };
    const { intake, room } = await openIntake({ rules });
    const ask = (asker: Asker) => intake.admit('a', asker).leave();
    ask(alice);
    ask(alice);
    expect(() => ask(alice)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ usedUpBy: 'user', waitMs: 60_000 }),
      }),
    );
    ask(bob);
    expect(() => ask(bob)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ usedUpBy: 'guild' }) }),
    );
    ask({ userId: 'bob', name: 'Bob' });
    room.clock.at += 60_000;
    ask(alice);
  });

  test('ends when the bot stops, and no other is let in', async () => {
    const { write, opened } = gate();
    const { intake } = await openIntake({ write });
    const added = asked(intake, {}, (run) => intake.add(run, '1', wish));
    const ended = expect(added).rejects.toMatchObject({ code: 'intake-interrupted' });
    await until(() => opened.length === 1);
    await intake.close();
    await ended;
    expect(() => intake.admit('b', bob)).toThrow(
      expect.objectContaining({ code: 'intake-interrupted' }),
    );
  });
});

test('questions for one person enter no bank, and are written on this machine alone', async () => {
  const write = () => Promise.reject(new Error('handed on'));
  const { intake, library } = await openIntake({ write });
  const loose = await asked(intake, {}, (run) =>
    intake.questionsOn(run, textWish(harbour, 'A message of Bob')),
  );
  expect(loose.title).toBe('A message of Bob');
  expect(loose.questions.length).toBeGreaterThanOrEqual(2);
  expect(loose.questions.length).toBeLessThanOrEqual(10);
  expect(await banksOf(library, '1')).toEqual([]);
});

test('a longer article gets more questions, as far as a quiz can hold them', () => {
  expect([50, 400, 1_000, 50_000].map(questionCount)).toEqual([10, 10, 25, 50]);
});

test('words are counted as people count them, and not without end', () => {
  expect(countWords('It’s a well-known fact: 3.5 metres, 41 m — that is all.')).toBe(11);
  expect(countWords('日本の首都は東京です')).toBe(5);
  expect(countWords('')).toBe(0);
  expect(countWords('a '.repeat(1_000_000))).toBe(100_001);
});
