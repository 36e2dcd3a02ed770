import { readTreebank, type TreebankSentence } from './conllu.ts';

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
};

/** The documents of a GUM file with their text, paragraph by paragraph, and their coreference. */
export function readGumDocuments(conllu: string): GumDocument[] {
  return conllu
    .split(/^# newdoc id = /m)
    .slice(1)
    .map((chunk) => readDocument(chunk.slice(0, chunk.indexOf('\n')), chunk));
}

function readDocument(id: string, chunk: string): GumDocument {
  const blocks = chunk.split(/\r?\n\r?\n/).filter((block) => /^1\t/m.test(block));
  const open: Opened[] = [];
  const mentions: GoldMention[] = [];
  let text = '';
  for (const block of blocks) {
    const [sentence] = readTreebank(block);
    if (sentence === undefined) continue;
    if (text !== '') text += /^# newpar/m.test(block) ? '\n\n' : ' ';
    const starts = sentence.words.map((word, at) => {
      const start = text.length;
      text += word + (sentence.spaced[at] === true && at < sentence.words.length - 1 ? ' ' : '');
      return start;
    });
    mentions.push(...mentionsOf(sentence, starts, open));
  }
  return { id, text, mentions };
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
