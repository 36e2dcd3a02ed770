import type { BankEvent, What } from '../../banks/bank-records.ts';
import {
  type ChangedField,
  changesIn,
  detailsIn,
  type FieldChange,
  flagIn,
} from '../../banks/changes.ts';
import type { LogEntry, LogPage } from '../../banks/history.ts';
import type { Question } from '../../questions/question.ts';
import { customId } from '../custom-id.ts';
import { escaped, nameOf, plural, shortened } from '../text.ts';
import { titleOf } from './bank-view.ts';
import { promptLine, statusTitles } from './question-view.ts';
import { choiceName } from './quiz-view.ts';
import { reasonNames } from './report-view.ts';
import { type Button, card, type Part, type View } from './view.ts';

export const eventsPerPage = 5;
/** In the ids of buttons, for the bank as a whole. */
export const noQuestion = '~';
const longestText = 250;

/** What a person did to one question; the reader sees that question above. */
const toOne: { readonly [W in What]: string } = {
  added: 'added it',
  imported: 'imported it',
  edited: 'edited it',
  approved: 'approved it',
  retired: 'took it out of play',
  flagged: 'reported it',
  pulled: 'reported it, which took it out of play',
  accepted: 'let another answer count',
  renewed: 'kept it when the article was renewed',
  dropped: 'dropped it when the article was renewed',
  moved: 'moved it here from another bank',
  undone: 'took a change of it back',
  renamed: 'renamed it',
  deleted: 'deleted it',
  restored: 'brought it back',
};

/** What a person did to questions of a bank; `%` stands for which, or how many. */
const toSome: { readonly [W in What]: string } = {
  added: 'added %',
  imported: 'imported %',
  edited: 'edited %',
  approved: 'approved %',
  retired: 'took % out of play',
  flagged: 'reported %',
  pulled: 'reported %, which took it out of play',
  accepted: 'let another answer count for %',
  renewed: 'kept % when the article was renewed',
  dropped: 'dropped % when the article was renewed',
  moved: 'moved % here from another bank',
  undone: 'took back changes of %',
  renamed: 'renamed %',
  deleted: 'deleted %',
  restored: 'brought back %',
};

/** What a person did to a bank as a whole. */
const toBank: { readonly [W in What]?: string } = {
  added: 'made this bank',
  imported: 'imported questions',
  renewed: 'brought it up to date with its article',
  renamed: 'renamed it',
  deleted: 'deleted it',
  restored: 'brought it back',
};

const fieldNames: Readonly<Record<ChangedField, string>> = {
  status: 'Status',
  prompt: 'Question',
  answer: 'Answer',
  choices: 'Options',
  accepted: 'Also right',
  explanation: 'Explanation',
  quote: 'Quotation',
  title: 'Name',
};

export type QuestionHistory = {
  readonly bank: { readonly id: string; readonly title: string };
  readonly question: Pick<Question, 'id' | 'prompt'>;
  /** The oldest first. */
  readonly events: readonly BankEvent[];
  /** From 0; clamped. */
  readonly page: number;
};

/** Everything that was done with one question, the latest first. */
export function questionHistoryView({ bank, question, events, page }: QuestionHistory): View {
  const pageCount = Math.max(1, Math.ceil(events.length / eventsPerPage));
  const shown = Math.min(page, pageCount - 1);
  const from = shown * eventsPerPage;
  const latest = events.toReversed().slice(from, from + eventsPerPage);
  const parts: Part[] = [
    `-# History · ${titleOf(bank)}\n### ${escaped(shortened(question.prompt, 300)) || '…'}`,
    ...latest.map((event) => [headOf(event, toOne[event.what]), ...detailLines(event)].join('\n')),
  ];
  if (events.length === 0) parts.push('Nobody has done anything with this question here yet.');
  parts.push(...pageParts([bank.id, question.id], shown, pageCount));
  return card('quiet', parts);
}

export type BankHistory = {
  readonly bank: { readonly id: string; readonly title: string };
  readonly log: LogPage;
  /** By id: questions that are still there. */
  readonly prompts: ReadonlyMap<string, string>;
};

