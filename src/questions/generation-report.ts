import type { Refusal } from './checking/refusals.ts';
import type { Candidate } from './generation-hooks.ts';
import type { QuotedQuestion } from './question.ts';
import type { ReadDocument } from './reading/document.ts';

/** What became of one prose paragraph. */
export type ParagraphReport = {
  /** Its first words. */
  readonly opening: string;
  readonly sentences: number;
  readonly candidates: number;
  readonly passed: number;
  readonly kept: number;
};

/** What the generator did, for people and for measuring. */
export type GenerateReport = {
  readonly language: string | undefined;
  readonly sentences: number;
  readonly candidates: number;
  /** Candidates refused, by reason. A candidate with two reasons counts under both. */
  readonly refusals: Readonly<Partial<Record<Refusal, number>>>;
  /** For each reason the first few prompts that it refused, of different sentences. */
  readonly refused: Readonly<Partial<Record<Refusal, readonly string[]>>>;
  /** Candidates that passed the verifier, before the choice. */
  readonly passed: number;
  readonly kept: number;
  /** Questions by prose paragraph, counted from 0. */
  readonly coverage: readonly number[];
  readonly paragraphs: readonly ParagraphReport[];
  /** Why there are fewer than asked for; absent if there are enough. */
  readonly shortfall?: string;
};

const examplesPerRefusal = 3;
const openingLength = 48;

/** Counts candidates as they come, so that none has to be kept for the report. */
export class GenerationTally {
  readonly #refusals: Partial<Record<Refusal, number>> = {};
  readonly #refused: Partial<Record<Refusal, string[]>> = {};
  readonly #sentenceOfLast = new Map<Refusal, number>();
  readonly #paragraphs: { candidates: number; passed: number }[] = [];

  /** `paragraph` as the sentence counts it, from 0. */
  add({ question, refusals }: Omit<Candidate, 'features'>, paragraph: number): void {
    const at = this.#paragraphs[paragraph] ?? { candidates: 0, passed: 0 };
    at.candidates += 1;
    if (refusals.length === 0) at.passed += 1;
    this.#paragraphs[paragraph] = at;
    for (const code of refusals) this.#refuse(code, question);
  }

  /** The whole report, once the questions are chosen out of `document`. */
  report(
    document: ReadDocument,
    questions: readonly QuotedQuestion[],
    { count, language }: { readonly count: number; readonly language: string | undefined },
  ): GenerateReport {
    const paragraphs = this.#paragraphReports(document, questions);
    const sum = (key: 'candidates' | 'passed') =>
      paragraphs.reduce((total, paragraph) => total + paragraph[key], 0);
    const sentences = document.sentences.length;
    const seen = { count, sentences, passed: sum('passed') };
    return {
      language,
      sentences,
      candidates: sum('candidates'),
      refusals: this.#refusals,
      refused: this.#refused,
      passed: seen.passed,
      kept: questions.length,
      coverage: paragraphs.map(({ kept }) => kept),
      paragraphs,
      ...(questions.length < count ? { shortfall: shortfallOf(questions.length, seen) } : {}),
    };
  }

  #refuse(code: Refusal, { prompt, evidence }: QuotedQuestion): void {
    this.#refusals[code] = (this.#refusals[code] ?? 0) + 1;
    const examples = this.#refused[code] ?? [];
    this.#refused[code] = examples;
    if (examples.length >= examplesPerRefusal || this.#sentenceOfLast.get(code) === evidence.end)
      return;
    this.#sentenceOfLast.set(code, evidence.end);
    examples.push(prompt);
  }

  #paragraphReports(
    document: ReadDocument,
    questions: readonly QuotedQuestion[],
  ): ParagraphReport[] {
    const kept = new Map<number, number>();
    for (const { evidence } of questions) kept.set(evidence.end, (kept.get(evidence.end) ?? 0) + 1);
    const reports: ParagraphReport[] = [];
    for (const { paragraph, text, end } of document.sentences) {
      const known = reports[paragraph] ?? {
        opening: openingOf(text),
        sentences: 0,
        candidates: this.#paragraphs[paragraph]?.candidates ?? 0,
        passed: this.#paragraphs[paragraph]?.passed ?? 0,
        kept: 0,
      };
      reports[paragraph] = {
        ...known,
        sentences: known.sentences + 1,
        kept: known.kept + (kept.get(end) ?? 0),
      };
    }
    // A paragraph whose passage gave no sentence at all leaves a hole.
    return Array.from(reports, (report) => report ?? emptyParagraph);
  }
}

/** The report of a text that was not read, and why. */
export function nothingRead(language: string | undefined, shortfall: string): GenerateReport {
  return {
    language,
    sentences: 0,
    candidates: 0,
    refusals: {},
    refused: {},
    passed: 0,
    kept: 0,
    coverage: [],
    paragraphs: [],
    shortfall,
  };
}

const emptyParagraph: ParagraphReport = {
  opening: '',
  sentences: 0,
  candidates: 0,
  passed: 0,
  kept: 0,
};

function openingOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= openingLength ? line : `${line.slice(0, openingLength - 1).trimEnd()}…`;
}

function shortfallOf(
  kept: number,
  seen: { readonly count: number; readonly sentences: number; readonly passed: number },
): string {
  if (seen.sentences === 0) return 'The text has no full sentences of prose.';
  if (seen.passed === 0) return 'No sentence of the text states a fact that stands alone.';
  return `Only ${kept} of ${seen.count} questions were good enough: the text has ${seen.sentences} sentences, and few state a name, date or figure that stands alone.`;
}
