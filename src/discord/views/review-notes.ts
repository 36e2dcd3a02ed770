import type { BankEvent, What } from '../../banks/bank-records.ts';
import type { Undone } from '../../banks/undo-steps.ts';
import type { Question } from '../../questions/question.ts';
import { nameOf, plural } from '../text.ts';
import { promptLine } from './question-view.ts';

/** One's own decision. */
export function decidedNote(question: Question): string {
  const said = question.status === 'approved' ? '✅ Approved' : '🚫 Taken out of play';
  return `${said}: ${promptLine(question)}`;
}

export type Overtaken = {
  readonly question: Question;
  readonly overtaken: 'decided' | 'changed';
  /** What was done with the question last, if the log still knows. */
  readonly last: BankEvent | undefined;
  readonly readerId: string;
};

/** Somebody else was faster. */
export function overtakenNote({ question, overtaken, last, readerId }: Overtaken): string {
  const who =
    last === undefined ? 'Somebody' : last.by.id === readerId ? 'You' : nameOf(last.by.name);
  const has = who === 'You' ? 'have' : 'has';
  if (overtaken === 'changed')
    return `✋ ${who} ${has} just changed this question or reported it, so nothing was decided. This is how it is now:`;
  const status = question.status === 'approved' ? 'approved' : 'taken out of play';
  return `✋ ${who} ${has} already decided on this one, and it is ${status}: ${promptLine(question)}`;
}

const deeds: { readonly [W in What]?: string } = {
  approved: 'approving',
  edited: 'editing',
  added: 'adding',
  accepted: 'accepting another answer for',
  imported: 'importing',
};

/** One's own last action, taken back. */
export function undoneNote({ what, undoneCount, skippedCount }: Undone): string {
  const skipped =
    skippedCount > 0
      ? ` ${plural(skippedCount, 'question')} ${skippedCount === 1 ? 'was' : 'were'} left as ${skippedCount === 1 ? 'it is' : 'they are'}, because somebody has changed ${skippedCount === 1 ? 'it' : 'them'} since.`
      : '';
  if (undoneCount === 0) return `↩️ Nothing was undone.${skipped}`;
  const questions = plural(undoneCount, 'question');
  const done =
    what === 'retired' ? `taking ${questions} out of play` : `${deeds[what] ?? what} ${questions}`;
  return `↩️ Undone: ${done}.${skipped}`;
}
