import type Keyv from 'keyv';
import type { Backend } from './backend.ts';
import { sqlitePath } from './database-url.ts';
import { ExpirySweep } from './expiry-sweep.ts';
import { GuardedStore } from './guarded-store.ts';
import { storedPrefix } from './keys.ts';
import { SqliteBackend } from './sqlite-backend.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { Store } from './store.ts';
import { plainKeyv } from './stored-text.ts';

export type StoreOptions = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told when expired records could not be deleted. No data is at risk, and the next sweep tries again. */
  readonly onSweepFailure: (error: unknown) => void;
};

/** The storage port, and beside it the same rows seen as plain Keyv. */
export type OpenStore = Store & {
  /**
   * The one Keyv of this namespace, for values that nobody changes by what they read. What guarded commits
   * wrote is read here and the other way round. It judges expiry by the system's clock.
   */
  keyv(namespace: string): Keyv;
};

/**
 * Opens the database and starts to delete what has expired in it.
 *
 * @param databaseUrl `sqlite://<path>`; the file and its folder are created when absent.
 * @throws {StorageUnavailable} when the URL is malformed or the database cannot be used; the message says
 * what to do.
 */
export async function openStore(databaseUrl: string, options: StoreOptions): Promise<OpenStore> {
  const database = await openSqliteDatabase(sqlitePath(databaseUrl));
  return storeOver(new SqliteBackend(database, options.now), options);
}

/** As `openStore`, over a backend that is open and that the store closes. */
export function storeOver(backend: Backend, { now, onSweepFailure }: StoreOptions): OpenStore {
  const store = new GuardedStore(backend, now);
  const sweep = new ExpirySweep(backend, onSweepFailure);
  const keyvs = new Map<string, Keyv>();
  return {
    get: (collection, key) => store.get(collection, key),
    update: (collection, key, change) => store.update(collection, key, change),
    range: (...args) => store.range(...args),
    keys: (...args) => store.keys(...args),
    keyv: (namespace) => {
      const known = keyvs.get(namespace);
      if (known !== undefined) return known;
      storedPrefix(namespace, '');
      const keyv = plainKeyv(namespace, backend.adapter());
      keyvs.set(namespace, keyv);
      return keyv;
    },
    close: async () => {
      try {
        await sweep.stop();
      } finally {
        await store.close();
      }
    },
  };
}
