import type { Same } from '../banks/adding.ts';
import type { BankSummary } from '../banks/bank.ts';
import type { Library } from '../banks/library.ts';
import type { Renewed } from '../banks/renewing.ts';
import type { Generated, GenerateOrder } from '../questions/generate-questions.ts';
import type { Progress } from '../questions/generation-hooks.ts';
import type { GenerateReport } from '../questions/generation-report.ts';
import type { QuotedQuestion } from '../questions/question.ts';
import type { SourceText } from '../questions/source-text.ts';
import type { IntakeRules } from './intake-rules.ts';
import type { Fetching, IntakeSource } from './intake-source.ts';

/** Writes questions about a text, and can be watched and ended. */
export type WriteQuestions = (
  source: SourceText,
  order: GenerateOrder,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
) => Promise<Generated>;

/** What an intake works with. */
export type IntakeParts = Fetching & {
  readonly library: Library;
  readonly write: WriteQuestions;
  /** The same on this machine alone: quick, and nobody’s message is handed on. */
  readonly writeAlone: WriteQuestions;
  /** Ms from any fixed point. */
  readonly now: () => number;
  /** Told what people are kindly told about and is a fault of ours nevertheless. */
  readonly onTrouble: (trouble: Error) => void;
  readonly rules?: Partial<IntakeRules>;
};

/** What somebody wants to be read. */
export type Wish = {
  readonly source: IntakeSource;
  /** Default: the article's own. */
  readonly title?: string | undefined;
};

/** What is known of an article once it is read. */
export type About = { readonly title: string; readonly wordCount: number };

/** How far a request is. */
export type IntakeStage =
  | { readonly kind: 'waiting'; readonly aheadCount: number }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'writing'; readonly about: About; readonly progress?: Progress }
  | { readonly kind: 'saving'; readonly about: About };

export type Watch = (stage: IntakeStage) => void;

/** How the writing went. `wantedCount`: so many questions were tried for. */
export type WrittenReport = GenerateReport & { readonly wantedCount: number };

/** What became of a request for a bank. */
export type Outcome =
  | { readonly kind: 'added'; readonly bank: BankSummary; readonly written: WrittenReport }
  | {
      readonly kind: 'updated';
      readonly bank: BankSummary;
      readonly renewed: Renewed;
      readonly written: WrittenReport;
    }
  /** Nothing was changed; the article is kept under `offerId` for a day. */
  | { readonly kind: 'same'; readonly same: Same; readonly offerId: string };

/** Questions that lie in no bank, and what they were written from. */
export type LooseQuestions = {
  readonly title: string;
  readonly source: string | undefined;
  readonly questions: readonly QuotedQuestion[];
};
