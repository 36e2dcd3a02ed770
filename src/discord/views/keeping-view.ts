import type { BankSummary } from '../../banks/bank.ts';
import { countIn } from '../../banks/counts.ts';
import type { DeletedBank } from '../../banks/keeping.ts';
import type { Merged } from '../../banks/merging.ts';
import { customId } from '../custom-id.ts';
import { plural, relativeTime } from '../text.ts';
import { sizeOf, titleOf } from './bank-view.ts';
import { type Button, card, notice, type View } from './view.ts';

const cancel: Button = { id: customId('bank:cancel'), label: 'Cancel' };

/** What is lost when a bank is deleted, and how to get it back. */
export function deleteQuestionView(bank: BankSummary): View {
  return card('wrong', [
    `### Delete **${titleOf(bank)}**?\nIt has ${sizeOf(bank)}. Nobody can play, search or review them any more; scores stay.`,
    '-# For 7 days it can be brought back as it was, with `/bank restore`. Then it is gone for good.',
    [{ id: customId('bank:delete', bank.id), label: 'Delete it', style: 'danger' }, cancel],
  ]);
}

export function deletedView({ bank, until }: DeletedBank): View {
  return card('quiet', [
    `**${titleOf(bank)}** is deleted. It is gone for good ${relativeTime(until)}; until then \`/bank restore\` brings it back.`,
    [{ id: customId('bank:restore', bank.id), label: 'Bring it back' }],
  ]);
}

/** What becomes of two banks that are merged. */
export function mergeQuestionView(from: BankSummary, into: BankSummary): View {
  const count = countIn(from.counts, {});
  const moving = `${plural(count, 'question')} ${count === 1 ? 'moves' : 'move'}`;
  return card('wrong', [
    `### Merge **${titleOf(from)}** into **${titleOf(into)}**?\n${moving}, each with its status, its reports and its source. Those that ${titleOf(into)} has already stay behind, and what is left of ${titleOf(from)} is deleted.`,
    '-# The questions cannot be told apart again afterwards.',
    [
      { id: customId('bank:merge', from.id, into.id), label: 'Merge them', style: 'danger' },
      cancel,
    ],
  ]);
}

export function mergedView(into: BankSummary, { movedCount, duplicates }: Merged): View {
  const behind =
    duplicates.length > 0
      ? ` ${plural(duplicates.length, 'question')} stayed behind, because the same ${duplicates.length === 1 ? 'one was' : 'ones were'} there.`
      : '';
  return card('right', [
    `✅ ${plural(movedCount, 'question')} moved into **${titleOf(into)}**, which now has ${sizeOf(into)}.${behind}`,
    [{ id: customId('bank:show', into.id), label: 'Open it' }],
  ]);
}

/** A bank that was made, renamed, brought back, shared or copied. @param what a sentence with its title in bold. */
export function keptView(bank: BankSummary, what: string): View {
  return card('right', [`✅ ${what}`, [{ id: customId('bank:show', bank.id), label: 'Open it' }]]);
}

export const unchangedView: View = notice('Nothing was changed.');
