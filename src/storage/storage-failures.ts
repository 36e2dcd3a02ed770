/** Why the store as a whole cannot be used, or could not take a write. Closed: `advice` has a sentence for each. */
export type UnavailableReason =
  | 'malformed-url'
  | 'unsupported-database'
  | 'cannot-open'
  | 'not-a-database'
  | 'damaged'
  | 'read-only'
  | 'disk-full'
  | 'disk-error'
  | 'busy'
  | 'contended'
  | 'closed';

/**
 * The store cannot be opened, read or written. The message says what to do; `cause` is the driver's error.
 * Thrown by a commit, it promises that nothing of that commit was written.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';

  /** @param subject what could not be used: the path of the file, or the DATABASE_URL without its password. */
  constructor(
    readonly reason: UnavailableReason,
    readonly subject: string,
    cause?: unknown,
  ) {
    super(advice[reason](subject), cause === undefined ? undefined : { cause });
  }
}

/** A stored record does not have the shape its collection expects. It was left as it is. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';

  constructor(
    readonly namespace: string,
    readonly key: string,
    readonly expected: string,
  ) {
    super(
      `The stored record "${key}" in "${namespace}" cannot be read and was left as it is: ${expected}`,
    );
  }
}

/** A bug in the caller: this value would have become an `UnreadableRecord`. Nothing was written. */
export class UnwritableRecord extends Error {
  override readonly name = 'UnwritableRecord';

  constructor(
    readonly namespace: string,
    readonly key: string,
    readonly expected: string,
  ) {
    super(`The record "${key}" in "${namespace}" was not written: ${expected}`);
  }
}

const advice: { readonly [R in UnavailableReason]: (subject: string) => string } = {
  'malformed-url': (url) =>
    `DATABASE_URL is "${url}": write sqlite://<path of a file>, for example sqlite://data/quizzical.db.`,
  'unsupported-database': (url) =>
    `DATABASE_URL is "${url}", a database that is not supported yet: use sqlite://data/quizzical.db.`,
  'cannot-open': (path) =>
    `The database file ${path} cannot be opened: check that its folder exists, or can be created, and belongs to the user who runs the bot.`,
  'not-a-database': (path) =>
    `${path} is not an SQLite database: move it away, restore a backup, or point DATABASE_URL at another file.`,
  damaged: (path) =>
    `The database file ${path} is damaged: stop the bot and restore a backup, or rescue what is left with "sqlite3 ${path} .recover".`,
  'read-only': (path) =>
    `The database file ${path} cannot be written: give the user who runs the bot write access to the file and its folder.`,
  'disk-full': (path) =>
    `There is no room left to write ${path}: free some disk space; the bot goes on by itself, no restart needed.`,
  'disk-error': (path) =>
    `The disk refused to read or write ${path}: check the disk and the system's log.`,
  busy: (path) =>
    `Another program has kept ${path} locked for too long: close whatever else has it open and try again.`,
  contended: (key) =>
    `The record "${key}" was changed by others at every attempt to change it: too many processes write to it, or one of them does nothing else.`,
  closed: (subject) =>
    `${subject} is closed: the bot is stopping, try again once it has restarted.`,
};
