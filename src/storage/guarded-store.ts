import type { Backend, RawWrite } from './backend.ts';
import { KeyedMutex } from './keyed-mutex.ts';
import { boundedRange, scan, storedKey } from './keys.ts';
import { RecordCodec } from './record-codec.ts';
import { StorageUnavailable } from './storage-failures.ts';
import type { Change, Collection, Read, Store, Within, Write } from './store.ts';

/** Each lost attempt means that another process got through, so this is far beyond honest contention. */
const ATTEMPT_LIMIT = 1_000;

/** The storage port over any backend: records above, guarded commits of their text below. */
export class GuardedStore implements Store {
  readonly #backend: Backend;
  readonly #now: () => number;
  readonly #codec = new RecordCodec();
  // Saves the retries of neighbours in this process. Correctness rests on the guard alone.
  readonly #turns = new KeyedMutex();
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  /** @param now milliseconds since 1970; the same clock as the backend's. */
  constructor(backend: Backend, now: () => number) {
    this.#backend = backend;
    this.#now = now;
  }

  async get<T>(collection: Collection<T>, key: string): Promise<T | undefined> {
    this.#refuseIfClosed();
    return this.#read(collection, key);
  }

  async update<T, R>(
    collection: Collection<T>,
    key: string,
    change: (current: T | undefined, read: Read) => Change<T, R> | Promise<Change<T, R>>,
  ): Promise<R> {
    this.#refuseIfClosed();
    const update = this.#update(collection, key, change);
    this.#running.add(update);
    try {
      return await update;
    } finally {
      this.#running.delete(update);
    }
  }

  async *range<T>(
    collection: Collection<T>,
    prefix: string,
    within: Within = {},
  ): AsyncGenerator<readonly [key: string, value: T], void> {
    for await (const [key, text] of this.#texts(collection, prefix, within))
      yield [key, this.#codec.decode(collection, key, text)];
  }

  async *keys(
    collection: Pick<Collection<unknown>, 'namespace'>,
    prefix: string,
    within: Within = {},
  ): AsyncGenerator<string, void> {
    for await (const [key] of this.#texts(collection, prefix, within)) yield key;
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => this.#backend.close());
    return this.#closing;
  }

  async *#texts(
    { namespace }: Pick<Collection<unknown>, 'namespace'>,
    prefix: string,
    within: Within,
  ): AsyncGenerator<readonly [key: string, text: string], void> {
    this.#refuseIfClosed();
    const range = boundedRange(namespace, prefix, within);
    const readPage: Backend['page'] = (rest, limitCount) => this.#backend.page(rest, limitCount);
    for await (const [stored, text] of scan(readPage, range, within))
      yield [stored.slice(namespace.length + 1), text];
  }

  async #read<T>(collection: Collection<T>, key: string): Promise<T | undefined> {
    const text = await this.#backend.read(storedKey(collection.namespace, key));
    return text === undefined ? undefined : this.#codec.decode(collection, key, text);
  }

  async #update<T, R>(
    collection: Collection<T>,
    key: string,
    change: (current: T | undefined, read: Read) => Change<T, R> | Promise<Change<T, R>>,
  ): Promise<R> {
    const attempt = () => this.#attempt(collection, key, change);
    // Most updates meet nobody, and those that leave the guard as it is never get in each other's way:
    // only who lost the first attempt stands in line.
    const first = await attempt();
    if (first.held) return first.result;
    const stored = storedKey(collection.namespace, key);
    return this.#turns.runExclusive(stored, async () => {
      for (let count = 1; count < ATTEMPT_LIMIT; count += 1) {
        const { held, result } = await attempt();
        if (held) return result;
      }
      throw new StorageUnavailable('contended', stored);
    });
  }

  async #attempt<T, R>(
    collection: Collection<T>,
    key: string,
    change: (current: T | undefined, read: Read) => Change<T, R> | Promise<Change<T, R>>,
  ): Promise<{ readonly held: boolean; readonly result: R }> {
    const stored = storedKey(collection.namespace, key);
    const raw = await this.#backend.read(stored);
    const current = raw === undefined ? undefined : this.#codec.decode(collection, key, raw);
    const outcome = await change(current, (other, otherKey) => this.#read(other, otherKey));
    const writes = this.#encode(writesOf(collection, key, outcome));
    const held = await this.#backend.commit({ key: stored, raw }, writes);
    return { held, result: outcome.result };
  }

  #encode(writes: readonly Write[]): readonly RawWrite[] {
    const nowMs = this.#now();
    const encoded = writes.map((write) => this.#codec.encode(write, nowMs));
    const keys = new Set<string>();
    for (const { key } of encoded) {
      if (keys.has(key)) throw new RangeError(`One change writes the record "${key}" twice.`);
      keys.add(key);
    }
    return encoded;
  }

  #refuseIfClosed(): void {
    if (this.#closing) throw new StorageUnavailable('closed', 'The store');
  }
}

function writesOf<T, R>(
  collection: Collection<T>,
  key: string,
  change: Change<T, R>,
): readonly Write[] {
  const { also = [] } = change;
  // `value: undefined` removes the record; no `value` at all leaves it.
  return 'value' in change ? [writeOf(collection, key, change.value), ...also] : also;
}

function writeOf<T>(collection: Collection<T>, key: string, value: T | undefined): Write {
  return { ...collection, key, value };
}
