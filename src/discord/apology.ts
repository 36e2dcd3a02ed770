import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { StorageUnavailable } from '../storage/storage-failures.ts';
import { notice, type View } from './views/view.ts';

/** What is said of an error that nobody can mend but us. It is logged, under the number that is shown. */
export function apologyView(error: unknown, log: Logger): View {
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, incident: id }, 'an interaction failed');
  const what =
    error instanceof StorageUnavailable
      ? 'I cannot save anything at the moment, so nothing was changed. Try again in a minute'
      : 'Something went wrong on my side, and it has been logged. Try again';
  const whom = `if it stays, tell the owner of this bot the number \`${id}\`.`;
  return notice(`${what}; ${whom}`, 'wrong');
}
