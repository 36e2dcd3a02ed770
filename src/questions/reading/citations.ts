import { kindOfShortForm } from './short-forms.ts';
import { isGlued, type Piece } from './tokenize.ts';

const inBrackets = /^(\d{1,3}|[a-z]|note \S{1,3}|(citation|clarification) needed)$/;
const footnote = /^\p{Nd}{1,3}(?:,\p{Nd}{1,3})*$/u;
const raised = /^[¹²³\u2070-\u2079]$/;

/** Takes `[6]`, `[citation needed]` and the footnote of "the land.3 The next" out; the quoted evidence keeps them. */
export function dropCitations(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const after = pieces.slice(index + 1, index + 4).map(({ text }) => text);
    const close = after.indexOf(']');
    if (piece.text === '[' && close > 0 && inBrackets.test(after.slice(0, close).join(' ')))
      index += close + 1;
    else if (!isFootnote(pieces, index) && !isRaised(pieces, index)) kept.push(piece);
  }
  return kept;
}

/** A number right after the stop of a word, where a new sentence or nothing follows; "rose by 5.3" is one number. */
function isFootnote(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (piece === undefined || !footnote.test(piece.text) || !isGlued(pieces, at)) return false;
  const isQuoted = /^["”’]$/.test(pieces[at - 1]?.text ?? '');
  const stop = isQuoted ? at - 2 : at - 1;
  if (!/^[.!?]$/.test(pieces[stop]?.text ?? '')) return false;
  // "Vol.5"
  const word = pieces[stop - 1]?.text ?? '';
  if (!/\p{Ll}{2}$/u.test(word) || kindOfShortForm(`${word}.`) === 'figure') return false;
  return next === undefined || (!isGlued(pieces, at + 1) && /^[\p{Lu}"“(]/u.test(next.text));
}

/** "The king¹ died.²", but not "100 km²". */
function isRaised(pieces: readonly Piece[], at: number): boolean {
  if (!raised.test(pieces[at]?.text ?? '') || !isGlued(pieces, at)) return false;
  return /\p{L}{4}$|^[.,;:!?"”’)¹²³\u2070-\u2079]$/u.test(pieces[at - 1]?.text ?? '');
}
