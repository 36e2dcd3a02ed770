import { StorageUnavailable } from './storage-failures.ts';

const SQLITE = 'sqlite://';

/**
 * The path of the file in `sqlite://<path>`: relative to the working directory, or absolute
 * (`sqlite:///var/lib/quizzical.db`). It is taken as written, without percent-decoding.
 *
 * @throws {StorageUnavailable} `malformed-url` or, for databases of other kinds, `unsupported-database`.
 */
export function sqlitePath(databaseUrl: string): string {
  const shown = databaseUrl.replace(/\/\/[^/@]*@/, '//***@');
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StorageUnavailable('unsupported-database', shown);
  }
  const path = databaseUrl.slice(SQLITE.length);
  // `:memory:` would forget everything at each restart, and options after `?` would become part of the name.
  if (!databaseUrl.startsWith(SQLITE) || /^$|^:memory:$|[?#\0]|\/$/.test(path)) {
    throw new StorageUnavailable('malformed-url', shown);
  }
  return path;
}
