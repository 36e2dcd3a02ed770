import { setImmediate } from 'node:timers/promises';
import type { Backend, KeyRange, RawEntry } from './backend.ts';
import type { Within } from './store.ts';

/**
 * The key under which Keyv stores `key` of `namespace`.
 *
 * @throws {RangeError} when the namespace is not of the letters a-z, or the key is empty, holds a control
 * character or half a surrogate pair (not every database stores them as they are), or begins with
 * `<namespace>:` (Keyv takes it for a stored key in some of its methods and not in others).
 */
export function storedKey(namespace: string, key: string): string {
  if (key === '') throw new RangeError(`A key of "${namespace}" is empty.`);
  return storedPrefix(namespace, key);
}

/**
 * As `storedKey`, for the beginning of keys; may be empty.
 *
 * @throws {RangeError} as `storedKey`.
 */
export function storedPrefix(namespace: string, prefix: string): string {
  if (!/^[a-z]+$/.test(namespace)) {
    throw new RangeError(`The namespace "${namespace}" must be made of the letters a-z.`);
  }
  if (/[\p{Surrogate}\p{Control}]/u.test(prefix) || prefix.startsWith(`${namespace}:`)) {
    throw new RangeError(`${JSON.stringify(prefix)} cannot be a key of "${namespace}".`);
  }
  return `${namespace}:${prefix}`;
}

/** Every key that begins with `prefix`, and no other. */
export function prefixRange(prefix: string): KeyRange {
  return { start: prefix, startIncluded: true, end: afterPrefix(prefix) };
}

/**
 * The part of the keys of a prefix that lies within the bounds.
 *
 * @throws {RangeError} when a bound does not begin with the prefix, or is no key.
 */
export function boundedRange(
  namespace: string,
  prefix: string,
  { after, before }: Pick<Within, 'after' | 'before'>,
): KeyRange {
  for (const bound of [after, before])
    if (bound?.startsWith(prefix) === false)
      throw new RangeError(`The bound ${JSON.stringify(bound)} is not within "${prefix}".`);
  const whole = prefixRange(storedPrefix(namespace, prefix));
  return {
    ...whole,
    ...(after === undefined ? {} : { start: storedPrefix(namespace, after), startIncluded: false }),
    ...(before === undefined ? {} : { end: storedPrefix(namespace, before) }),
  };
}

/** At most `mostCount` records, read in pages of at most `pageSize`; both at least 1. */
export type Scanning = { readonly mostCount?: number | undefined; readonly pageSize?: number };

/**
 * Reads a range page by page and lets other work run between the pages. Records written meanwhile may
 * be seen or not; a record that is there throughout is seen exactly once.
 */
export async function* scan(
  readPage: Backend['page'],
  range: KeyRange,
  { mostCount = Number.POSITIVE_INFINITY, pageSize = 256 }: Scanning = {},
): AsyncGenerator<RawEntry, void> {
  let leftCount = mostCount;
  for (let rest: KeyRange | undefined = range; rest !== undefined; ) {
    const limitCount = Math.min(pageSize, leftCount);
    const page: readonly RawEntry[] = await readPage(rest, limitCount);
    yield* page;
    leftCount -= page.length;
    const last: RawEntry | undefined = leftCount > 0 ? page[limitCount - 1] : undefined;
    rest = last && { ...rest, start: last[0], startIncluded: false };
    if (rest !== undefined) await setImmediate();
  }
}

const HIGHEST = 0x10ffff;

/**
 * The least text above all that begins with `prefix`: its last character raised by one. Not
 * `prefix + '\uffff'`, which leaves out what follows in the higher planes; and LIKE would match `_` and `%`.
 */
function afterPrefix(prefix: string): string | undefined {
  const characters = [...prefix];
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const code = last.codePointAt(0) ?? HIGHEST;
    if (code === HIGHEST) continue;
    // U+D800 to U+DFFF are not characters: above U+D7FF comes U+E000.
    const next = code === 0xd7ff ? 0xe000 : code + 1;
    return characters.join('') + String.fromCodePoint(next);
  }
  return undefined;
}
