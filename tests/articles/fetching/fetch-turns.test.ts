import { expect, test } from 'vitest';
import { FetchTurns } from '../../../src/articles/fetching/fetch-turns.ts';
import { refusal } from './site.ts';

/** Work that ends when it is told to. */
function stoppable(log: string[], name: string) {
  let finish = () => {};
  const end = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async () => {
    log.push(name);
    await end;
  };
  return { work, finish: () => finish() };
}

test('the third of two at once waits, and takes the place of the first that ends', async () => {
  const turns = new FetchTurns({ atOnceCount: 2, waitingCount: 5 });
  const log: string[] = [];
  const works = ['a', 'b', 'c', 'd'].map((name) => stoppable(log, name));
  const runs = works.map(({ work }) => turns.run(work));
  expect(log).toEqual(['a', 'b']);
  works[1]?.finish();
  await runs[1];
  await Promise.resolve();
  expect(log).toEqual(['a', 'b', 'c']);
  for (const { finish } of works) finish();
  await Promise.all(runs);
  expect(log).toEqual(['a', 'b', 'c', 'd']);
});

test('work that fails gives its place back', async () => {
  const turns = new FetchTurns({ atOnceCount: 1, waitingCount: 0 });
  await expect(turns.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await turns.run(async () => 'done')).toBe('done');
});

test('too many that wait are refused', async () => {
  const turns = new FetchTurns({ atOnceCount: 1, waitingCount: 1 });
  const { work, finish } = stoppable([], 'a');
  const runs = [turns.run(work), turns.run(work)];
  expect(await refusal(turns.run(work))).toBe(
    'Too many articles are being fetched; try again in a minute.',
  );
  finish();
  await Promise.all(runs);
});

test('whoever stops while waiting leaves the queue', async () => {
  const turns = new FetchTurns({ atOnceCount: 1, waitingCount: 1 });
  const log: string[] = [];
  const { work, finish } = stoppable(log, 'a');
  const stopping = new AbortController();
  const first = turns.run(work);
  const stopped = turns.run(stoppable(log, 'b').work, stopping.signal);
  stopping.abort();
  expect(await refusal(stopped)).toBe(
    'The fetch was stopped; give the address again to start it anew.',
  );
  const third = turns.run(async () => log.push('c'));
  finish();
  await Promise.all([first, third]);
  expect(log).toEqual(['a', 'c']);
});
