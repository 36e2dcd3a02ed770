import { type BankSummary, draftCount } from '../../banks/bank.ts';
import type { ImportProblem } from '../../banks/formats/format.ts';
import type { Question } from '../../questions/question.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, shortened } from '../text.ts';
import { titleOf } from './bank-view.ts';
import { promptLine } from './question-view.ts';
import { line, listOf, mostListed, problemLine, reportFile, reportName } from './report-lists.ts';
import { type Button, card, type Part, type View, type ViewFile, withFiles } from './view.ts';

export const templateName = 'questions-template.csv';

export type ImportReport = {
  /** Absent: nothing could be taken over. */
  readonly bank: BankSummary | undefined;
  readonly isNew: boolean;
  /** What people call the format of the file. */
  readonly format: string;
  readonly fileName: string;
  readonly addedCount: number;
  readonly duplicates: readonly Question[];
  readonly problems: readonly ImportProblem[];
  readonly losses: readonly string[];
};

/** What became of a file; what does not fit into the message stands in a file of its own. */
export function importView(report: ImportReport): View {
  const { addedCount, problems, losses, duplicates } = report;
  const parts: Part[] = [headingOf(report), ...countLines(report)];
  const lists = [
    listOf('Not taken over', problems.map(problemLine)),
    listOf('Changed on the way', losses.map(line)),
    listOf(
      'Already there',
      duplicates.map((question) => promptLine(question)),
    ),
  ];
  parts.push(...lists.filter((list) => list !== ''));
  const isLong = [problems, losses, duplicates].some((list) => list.length > mostListed);
  if (isLong) parts.push(`-# Everything is listed in this file:`, { file: reportName });
  const buttons = buttonsFor(report);
  if (buttons.length > 0) parts.push(buttons);
  const files = isLong ? [reportOf(report)] : [];
  return withFiles(card(addedCount > 0 ? 'right' : 'wrong', parts), files);
}

/** A table to fill in. */
export function templateView(bytes: Uint8Array): View {
  const view = card('quiet', [
    '### A table for your questions\nOpen it in a spreadsheet, put your questions in place of the examples, save it as CSV, and send it with `/question import`.',
    '-# `prompt` and `answer` are all that a question needs. Several texts in one cell stand between bars: `Europa | Mars | Venus`. The gap of a fill-in question is `_____`.',
    { file: templateName },
  ]);
  return withFiles(view, [{ fileName: templateName, bytes }]);
}

function headingOf({ bank, isNew, fileName, addedCount }: ImportReport): string {
  const file = escaped(shortened(fileName, 80));
  if (bank === undefined)
    return `### Nothing was imported from ${file}\nNo question in it could be taken over.`;
  const where = isNew ? 'the new bank' : 'the bank';
  return `### ${plural(addedCount, 'question')} imported into ${where} ${titleOf(bank)}`;
}

function countLines({ bank, format, problems, duplicates }: ImportReport): readonly string[] {
  const facts = [
    `Read as ${format}`,
    ...(problems.length > 0 ? [`${plural(problems.length, 'problem')}`] : []),
    ...(duplicates.length > 0 ? [`${plural(duplicates.length, 'question')} there already`] : []),
  ];
  const drafts = bank === undefined ? 0 : draftCount(bank);
  const waiting =
    drafts > 0
      ? `${plural(drafts, 'draft')} ${drafts === 1 ? 'waits' : 'wait'} for your review, and can be played meanwhile unless \`/settings\` hides drafts.`
      : '';
  return [`-# ${facts.join(' · ')}`, ...(waiting === '' ? [] : [waiting])];
}

function buttonsFor({ bank, problems, addedCount }: ImportReport): readonly Button[] {
  const template: Button = { id: customId('question:template'), label: 'CSV template' };
  if (bank === undefined) return [template];
  const waiting = draftCount(bank) + bank.pulledCount;
  return [
    ...(waiting > 0
      ? [
          {
            id: customId('review:open', bank.id),
            label: `Review ${waiting.toLocaleString('en')}`,
            style: 'primary' as const,
          },
        ]
      : []),
    { id: customId('bank:play', bank.id), label: 'Start quiz' },
    ...(problems.length > 0 ? [template] : []),
    ...(addedCount > 0
      ? [{ id: customId('question:undo', bank.id), label: 'Undo', emoji: '↩️' }]
      : []),
  ];
}

function reportOf(report: ImportReport): ViewFile {
  const { problems, losses, duplicates, fileName, addedCount } = report;
  return reportFile(`${fileName}: ${plural(addedCount, 'question')} imported`, [
    ['Not taken over', problems.map(({ place, message }) => `${place}: ${message}`)],
    ['Changed on the way', losses],
    ['Already there', duplicates.map(({ prompt }) => prompt)],
  ]);
}
