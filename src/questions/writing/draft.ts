import type { QuestionKind } from '../question.ts';
import type { Random } from '../random.ts';
import type { Fact } from '../reading/facts.ts';
import type { Statement } from './statement.ts';

/** The place in a statement that a question asks for. */
export type Asks =
  | 'subject'
  | 'object'
  | 'definition'
  | 'agent'
  | 'count'
  | 'when'
  | 'where'
  | 'why'
  | 'how'
  | 'naming'
  | 'origin'
  | 'first'
  | 'claim'
  | 'swap'
  | 'turn'
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

/** A question for a fact; undefined where its words cannot be brought into an order. */
export type Asked = { readonly asks: Asks; readonly prompt: string | undefined };

/**
 * A question that could be written: all that the ranker looks at. Options and other spellings cost
 * time, so they are found only for the proposals that come to be chosen.
 */
export type Proposal = {
  readonly kind: QuestionKind;
  readonly asks: Asks;
  /** Of a false claim the true one. */
  readonly prompt: string;
  readonly answer: string;
  readonly statement: Statement;
  /** The fact it asks for or alters; empty for a claim left as it is. */
  readonly about: string;
  readonly difficulty: number;
  /** Of a claim: in how many ways it could be made to fail. What can fail in none is vague. */
  readonly twins?: number;
  /** What is missing; undefined where no fair options or no other fact can be found. */
  readonly complete: (random: Random) => Completion | undefined;
};

export type Completion = {
  readonly prompt?: string;
  readonly accepted: readonly string[];
  readonly choices: readonly string[];
  readonly explanation?: string;
};

/** A question before the verifier has seen it. */
export type Draft = Omit<Proposal, 'complete'> & Completion & { readonly prompt: string };

/** The whole draft of a proposal, or undefined where it cannot be completed. */
export function written(proposal: Proposal, random: Random): Draft | undefined {
  const { complete, ...rest } = proposal;
  const completion = complete(random);
  return completion === undefined
    ? undefined
    : { ...rest, ...completion, prompt: completion.prompt ?? rest.prompt };
}
