import type { ReadDocument } from '../reading/document.ts';

/** Longer names are no figures of speech. */
const mostWords = 4;

const known = new WeakMap<ReadDocument, ReadonlySet<string>>();

/** Whether the article says "a kind of fingerprint", or puts the words in quotation marks. Small letters. */
export function isFigurative(text: string, document: ReadDocument): boolean {
  const words = known.get(document) ?? figuresIn(document.source.text);
  known.set(document, words);
  return words.has(text.toLowerCase());
}

/** In one pass over the text: to search it for every answer would take quadratic time. */
function figuresIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, words = ''] of text.matchAll(/[“‘"]([\p{L} -]{1,40})[”’"]/gu))
    found.add(words.toLowerCase());
  const kinds = /\b(?:a|some) (?:kind|sort) of (?:an? )?([\p{L} -]{1,60})/giu;
  for (const [, after = ''] of text.matchAll(kinds)) {
    const words = after.toLowerCase().split(' ').slice(0, mostWords);
    words.forEach((_, at) => {
      found.add(words.slice(0, at + 1).join(' '));
    });
  }
  return found;
}
