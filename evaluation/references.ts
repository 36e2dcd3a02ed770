import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ReadDocument,
  type ReadSentence,
  readDocument,
} from '../src/questions/reading/document.ts';
import { resolveReferences, type Substitution } from '../src/questions/reading/references.ts';
import { type GoldMention, type GumDocument, readGumDocuments } from '../training/gum-documents.ts';

export type ReferenceClass = 'he, she' | 'it' | 'they' | 'phrase';

/** Counts; `precision` is right of written, `coverage` written of those that GUM ties to an earlier name or noun. */
export type ReferenceScore = {
  readonly written: number;
  readonly right: number;
  readonly anaphoric: number;
  readonly precision: number;
  readonly coverage: number;
};

export type ReferenceScores = Readonly<Record<ReferenceClass, ReferenceScore>>;

const _classes: readonly ReferenceClass[] = ['he, she', 'it', 'they', 'phrase'];
/** Speech in court and in interviews is no article; everything else of GUM's genres here is. */
const spoken = /_(court|interview)_/;

/**
 * Scores the substitutions for pronouns and definite phrases on the coreference of `gum-dev.conllu` in a
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
  const judged = documents.map((gold) => ({ id: gold.id, verdicts: judge(gold, asRead(gold)) }));
  const written = judged.filter(({ id }) => !spoken.test(id));
  return {
    all: scored(judged.flatMap(({ verdicts }) => verdicts)),
    written: scored(written.flatMap(({ verdicts }) => verdicts)),
  };
}

/** A document as the generator reads it; a first line without a full stop is its title. */
export function asRead({ id, text }: GumDocument): ReadDocument {
  const [first = ''] = text.split('\n\n');
  return readDocument({ id, title: first.length < 90 && !/[.?!]$/.test(first) ? first : '', text });
}

/** One substitution with whether it is right, or a reference that got none. */
export type Verdict = {
  readonly sort: ReferenceClass;
  readonly isAnaphoric: boolean;
  readonly substitution?: Substitution;
  readonly isRight: boolean;
  readonly sentence: ReadSentence;
};

/** The verdicts on every pronoun and definite phrase of a document that GUM marks or we write. */
export function judge(gold: GumDocument, document: ReadDocument): Verdict[] {
  const clusters = new Map<string, GoldMention[]>();
  for (const mention of gold.mentions)
    clusters.set(mention.cluster, [...(clusters.get(mention.cluster) ?? []), mention]);
  return document.sentences.flatMap((sentence) => {
    const own = gold.mentions.filter(
      ({ headStart }) => headStart >= sentence.start && headStart < sentence.end,
    );
    const substitutions = resolveReferences(sentence, document);
    const missed = own.flatMap((mention) => {
      const sort = sortOf(gold, mention);
      const earlier = antecedents(clusters.get(mention.cluster) ?? [], mention);
      const isWritten = substitutions.some((one) => covers(sentence, one, mention));
      if (sort === undefined || earlier.length === 0 || isWritten) return [];
      return [{ sort, isAnaphoric: true, isRight: false, sentence }];
    });
    const written = substitutions.map((substitution) =>
      verdictOn(substitution, { own, clusters, sentence, gold }),
    );
    return [...missed, ...written];
  });
}

type Context = {
  readonly own: readonly GoldMention[];
  readonly clusters: ReadonlyMap<string, readonly GoldMention[]>;
  readonly sentence: ReadSentence;
  readonly gold: GumDocument;
};

/** Right if the phrase has a mention in its cluster whose head word stands in what we wrote. */
function verdictOn(
  substitution: Substitution,
  { own, clusters, sentence, gold }: Context,
): Verdict {
  const mention = own
    .filter((one) => covers(sentence, substitution, one))
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const words = new Set(substitution.text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const named = (clusters.get(mention?.cluster ?? '') ?? []).filter(({ isPronoun }) => !isPronoun);
  const text = sentence.tokens[substitution.from]?.text ?? '';
  return {
    sort: classOf(text) ?? 'phrase',
    isAnaphoric: mention !== undefined && antecedents(named, mention).length > 0,
    substitution,
    isRight: named.some((one) => one !== mention && words.has(wordAt(gold.text, one.headStart))),
    sentence,
  };
}

function covers(
  { tokens }: ReadSentence,
  { from, to }: Substitution,
  { headStart }: GoldMention,
): boolean {
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
    const written = own.filter(({ substitution }) => substitution !== undefined);
    const right = written.filter(({ isRight }) => isRight).length;
    const anaphoric = own.filter(({ isAnaphoric }) => isAnaphoric).length;
    return {
      written: written.length,
      right,
      anaphoric,
      precision: written.length === 0 ? 1 : right / written.length,
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
