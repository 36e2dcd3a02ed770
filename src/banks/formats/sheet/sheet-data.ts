import type { Gradable } from '../../../questions/question.ts';

/** One question on a study sheet: what grading needs, and what is told after it. */
export type SheetQuestion = Gradable & {
  readonly id: string;
  readonly explanation?: string | undefined;
};

/** What the writer of a study sheet puts into its page, and what the page reads. */
export type SheetData = {
  /** Names the reader's progress in this browser: the same for a later export of the same bank. */
  readonly key: string;
  readonly title: string;
  readonly date?: string | undefined;
  /** Where the article comes from: an address or a name. */
  readonly source?: string | undefined;
  /** ISO 639-1. */
  readonly language?: string | undefined;
  readonly questions: readonly SheetQuestion[];
};
