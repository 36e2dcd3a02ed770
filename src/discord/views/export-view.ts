import type { BankSummary } from '../../banks/bank.ts';
import type { Exported } from '../../banks/formats/export-bank.ts';
import type { BankContent } from '../../banks/formats/format.ts';
import { escaped, plural, shortened } from '../text.ts';
import { titleOf } from './bank-view.ts';
import { card, type Part, type View, withFiles } from './view.ts';

const mostLosses = 10;
const longestStem = 60;

export type Export = {
  readonly bank: BankSummary;
  readonly content: BankContent;
  readonly exported: Exported;
  /** What people call the format. */
  readonly label: string;
};

/** A bank as a file, and what the file could not hold. */
export function exportView({ bank, content, exported, label }: Export): View {
  const { fileName, bytes, losses } = exported;
  const safe = safeName(fileName);
  const drafts = content.questions.filter(({ status }) => status === 'draft').length;
  const retired = content.questions.filter(({ status }) => status === 'retired').length;
  const among = [
    ...(drafts > 0 ? [plural(drafts, 'draft')] : []),
    ...(retired > 0 ? [`${retired.toLocaleString('en')} out of play`] : []),
  ];
  const which = among.length > 0 ? `, among them ${among.join(' and ')}` : '';
  const parts: Part[] = [
    `### ${titleOf(bank)} · ${escaped(label)}\n${plural(content.questions.length, 'question')}${which}, with the answers.`,
    { file: safe },
  ];
  if (losses.length > 0) {
    const lines = losses.slice(0, mostLosses).map((loss) => `- ${escaped(shortened(loss, 300))}`);
    parts.push(['**What the file does not hold**', ...lines].join('\n'));
  }
  return withFiles(card('right', parts), [{ fileName: safe, bytes }]);
}

/** Discord drops what is not ASCII, and the message would then name a file that is not there. */
export function safeName(fileName: string): string {
  const dot = fileName.indexOf('.');
  const [stem, endings] = dot < 0 ? [fileName, ''] : [fileName.slice(0, dot), fileName.slice(dot)];
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longestStem);
  return (plain || 'questions') + endings;
}
