import { type Question, type QuestionKind, questionKinds } from '../questions/question.ts';

/** A topic: an article and the questions made from it. */
export type Bank = {
  /** Stable, e.g. the name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly date: string | undefined;
  /** Where the article comes from: an address or a name. */
  readonly source: string | undefined;
  readonly language: string;
  readonly questions: readonly Question[];
};

/** Whether a source is an address that can be linked to, without breaking the link. */
export function isAddress(source: string): boolean {
  return /^https?:\/\/[^\s()<>[\]]+$/.test(source);
}

/** @returns the approved questions of one kind, or of all. */
export function playable(bank: Bank, kind?: QuestionKind): readonly Question[] {
  return bank.questions.filter(
    (question) => question.status === 'approved' && (kind === undefined || question.kind === kind),
  );
}

/** @returns how many approved questions there are of each kind, in the order of the kinds. */
export function countByKind(bank: Bank): readonly (readonly [QuestionKind, number])[] {
  return questionKinds.map((kind) => [kind, playable(bank, kind).length] as const);
}

/** @returns how many questions wait for approval. */
export function draftCount({ questions }: Bank): number {
  return questions.filter(({ status }) => status === 'draft').length;
}
