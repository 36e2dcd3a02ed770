import { approvedCount, type BankSummary, countByKind, draftCount } from '../../banks/bank.ts';
import type { QuestionKind } from '../../questions/question.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, shortened } from '../text.ts';
import { citation } from './quiz-view.ts';
import { type Button, card, type Part, type View } from './view.ts';

const banksPerPage = 10;

/** What people call the kinds, in options and lists. */
export const kindNames: Readonly<Record<QuestionKind, string>> = {
  'multiple-choice': 'multiple-choice',
  'true-false': 'true-false',
  cloze: 'fill-in',
  'short-answer': 'typed',
};

/** @param page from 0; clamped to the pages that there are. */
export function bankListView(banks: readonly BankSummary[], page: number): View {
  const pageCount = Math.max(1, Math.ceil(banks.length / banksPerPage));
  const shown = Math.min(page, pageCount - 1);
  const lines = banks
    .slice(shown * banksPerPage, (shown + 1) * banksPerPage)
    .map((bank) => `**${titleOf(bank)}** · ${sizeOf(bank)}`);
  const empty =
    'There is no bank yet. Add an article with `/article add`, and its questions become one.';
  const parts: Part[] = ['## Question banks', lines.join('\n') || empty];
  if (pageCount > 1) parts.push(`-# Page ${shown + 1} of ${pageCount}`);
  const buttons: Button[] = [];
  if (shown > 0) buttons.push({ id: customId('bank:page', shown - 1), label: 'Previous' });
  if (shown + 1 < pageCount) buttons.push({ id: customId('bank:page', shown + 1), label: 'Next' });
  if (buttons.length > 0) parts.push(buttons);
  return card('quiet', parts);
}

/** What is in a bank, without giving an answer away. */
export function bankView(bank: BankSummary): View {
  const kinds = countByKind(bank)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kindNames[kind]}`);
  const facts = [
    `**${sizeOf(bank)}**${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    `From ${citation(bank)}${bank.date ? `, ${escaped(bank.date)}` : ''}`,
  ];
  return card('quiet', [
    `## ${titleOf(bank)}\n${facts.join('\n')}`,
    `-# Play it with \`/quiz start bank:${bank.id}\``,
  ]);
}

function sizeOf(bank: BankSummary): string {
  const drafts = draftCount(bank);
  const waiting = drafts > 0 ? `, ${plural(drafts, 'draft')} not yet approved` : '';
  return plural(approvedCount(bank), 'question') + waiting;
}

function titleOf({ title }: BankSummary): string {
  return escaped(shortened(title, 120));
}
