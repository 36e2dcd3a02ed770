import { z } from 'zod';
import type { RawWrite } from './backend.ts';
import { storedKey } from './keys.ts';
import { ParsedRecords } from './parsed-records.ts';
import { UnreadableRecord, UnwritableRecord } from './storage-failures.ts';
import type { Collection, Write } from './store.ts';
import { fromText, toText } from './stored-text.ts';

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly expected: string };

/** In UTF-16 units: some 400 quizzes of 20 kB, or 13,000 scores. */
const CACHE_CAPACITY = 8 * 1024 * 1024;

/** Turns stored text into checked records and back. */
export class RecordCodec {
  readonly #parsed = new ParsedRecords(CACHE_CAPACITY);

  /**
   * The record in `text`, frozen.
   *
   * @throws {UnreadableRecord} when it is none of the collection.
   */
  decode<T>({ namespace, schema }: Collection<T>, key: string, text: string): T {
    const outcome = this.#parse(schema, storedKey(namespace, key), text);
    if (outcome.ok) return outcome.value;
    throw new UnreadableRecord(namespace, key, outcome.expected);
  }

  /**
   * The text of a write. The value is read back from it before it can be stored: what JSON drops or bends
   * (NaN, a Date, a Map) would otherwise be found out only after the next restart. Nothing is parsed twice:
   * what was read back here is what the next read is given.
   *
   * @throws {UnwritableRecord} when the value does not fit the schema of the write.
   */
  encode({ namespace, key, value, lifetimeMs, schema }: Write, nowMs: number): RawWrite {
    const stored = storedKey(namespace, key);
    if (value === undefined) return { key: stored, raw: undefined };
    const expires = lifetimeMs === undefined ? {} : { expires: nowMs + lifetimeMs };
    const raw = toText({ value, ...expires });
    const outcome = schema && this.#parse(schema, stored, raw);
    if (outcome?.ok === false) throw new UnwritableRecord(namespace, key, outcome.expected);
    return { key: stored, raw, ...expires };
  }

  #parse<T>(schema: z.ZodType<T>, key: string, text: string): Outcome<T> {
    const known = this.#parsed.find(key, text, schema);
    if (known !== undefined) return { ok: true, value: known.value };
    const outcome = parse(schema, text);
    if (outcome.ok) this.#parsed.remember(key, { text, schema, value: outcome.value });
    return outcome;
  }
}

function parse<T>(schema: z.ZodType<T>, text: string): Outcome<T> {
  let value: unknown;
  try {
    value = fromText(text).value;
  } catch (error) {
    return { ok: false, expected: `expected JSON with a "value" (${String(error)})` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: frozen(parsed.data) };
  return { ok: false, expected: z.prettifyError(parsed.error) };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
