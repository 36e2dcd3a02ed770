import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../src/storage/backend.ts';
import { ExpirySweep } from '../../src/storage/expiry-sweep.ts';
import { prefixRange } from '../../src/storage/keys.ts';
import { SqliteBackend } from '../../src/storage/sqlite-backend.ts';
import { openSqliteDatabase } from '../../src/storage/sqlite-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

afterEach(() => {
  vi.useRealTimers();
});

type Swept = {
  readonly backend: Backend;
  readonly rowCount: () => unknown;
  at(nowMs: number): void;
};

/** A backend with 450 records that expire at 1,000 ms, one at 2,000 ms and one that stays. */
async function withExpiring(): Promise<Swept> {
  const database = await openSqliteDatabase(join(await temporaryFolder(), 'test.db'));
  let clockMs = 0;
  const backend = new SqliteBackend(database, () => clockMs);
  const writes = Array.from({ length: 450 }, (_, index) => ({
    key: `event:${index}`,
    raw: '{}',
    expires: 1_000,
  }));
  const later = { key: 'event:later', raw: '{}', expires: 2_000 };
  const held = await backend.commit({ key: 'event:stays', raw: undefined }, [
    ...writes,
    later,
    { key: 'event:stays', raw: '{}' },
  ]);
  expect(held).toBe(true);
  return {
    backend,
    rowCount: () => database.prepare('SELECT count(*) FROM entries').pluck().get(),
    at: (nowMs) => {
      clockMs = nowMs;
    },
  };
}

describe('the expiry sweep', () => {
  it('deletes everything that has expired when it starts, over several batches', async () => {
    const { backend, rowCount, at } = await withExpiring();
    at(1_001);
    const batches = vi.spyOn(backend, 'sweep');
    const sweep = new ExpirySweep(backend, (error) => expect.unreachable(String(error)));
    await vi.waitUntil(() => rowCount() === 2);
    await sweep.stop();
    expect(await Promise.all(batches.mock.results.map(({ value }) => value))).toEqual([
      200, 200, 50,
    ]);
    const left = await backend.page(prefixRange('event:'), 10);
    expect(left.map(([key]) => key)).toEqual(['event:later', 'event:stays']);
    await backend.close();
  });

  it('leaves what lives, and returns every five minutes for what has expired since', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { backend, rowCount, at } = await withExpiring();
    at(1_000);
    const sweep = new ExpirySweep(backend, (error) => expect.unreachable(String(error)));
    await setImmediate();
    expect(rowCount()).toBe(452);
    at(2_000);
    vi.advanceTimersByTime(5 * 60 * 1_000);
    await sweep.stop();
    expect(rowCount()).toBe(252);
    await backend.close();
  });

  it('tells of a failure and tries again at the next time', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { backend, rowCount, at } = await withExpiring();
    at(1_001);
    vi.spyOn(backend, 'sweep').mockRejectedValueOnce(new Error('disk'));
    const failures: unknown[] = [];
    const sweep = new ExpirySweep(backend, (error) => failures.push(error));
    await vi.waitUntil(() => failures.length > 0);
    vi.advanceTimersByTime(5 * 60 * 1_000);
    await sweep.stop();
    expect(failures).toEqual([new Error('disk')]);
    expect(rowCount()).toBe(252);
    await backend.close();
  });
});
