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

/** Takes `[6]` and `[citation needed]` out of the token list; the quoted evidence keeps them. */
function dropCitations(tokens: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const close = tokens.slice(index + 1, index + 4).findIndex((next) => next.text === ']');
    const inside = tokens[index + 1]?.text ?? '';
    if (
      token.text === '[' &&
      close > 0 &&
      /^(\d{1,3}|[a-z]|note|citation|clarification)$/.test(inside)
    ) {
      index += close + 1;
    } else kept.push(token);
  }
  return kept;
}
