import { contentWords } from '../normalise.ts';
import type { ReadDocument } from './document.ts';

const known = new WeakMap<ReadDocument, ReadonlySet<string>>();

/** The words of the title that carry meaning, read once a document. */
export function titleWords(document: ReadDocument): ReadonlySet<string> {
  const words = known.get(document) ?? contentWords(document.source.title);
  known.set(document, words);
  return words;
}
