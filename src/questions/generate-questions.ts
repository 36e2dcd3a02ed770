import type { Refusal } from './checking/refusals.ts';
import { documentVerifier, type Verifier } from './checking/verify-question.ts';
import { type Question, type QuestionKind, questionKinds } from './question.ts';
import { hashText, seededRandom } from './random.ts';
import { chooseQuestions, type Ranked } from './ranking.ts';
import { type ReadDocument, readDocument } from './reading/document.ts';
import { detectLanguage } from './reading/language.ts';
import type { SourceText } from './source-text.ts';
import type { Draft } from './writing/draft.ts';
import { writeDrafts } from './writing/drafts.ts';

export type GenerateOptions = {
  /** How many questions at most; default 10. */
  readonly count?: number;
  /** Default: all four. */
  readonly kinds?: readonly QuestionKind[];
  /** The same seed, article and options give the same questions. */
  readonly seed: number | string;
};

/** What the generator did, for people and for measuring. */
export type GenerateReport = {
  readonly language: string | undefined;
  readonly sentences: number;
  readonly candidates: number;
  /** Candidates refused, by reason. A candidate with two reasons counts under both. */
  readonly refusals: Readonly<Partial<Record<Refusal, number>>>;
  /** Candidates that passed the verifier, before the choice. */
  readonly passed: number;
  readonly kept: number;
  /** Questions by prose paragraph, counted from 0. */
  readonly coverage: readonly number[];
  /** Why there are fewer than asked for; absent if there are enough. */
  readonly shortfall?: string;
};

export type Generated = {
  readonly questions: readonly Question[];
  readonly report: GenerateReport;
};

/** Written into every question's origin; raised when the same article gives other questions. */
export const generatorVersion = '1.1.0';

/**
 * Writes questions about `source`: pure, and the same for the same arguments. Never throws on any
 * text; where it writes few or none, `report.shortfall` says why in one sentence.
 */
export function generateQuestions(source: SourceText, options: GenerateOptions): Generated {
  const count = options.count ?? 10;
  const kinds = options.kinds ?? questionKinds;
  const language = detectLanguage(source.text);
  if (language !== undefined && language !== 'English')
    return nothing(
      language,
      `The text seems to be ${language}; questions can be written from English only.`,
    );
  if (language === undefined) return nothing(undefined, 'No English prose was found in the text.');
  const document = readDocument(source);
  const random = seededRandom(`${options.seed}\n${source.id}`);
  const drafts = writeDrafts(document, random).filter((draft) => kinds.includes(draft.kind));
  const verify = documentVerifier(document);
  const { ranked, refusals } = judge(drafts, document, verify);
  const questions = chooseQuestions(ranked, { count, verify });
  return {
    questions,
    report: {
      language,
      sentences: document.sentences.length,
      candidates: drafts.length,
      refusals,
      passed: ranked.length,
      kept: questions.length,
      coverage: coverageOf(questions, document),
      ...(questions.length < count
        ? {
            shortfall: shortfallOf(questions.length, {
              count,
              sentences: document.sentences.length,
              passed: ranked.length,
            }),
          }
        : {}),
    },
  };
}

function nothing(language: string | undefined, shortfall: string): Generated {
  return {
    questions: [],
    report: {
      language,
      sentences: 0,
      candidates: 0,
      refusals: {},
      passed: 0,
      kept: 0,
      coverage: [],
      shortfall,
    },
  };
}

function judge(
  drafts: readonly Draft[],
  document: ReadDocument,
  verify: Verifier,
): { ranked: Ranked[]; refusals: Partial<Record<Refusal, number>> } {
  const refusals: Partial<Record<Refusal, number>> = {};
  const ranked: Ranked[] = [];
  for (const draft of drafts) {
    const question = finish(draft, document.source);
    const codes = verify(question, []);
    for (const code of codes) refusals[code] = (refusals[code] ?? 0) + 1;
    if (codes.length === 0) ranked.push({ draft, question });
  }
  return { ranked, refusals };
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

function coverageOf(questions: readonly Question[], document: ReadDocument): number[] {
  const paragraphs = (document.sentences.at(-1)?.paragraph ?? -1) + 1;
  const counts = new Array<number>(paragraphs).fill(0);
  for (const { evidence } of questions) {
    const sentence = document.sentences.find((one) => one.end === evidence.end);
    if (sentence !== undefined) counts[sentence.paragraph] = (counts[sentence.paragraph] ?? 0) + 1;
  }
  return counts;
}

function shortfallOf(
  kept: number,
  seen: { count: number; sentences: number; passed: number },
): string {
  if (seen.sentences === 0) return 'The text has no full sentences of prose.';
  if (seen.passed === 0) return 'No sentence of the text states a fact that stands alone.';
  return `Only ${kept} of ${seen.count} questions were good enough: the text has ${seen.sentences} sentences, and few state a name, date or figure that stands alone.`;
}
