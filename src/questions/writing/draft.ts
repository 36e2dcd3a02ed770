import type { QuestionKind } from '../question.ts';
import type { Fact } from '../reading/facts.ts';
import type { Statement } from './statement.ts';

/** A question before the verifier has seen it. */
export type Draft = {
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly answer: string;
  readonly accepted: readonly string[];
  readonly choices: readonly string[];
  readonly statement: Statement;
  /** The fact it asks for or alters; empty for a claim left as it is. */
  readonly about: string;
  /** How good an item of this making usually is, 0 to 1: the ranker's first key. */
  readonly worth: number;
  readonly difficulty: number;
  readonly explanation?: string;
};

/** A prompt with one blank or one wh-word, before it is decided how it is answered. */
export type Stem = {
  readonly form: 'gap' | 'question';
  readonly prompt: string;
  readonly fact: Fact;
  readonly statement: Statement;
};

/** How much a fact of this kind is worth asking for, by the trial's ratings (names, figures, dates first). */
export const worthOfKind: Readonly<Record<Fact['kind'], number>> = {
  year: 0.8,
  decade: 0.7,
  date: 0.7,
  month: 0.7,
  count: 0.75,
  percentage: 0.8,
  money: 0.75,
  person: 0.85,
  country: 0.8,
  state: 0.75,
  city: 0.75,
  continent: 0.6,
  place: 0.7,
  organisation: 0.75,
  people: 0.6,
  term: 0.75,
  name: 0.5,
};
