import { setImmediate } from 'node:timers/promises';
import type { Backend, KeyRange, RawEntry } from './backend.ts';

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
 * Reads a range page by page and lets other work run between the pages. Records written meanwhile may
 * be seen or not; a record that is there throughout is seen exactly once.
 *
 * @param pageSize at least 1.
 */
export async function* scan(
  readPage: Backend['page'],
  range: KeyRange,
  pageSize = 256,
): AsyncGenerator<RawEntry, void> {
  for (let rest: KeyRange | undefined = range; rest !== undefined; ) {
    const page: readonly RawEntry[] = await readPage(rest, pageSize);
    yield* page;
    const last: RawEntry | undefined = page[pageSize - 1];
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
