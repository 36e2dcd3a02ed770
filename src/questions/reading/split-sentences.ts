import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence } from 'wink-nlp';
import { mendBorders } from './sentence-borders.ts';

/** A word or mark before it is tagged. Offsets are into the source text. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number };

const nlp = winkNLP(model, ['sbd']);
const { its } = nlp;

/** No word of a language is this long; wink-nlp takes quadratic time on one that is. */
const wordLimit = 60;

/** The sentences of `text` as words and marks; `base` is added to their offsets. None where a word never ends. */
export function splitSentences(text: string, base: number): Piece[][] {
  if (hasEndlessWord(text)) return [];
  const result: Piece[][] = [];
  let cursor = 0;
  nlp
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => {
      const words: string[] = sentence.tokens().out(its.value);
      const pieces: Piece[] = [];
      for (const word of words) {
        const at = text.indexOf(word, cursor);
        if (at < 0) continue;
        cursor = at + word.length;
        if (word.trim() === '') continue;
        pieces.push(...parted({ text: word, start: base + at, end: base + cursor }));
      }
      const joined = joinFigures(joinHyphens(dropCitations(pieces))).flatMap(parted);
      if (joined.length > 0) result.push(joined);
    });
  return mendBorders(result).map(withStop);
}

/**
 * wink-nlp leaves a name and its "'s" together once it has met them so in another text, and takes the stop of
 * "£3.5m." for part of the word: both are words of their own here.
 */
function parted(piece: Piece): readonly Piece[] {
  const [, word, tail] =
    /^(.*[\p{L}\p{N}])(['’]s)$/iu.exec(piece.text) ??
    /^(\d[\d,.]*(?:k|mn|m|bn|tn))(\.)$/.exec(piece.text) ??
    [];
  if (word === undefined || tail === undefined) return [piece];
  const border = piece.start + word.length;
  return [
    { text: word, start: piece.start, end: border },
    { text: tail, start: border, end: piece.end },
  ];
}

/** wink-nlp takes "in.", "sun." and "no." for short forms: at the end of a sentence they are words and its stop. */
function withStop(sentence: Piece[]): Piece[] {
  const last = sentence.at(-1);
  if (last === undefined || !/^(in|no|sun|sat|fig|mar|gal)\.$/.test(last.text)) return sentence;
  const border = last.end - 1;
  return [
    ...sentence.slice(0, -1),
    { text: last.text.slice(0, -1), start: last.start, end: border },
    { text: '.', start: border, end: last.end },
  ];
}

function hasEndlessWord(text: string): boolean {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    length = text.charCodeAt(index) <= 32 ? 0 : length + 1;
    if (length > wordLimit) return true;
  }
  return false;
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

function joinHyphens(tokens: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const last = joined.at(-1);
    const next = tokens[index + 1];
    if (token === undefined) continue;
    const glued =
      last !== undefined &&
      next !== undefined &&
      last.end === token.start &&
      token.end === next.start;
    if (
      glued &&
      /^[-‐‑]$/.test(token.text) &&
      /[\p{L}\d]$/u.test(last.text) &&
      /^[\p{L}\d]/u.test(next.text)
    ) {
      joined.pop();
      joined.push({
        text: `${last.text}${token.text}${next.text}`,
        start: last.start,
        end: next.end,
      });
      index += 1;
    } else joined.push(token);
  }
  return joined;
}

/** "4" and "K" without a blank between them are one token, and no quantity that we understand. */
function joinFigures(tokens: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.end === token.start &&
      /\d$/.test(last.text) &&
      /^\p{L}/u.test(token.text)
    ) {
      joined.pop();
      joined.push({ text: last.text + token.text, start: last.start, end: token.end });
    } else joined.push(token);
  }
  return joined;
}
