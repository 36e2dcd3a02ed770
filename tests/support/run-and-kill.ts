import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A script of a test in a process of its own, and what it is given. */
export type Script = { readonly script: string; readonly args: readonly string[] };

/** Lets the script run until it has printed so many lines, then kills it. @returns all that it printed. */
export async function runAndKill(
  { script, args }: Script,
  lineCount: number,
): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
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
