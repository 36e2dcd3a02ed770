import type { SqliteValue } from './sqlite-file.ts';

/** A column as text, whatever it was stored as; nothing is the empty text. */
export function textOf(value: SqliteValue | undefined): string {
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value ?? '');
}

/** A column as a whole number; what is none is `otherwise`. */
export function wholeNumberOf(value: SqliteValue | undefined, otherwise = 0): number {
  return Number.isSafeInteger(value) ? Number(value) : otherwise;
}

/** The JSON in a column; `undefined` where there is none. */
export function jsonOf(value: SqliteValue | undefined): unknown {
  try {
    return JSON.parse(textOf(value));
  } catch {
    return undefined;
  }
}
