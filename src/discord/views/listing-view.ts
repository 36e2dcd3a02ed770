import type { QuestionStatus } from '../../banks/counts.ts';
import {
  type Difficulty,
  difficulties,
  difficultyOf,
  type Match,
  type SearchPage,
} from '../../banks/searching.ts';
import { type QuestionKind, questionKinds } from '../../questions/question.ts';
import { type Listing, listingId, statuses } from '../bank-listing.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, shortened } from '../text.ts';
import { kindNames } from './bank-view.ts';
import { choiceName } from './quiz-view.ts';
import { type Button, card, type Menu, type Part, type View } from './view.ts';

const statusNames = { approved: 'approved', draft: '📝 draft', retired: '🚫 out of play' } as const;

const filterNames: Readonly<Record<QuestionKind | QuestionStatus | Difficulty, string>> = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  cloze: 'Fill in',
  'short-answer': 'Typed',
  approved: 'Approved',
  draft: 'Drafts',
  retired: 'Out of play',
  easy: 'Easy',
  medium: 'Medium',
  hard: 'Hard',
};

/** Questions that fit a listing, a page at a time; each with its answer where the reader may see it. */
export function listingView(listing: Listing, found: SearchPage): View {
  const { matches, beforeCount, page, pageCount } = found;
  const shown: Listing = { ...listing, page };
  const lines = matches.map((match, at) => lineOf(match, beforeCount + at + 1, listing));
  const parts: Part[] = [titleOf(listing, found), lines.join('\n') || emptyLine(listing)];
  const isHidden = matches.some(({ isAnswerSeen }) => !isAnswerSeen);
  if (isHidden)
    parts.push('-# Answers are shown to the managers of a bank only: you may be asked these.');
  if (pageCount > 1) parts.push(`-# Page ${page + 1} of ${pageCount}`);
  if (listing.bankId !== undefined && listing.text === '') parts.push(...filterMenus(shown));
  const buttons = pageButtons(shown, pageCount);
  if (buttons.length > 0) parts.push(buttons);
  return card('quiet', parts);
}

function titleOf({ bankId, text }: Listing, { matches, matchCount }: SearchPage): string {
  const title = bankId === undefined ? undefined : matches[0]?.bank.title;
  const of = title === undefined ? '' : ` of ${escaped(shortened(title, 100))}`;
  if (text === '') return `## Questions${of}\n-# ${plural(matchCount, 'question')}`;
  return `## ${plural(matchCount, 'question')}${of} with “${escaped(text)}”`;
}

function lineOf({ question, bank, isAnswerSeen }: Match, number: number, listing: Listing): string {
  const { prompt, answer, kind, status } = question;
  const facts = [
    ...(isAnswerSeen ? [`✅ **${escaped(shortened(choiceName(answer), 80))}**`] : []),
    kindNames[kind],
    difficultyOf(question),
    ...(status === 'approved' ? [] : [statusNames[status]]),
    ...(listing.bankId === undefined ? [escaped(shortened(bank.title, 60))] : []),
  ];
  return `**${number}.** ${escaped(shortened(prompt, 180))}\n-# ${facts.join(' · ')}`;
}

function emptyLine({ text }: Listing): string {
  return text === ''
    ? 'There is no such question here.'
    : 'No question has these words. Look for fewer of them, or see `/bank list`.';
}

/** What a search found has its filters in the command; the list of a bank has them here. */
function filterMenus(listing: Listing): readonly { readonly menu: Menu }[] {
  const { kind, status, difficulty } = listing;
  return [
    filterMenu('kind', [undefined, ...questionKinds], {
      chosen: kind,
      leadsTo: (value) => ({ ...listing, kind: value }),
    }),
    filterMenu('status', [undefined, ...statuses], {
      chosen: status,
      leadsTo: (value) => ({ ...listing, status: value }),
    }),
    filterMenu('difficulty', [undefined, ...difficulties], {
      chosen: difficulty,
      leadsTo: (value) => ({ ...listing, difficulty: value }),
    }),
  ];
}

function filterMenu<T extends keyof typeof filterNames>(
  name: string,
  values: readonly (T | undefined)[],
  {
    chosen,
    leadsTo,
  }: { readonly chosen: T | undefined; readonly leadsTo: (value: T | undefined) => Listing },
): { readonly menu: Menu } {
  const any = `Any ${name}`;
  const options = values.map((value) => ({
    value: listingId('bank:find', { ...leadsTo(value), page: 0 }),
    label: value === undefined ? any : filterNames[value],
    isChosen: value === chosen,
  }));
  return { menu: { id: customId('bank:narrow', name), placeholder: any, options } };
}

function pageButtons(listing: Listing, pageCount: number): readonly Button[] {
  const { page, bankId, text } = listing;
  const to = (other: number, label: string): Button => ({
    id: listingId('bank:find', { ...listing, page: other }),
    label,
  });
  return [
    ...(page > 0 ? [to(page - 1, 'Previous')] : []),
    ...(page + 1 < pageCount ? [to(page + 1, 'Next')] : []),
    ...(bankId !== undefined && text === ''
      ? [{ id: customId('bank:show', bankId), label: 'Back to the bank' }]
      : []),
  ];
}
