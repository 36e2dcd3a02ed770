import { withRivals } from './answers/rivals.ts';
import { isMinorYear } from './checking/minor-years.ts';
import type { Refusal } from './checking/refusals.ts';
import { documentVerifier, type Verifier } from './checking/verify-question.ts';
import { falseTwinsIn, twinFloor } from './false-twins.ts';
import { type GenerationHooks, watched } from './generation-hooks.ts';
import { type GenerateReport, GenerationTally, nothingRead } from './generation-report.ts';
import type { QuestionKind, QuotedQuestion } from './question.ts';
import { questionKinds } from './question-kinds.ts';
import { hashText, seededRandom } from './random.ts';
import { itemFeatures } from './ranker/item-features.ts';
import { acceptability, rankerWeights } from './ranker/ranker.ts';
import { type Choice, chooseQuestions, type Ranked } from './ranking.ts';
import { type ReadDocument, readDocument } from './reading/document.ts';
import { detectLanguage } from './reading/language.ts';
import type { SourceText } from './source-text.ts';
import { isSelfContained } from './writing/clear-pronouns.ts';
import { type Draft, type Proposal, written } from './writing/draft.ts';
import { isSettled } from './writing/kept-settings.ts';
import { isAnchored } from './writing/past-perfect.ts';
import { QuestionWriter } from './writing/question-writer.ts';
import { isStable } from './writing/stability.ts';

/** What is asked of the generator. Plain values, so that it can be sent to a worker. */
export type GenerateOrder = {
  /** How many questions at most; default 10. */
  readonly count?: number;
  /** Default: all four. */
  readonly kinds?: readonly QuestionKind[];
  /** The same seed, article and options give the same questions. */
  readonly seed: number | string;
  /** Complete and judge every proposal, not only those that come to be chosen: slower, for reports. */
  readonly examineAll?: boolean;
};

export type GenerateOptions = GenerateOrder & GenerationHooks;

export type Generated = {
  readonly questions: readonly QuotedQuestion[];
  readonly report: GenerateReport;
};

/** Written into every question's origin; raised when the same article gives other questions. */
export const generatorVersion = '2.8.0';

/**
 * Writes questions about `source`: pure but for the hooks, and the same for the same arguments. Takes
 * any text; where it writes few or none, `report.shortfall` says why in one sentence.
 * @throws {GenerationStopped} when `options.shouldStop` says so, and for nothing else.
 */
export function generateQuestions(source: SourceText, options: GenerateOptions): Generated {
  const { count = 10, kinds = questionKinds } = options;
  const language = detectLanguage(source.text);
  if (language !== undefined && language !== 'English')
    return nothing(
      language,
      `The text seems to be ${language}; questions can be written from English only.`,
    );
  if (language === undefined) return nothing(undefined, 'No English prose was found in the text.');
  const document = readDocument(source, options);
  const tally = new GenerationTally();
  const examiner = new Examiner(document, { options, tally });
  const ranked = rankedProposals(document, { kinds, options });
  if (options.examineAll === true) for (const { proposal } of ranked) examiner.examine(proposal);
  const chosen = chosenOf(ranked, {
    count,
    write: (proposal) => examiner.examine(proposal),
    falseTwins: falseTwinsIn(ranked),
  });
  const questions = chosen.map((question) => withRivals(question, document));
  options.onProgress?.({ stage: 'choosing', done: questions.length, total: questions.length });
  return { questions, report: tally.report(document, questions, { count, language }) };
}

/** An article that gives fewer is filled up to this many from what is somewhat less sure. */
const enough = 8;

/** By how many true and false claims may differ in a set that would be too small otherwise. */
const wideClaimGap = 3;

/**
 * The best of what is above the cut-off; where that is less than `enough`, with more claims of one sort, and
 * where that is less, too, of what is above the floor. A false claim in the place of a true one has a floor of its own.
 */
function chosenOf(ranked: readonly Ranked[], choice: Choice): QuotedQuestion[] {
  const { cutOff, floor } = rankerWeights;
  const above = (least: number) => ranked.filter(({ quality }) => quality >= least);
  const count = Math.min(choice.count, enough);
  const tries = [
    { least: cutOff, choice },
    { least: cutOff, choice: { ...choice, count, claimGap: wideClaimGap } },
    { least: floor, choice: { ...choice, count, claimGap: wideClaimGap } },
  ];
  let chosen: QuotedQuestion[] = [];
  for (const { least, choice } of tries) {
    if (chosen.length >= count) break;
    const others = chooseQuestions(above(least), choice);
    if (others.length > chosen.length) chosen = others;
  }
  return chosen;
}

