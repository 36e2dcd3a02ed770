/** The words of a text for comparing: lower case, no marks, no possessive "'s". */
export function plainWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/['’]s$/, ''));
}

/** F1 of two bags of items, 0 to 1. */
export function bagF1<T>(a: readonly T[], b: readonly T[]): number {
  const left = new Map<T, number>();
  for (const item of a) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of b) {
    const count = left.get(item) ?? 0;
    if (count > 0) shared += 1;
    left.set(item, count - 1);
  }
  return f1(shared, a.length, b.length);
}

/** ROUGE-L F with beta 1 (Lin 2004) of two texts, 0 to 1: their longest common subsequence of words. */
export function rougeL(candidate: string, reference: string): number {
  const [a, b] = [plainWords(candidate), plainWords(reference)];
  return f1(commonSubsequence(a, b), a.length, b.length);
}

function f1(shared: number, left: number, right: number): number {
  return shared === 0 ? 0 : (2 * shared) / (left + right);
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, index) => {
      const best = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(word === other ? Math.max(best, (row[index] ?? 0) + 1) : best);
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
