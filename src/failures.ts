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
};

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
