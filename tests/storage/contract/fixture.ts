import { z } from 'zod';
import type { Change, Collection, Store, Within } from '../../../src/storage/store.ts';

/** A database of one test. */
export type Harness = {
  /** One more store on the same data, as another process has. Closed when the test is over. */
  readonly open: () => Promise<Store>;
  /** Puts a text where a record is stored, past the store. `storedKey` is `<namespace>:<key>`. */
  readonly plant: (storedKey: string, text: string) => Promise<void>;
};

/** A new, empty database whose time is `now`. */
export type Begin = (now: () => number) => Promise<Harness>;

export const EVENT_LIFETIME_MS = 1_000;

export type Score = { readonly version: 1; readonly points: number };
export const scores: Collection<Score> = {
  namespace: 'score',
  schema: z.object({ version: z.literal(1), points: z.number() }),
};

export type Happening = { readonly version: 1; readonly by: string };
export const happenings: Collection<Happening> = {
  namespace: 'event',
  schema: z.object({ version: z.literal(1), by: z.string() }),
  lifetimeMs: EVENT_LIFETIME_MS,
};

export function points(count: number): Score {
  return { version: 1, points: count };
}

export function happening(by: string): Happening {
  return { version: 1, by };
}

/** Adds to the points and results in the new total. */
export function add(count: number): (current: Score | undefined) => Change<Score, number> {
  return (current) => {
    const value = points((current?.points ?? 0) + count);
    return { value, result: value.points };
  };
}

export async function keep<T>(store: Store, collection: Collection<T>, key: string, value: T) {
  await store.update(collection, key, () => ({ value, result: undefined }));
}

export async function keysOf<T>(
  store: Store,
  collection: Collection<T>,
  prefix: string,
  within?: Within,
) {
  const keys: string[] = [];
  for await (const [key] of store.range(collection, prefix, within)) keys.push(key);
  return keys;
}
