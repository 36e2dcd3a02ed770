import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openFile } from '../storage/sqlite-harness.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { everything, expectCountsToHold } from './audit.ts';

const script = fileURLToPath(new URL('./children/import-and-approve.ts', import.meta.url));

/** Lets the script run until it has printed so many lines, then kills it. @returns all that it printed. */
async function runAndKill(
  path: string,
  name: string,
  lineCount: number,
): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, path, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (child.stdout === null) throw new Error('the child has no output');
  const gone = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === lineCount) child.kill('SIGKILL');
  }
  await gone;
  return lines;
}

test('two processes that are killed at any instant leave counts that hold, and lose no approval', async () => {
  const path = join(await temporaryFolder(), 'killed.db');
  const acknowledged: string[] = [];
  for (const [round, lineCount] of [1, 37, 64].entries()) {
    const printed = await Promise.all(
      ['a', 'b'].map((name, index) => runAndKill(path, `${name}${round}`, lineCount + index)),
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
