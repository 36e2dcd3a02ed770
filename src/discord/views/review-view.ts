import type { BankSummary } from '../../banks/bank.ts';
import { approvedCount, draftCount } from '../../banks/bank.ts';
import type { Flag } from '../../banks/bank-records.ts';
import { countIn } from '../../banks/counts.ts';
import type { ReviewItem } from '../../banks/review-queue.ts';
import { anyBank, customId } from '../custom-id.ts';
import { escaped, nameOf, plural, shortened } from '../text.ts';
import { titleOf } from './bank-view.ts';
import { openQuestion } from './question-view.ts';
import { reasonNames } from './report-view.ts';
import { type Button, card, type Part, type View } from './view.ts';

const mostFlags = 8;

/** What is reviewed: one bank, or all in turn. */
export type Scope = 'one' | 'all';
/** How the scope stands in custom ids, where room is scarce. */
export const scopeLetters = { one: 'o', all: 'a' } as const satisfies Record<Scope, string>;
/** Stands in a custom id where no question is meant. */
const anyQuestion = '~';

export type ReviewState = {
  readonly item: ReviewItem;
  readonly scope: Scope;
  /** The bank in which this person has just decided, to undo it; absent: that of the question. */
  readonly undoIn?: string | undefined;
  /** What has just happened. Safe to show. */
  readonly note?: string | undefined;
};

/** One question to decide on, with everything there is to know of it. */
export function reviewView({ item, scope, undoIn, note }: ReviewState): View {
  const { bank, question, flags, isPulled } = item;
  const parts: Part[] = [
    ...(note ? [note, 'line' as const] : []),
    `-# ${headingOf(item)}`,
    ...openQuestion(item),
  ];
  if (flags.length > 0 || isPulled) parts.push(flagLines(flags));
  parts.push(decisions(item, scope));
  parts.push(moreButtons(item, scope, undoIn ?? bank.id));
  return card(isPulled || question.status === 'retired' ? 'wrong' : 'open', parts);
}

export type ReviewEnd = {
  /** Absent: all banks. */
  readonly bank: BankSummary | undefined;
  readonly scope: Scope;
  readonly undoIn?: string | undefined;
  readonly note?: string | undefined;
  /** Whether there is anything to play here. */
  readonly isPlayable: boolean;
  /** Whether something waits in another bank. */
  readonly othersWait: boolean;
};

/** Nothing waits any more: what there is now, and what to do with it. */
export function reviewEndView(end: ReviewEnd): View {
  const { bank, scope, undoIn, note, isPlayable, othersWait } = end;
  const parts: Part[] = [...(note ? [note, 'line' as const] : []), endLines(bank)];
  const buttons: Button[] = [];
  if (isPlayable)
    buttons.push({
      id: customId('bank:play', bank?.id ?? anyBank),
      label: 'Start quiz',
      style: 'primary',
    });
  if (othersWait) buttons.push({ id: customId('review:others'), label: 'Review the other banks' });
  const undoable = undoIn ?? bank?.id;
  if (undoable !== undefined) buttons.push(undoButton(scope, undoable));
  if (buttons.length > 0) parts.push(buttons);
  return card('gold', parts);
}

/**
 * How many are about to be approved without a look at each.
 *
 * @param questionId the question to go back to; absent: the first one that waits.
 */
export function approveAllView(bank: BankSummary, scope: Scope, questionId = anyQuestion): View {
  const count = draftCount(bank);
  const pulled =
    bank.pulledCount > 0
      ? ` ${plural(bank.pulledCount, 'question')} that ${bank.pulledCount === 1 ? 'was' : 'were'} taken out of play ${bank.pulledCount === 1 ? 'stays' : 'stay'} out, to be looked at one by one.`
      : '';
  return card('gold', [
    `### Approve ${plural(count, 'draft')} of ${titleOf(bank)} unseen?\nEach of them can then be asked without the mark “draft”.${pulled}`,
    '-# One press on Undo takes all of it back.',
    [
      {
        id: customId('review:all-yes', scopeLetters[scope], bank.id, count),
        label: `Approve ${plural(count, 'draft')}`,
        style: 'success',
      },
      { id: customId('review:show', bank.id, questionId, scopeLetters[scope]), label: 'Back' },
    ],
  ]);
}

function headingOf({ bank, leftCount, isPulled, question }: ReviewItem): string {
  const state = isPulled
    ? ' · 🚩 taken out of play'
    : question.status === 'draft'
      ? ' · 📝 draft'
      : '';
  return `Review of ${titleOf(bank)} · ${leftCount.toLocaleString('en')} to go${state}`;
}

function flagLines(flags: readonly Flag[]): string {
  const lines = flags.slice(0, mostFlags).map(({ name, reason, note }) => {
    const said = note === undefined ? '' : `: ${escaped(shortened(note, 300))}`;
    return `🚩 **${reasonNames[reason]}** · ${nameOf(name)}${said}`;
  });
  if (flags.length > mostFlags) lines.push(`-# and ${flags.length - mostFlags} more`);
  return lines.join('\n') || '🚩 A moderator has taken it out of play.';
}

function decisions(item: ReviewItem, scope: Scope): readonly Button[] {
  const { bank, question, isPulled, version } = item;
  const id = (verb: string) =>
    customId(`review:${verb}`, bank.id, question.id, scopeLetters[scope] + version);
  const approve = isPulled ? 'Put back into play' : 'Approve';
  const edit: Button = { id: id('edit'), label: 'Edit' };
  return [
    { id: id('ok'), label: approve, style: 'success' },
    // What came with the bot belongs to everybody and keeps its words.
    ...(bank.owner === undefined ? [] : [edit]),
    { id: id('no'), label: 'Retire', style: 'danger' },
    { id: id('skip'), label: 'Skip' },
  ];
}

function moreButtons(
  { bank, question }: ReviewItem,
  scope: Scope,
  undoIn: string,
): readonly Button[] {
  const drafts = draftCount(bank);
  const all: Button = {
    id: customId('review:all', scopeLetters[scope], bank.id, question.id),
    label: `Approve all ${drafts.toLocaleString('en')} drafts`,
  };
  return [...(bank.owner !== undefined && drafts > 1 ? [all] : []), undoButton(scope, undoIn)];
}

function undoButton(scope: Scope, bankId: string): Button {
  return { id: customId('review:undo', scopeLetters[scope], bankId), label: 'Undo', emoji: '↩️' };
}

function endLines(bank: BankSummary | undefined): string {
  if (bank === undefined)
    return '## All reviewed\nNothing waits for a decision in any bank here. New drafts come with `/article add`, and reports come from players.';
  const approved = approvedCount(bank);
  const retired = countIn(bank.counts, { statuses: ['retired'] });
  const out = retired > 0 ? `, and ${plural(retired, 'question')} out of play` : '';
  const next =
    approved > 0
      ? 'It is ready to be played.'
      : 'Nothing of it can be played yet; add questions with `/question add` or `/question import`.';
  return `## All reviewed\n**${titleOf(bank)}** has ${plural(approved, 'approved question')}${out}. ${next}`;
}
