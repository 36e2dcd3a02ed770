import { writeFile } from 'node:fs/promises';
import type { FormatName } from '../banks/formats/format.ts';
import { UsageProblem } from './usage-problem.ts';

/** @throws {UsageProblem} when an archive would be poured onto a terminal. Asked before the work is done. */
export function requirePlace(format: FormatName, out: string | undefined): void {
  if (format === 'anki' && (out === undefined || out === '-') && process.stdout.isTTY)
    throw new UsageProblem(
      '--format anki gives an archive; say where to write it with --out FILE.',
    );
}

/** To the file `out`, or to standard output; `-` is standard output, too. */
export async function deliver(
  content: string | Uint8Array,
  out: string | undefined,
): Promise<void> {
  if (out === undefined || out === '-') {
    process.stdout.write(content);
    return;
  }
  await writeFile(out, content).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UsageProblem(
      `--out ${out} cannot be written (${code}); give a path in a folder that exists.`,
      { cause },
    );
  });
}

/** Lines for people, on standard error. */
export function say(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}
