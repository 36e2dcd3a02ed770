const hashBasis = 0x811c9dc5;

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
    let count = 0;
    for (const byte of bytes) if (byte === 10) count += 1;
    const starts = new Uint32Array(count + 1);
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
    const mask = slots.length - 1;
    let word = 0;
    let hash = hashBasis;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte !== 10) {
        hash = hashWith(hash, byte);
        continue;
      }
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      word += 1;
      slots[slot] = word;
      starts[word] = at + 1;
      hash = hashBasis;
    }
    this.#bytes = bytes;
    this.#starts = starts;
    this.#slots = slots;
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
    // Nearly all words are ASCII, of which the letters are the bytes: no need to encode them.
    const key = isAscii(word) ? word : this.#encoder.encode(word);
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return -1;
      if (this.#equals(entry - 1, key)) return entry - 1;
    }
  }

  #equals(id: number, key: string | Uint8Array): boolean {
    const from = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - 1 - from !== key.length) return false;
    for (let at = 0; at < key.length; at++)
      if (this.#bytes[from + at] !== byteAt(key, at)) return false;
    return true;
  }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function byteAt(key: string | Uint8Array, at: number): number {
  return typeof key === 'string' ? key.charCodeAt(at) : (key[at] ?? 0);
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hashOf(key: string | Uint8Array): number {
  let hash = hashBasis;
  for (let at = 0; at < key.length; at++) hash = hashWith(hash, byteAt(key, at));
  return hash;
}

function hashWith(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}
