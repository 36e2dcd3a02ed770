import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressMessage } from '../../src/discord/progress-message.ts';
import { notice, type View } from '../../src/discord/views/view.ts';

const log = pino({ level: 'silent' });

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A message that keeps what it was changed to, and when, in ms since it was opened. */
function opened(fails: (view: View) => Error | undefined = () => undefined) {
  const edits: (readonly [afterMs: number, text: string])[] = [];
  const message = new ProgressMessage({
    edit: async (view) => {
      edits.push([Date.now() - 1_000_000, textOf(view)]);
      const failure = fails(view);
      if (failure) throw failure;
    },
    shown: notice('open'),
    now: Date.now,
    log,
  });
  return { edits, message };
}

function textOf(view: View): string {
  return /"content":"([^"]*)"/.exec(JSON.stringify(view))?.[1] ?? '';
}

test('is edited at most once in two seconds, to the newest state', async () => {
  const { edits, message } = opened();
  for (let percent = 0; percent <= 50; percent += 1) {
    message.show(notice(`${percent}`));
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(10_000);
  expect(edits.map(([, text]) => text)).toEqual(['19', '39', '50']);
  const gaps = edits.map(([at], index) => at - (edits[index - 1]?.[0] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2_000);
});

test('of short work is changed once, at its end, without waiting', async () => {
  const { edits, message } = opened();
  message.show(notice('half'));
  await vi.advanceTimersByTimeAsync(500);
  await message.finish(notice('done'));
  message.show(notice('late'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(edits).toEqual([[500, 'done']]);
});

test('shows its end two seconds after the last edit, and not before an edit that is on its way', async () => {
  const { edits, message } = opened();
  message.show(notice('half'));
  await vi.advanceTimersByTimeAsync(2_500);
  const finished = message.finish(notice('done'));
  await vi.advanceTimersByTimeAsync(2_000);
  await finished;
  expect(edits).toEqual([
    [2_000, 'half'],
    [4_000, 'done'],
  ]);
});

test('is not edited when there is nothing new', async () => {
  const { edits, message } = opened();
  message.show(notice('open'));
  await vi.advanceTimersByTimeAsync(5_000);
  await message.finish(notice('open'));
  expect(edits).toEqual([]);
});

test('is tried again for its end, and progress that is lost is not', async () => {
  let failureCount = 3;
  const { edits, message } = opened(() => {
    failureCount -= 1;
    return failureCount >= 0 ? new Error('500') : undefined;
  });
  message.show(notice('half'));
  await vi.advanceTimersByTimeAsync(4_000);
  const finished = message.finish(notice('done'));
  await vi.advanceTimersByTimeAsync(60_000);
  await finished;
  expect(edits).toEqual([
    [2_000, 'half'],
    [4_000, 'done'],
    [7_000, 'done'],
    [17_000, 'done'],
  ]);
});