/** Everything that was done with a bank and its questions, the latest first. */
export function bankHistoryView({ bank, log, prompts }: BankHistory): View {
  const { entries, page, pageCount } = log;
  const parts: Part[] = [
    `## History of ${titleOf(bank)}`,
    ...entries.map((entry) => entryLines(entry, prompts)),
  ];
  if (entries.length === 0) parts.push('Nobody has changed anything here in the last year.');
  parts.push('-# The history of one question: `/question history` with its `question`.');
  parts.push(...pageParts([bank.id, noQuestion], page, pageCount));
  return card('quiet', parts);
}

function entryLines({ event, questionCount }: LogEntry, prompts: BankHistory['prompts']): string {
  const { what, questionId } = event;
  if (questionId === undefined) {
    const { importedCount, mergedInto } = detailsIn(event);
    const deed =
      importedCount === undefined
        ? (toBank[what] ?? toOne[what])
        : `imported ${plural(importedCount, 'question')}`;
    const others = plural(questionCount, 'question');
    const did = what === 'added' ? ` with ${others}` : ` and changed ${others}`;
    const more = questionCount > 0 ? did : '';
    const into = mergedInto === undefined ? '' : ` by merging it into ${escaped(mergedInto)}`;
    return [headOf(event, deed + into + more), ...detailLines(event)].join('\n');
  }
  if (questionCount > 1)
    return headOf(
      event,
      toSome[what].replace('%', () => plural(questionCount, 'question')),
    );
  const prompt = prompts.get(questionId);
  const which = prompt === undefined ? 'a question that is gone' : promptLine({ prompt }, 150);
  const deed = toSome[what].replace('%', () => which);
  return [headOf(event, deed), ...detailLines(event)].join('\n');
}

function headOf({ by, at }: BankEvent, deed: string): string {
  return `${nameOf(by.name)} ${deed} · <t:${Math.floor(at / 1000)}:f>`;
}

function detailLines(event: BankEvent): readonly string[] {
  const flag = flagIn(event);
  if (flag !== undefined) {
    const note = flag.note === undefined ? '' : `: ${text(flag.note)}`;
    return [`-# 🚩 ${reasonNames[flag.reason]}${note}`];
  }
  const isNew = event.before === undefined;
  return changesIn(event)
    .filter(({ field }) => !(isNew && field === 'status'))
    .map((change) => `-# ${fieldNames[change.field]}: ${changeText(change)}`);
}

function changeText({ field, before, after }: FieldChange): string {
  const show = (value: string) => (field === 'status' ? statusText(value) : text(value));
  if (field !== 'choices' && field !== 'accepted') {
    const [old, now] = [before[0], after[0]];
    if (old === undefined || now === undefined)
      return now === undefined ? `~~${show(old ?? '')}~~` : show(now);
    return `~~${show(old)}~~ → ${show(now)}`;
  }
  const gone = before.filter((each) => !after.includes(each)).map((each) => `~~${show(each)}~~`);
  const come = after.filter((each) => !before.includes(each)).map(show);
  return [...gone, ...come].slice(0, 10).join(' · ') || 'in another order';
}

function statusText(status: string): string {
  const known = Object.entries(statusTitles).find(([name]) => name === status)?.[1];
  return known ?? text(status);
}

function text(value: string): string {
  return escaped(shortened(choiceName(value), longestText)) || '…';
}

function pageParts(
  ids: readonly [bankId: string, questionId: string],
  page: number,
  pageCount: number,
): readonly Part[] {
  if (pageCount < 2) return [];
  const to = (other: number, label: string): Button => ({
    id: customId('log:page', ...ids, other),
    label,
  });
  const buttons = [
    ...(page > 0 ? [to(page - 1, 'Newer')] : []),
    ...(page + 1 < pageCount ? [to(page + 1, 'Older')] : []),
  ];
  return [`-# Page ${page + 1} of ${pageCount}`, buttons];
}
