import type { QuestionKind } from '../question.ts';
import type { Fact } from '../reading/facts.ts';
import type { Statement } from './statement.ts';

/** A question before the verifier has seen it. */
export type Draft = {
  readonly kind: QuestionKind;
  readonly asks: Asks;
  readonly prompt: string;
  readonly answer: string;
  readonly accepted: readonly string[];
  readonly choices: readonly string[];
  readonly statement: Statement;
  /** The fact it asks for or alters; empty for a claim left as it is. */
  readonly about: string;
  readonly difficulty: number;
  readonly explanation?: string;
};

/** The place in a statement that a stem asks for. */
export type Asks =
  | 'subject'
  | 'object'
  | 'definition'
  | 'agent'
  | 'count'
  | 'when'
  | 'where'
  | 'why'
  | 'first'
  | 'claim'
  | 'gap';

/** A prompt with one blank or one wh-word, before it is decided how it is answered. */
export type Stem = {
  readonly form: 'gap' | 'question';
  /** What of the statement it asks for. */
  readonly asks: Asks;
  readonly prompt: string;
  readonly fact: Fact;
  readonly statement: Statement;
};
