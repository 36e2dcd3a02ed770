import { z } from 'zod';

/** Where a card stands: not met yet, in its first steps, known, or in its steps after a lapse. */
export const cardStates = ['new', 'learning', 'review', 'relearning'] as const;

/** How well a card was remembered, worst first. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;

/** How a card is asked: by its front, by a gap, or with an answer to type. */
export const cardForms = ['basic', 'cloze', 'typed'] as const;

/** A card that is kept out of study, and why: its member wished it, it was forgotten too often, or its question is not asked any more. */
export const restReasons = ['suspended', 'leech', 'retired'] as const;

const count = z.int().nonnegative();

/** What the scheduler knows of one card. All that a review changes of it. */
export const memorySchema = z.object({
  state: z.enum(cardStates),
  /** Which (re)learning step comes next, from 0. */
  step: count,
  /** Days until the chance to remember falls to 90%; 0 while new. */
  stabilityDays: z.number().nonnegative(),
  /** 1 (easy) to 10 (hard); 0 while new. */
  difficulty: z.number().nonnegative(),
  /** How often it was rated, and how often it was forgotten once known. */
  reviewCount: count,
  lapseCount: count,
  /** The interval that was last set, in days; 0 in steps of minutes. */
  intervalDays: count,
  /** When it is due. Steps: ms since 1970. */
  dueAt: z.number().optional(),
  /** When it is due. Review: the study day, as `studyDay` counts them. */
  dueDay: z.int().optional(),
  /** The last review: ms since 1970, and its study day. Absent while new. */
  lastAt: z.number().optional(),
  lastDay: z.int().optional(),
  /** The weights that stability and difficulty were computed with (`weightsId` of a plan). Absent while new. */
  weightsId: z.string().optional(),
});

export type CardState = (typeof cardStates)[number];
export type Rating = (typeof ratings)[number];
export type CardForm = (typeof cardForms)[number];
export type RestReason = (typeof restReasons)[number];
export type Memory = Readonly<z.infer<typeof memorySchema>>;

/** The memory of a card that nobody has met yet. */
export const newMemory: Memory = {
  state: 'new',
  step: 0,
  stabilityDays: 0,
  difficulty: 0,
  reviewCount: 0,
  lapseCount: 0,
  intervalDays: 0,
};

/** What a card shows, wherever it comes from. Plain text, not yet escaped. */
export type CardContent = {
  readonly form: CardForm;
  /** What is asked; the gap of a cloze is `_____`. */
  readonly front: string;
  /** The answer. */
  readonly back: string;
  /** Further right spellings of a typed answer. */
  readonly accepted: readonly string[];
  /** Options, where the question has some; in stored order. */
  readonly choices: readonly string[];
  /** The sentence that proves the answer, word for word. */
  readonly quote?: string | undefined;
  readonly explanation?: string | undefined;
  /** Where the quotation stands. */
  readonly source?: { readonly title: string; readonly address?: string | undefined } | undefined;
  readonly tags: readonly string[];
};
