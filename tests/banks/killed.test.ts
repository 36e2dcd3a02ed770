import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openFile } from '../storage/sqlite-harness.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { runAndKill } from '../support/run-and-kill.ts';
import { everything, expectCountsToHold } from './audit.ts';

const script = fileURLToPath(new URL('./children/import-and-approve.ts', import.meta.url));

test('two processes that are killed at any instant leave counts that hold, and lose no approval', async () => {
  const path = join(await temporaryFolder(), 'killed.db');
  const acknowledged: string[] = [];
  for (const [round, lineCount] of [1, 37, 64].entries()) {
    const printed = await Promise.all(
      ['a', 'b'].map((name, index) =>
        runAndKill({ script, args: [path, `${name}${round}`] }, lineCount + index),
      ),
    );
    acknowledged.push(...printed.flat());
    await expectCountsToHold(await openFile(path, () => 0), '1');
  }
  const banks = await everything(await openFile(path, () => 0), '1');
  const approved = new Set<string>();
  for (const [bankId, { questions }] of banks)
    for (const { question } of Object.values(questions))
      if (question.status === 'approved') approved.add(`${bankId} ${question.id}`);
  expect([...approved]).toEqual(expect.arrayContaining(acknowledged));
  expect(acknowledged.length).toBeGreaterThanOrEqual(207);
}, 120_000);
