import { dropCitations } from './citations.ts';
import { cutSentences } from './sentence-borders.ts';
import { joinShortForms } from './short-forms.ts';
import { type Piece, tokenize } from './tokenize.ts';

export type { Piece } from './tokenize.ts';

/** No word of a language is this long. */
const wordLimit = 60;

/**
 * The sentences of `text` as words and marks; `base` is added to their offsets. A sentence with a word that never
 * ends is left out. Linear in the length of the text, and the same whatever was split before.
 */
export function splitSentences(text: string, base: number): Piece[][] {
  const pieces = joinShortForms(dropCitations(tokenize(text, base)));
  return cutSentences(pieces).filter((sentence) =>
    sentence.every((piece) => piece.text.length <= wordLimit),
  );
}
