// Apart from the schema, so that a page can know them without the library that reads records.

/** The four ways a question can be put. */
export const questionKinds = ['multiple-choice', 'true-false', 'cloze', 'short-answer'] as const;

/** The gap of a cloze question, as it stands in `prompt`. */
export const clozeGap = '_____';

export type QuestionKind = (typeof questionKinds)[number];
