import { type Question, type QuestionKind, questionKinds } from '../questions/question.ts';
import type { DraftPolicy } from '../settings/settings-service.ts';
import { type Counts, countIn, type QuestionStatus } from './counts.ts';
import type { Owner } from './owner.ts';

/** An article by name; `source` is an address or a name. */
export type Citation = { readonly title: string; readonly source: string | undefined };

/** A topic: an article and the questions made from it. */
export type BankSummary = Citation & {
  /** Stable: the name of its folder, or given when it was added. Up to 40 letters, digits, `-` and `_`. */
  readonly id: string;
  /** Absent: it came with the bot, belongs to everybody and cannot be changed. */
  readonly owner: Owner | undefined;
  /** As the article names its author or authors. */
  readonly author?: string | undefined;
  readonly date: string | undefined;
  readonly language: string;
  readonly counts: Counts;
  /** How many questions players or moderators have pulled out and nobody has looked at since. */
  readonly pulledCount: number;
};

export type Bank = BankSummary & {
  readonly questions: readonly Question[];
  /** Of its article; only where it came with the bot, since others are long and seldom needed. */
  readonly text?: string;
  /** By question id: where a question comes from that was taken over from another bank. */
  readonly citations: ReadonlyMap<string, Citation>;
};

/** Whether a source is an address that can be linked to, without breaking the link. */
export function isAddress(source: string): boolean {
  return /^https?:\/\/[^\s()<>[\]]+$/.test(source);
}

/** What is asked: approved questions, and drafts unless they are hidden here. */
export function playedStatuses(drafts: DraftPolicy): readonly QuestionStatus[] {
  return drafts === 'playable' ? ['approved', 'draft'] : ['approved'];
}

/** @returns the questions of one kind, or of all, that can be asked. */
export function playable(
  { questions }: Pick<Bank, 'questions'>,
  drafts: DraftPolicy,
  kind?: QuestionKind,
): readonly Question[] {
  const statuses = playedStatuses(drafts);
  return questions.filter(
    (question) =>
      statuses.includes(question.status) && (kind === undefined || question.kind === kind),
  );
}

/** @returns how many approved questions there are. */
export function approvedCount({ counts }: BankSummary): number {
  return countIn(counts, { statuses: ['approved'] });
}

/** @returns how many questions wait for approval. */
export function draftCount({ counts }: BankSummary): number {
  return countIn(counts, { statuses: ['draft'] });
}

/** @returns how many approved questions and drafts there are of each kind, in the order of the kinds. */
export function countByKind({ counts }: BankSummary): readonly (readonly [QuestionKind, number])[] {
  return questionKinds.map(
    (kind) => [kind, countIn(counts, { kind, statuses: ['approved', 'draft'] })] as const,
  );
}
