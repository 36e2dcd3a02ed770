import { readShortSum } from '../numbers.ts';
import { analyseText, type EntitySpan, parseForText, tagWords } from '../parsing/analyse.ts';
import { parseProse } from '../parsing/brackets.ts';
import type { Passage } from './passages.ts';
import { type Piece, splitSentences } from './split-sentences.ts';

/** A word or mark. Hyphened words ("ISIS-K", "eight-year-old") are one token. Offsets are into the source text. */
export type Token = {
  readonly text: string;
  /** Universal part of speech, e.g. `NOUN`, `PROPN`, `VERB`, `AUX`, `PUNCT`. */
  readonly pos: string;
  /** Penn Treebank tag, e.g. `NN`, `NNP`, `VBD`, `VBN`. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
};

/** Tokens with what the parser says of them as one sentence; `heads` and `relations` run parallel to them. */
export type ReadTokens = {
  readonly tokens: readonly Token[];
  /** Index of the head, -1 for the root. */
  readonly heads: readonly number[];
  /** Universal Dependencies with subtypes, e.g. `nsubj:pass`. */
  readonly relations: readonly string[];
  readonly entities: readonly EntitySpan[];
};

/** A whole sentence of prose. `text` is verbatim: `source.text.slice(start, end)`. */
export type Sentence = ReadTokens & {
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** The sentences of `passages`, in order, with their tokens. Fragments are kept: the caller judges them. */
export function readSentences(text: string, passages: Iterable<Passage>): Sentence[] {
  const parsed: ReturnType<typeof parsePieces>[] = [];
  for (const { start, end, paragraph } of passages) {
    for (const pieces of splitSentences(text.slice(start, end), start))
      if (pieces.length > 0) parsed.push(parsePieces(pieces, paragraph));
  }
  const analyses = analyseText(parsed.map(({ tree }) => tree));
  return parsed.flatMap(({ pieces, paragraph }, index) => {
    const [first, last, analysis] = [pieces[0], pieces.at(-1), analyses[index]];
    if (first === undefined || last === undefined || analysis === undefined) return [];
    const [start, end] = [first.start, last.end];
    const { pos, tags, ...tree } = analysis;
    const tokens = withTags(pieces, pos, tags);
    return [{ index, paragraph, start, end, text: text.slice(start, end), ...tree, tokens }];
  });
}

/** The tokens of a short text such as a prompt, in one list. */
export function tagText(text: string): Token[] {
  return splitSentences(text, 0).flatMap((pieces) => {
    const { pos, tags } = tagWords(wordsOf(pieces));
    return withTags(pieces, pos, tags);
  });
}

/** The tokens as text, with single blanks where the source has white space. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.reduce((sum, token, index) => {
    const previous = tokens[index - 1];
    return sum + (previous !== undefined && token.start > previous.end ? ' ' : '') + token.text;
  }, '');
}

/** A sentence of prose has a finite verb; a heading and a question may do without one of their own. */
function parsePieces(pieces: readonly Piece[], paragraph: number) {
  const words = wordsOf(pieces);
  const isProse = words.at(-1) === '.';
  const tree = isProse ? parseProse(words) : parseForText(words, { isProse });
  return { pieces, paragraph, tree };
}

/** As the models read them: they know "€ 2.6" and take "2.6bn" for a label, and the "I" of "World War I" for somebody. */
function wordsOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ text }, at) => {
    const before = pieces[at - 1]?.text ?? '';
    if (text === 'I' && before === 'War') return 'II';
    const isSum = /[$£€¥]$/.test(before);
    return (isSum ? readShortSum(text)?.figure : undefined) ?? text;
  });
}

function withTags(
  pieces: readonly Piece[],
  pos: readonly string[],
  tags: readonly string[],
): Token[] {
  return pieces.map((piece, index) => ({
    ...piece,
    pos: pos[index] ?? 'X',
    tag: tags[index] ?? 'FW',
  }));
}
