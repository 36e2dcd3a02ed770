import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Analysis,
  analyse,
  analyseText,
  type EntitySpan,
  parseForText,
} from '../src/questions/parsing/analyse.ts';
import { byDocument, readTreebank, type TreebankSentence } from '../training/conllu.ts';
import { goldEntities } from '../training/gold-entities.ts';

/** Shares from 0 to 1 over all words, punctuation included, on the gold words. */
export type TreeScores = {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  /** Right head. */
  readonly uas: number;
  /** Right head and right universal relation, without its subtype, as in the CoNLL 2018 shared task. */
  readonly las: number;
  /** Right head and right relation with its subtype. */
  readonly lasFull: number;
};

export type EntityScores = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
};

export type TreebankScores = {
  readonly ewt: TreeScores;
  /** `entities` counts names and dates (`goldEntities`), not the numbers and sums that GUM does not mark. */
  readonly gum: TreeScores & {
    readonly entities: EntityScores;
    readonly entitiesByKind: Readonly<Record<string, EntityScores>>;
  };
};

/**
 * Scores the parser on `ewt-dev.conllu` and `gum-dev.conllu` of a folder, or on its `*-test.conllu` where
 * it has no dev files. @throws Error when it has neither.
 */
export function scoreTreebank(folder: string): TreebankScores {
  const gum = readPart(folder, 'gum');
  const analyses = byDocument(gum).flatMap((document) =>
    analyseText(document.map(({ words }) => parseForText(words, { isProse: false }))),
  );
  const spans = gum.map((sentence, index) => ({
    gold: goldEntities(sentence),
    found: analyses[index]?.entities ?? [],
  }));
  const kinds = ['person', 'place', 'organisation', 'date', 'event', 'work', 'number', 'money'];
  const named = kinds.slice(0, 6);
  const ewt = readPart(folder, 'ewt');
  return {
    ewt: scoreTrees(
      ewt,
      ewt.map(({ words }) => analyse(words)),
    ),
    gum: {
      ...scoreTrees(gum, analyses),
      entities: scoreEntities(spans, named),
      entitiesByKind: Object.fromEntries(kinds.map((kind) => [kind, scoreEntities(spans, [kind])])),
    },
  };
}

function readPart(folder: string, name: string): TreebankSentence[] {
  const file = ['dev', 'test']
    .map((part) => join(folder, `${name}-${part}.conllu`))
    .find((path) => existsSync(path));
  if (file === undefined)
    throw new Error(`${folder} has neither ${name}-dev nor ${name}-test.conllu`);
  return readTreebank(readFileSync(file, 'utf8'));
}

function scoreTrees(gold: readonly TreebankSentence[], analyses: readonly Analysis[]): TreeScores {
  const counts = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, lasFull: 0 };
  const universal = (relation: string | undefined) => relation?.split(':')[0];
  gold.forEach((sentence, index) => {
    const found = analyses[index];
    sentence.words.forEach((_, at) => {
      const isHead = found?.heads[at] === sentence.heads[at];
      const [right, guess] = [sentence.relations[at], found?.relations[at]];
      counts.words += 1;
      counts.upos += Number(found?.pos[at] === sentence.pos[at]);
      counts.xpos += Number(found?.tags[at] === sentence.tags[at]);
      counts.uas += Number(isHead);
      counts.las += Number(isHead && universal(right) === universal(guess));
      counts.lasFull += Number(isHead && right === guess);
    });
  });
  const share = (count: number) => count / Math.max(1, counts.words);
  return {
    words: counts.words,
    upos: share(counts.upos),
    xpos: share(counts.xpos),
    uas: share(counts.uas),
    las: share(counts.las),
    lasFull: share(counts.lasFull),
  };
}

type SpanPair = { readonly gold: readonly EntitySpan[]; readonly found: readonly EntitySpan[] };

/** A span is right when its borders and its kind are. */
function scoreEntities(pairs: readonly SpanPair[], kinds: readonly string[]): EntityScores {
  let [right, goldCount, foundCount] = [0, 0, 0];
  for (const pair of pairs) {
    const gold = pair.gold.filter(({ kind }) => kinds.includes(kind));
    const found = pair.found.filter(({ kind }) => kinds.includes(kind));
    goldCount += gold.length;
    foundCount += found.length;
    right += found.filter((span) =>
      gold.some((o) => o.from === span.from && o.to === span.to && o.kind === span.kind),
    ).length;
  }
  const precision = right / Math.max(1, foundCount);
  const recall = right / Math.max(1, goldCount);
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, gold: goldCount };
}
