import { UserFailure } from '../failures.ts';

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
