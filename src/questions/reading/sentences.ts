import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence } from 'wink-nlp';
import type { Passage } from './passages.ts';

/** A word or mark. Hyphened words ("ISIS-K", "eight-year-old") are one token. Offsets are into the source text. */
export type Token = {
  readonly text: string;
  /** Universal part of speech, e.g. `NOUN`, `PROPN`, `VERB`, `AUX`, `PUNCT`. */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
};

/** A whole sentence of prose. `text` is verbatim: `source.text.slice(start, end)`. */
export type Sentence = {
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
};

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** No word of a language is this long; wink-nlp takes quadratic time on one that is. */
const wordLimit = 60;

/** The sentences of `passages`, in order, with their tokens. Fragments are kept: the caller judges them. */
export function readSentences(text: string, passages: Iterable<Passage>): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end, paragraph } of passages) {
    for (const tokens of tagSentences(text.slice(start, end), start)) {
      const first = tokens[0];
      const last = tokens.at(-1);
      if (first === undefined || last === undefined) continue;
      sentences.push({
        index: sentences.length,
        paragraph,
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        tokens,
      });
    }
  }
  return sentences;
}

/** The tokens of a short text such as a prompt, in one list. */
export function tagText(text: string): Token[] {
  return tagSentences(text, 0).flat();
}

/** The tokens as text, with single blanks where the source has white space. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.reduce((sum, token, index) => {
    const previous = tokens[index - 1];
    return sum + (previous !== undefined && token.start > previous.end ? ' ' : '') + token.text;
  }, '');
}

function tagSentences(text: string, base: number): Token[][] {
  if (hasEndlessWord(text)) return [];
  const result: Token[][] = [];
  let cursor = 0;
  nlp
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => {
      const words: string[] = sentence.tokens().out(its.value);
      const tags: unknown[] = sentence.tokens().out(its.pos);
      const tokens: Token[] = [];
      words.forEach((word, index) => {
        const at = text.indexOf(word, cursor);
        const pos = String(tags[index] ?? 'X');
        if (at < 0) return;
        cursor = at + word.length;
        if (word.trim() !== '' && pos !== 'SPACE') {
          tokens.push({ text: word, pos, start: base + at, end: base + cursor });
        }
      });
      const joined = joinFigures(joinHyphens(dropCitations(tokens)));
      const last = result.at(-1);
      // wink-nlp ends a sentence at "Ph." and at some initials.
      if (last !== undefined && endsInAbbreviation(last)) last.push(...joined);
      else if (joined.length > 0) result.push(joined);
    });
  return result;
}

function endsInAbbreviation(tokens: readonly Token[]): boolean {
  const text = tokens
    .slice(-2)
    .map((token) => token.text)
    .join('');
  return (
    /(^|[^\p{L}])?(Ph|Dr|Mr|Mrs|Ms|Prof|St|Jr|vs|Gen|Lt|Col|Sen|Rep|Gov)\.$/u.test(text) ||
    /^\p{Lu}\.$/u.test(tokens.at(-1)?.text ?? '')
  );
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
function dropCitations(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
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

function joinHyphens(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
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
        pos: joinedPos(last, next),
        start: last.start,
        end: next.end,
      });
      index += 1;
    } else joined.push(token);
  }
  return joined;
}

/** "4" and "K" without a blank between them are one token, and no quantity that we understand. */
function joinFigures(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.end === token.start &&
      /\d$/.test(last.text) &&
      /^\p{L}/u.test(token.text)
    ) {
      joined.pop();
      joined.push({ text: last.text + token.text, pos: 'X', start: last.start, end: token.end });
    } else joined.push(token);
  }
  return joined;
}

function joinedPos(left: Token, right: Token): string {
  if (left.pos === 'PROPN' || right.pos === 'PROPN') return 'PROPN';
  if (left.pos === 'NUM' && right.pos === 'NUM') return 'NUM';
  return left.pos === 'NUM' ? 'ADJ' : right.pos;
}
