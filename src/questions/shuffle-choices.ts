import type { Question } from './question.ts';
import { seededRandom, shuffled } from './random.ts';

/**
 * The options of `question` in the order of one showing. The same question and seed give the same
 * order, so that a restarted bot shows what it showed before; over many seeds each option takes each
 * place equally often. Give a seed that names the showing, e.g. quiz id and question number.
 */
export function shuffleChoices(question: Question, seed: string): readonly string[] {
  return shuffled(question.choices, seededRandom(`${seed}\n${question.id}`));
}