/** The proposals about `document` that may be chosen, with their quality, in the order of the text. */
function rankedProposals(
  document: ReadDocument,
  {
    kinds,
    options,
  }: { readonly kinds: readonly QuestionKind[]; readonly options: GenerateOptions },
): Ranked[] {
  const writer = new QuestionWriter(
    document,
    seededRandom(`${options.seed}\n${document.source.id}`),
    options.examineAll,
  );
  const ranked: Ranked[] = [];
  // What can never be chosen is not kept either: of a book that is most of it.
  const leastOf = ({ kind, answer }: Proposal) => {
    if (options.examineAll === true) return 0;
    return kind === 'true-false' && answer === 'false' ? twinFloor : rankerWeights.floor;
  };
  const rank = (proposals: readonly Proposal[]) => {
    for (const proposal of proposals) {
      if (!kinds.includes(proposal.kind)) continue;
      const quality = acceptability(itemFeatures(proposal, document), rankerWeights);
      if (quality >= leastOf(proposal)) ranked.push({ proposal, quality });
    }
  };
  for (const sentence of watched(document.sentences, 'writing', options))
    rank(writer.proposalsAbout(sentence));
  rank(writer.proposalsOfWhole());
  return ranked;
}

/** Completes proposals and has the verifier judge them, each once. */
class Examiner {
  readonly #document: ReadDocument;
  readonly #verify: Verifier;
  readonly #options: GenerateOptions;
  readonly #tally: GenerationTally;
  readonly #examined = new Map<Proposal, QuotedQuestion | undefined>();

  constructor(
    document: ReadDocument,
    { options, tally }: { readonly options: GenerateOptions; readonly tally: GenerationTally },
  ) {
    this.#document = document;
    this.#verify = documentVerifier(document);
    this.#options = options;
    this.#tally = tally;
  }

  /** The question that `proposal` is; undefined where it cannot be completed or is refused. */
  examine(proposal: Proposal): QuotedQuestion | undefined {
    if (!this.#examined.has(proposal)) this.#examined.set(proposal, this.#judged(proposal));
    return this.#examined.get(proposal);
  }

  #judged(proposal: Proposal): QuotedQuestion | undefined {
    const { source } = this.#document;
    const { asks, prompt, about } = proposal;
    // Seeded by what it asks, so that it does not matter when a proposal is completed.
    const random = seededRandom([this.#options.seed, source.id, asks, prompt, about].join('\n'));
    const draft = written(proposal, random);
    if (draft === undefined) return undefined;
    const question = finish(draft, source);
    const refusals = [
      ...new Set([
        ...this.#verify(question, []),
        ...statementRefusals(proposal),
        // A matter of taste: a model may ask for such a year.
        ...(isMinorYear(question, this.#document) ? ['minor-year' as const] : []),
      ]),
    ];
    this.#tally.add({ question, refusals }, proposal.statement.sentence.paragraph);
    // What the ranker saw is worked out again for who watches: kept for all, it would fill the memory.
    const { onCandidate } = this.#options;
    onCandidate?.({ question, refusals, features: itemFeatures(proposal, this.#document) });
    return refusals.length === 0 ? question : undefined;
  }
}

/** What is wrong with the statement that a question was made of, and can no longer be seen in its prompt. */
function statementRefusals({ statement }: Proposal): Refusal[] {
  // What stands before it in the prompt says when and under what condition.
  const isRead = statement.context !== undefined;
  return [
    ...(isStable(statement) ? [] : ['bad-grammar' as const]),
    ...(isSelfContained(statement) ? [] : ['unresolved-pronoun' as const]),
    ...(isRead || isSettled(statement) ? [] : ['vague-reference' as const]),
    ...(isRead || isAnchored(statement) ? [] : ['relative-time' as const]),
  ];
}

function nothing(language: string | undefined, shortfall: string): Generated {
  return { questions: [], report: nothingRead(language, shortfall) };
}

function finish(draft: Draft, source: SourceText): QuotedQuestion {
  const { kind, prompt, answer, accepted, choices, statement, difficulty, explanation } = draft;
  const start = statement.evidenceStart;
  const { end } = statement.sentence;
  return {
    id: hashText([source.id, kind, prompt, answer].join('\n')),
    kind,
    prompt,
    answer,
    accepted,
    choices,
    evidence: { quote: source.text.slice(start, end), start, end },
    ...(explanation === undefined ? {} : { explanation }),
    difficulty,
    status: 'draft',
    origin: { generator: 'quizzical', version: generatorVersion },
  };
}
