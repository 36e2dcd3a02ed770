import { withRivals } from './answers/rivals.ts';
import { documentVerifier } from './checking/verify-question.ts';
import { type GenerationHooks, watched } from './generation-hooks.ts';
import { type GenerateReport, GenerationTally, nothingRead } from './generation-report.ts';
import { type Question, type QuestionKind, questionKinds } from './question.ts';
import { hashText, seededRandom } from './random.ts';
import { itemFeatures } from './ranker/item-features.ts';
import { acceptability, rankerWeights } from './ranker/ranker.ts';
import { chooseQuestions, type Ranked } from './ranking.ts';
import { readDocument } from './reading/document.ts';
import { detectLanguage } from './reading/language.ts';
import type { SourceText } from './source-text.ts';
import type { Draft } from './writing/draft.ts';
import { DraftWriter } from './writing/drafts.ts';

/** What is asked of the generator. Plain values, so that it can be sent to a worker. */
export type GenerateOrder = {
  /** How many questions at most; default 10. */
  readonly count?: number;
  /** Default: all four. */
  readonly kinds?: readonly QuestionKind[];
  /** The same seed, article and options give the same questions. */
  readonly seed: number | string;
};

export type GenerateOptions = GenerateOrder & GenerationHooks;

export type Generated = {
  readonly questions: readonly Question[];
  readonly report: GenerateReport;
};

/** Written into every question's origin; raised when the same article gives other questions. */
export const generatorVersion = '1.1.0';

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
  const verify = documentVerifier(document);
  const tally = new GenerationTally();
  const ranked: Ranked[] = [];
  const judge = (draft: Draft) => {
    if (!kinds.includes(draft.kind)) return;
    const question = finish(draft, source);
    const candidate = { question, refusals: verify(question, []) };
    options.onCandidate?.(candidate);
    tally.add(candidate, draft.statement.sentence.paragraph);
    if (candidate.refusals.length > 0) return;
    const quality = acceptability(itemFeatures(draft, document), weights);
    if (quality >= weights.cutOff) ranked.push({ draft, question, quality });
  };
  const weights = rankerWeights();
  const writer = new DraftWriter(document, seededRandom(`${options.seed}\n${source.id}`));
  for (const sentence of watched(document.sentences, 'writing', options))
    for (const draft of writer.draftsOf(sentence)) judge(draft);
  for (const draft of writer.draftsOfWhole()) judge(draft);
  const chosen = chooseQuestions(ranked, count);
  const questions = chosen.map((question) => withRivals(question, document));
  options.onProgress?.({ stage: 'choosing', done: questions.length, total: questions.length });
  return { questions, report: tally.report(document, questions, { count, language }) };
}

function nothing(language: string | undefined, shortfall: string): Generated {
  return { questions: [], report: nothingRead(language, shortfall) };
}

function finish(draft: Draft, source: SourceText): Question {
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
