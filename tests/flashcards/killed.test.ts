import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { eventsOf } from '../../src/flashcards/history.ts';
import { openFile } from '../storage/sqlite-harness.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { runAndKill } from '../support/run-and-kill.ts';
import { expectExactDays, expectWhole } from './audit.ts';
import { ada } from './test-study.ts';

const script = fileURLToPath(new URL('./children/study-on.ts', import.meta.url));

test('two processes of one member that are killed at any instant leave nothing half and lose no review', async () => {
  const path = join(await temporaryFolder(), 'killed.db');
  const acknowledged: string[] = [];
  for (const [round, lineCount] of [23, 60].entries()) {
    const printed = await Promise.all(
      ['a', 'b'].map((name, index) =>
        runAndKill({ script, args: [path, `${name}${round}`] }, lineCount + index),
      ),
    );
    acknowledged.push(...printed.flat());
    const store = await openFile(path, () => 0);
    await expectWhole(store, ada);
    await expectExactDays(store, ada);
  }
  const store = await openFile(path, () => 0);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  for (const line of acknowledged) {
    const [deckId = '', cardId = '', revision = ''] = line.split(' ');
    const event = (await eventsOf(store, { userId: ada, deckId, cardId }))[Number(revision) - 1];
    expect(event).toMatchObject({ kind: 'study', revision: Number(revision) });
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(168);
}, 120_000);
