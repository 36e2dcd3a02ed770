/** Lower case without accents, typographic marks, punctuation or double blanks. Linear in the length. */
export function normaliseText(text: string): string {
  return isPlain(text) ? plainWords(text).join(' ') : normaliseAny(text);
}

/** The words of `text` in normal form. */
export function normalWords(text: string): string[] {
  if (isPlain(text)) return plainWords(text);
  const normal = normaliseAny(text);
  return normal === '' ? [] : normal.split(' ');
}

/** English as it is mostly written: what Unicode says of other letters and marks need not be looked up. */
function isPlain(text: string): boolean {
  return !/[^\n -~’‘“”–—]/.test(text);
}

/** The same as `normaliseAny` for plain text, several times as fast: most words of an article pass here often. */
function plainWords(text: string): string[] {
  let plain = text.toLowerCase();
  if (/['’‘`]/.test(plain)) plain = plain.replace(/['’]s(?![a-z])|['’‘`]/g, '');
  if (plain.includes('.')) plain = plain.replace(/(?<=(?<![a-z])[a-z])\.(?=[a-z](?![a-z]))/g, '');
  if (plain.includes('%')) plain = plain.replace(/(?<=\d)\s+(?=%)/g, '');
  return plain.match(/(?:[a-z%$]|\d(?:[.,](?=\d))?)+/g) ?? [];
}

/** By the letters, marks and figures of all scripts. */
function normaliseAny(text: string): string {
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
