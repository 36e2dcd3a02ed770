import { isLower, isStarter, kindOfShortForm } from './short-forms.ts';
import { isGlued, type Piece } from './tokenize.ts';

const stop = /^(?:[.!?]+|…+)$/;
const ellipsis = /^(?:\.{2,}|…+)$/;
const closing = /^["”’'»)\]]$|^(?:''|’’)$/;
const opening = /^["“‘'«([]$|^(?:\x60\x60|‘‘)$/;
/** "1.", "2.1", "A.", "iv)": they head a sentence. */
const label = /^(?:\p{Nd}{1,3}|\p{Lu}|[ivxIVX]{1,4})(?:\.\p{Nd}{1,3})*[.)]?$/u;
/** A bracket after a title ("Viva Maria! (1965), and") is no longer. */
const bracketLimit = 12;

/** The sentences of a paragraph's words and marks. Every piece is in one, in order. Linear in their number. */
export function cutSentences(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [];
  let from = 0;
  let hasWord = false;
  for (let index = 0; index < pieces.length; index++) {
    hasWord ||= isWord(pieces[index]);
    const end = afterClosing(pieces, index);
    if (end === undefined) continue;
    // Marks alone are no sentence.
    if (hasWord && isBorder(pieces, { from, stop: index, end })) {
      sentences.push(pieces.slice(from, end));
      from = end;
      hasWord = false;
    }
    index = end - 1;
  }
  if (from < pieces.length) sentences.push(pieces.slice(from));
  return sentences;
}

type Place = {
  /** Where the sentence began. */
  readonly from: number;
  /** The stop, or the short form that has one. */
  readonly stop: number;
  /** After the stop and the quotes and brackets that it closes. */
  readonly end: number;
};

/** Where a sentence would end that has its stop at `at`; undefined if no stop is there. */
function afterClosing(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  if (!stop.test(piece.text) && kindOfShortForm(piece.text) === undefined) return undefined;
  let end = at + 1;
  let next = pieces[end];
  while (next !== undefined && (isMoreStop(pieces, end) || closes(pieces, end)))
    next = pieces[++end];
  return end;
}

/** The stop of "T.V.?", "(Help!)." and "? !", but not the "..." that a sentence opens with. */
function isMoreStop(pieces: readonly Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  return stop.test(text) && (isGlued(pieces, at) || !ellipsis.test(text));
}

/** A quote or bracket that belongs to what is before it. */
function closes(pieces: readonly Piece[], at: number): boolean {
  const [piece, after] = [pieces[at], pieces[at + 1]];
  if (piece === undefined || !closing.test(piece.text)) return false;
  if (/^[)\]»”]$/.test(piece.text)) return true;
  return isGlued(pieces, at) || after === undefined || !isGlued(pieces, at + 1);
}

function isBorder(pieces: readonly Piece[], place: Place): boolean {
  const { end } = place;
  const next = pieces[end]?.text ?? '';
  const after = pieces[end + 1]?.text ?? '';
  if (/^[,;:%/]/.test(next) || isLower(next)) return false;
  if (!pieces.slice(end, end + 4).some(isWord)) return false;
  if (isLabel(pieces, place)) return false;
  if (isGlued(pieces, end)) return isLostBlank(pieces, place);
  if (/^[—–-]+$/.test(next) && isLower(after)) return false;
  if (next === '(' && isParenthesis(pieces, end)) return false;
  const first = opening.test(next) ? after : next;
  if (ellipsis.test(pieces[place.stop]?.text ?? '')) return next !== '(' && /^\p{Lu}/u.test(first);
  // "T.V.?" is a short form with a stop behind it.
  const hasStop = pieces.slice(place.stop, end).some(({ text }) => stop.test(text));
  return hasStop || endsAfterShortForm(pieces, place, first);
}

function isWord(piece: Piece | undefined): boolean {
  return piece !== undefined && /[\p{L}\p{N}]/u.test(piece.text);
}

function isLabel(pieces: readonly Piece[], { from, end }: Place): boolean {
  if (end - from > 2) return false;
  return label.test(
    pieces
      .slice(from, end)
      .map(({ text }) => text)
      .join(''),
  );
}

/** "He went home.She stayed", but not "Metro.us", "St.Louis". */
function isLostBlank(pieces: readonly Piece[], { stop: at, end }: Place): boolean {
  const before = pieces[at - 1]?.text ?? '';
  return (
    /^[.!?]$/.test(pieces[at]?.text ?? '') &&
    /(?:\p{Ll}{2}|\p{Nd})$/u.test(before) &&
    /^["“(]$|^\p{Lu}(?:\p{Ll}|$)/u.test(pieces[end]?.text ?? '')
  );
}

/** "Viva Maria! (1965), and": a bracket after which the sentence goes on. */
function isParenthesis(pieces: readonly Piece[], at: number): boolean {
  const close = pieces.slice(at, at + bracketLimit).findIndex(({ text }) => text === ')');
  const next = pieces[at + close + 1];
  return close > 0 && next !== undefined && (next.text === ',' || isLower(next.text));
}

/** "At 4 p.m. Eastern time", "6 p.m. Monday to Friday". */
const ofHour =
  /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Eastern|Central|Mountain|Pacific|Greenwich|Coordinated|British|European|Moscow|Tokyo)/;

function endsAfterShortForm(pieces: readonly Piece[], { stop: at, end }: Place, first: string) {
  const text = pieces[at]?.text ?? '';
  const kind = kindOfShortForm(text);
  if (kind !== 'either') return false;
  if (/^[ap]\.m\.$/i.test(text)) return /^\p{Lu}\p{Ll}/u.test(first) && !ofHour.test(first);
  if (text === 'etc.') return /^\p{Lu}/u.test(first);
  // "The U.S. I love", but "J. I. Smith".
  if (first === 'I') return text.length > 3 && isLower(pieces[end + 1]?.text ?? '');
  return isStarter(first);
}
