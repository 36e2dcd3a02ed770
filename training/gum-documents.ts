import type { Sentence } from '../src/questions/reading/sentences.ts';
import type { SourceText } from '../src/questions/source-text.ts';
import { readTreebank, type TreebankSentence } from './conllu.ts';
import { goldEntities } from './gold-entities.ts';
import { joinHyphens } from './training-sentence.ts';

/** A phrase that GUM marks; phrases of one `cluster` stand for the same. Offsets count the document's text. */
export type GoldMention = {
  readonly cluster: string;
  readonly start: number;
  readonly end: number;
  readonly headStart: number;
  readonly isPronoun: boolean;
};

export type GumDocument = {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** With GUM's own trees; hyphened words are one token, as the program reads them. */
  readonly sentences: readonly Sentence[];
};

/** The documents of a GUM file with their text, paragraph by paragraph, and their coreference. */
export function readGumDocuments(conllu: string): GumDocument[] {
  return conllu
    .split(/^# newdoc id = /m)
    .slice(1)
    .map((chunk) => readDocument(chunk.slice(0, chunk.indexOf('\n')), chunk));
}

/** What the generator is given of a document; a first line without a full stop is its title. */
export function sourceOf({ id, text }: GumDocument): SourceText {
  const [first = ''] = text.split('\n\n');
  return { id, title: first.length < 90 && !/[.?!]$/.test(first) ? first : '', text };
}

function readDocument(id: string, chunk: string): GumDocument {
  const blocks = chunk.split(/\r?\n\r?\n/).filter((block) => /^1\t/m.test(block));
  const open: Opened[] = [];
  const mentions: GoldMention[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let text = '';
  for (const block of blocks) {
    const [sentence] = readTreebank(block);
    if (sentence === undefined) continue;
    const opens = text !== '' && /^# newpar/m.test(block);
    if (text !== '') text += opens ? '\n\n' : ' ';
    paragraph += opens ? 1 : 0;
    const starts = sentence.words.map((word, at) => {
      const start = text.length;
      text += word + (sentence.spaced[at] === true && at < sentence.words.length - 1 ? ' ' : '');
      return start;
    });
    mentions.push(...mentionsOf(sentence, starts, open));
    const base = starts[0] ?? 0;
    sentences.push(
      sentenceOf(sentence, {
        index: sentences.length,
        paragraph,
        start: base,
        text: text.slice(base),
      }),
    );
  }
  return { id, text, mentions, sentences };
}

type Place = Pick<Sentence, 'index' | 'paragraph' | 'start' | 'text'>;

function sentenceOf(gold: TreebankSentence, place: Place): Sentence {
  const whole = { ...gold, entities: goldEntities(gold) };
  const { words, pos, tags, heads, relations, entities } = joinHyphens(whole, gold.spaced) ?? whole;
  let cursor = 0;
  const tokens = words.map((text, at) => {
    cursor = place.text.indexOf(text, cursor);
    const start = place.start + cursor;
    cursor += text.length;
    return { text, pos: pos[at] ?? 'X', tag: tags[at] ?? 'FW', start, end: start + text.length };
  });
  const end = place.start + place.text.length;
  return { ...place, end, tokens, heads, relations, entities: entities ?? [] };
}

type Opened = { readonly cluster: string; readonly from: number };

/** `Entity=(1-person-...` opens, `1)` closes, `(1-...)` does both. Phrases do not cross sentences. */
function mentionsOf(
  sentence: TreebankSentence,
  starts: readonly number[],
  open: Opened[],
): GoldMention[] {
  const found: GoldMention[] = [];
  sentence.misc.forEach((column, at) => {
    const marks = /Entity=([^|]*)/.exec(column)?.[1] ?? '';
    for (const [, opened, atOnce, closed] of marks.matchAll(/\(([^()]*)(\))?|([^()]+)\)/g)) {
      if (opened !== undefined) open.push({ cluster: opened.split('-')[0] ?? '', from: at });
      const id =
        opened === undefined ? closed : atOnce === undefined ? undefined : opened.split('-')[0];
      const last = open.findLastIndex(({ cluster }) => cluster === id);
      for (const { cluster, from } of last < 0 ? [] : open.splice(last, 1))
        found.push(mention(sentence, starts, { cluster, from, to: at + 1 }));
    }
  });
  return found;
}

function mention(
  { heads, pos, words }: TreebankSentence,
  starts: readonly number[],
  { cluster, from, to }: Opened & { readonly to: number },
): GoldMention {
  const head = heads.findIndex(
    (above, at) => at >= from && at < to && (above < from || above >= to),
  );
  const last = to - 1;
  return {
    cluster,
    start: starts[from] ?? 0,
    end: (starts[last] ?? 0) + (words[last]?.length ?? 0),
    headStart: starts[head] ?? 0,
    isPronoun: pos[head] === 'PRON' || pos[head] === 'DET',
  };
}
