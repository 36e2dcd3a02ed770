/**
 * Words and their numbers in one buffer and one hash table: 60,000 strings in a `Map` would take
 * ten times the memory. The number of a word is its place in the list it was made from.
 */
export class WordTable {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();

  /** `bytes`: the words in UTF-8, each followed by a line feed; none comes twice. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    let count = 0;
    for (const byte of bytes) if (byte === 10) count += 1;
    this.#starts = new Uint32Array(count + 1);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
    let word = 0;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] !== 10) continue;
      word += 1;
      this.#starts[word] = at + 1;
      this.#file(word - 1);
    }
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The word with number `id`; empty if there is none. */
  word(id: number): string {
    const from = this.#starts[id] ?? 0;
    const to = this.#starts[id + 1] ?? from + 1;
    return this.#decoder.decode(this.#bytes.subarray(from, to - 1));
  }

  /** The number of `word`, or -1. */
  idOf(word: string): number {
    const key = this.#encoder.encode(word);
    const mask = this.#slots.length - 1;
    for (let slot = hashBytes(key, 0, key.length) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return -1;
      if (this.#equals(entry - 1, key)) return entry - 1;
    }
  }

  #file(id: number): void {
    const mask = this.#slots.length - 1;
    let slot =
      hashBytes(this.#bytes, this.#starts[id] ?? 0, (this.#starts[id + 1] ?? 1) - 1) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id + 1;
  }

  #equals(id: number, key: Uint8Array): boolean {
    const from = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - 1 - from !== key.length) return false;
    return key.every((byte, index) => this.#bytes[from + index] === byte);
  }
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
