/** What the models see of a word: hashes of its spelling, never the spelling itself. */
export type WordForm = {
  readonly exact: number;
  readonly lower: number;
  /** Hashes of the first 1 to 3 and the last 1 to 4 letters, lower case. */
  readonly prefixes: readonly [number, number, number];
  readonly suffixes: readonly [number, number, number, number];
  /** Hash of the pattern of letters and digits: "Xx", "d.d", "x-x". */
  readonly shape: number;
  readonly isCapital: boolean;
};

/** Most words of a text are the same few thousand; beyond this many the memory starts afresh. */
const memoryLimit = 20_000;
const memory = new Map<string, WordForm>();

/** The form of any string, the empty one too. Digits count as the same digit, ’ as ', “ as ". */
export function wordForm(word: string): WordForm {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= memoryLimit) memory.clear();
  const form = readForm(plainMarks(word));
  memory.set(word, form);
  return form;
}

/** FNV-1a over UTF-16 units, from `from` to before `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function plainMarks(word: string): string {
  return word
    .replace(/[’‘‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/\d/g, '0');
}

function readForm(word: string): WordForm {
  const lower = word.toLowerCase();
  const end = lower.length;
  const suffix = (length: number) => hashText(lower, Math.max(0, end - length));
  const prefix = (length: number) => hashText(lower, 0, Math.min(end, length));
  return {
    exact: hashText(word),
    lower: hashText(lower),
    prefixes: [prefix(1), prefix(2), prefix(3)],
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
    shape: hashText(shapeOf(word)),
    isCapital: /^\p{Lu}/u.test(word),
  };
}

/** Runs of one kind of character become one or two of it, so that "Berlin" and "Washington" look alike. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/(.)\1+/gu, '$1$1');
}
