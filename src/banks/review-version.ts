import type { Question } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import type { Flag } from './bank-records.ts';

/** What a reviewer looks at before deciding. */
type Reviewed = {
  readonly question: Question;
  readonly flags: readonly Flag[];
  readonly isPulled: boolean;
};

/** It stands in custom ids, where room is scarce. */
const versionLength = 5;

/**
 * A few letters that stand for what a reviewer has seen: others, once somebody has changed the words of the
 * question or flagged it. Its status does not matter.
 */
export function versionOf({ question, flags, isPulled }: Reviewed): string {
  const { prompt, answer, accepted, choices, evidence, explanation } = question;
  const words = [prompt, answer, accepted, choices, evidence?.quote, explanation];
  const said = flags.map(({ userId, reason, note }) => [userId, reason, note]);
  const hash = hashText(JSON.stringify([words, said, isPulled]));
  return Number.parseInt(hash, 16).toString(36).slice(-versionLength);
}

/** Whether somebody has to decide on it: a draft, or what was pulled out. */
export function waits({ question, isPulled }: Pick<Reviewed, 'question' | 'isPulled'>): boolean {
  return isPulled || question.status === 'draft';
}
