import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommitQueue } from '../../src/storage/commit-queue.ts';
import { SqliteBackend } from '../../src/storage/sqlite-backend.ts';
import { openSqliteDatabase } from '../../src/storage/sqlite-database.ts';
import type { Commit } from '../../src/storage/sqlite-entries.ts';
import { StorageUnavailable } from '../../src/storage/storage-failures.ts';
import { temporaryFolder } from './temporary-folder.ts';

function commitOf(key: string): Commit {
  return { guard: { key, raw: undefined }, writes: [{ key, raw: '{}' }] };
}

function commitsOf(count: number): Commit[] {
  return Array.from({ length: count }, (_, index) => commitOf(String(index)));
}

describe('group commit', () => {
  it('puts the commits of one turn into one transaction', async () => {
    const batchSizes: number[] = [];
    const queue = new CommitQueue((batch) => {
      batchSizes.push(batch.length);
      return batch.map(() => true);
    });
    await Promise.all(commitsOf(64).map((commit) => queue.add(commit)));
    await queue.add(commitOf('late'));
    expect(batchSizes).toEqual([64, 1]);
  });

  it('takes at most 256 at once, in order, so that other work runs in between', async () => {
    const batches: (readonly Commit[])[] = [];
    const queue = new CommitQueue((batch) => {
      batches.push(batch);
      return batch.map(() => true);
    });
    const commits = commitsOf(600);
    await Promise.all(commits.map((commit) => queue.add(commit)));
    expect(batches.map((batch) => batch.length)).toEqual([256, 256, 88]);
    expect(batches.flat()).toEqual(commits);
  });

  it('judges each guard by itself, after the writes of the commits before it', async () => {
    const database = await openSqliteDatabase(join(await temporaryFolder(), 'test.db'));
    const backend = new SqliteBackend(database, () => 0);
    const outcomes = await Promise.all([
      backend.commit({ key: 'k:a', raw: undefined }, [{ key: 'k:a', raw: '1' }]),
      backend.commit({ key: 'k:a', raw: undefined }, [{ key: 'k:a', raw: '2' }]),
      backend.commit({ key: 'k:a', raw: '1' }, [{ key: 'k:a', raw: '3' }]),
      backend.commit({ key: 'k:b', raw: '1' }, [{ key: 'k:a', raw: '4' }]),
    ]);
    expect(outcomes).toEqual([true, false, true, false]);
    expect(await backend.read('k:a')).toBe('3');
    await backend.close();
  });

  it('tries the others again by themselves when one fails', async () => {
    const queue = new CommitQueue((batch) => {
      if (batch.some(({ guard }) => guard.key === '1')) throw new Error('too large');
      return batch.map(() => true);
    });
    const outcomes = await Promise.allSettled(commitsOf(3).map((commit) => queue.add(commit)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('waits for a lock once, not once for each commit', async () => {
    let attemptCount = 0;
    const queue = new CommitQueue(() => {
      attemptCount += 1;
      throw new StorageUnavailable('busy', 'test.db');
    });
    const outcomes = await Promise.allSettled(commitsOf(3).map((commit) => queue.add(commit)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(attemptCount).toBe(1);
  });
});
