import type { z } from 'zod';

type Parsed<T> = { readonly text: string; readonly schema: z.ZodType<T>; readonly value: T };

/** What an entry weighs beside its text: the key, the map's slot, the objects. A rough figure suffices. */
const ENTRY_OVERHEAD = 500;

/**
 * The values that were last parsed, so that a hot record is not parsed at every press. An entry is only
 * believed while the stored text is still the same: the database stays the one truth, also when another
 * process writes to it.
 */
export class ParsedRecords {
  /** In order of use, the longest unused first. */
  readonly #parsed = new Map<string, Parsed<unknown>>();
  readonly #capacity: number;
  #size = 0;

  /** @param capacity of text to remember, in UTF-16 units. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  find<T>(key: string, text: string, schema: z.ZodType<T>): Parsed<T> | undefined {
    const entry = this.#parsed.get(key);
    if (!isParsedBy(schema, entry) || entry.text !== text) return undefined;
    this.#parsed.delete(key);
    this.#parsed.set(key, entry);
    return entry;
  }

  remember<T>(key: string, entry: Parsed<T>): void {
    this.#forget(key);
    if (weightOf(entry) > this.#capacity) return;
    this.#parsed.set(key, entry);
    this.#size += weightOf(entry);
    for (const oldest of this.#parsed.keys()) {
      if (this.#size <= this.#capacity) return;
      this.#forget(oldest);
    }
  }

  /** How many records are remembered. */
  get count(): number {
    return this.#parsed.size;
  }

  #forget(key: string): void {
    const entry = this.#parsed.get(key);
    if (entry === undefined) return;
    this.#parsed.delete(key);
    this.#size -= weightOf(entry);
  }
}

/** The same schema object made the value, so its type is the schema's. */
function isParsedBy<T>(
  schema: z.ZodType<T>,
  entry: Parsed<unknown> | undefined,
): entry is Parsed<T> {
  return entry?.schema === schema;
}

function weightOf({ text }: Parsed<unknown>): number {
  return text.length + ENTRY_OVERHEAD;
}
