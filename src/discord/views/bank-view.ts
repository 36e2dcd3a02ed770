import { approvedCount, type BankSummary, countByKind, draftCount } from '../../banks/bank.ts';
import { countIn } from '../../banks/counts.ts';
import { bankLimit, questionLimit } from '../../banks/library.ts';
import type { Usage } from '../../banks/looking.ts';
import type { QuestionKind } from '../../questions/question.ts';
import { listingId } from '../bank-listing.ts';
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

export type BankList = {
  readonly banks: readonly BankSummary[];
  /** From 0; clamped to the pages that there are. */
  readonly page: number;
  /** What the owner here has of what they can have; absent for those who do not manage it. */
  readonly usage?: Usage | undefined;
};

/** What whoever looks at a bank can do with it. */
export type BankRights = {
  readonly mayManage: boolean;
  readonly seesAnswers: boolean;
  /** Whether it can be played together here. */
  readonly isTogether: boolean;
};

/** All banks, a page at a time, by whose they are. */
export function bankListView({ banks, page, usage }: BankList): View {
  const pageCount = Math.max(1, Math.ceil(banks.length / banksPerPage));
  const shown = Math.min(page, pageCount - 1);
  const some = banks.slice(shown * banksPerPage, (shown + 1) * banksPerPage);
  const empty =
    'There is no bank yet. Add an article with `/article add`, and its questions become one.';
  const parts: Part[] = ['## Question banks', groupsOf(some).join('\n') || empty];
  if (some.length > 0) parts.push({ menu: bankMenu(some) });
  const buttons: Button[] = [];
  if (shown > 0) buttons.push({ id: customId('bank:page', shown - 1), label: 'Previous' });
  if (shown + 1 < pageCount) buttons.push({ id: customId('bank:page', shown + 1), label: 'Next' });
  if (buttons.length > 0) parts.push(`-# Page ${shown + 1} of ${pageCount}`, buttons);
  if (usage !== undefined) parts.push(usageLine(usage));
  return card('quiet', parts);
}

/** What is in a bank, without giving an answer away. */
export function bankView(bank: BankSummary, rights: BankRights): View {
  const { counts, language, date, pulledCount } = bank;
  const kinds = countByKind(bank)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kindNames[kind]}`);
  const isCited = bank.source !== undefined || bank.owner === undefined;
  const facts = [
    marks[markOf(bank)],
    `**${sizeOf(bank)}**${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    ...(isCited ? [`From ${citation(bank)}${date ? `, ${escaped(date)}` : ''}`] : []),
    ...(language === 'und' ? [] : [`Language: ${languageName(language)}`]),
  ];
  if (pulledCount > 0 && rights.mayManage)
    facts.push(`🚩 ${plural(pulledCount, 'question')} taken out of play after a report`);
  const parts: Part[] = [`## ${titleOf(bank)}\n${facts.join('\n')}`];
  if (countIn(counts, {}) === 0)
    parts.push('It has no questions yet. Add some with `/question add` or `/question import`.');
  else parts.push('-# `/quiz start` lets you choose the kind, the pace and how many.');
  parts.push(buttonsFor(bank, rights));
  return card('quiet', parts);
}

/** How many questions a bank has that are not out of play, and how many of these wait for a review. */
export function sizeOf(bank: BankSummary): string {
  const drafts = draftCount(bank);
  const approved = approvedCount(bank);
  const retired = countIn(bank.counts, { statuses: ['retired'] });
  const waiting =
    approved === 0 ? 'none reviewed yet' : `${drafts.toLocaleString('en')} not yet reviewed`;
  return [
    plural(approved + drafts, 'question'),
    ...(drafts > 0 ? [waiting] : []),
    ...(retired > 0 ? [`${retired.toLocaleString('en')} out of play`] : []),
  ].join(', ');
}

/** The title of a bank, whatever it holds. */
export function titleOf({ title }: Pick<BankSummary, 'title'>): string {
  return escaped(shortened(title, 100)) || 'Untitled';
}

/** Whose a bank is, at a glance. */
export function iconOf(bank: BankSummary): string {
  return marks[markOf(bank)].split(' ')[0] ?? '';
}

const marks = {
  personal: '🔒 Yours alone',
  server: '🏠 This server’s',
  shipped: '📦 Came with the bot',
} as const;

function markOf({ owner }: BankSummary): keyof typeof marks {
  if (owner === undefined) return 'shipped';
  return owner.startsWith('@') ? 'personal' : 'server';
}

/** A heading wherever the next banks are somebody else’s. */
function groupsOf(banks: readonly BankSummary[]): readonly string[] {
  return banks.flatMap((bank, at) => {
    const before = banks[at - 1];
    const mark = markOf(bank);
    const isFirst = before === undefined || markOf(before) !== mark;
    const line = `- **${titleOf(bank)}** · ${sizeOf(bank)}`;
    return isFirst ? [`### ${marks[mark]}`, line] : [line];
  });
}

function bankMenu(banks: readonly BankSummary[]) {
  return {
    id: customId('bank:open'),
    placeholder: 'Open a bank',
    options: banks.map((bank) => ({
      value: bank.id,
      label: bank.title,
      description: `${marks[markOf(bank)]} · ${sizeOf(bank)}`,
    })),
  };
}

function usageLine({ bankCount, questionCount }: Usage): string {
  const banks = `${bankCount} of ${bankLimit} banks`;
  const count = questionCount.toLocaleString('en');
  return `-# Added here: ${banks}, ${count} of ${questionLimit.toLocaleString('en')} questions.`;
}

function buttonsFor(bank: BankSummary, rights: BankRights): readonly Button[] {
  const { id, counts, pulledCount } = bank;
  const start = (mode: 'together' | 'private', label: string): Button => ({
    id: customId('bank:play', id, mode),
    label,
    style: rights.isTogether === (mode === 'together') ? 'primary' : 'secondary',
  });
  const playing = rights.isTogether
    ? [start('together', 'Start quiz'), start('private', 'Play alone')]
    : [start('private', 'Start quiz')];
  const waiting = draftCount(bank) + pulledCount;
  const listing = { bankId: id, text: '', page: 0 };
  const isPlayable = countIn(counts, { statuses: ['approved', 'draft'] }) > 0;
  return [
    ...(isPlayable ? playing : []),
    ...(rights.seesAnswers && countIn(counts, {}) > 0
      ? [{ id: listingId('bank:find', listing), label: 'Questions' }]
      : []),
    ...(rights.mayManage && waiting > 0
      ? [{ id: customId('review:open', id), label: `Review (${waiting.toLocaleString('en')})` }]
      : []),
    { id: customId('bank:page', 0), label: 'All banks' },
  ];
}

/** `de` → `German`; a code that is not known stays as it is. */
function languageName(code: string): string {
  const isCode = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code);
  const name = isCode ? new Intl.DisplayNames('en', { type: 'language' }).of(code) : undefined;
  return escaped(shortened(name ?? code, 40));
}
