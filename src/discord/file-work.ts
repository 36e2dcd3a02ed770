import type { BaseInteraction } from 'discord.js';
import { FormatProblem } from '../banks/formats/format-problem.ts';
import { UserFailure } from '../failures.ts';

/** What the form of a request adds to a file, in bytes. */
const overheadBytes = 20_000;

/** Whose file is being read or written in this process. */
const busy = new Set<string>();

/**
 * Reads or writes one file at a time for each person: the threads that do it are few, and nobody shall
 * occupy all of them.
 *
 * @throws {UserFailure} `file-work-running` at once, while another file of this person is under way.
 */
export async function oneFileAtATime<T>(userId: string, work: () => Promise<T>): Promise<T> {
  if (busy.has(userId)) throw new UserFailure('file-work-running', {});
  busy.add(userId);
  try {
    return await work();
  } finally {
    busy.delete(userId);
  }
}

/** The largest file that Discord takes as an answer here, in bytes. */
export function answerLimitBytes({ attachmentSizeLimit }: BaseInteraction): number {
  return attachmentSizeLimit - overheadBytes;
}

/** What is wrong with a file is its sender's to mend. @throws {UserFailure} `file-unfit`. */
export function asRefusal(error: unknown): never {
  if (error instanceof FormatProblem)
    throw new UserFailure('file-unfit', { problem: error.message });
  throw error;
}
