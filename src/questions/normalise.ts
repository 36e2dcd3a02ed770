/** Lower case without accents, typographic marks, punctuation or double blanks. Linear in the length. */
export function normaliseText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}|[\u200b-\u200f\u2060\ufeff]/gu, '')
      .toLowerCase()
      .replace(/['’]s(?!\p{L})|['’‘`]/gu, '')
      // "u.s." is "us", and "83 %" is "83%".
      .replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '')
      .replace(/(?<=\d)\s+(?=%)/g, '')
      .replace(/[^\p{L}\p{N}%$£€¥.,]+/gu, ' ')
      // A point or comma stays only inside a figure: "3.7", "1,200".
      .replace(/(?<!\p{N})[.,]|[.,](?!\p{N})/gu, ' ')
      .replace(/ +/g, ' ')
      .trim()
  );
}

/** The words of `text` in normal form. */
export function normalWords(text: string): string[] {
  const normal = normaliseText(text);
  return normal === '' ? [] : normal.split(' ');
}

const emptyWords = new Set(
  'a an the of in on at to for from by with and or but is are was were be been has have had do does did it its this that which who whom what when where how many as not their his her they he she than'.split(
    ' ',
  ),
);

/** The words that carry meaning, for comparing two texts. */
export function contentWords(text: string): Set<string> {
  return new Set(normalWords(text).filter((word) => !emptyWords.has(word) && !/^_+$/.test(word)));
}

/** Shared words over the words of the smaller set, 0 to 1: a short prompt can repeat part of a long one. */
export function sharedRatio(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : shared / smaller;
}
