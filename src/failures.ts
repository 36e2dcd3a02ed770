/**
 * What a person can mend: every code, and what its message needs to know. `discord/views/refusal-view.ts`
 * has a message for each, checked by the compiler. Anything else that is thrown is a bug of ours, is logged
 * with its cause and answered with an id.
 */
export type FailureDetails = {
  'unknown-bank': { readonly asked: string; readonly known: readonly string[] };
  'no-banks': Record<string, never>;
  'question-count': { readonly asked: number; readonly least: number; readonly most: number };
  'too-few-questions': {
    /** Its title; absent when it is all banks together. */
    readonly bank: string | undefined;
    readonly kind: string | undefined;
    readonly asked: number;
    readonly available: number;
  };
  'no-questions': {
    readonly bank: string | undefined;
    readonly kind: string | undefined;
    readonly draftCount: number;
  };
  'quiz-running-here': { readonly startedBy: string };
  'no-quiz-here': Record<string, never>;
  'already-answered': Record<string, never>;
  'quiz-over': Record<string, never>;
  /** It was played so long ago that its questions are no longer known. */
  'quiz-forgotten': Record<string, never>;
  'question-over': Record<string, never>;
  'not-your-quiz': Record<string, never>;
  'not-the-starter': { readonly startedBy: string };
  'not-a-player': Record<string, never>;
  'not-yet-revealed': Record<string, never>;
  'empty-answer': Record<string, never>;
  'answer-too-long': { readonly length: number; readonly limit: number };
  'missing-permissions': { readonly permissions: readonly string[] };
  'together-needs-a-server': Record<string, never>;
  'pace-needs-together': Record<string, never>;
  'board-needs-a-server': Record<string, never>;
  'nothing-missed': Record<string, never>;
  'nothing-missed-here': Record<string, never>;
  /** `name` is absent when it is one's own score. */
  'no-score-yet': { readonly name?: string };
  'no-such-page': Record<string, never>;
  'button-out-of-date': Record<string, never>;
  /** A bank that is the asker's alone, where everybody would see it. */
  'personal-bank': { readonly asked: string };
  'bank-gone': Record<string, never>;
  'shipped-bank': { readonly title: string };
  'bank-limit': { readonly limit: number };
  'question-limit': { readonly limit: number; readonly present: number; readonly added: number };
  'unknown-question': Record<string, never>;
  'bank-title-taken': { readonly title: string };
  'bank-title-unfit': { readonly length: number; readonly limit: number };
  'nothing-to-review': Record<string, never>;
  'nothing-to-undo': Record<string, never>;
  'nothing-to-import': Record<string, never>;
  'no-deleted-bank': { readonly asked: string; readonly known: readonly string[] };
  'merge-with-itself': Record<string, never>;
  'not-a-personal-bank': { readonly title: string };
  'merge-of-two-owners': { readonly from: string; readonly into: string };
  'share-needs-a-server': Record<string, never>;
  'managers-only': Record<string, never>;
  'moderators-only': Record<string, never>;
  'note-too-long': { readonly length: number; readonly limit: number };
  /** Of a file, an address and a text, so many were given. */
  'one-source': { readonly givenCount: number };
  'file-too-large': { readonly limitBytes: number };
  /** `reason`: a sentence that says what to do. */
  'article-unfit': { readonly reason: string };
  'generation-failed': { readonly reason: string };
  'article-too-long': { readonly mostWords: number };
  'text-too-short': { readonly wordCount: number; readonly leastWords: number };
  'article-language': { readonly language: string };
  'too-few-facts': { readonly foundCount: number; readonly wordCount: number };
  'nothing-to-read': Record<string, never>;
  'intake-running': Record<string, never>;
  'intake-queue-full': { readonly waitingCount: number };
  'intake-limit': { readonly usedUpBy: 'user' | 'guild'; readonly waitMs: number };
  'intake-cancelled': { readonly by: string };
  'intake-too-slow': { readonly minutes: number };
  /** The bot stops, and the work with it. */
  'intake-interrupted': Record<string, never>;
  /** What a button wants to end ended with the bot's last run. */
  'intake-gone': Record<string, never>;
  'intake-committed': Record<string, never>;
  'not-the-asker': { readonly askedBy: string };
  'offer-expired': Record<string, never>;
  'unknown-article': { readonly asked: string; readonly known: readonly string[] };
  'question-unfit': { readonly problems: readonly QuestionProblem[] };
  'file-work-running': Record<string, never>;
  'fit-running': Record<string, never>;
  /** `problem`: a sentence that says what to do. */
  'file-unfit': { readonly problem: string };
  'export-too-large': { readonly byteCount: number; readonly limitBytes: number };
  'nothing-to-export': { readonly title: string };
  'no-such-question': { readonly asked: string };
  'form-expired': Record<string, never>;
  /** Since its form was opened. */
  'question-changed': Record<string, never>;
  'card-gone': Record<string, never>;
  'card-limit': { readonly limit: number };
  /** What is wrong with a card that a person writes. */
  'card-unfit': { readonly problems: readonly CardProblem[] };
  /** A card that shows a question of a bank, which only the bank can change. */
  'card-of-a-bank': Record<string, never>;
  'no-cards-in-text': Record<string, never>;
  'deck-gone': Record<string, never>;
  'deck-empty': { readonly title: string };
  'deck-too-large': { readonly byteCount: number; readonly limitBytes: number };
  'deck-limit': { readonly limit: number };
  'unknown-deck': { readonly asked: string; readonly known: readonly string[] };
  'deck-title-unfit': { readonly length: number; readonly limit: number };
  'deck-of-a-bank': { readonly title: string };
  'no-decks': Record<string, never>;
  'unknown-code': { readonly asked: string };
  'nothing-approved': { readonly bank: string; readonly draftCount: number };
  'no-card-to-undo': Record<string, never>;
  'card-has-changed': Record<string, never>;
  'unknown-zone': { readonly asked: string };
  'number-out-of-range': {
    readonly what: string;
    readonly asked: string;
    readonly least: number;
    readonly most: number;
  };
  'steps-unfit': { readonly asked: string };
};

/** What can be wrong with a card that a person writes. */
export const cardProblems = [
  'front-empty',
  'front-too-long',
  'back-empty',
  'back-too-long',
  'gap-empty',
  'too-many-gaps',
  'too-many-tags',
  'tag-too-long',
] as const;

export type CardProblem = (typeof cardProblems)[number];

/** What can be wrong with a question that a person writes. */
export const questionProblems = [
  'prompt-empty',
  'prompt-too-long',
  'answer-empty',
  'answer-too-long',
  'answer-in-prompt',
  'answer-not-an-option',
  'option-empty',
  'option-too-long',
  'options-count',
  'options-alike',
  'options-unwanted',
  'not-true-or-false',
  'gap-missing',
  'gap-unwanted',
  'too-many-accepted',
  'explanation-too-long',
  'quote-not-in-article',
  'quote-needed',
  'repeats-another',
] as const;

export type QuestionProblem = (typeof questionProblems)[number];

export type FailureCode = keyof FailureDetails;

/** A refusal that says what to do next. Thrown by services, shown by the dispatcher to the one who asked. */
export class UserFailure<C extends FailureCode = FailureCode> extends Error {
  override readonly name = 'UserFailure';

  constructor(
    readonly code: C,
    readonly details: FailureDetails[C],
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}
