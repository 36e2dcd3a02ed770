import { z } from 'zod';
import { type Question, type QuestionKind, questionKinds } from '../questions/question.ts';

export type QuestionStatus = Question['status'];

const count = z.int().nonnegative();
const byStatus = z.object({ draft: count, approved: count, retired: count }).readonly();

/** How many questions of each kind and status a bank has. */
export const countsSchema = z.record(z.enum(questionKinds), byStatus).readonly();
export type Counts = z.infer<typeof countsSchema>;

type Counted = Pick<Question, 'kind' | 'status'>;

const none = { draft: 0, approved: 0, retired: 0 };

export const noQuestions: Counts = {
  'multiple-choice': none,
  'true-false': none,
  cloze: none,
  'short-answer': none,
};

export function countsOf(questions: readonly Counted[]): Counts {
  return questions.reduce(
    (counts, question) => recounted(counts, undefined, question),
    noQuestions,
  );
}

/** The counts after a question has changed from `before` to `after`; `undefined` where there is none. */
export function recounted(
  counts: Counts,
  before: Counted | undefined,
  after: Counted | undefined,
): Counts {
  const less = before === undefined ? counts : counted(counts, before, -1);
  return after === undefined ? less : counted(less, after, 1);
}

/** How many there are of one kind or all, in one status or any. */
export function countIn(
  counts: Counts,
  {
    kind,
    statuses,
  }: { readonly kind?: QuestionKind | undefined; readonly statuses?: readonly QuestionStatus[] },
): number {
  const kinds: readonly QuestionKind[] = kind === undefined ? questionKinds : [kind];
  const wanted: readonly QuestionStatus[] = statuses ?? ['draft', 'approved', 'retired'];
  return kinds.reduce(
    (sum, each) => sum + wanted.reduce((part, status) => part + counts[each][status], 0),
    0,
  );
}

function counted(counts: Counts, { kind, status }: Counted, by: 1 | -1): Counts {
  const ofKind = counts[kind];
  return { ...counts, [kind]: { ...ofKind, [status]: ofKind[status] + by } };
}
