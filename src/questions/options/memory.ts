import { readPack } from '../pack.ts';

/** One remembered item: an answer and the wrong options a person gave it. Words in lower case. */
export type RememberedItem = { readonly answer: string; readonly distractors: readonly string[] };

/** What the ranker remembers of options that people wrote. */
export type Memory = {
  readonly items: readonly RememberedItem[];
  /** How often the word is a wrong option. */
  timesUsed(word: string): number;
  /** How often it is a right answer. */
  timesRight(word: string): number;
  /** Words that stood in one item with `word`, and how often. */
  companions(word: string): ReadonlyMap<string, number>;
};

let loaded: Memory | undefined;

/** The committed memory, read at the first call and kept. @throws Error if its file is absent or damaged. */
export function memory(): Memory {
  loaded ??= makeMemory(
    readPack(new URL('./tables/memory.pack', import.meta.url))
      .text('items')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [answer = '', ...distractors] = line.split('\t');
        return { answer, distractors };
      }),
  );
  return loaded;
}

/** A memory of `items`. An answer and its options are companions, and so are the options of one item. */
export function makeMemory(items: readonly RememberedItem[]): Memory {
  const used = new Map<string, number>();
  const right = new Map<string, number>();
  const companions = new Map<string, Map<string, number>>();
  const count = (counts: Map<string, number>, word: string) =>
    counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { answer, distractors } of items) {
    count(right, answer);
    for (const word of distractors) count(used, word);
    const words = [answer, ...distractors];
    for (const word of words) {
      const own = companions.get(word) ?? new Map<string, number>();
      companions.set(word, own);
      for (const other of words) if (other !== word) count(own, other);
    }
  }
  const none: ReadonlyMap<string, number> = new Map();
  return {
    items,
    timesUsed: (word) => used.get(word) ?? 0,
    timesRight: (word) => right.get(word) ?? 0,
    companions: (word) => companions.get(word) ?? none,
  };
}
