import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ReadDocument,
  type ReadSentence,
  readDocument,
} from '../src/questions/reading/document.ts';
import { rankedChoice } from '../src/questions/reading/references/ranking.ts';
import {
  type Resolution,
  resolveDocument,
  type Substitution,
  type Unresolved,
} from '../src/questions/reading/references/resolution.ts';
import type { Span } from '../src/questions/reading/tree.ts';
import {
  type GoldMention,
  type GumDocument,
  readGumDocuments,
  sourceOf,
} from '../training/gum-documents.ts';

export type ReferenceClass = 'he, she' | 'it' | 'they' | 'phrase';

/**
 * Counts. `precision` is right of settled, `coverage` rightly settled of those that GUM ties to an earlier name
 * or noun.
 */
export type ReferenceScore = {
  readonly settled: number;
  readonly right: number;
  readonly anaphoric: number;
  readonly precision: number;
  readonly coverage: number;
};

export type ReferenceScores = Readonly<Record<ReferenceClass, ReferenceScore>>;

/** Speech in court and in interviews is no article; everything else of GUM's genres here is. */
const spoken = /_(court|interview)_/;

/**
 * Scores what is settled of pronouns and definite phrases on the coreference of `gum-dev.conllu` in a
 * folder, or of `gum-test.conllu` where it has no dev file: on all documents, and on written ones alone.
 * @throws Error when it has neither.
 */
export function scoreReferences(folder: string): {
  all: ReferenceScores;
  written: ReferenceScores;
} {
  const name = ['gum-dev.conllu', 'gum-test.conllu'].find((one) => existsSync(join(folder, one)));
  if (name === undefined)
    throw new Error(`${folder} has neither gum-dev.conllu nor gum-test.conllu`);
  const documents = readGumDocuments(readFileSync(join(folder, name), 'utf8'));
  const judged = documents.map((gold) => ({ id: gold.id, verdicts: judgedAsRead(gold) }));
  const written = judged.filter(({ id }) => !spoken.test(id));
  return {
    all: scored(judged.flatMap(({ verdicts }) => verdicts)),
    written: scored(written.flatMap(({ verdicts }) => verdicts)),
  };
}

/** A document as the generator reads it. */
function asRead(gold: GumDocument): ReadDocument {
  return readDocument(sourceOf(gold));
}

function judgedAsRead(gold: GumDocument): Verdict[] {
  const document = asRead(gold);
  return judge(gold, document, resolveDocument(document, rankedChoice()));
}

/** What was written for a reference, or where in its own sentence its antecedent was seen. */
export type Settled = Substitution | Unresolved;

/** One settled reference with whether it is right, or a reference that got nothing. */
export type Verdict = {
  readonly sort: ReferenceClass;
  readonly isAnaphoric: boolean;
  readonly settled?: Settled;
  readonly isRight: boolean;
  readonly sentence: ReadSentence;
};

/** The verdicts on every pronoun and definite phrase of a document that GUM marks or we write. */
export function judge(
  gold: GumDocument,
  document: ReadDocument,
  resolutions: readonly Resolution[],
): Verdict[] {
  const clusters = new Map<string, GoldMention[]>();
  for (const mention of gold.mentions)
    clusters.set(mention.cluster, [...(clusters.get(mention.cluster) ?? []), mention]);
  return document.sentences.flatMap((sentence) => {
    const own = gold.mentions.filter(
      ({ headStart }) => headStart >= sentence.start && headStart < sentence.end,
    );
    const { substitutions = [], unresolved = [] } = resolutions[sentence.index] ?? {};
    const settled = [...substitutions, ...unresolved.filter(({ within }) => within !== undefined)];
    const missed = own.flatMap((mention) => {
      const sort = sortOf(gold, mention);
      const earlier = antecedents(clusters.get(mention.cluster) ?? [], mention);
      const isWritten = settled.some((one) => covers(sentence, one, mention));
      if (sort === undefined || earlier.length === 0 || isWritten) return [];
      return [{ sort, isAnaphoric: true, isRight: false, sentence }];
    });
    const written = settled.map((one) => verdictOn(one, { own, clusters, sentence, gold }));
    return [...missed, ...written];
  });
}

type Context = {
  readonly own: readonly GoldMention[];
  readonly clusters: ReadonlyMap<string, readonly GoldMention[]>;
  readonly sentence: ReadSentence;
  readonly gold: GumDocument;
};

function verdictOn(settled: Settled, { own, clusters, sentence, gold }: Context): Verdict {
  const mention = own
    .filter((one) => covers(sentence, settled, one))
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const cluster = clusters.get(mention?.cluster ?? '') ?? [];
  const others = cluster.filter((one) => one !== mention);
  return {
    sort: classOf(sentence.tokens[settled.from]?.text ?? '') ?? 'phrase',
    isAnaphoric: mention !== undefined && antecedents(cluster, mention).length > 0,
    settled,
    isRight:
      'text' in settled
        ? isNamed(settled, others, gold)
        : others.some((one) => isWithin(sentence, settled, one)),
    sentence,
  };
}

/** The head word of a name or noun of the cluster stands in what we wrote. */
function isNamed(
  { text }: Substitution,
  cluster: readonly GoldMention[],
  gold: GumDocument,
): boolean {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return cluster.some((one) => !one.isPronoun && words.has(wordAt(gold.text, one.headStart)));
}

function isWithin(sentence: ReadSentence, { within }: Unresolved, mention: GoldMention): boolean {
  return within !== undefined && covers(sentence, within, mention);
}

function covers({ tokens }: ReadSentence, { from, to }: Span, { headStart }: GoldMention): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return (
    first !== undefined && last !== undefined && headStart >= first.start && headStart < last.end
  );
}

function antecedents(
  cluster: readonly GoldMention[],
  mention: GoldMention,
): readonly GoldMention[] {
  return cluster.filter((one) => !one.isPronoun && one.end <= mention.start);
}

function sortOf({ text }: GumDocument, mention: GoldMention): ReferenceClass | undefined {
  if (mention.isPronoun) return classOf(wordAt(text, mention.start));
  const first = wordAt(text, mention.start);
  const isNoun = /^\p{Ll}/u.test(text.slice(mention.headStart));
  return isNoun && /^(the|this|that|these|those)$/.test(first) ? 'phrase' : undefined;
}

function classOf(word: string): ReferenceClass | undefined {
  if (/^(he|him|his|she|her|hers)$/i.test(word)) return 'he, she';
  if (/^(it|its)$/i.test(word)) return 'it';
  return /^(they|them|their|theirs)$/i.test(word) ? 'they' : undefined;
}

function wordAt(text: string, start: number): string {
  return /^[\p{L}\p{N}]*/u.exec(text.slice(start, start + 60))?.[0].toLowerCase() ?? '';
}

function scored(verdicts: readonly Verdict[]): ReferenceScores {
  const score = (sort: ReferenceClass): ReferenceScore => {
    const own = verdicts.filter((one) => one.sort === sort);
    const settled = own.filter(({ settled }) => settled !== undefined);
    const right = settled.filter(({ isRight }) => isRight).length;
    const anaphoric = own.filter(({ isAnaphoric }) => isAnaphoric).length;
    return {
      settled: settled.length,
      right,
      anaphoric,
      precision: settled.length === 0 ? 1 : right / settled.length,
      coverage: anaphoric === 0 ? 0 : right / anaphoric,
    };
  };
  return {
    'he, she': score('he, she'),
    it: score('it'),
    they: score('they'),
    phrase: score('phrase'),
  };
}
