import { z } from 'zod';

const count = z.int().nonnegative();

export const settingsSchema = z.object({
  /** An IANA time zone, e.g. `Europe/Berlin`. The day turns at 4:00 there. */
  zone: z.string(),
  newPerDay: count,
  reviewsPerDay: count,
  /** Steps that are due so soon come now rather than nothing. */
  learnAheadMinutes: count,
  /** Again and Good only. */
  hasTwoButtons: z.boolean(),
  /** Whether answers in quizzes count as reviews of cards that are being learnt. */
  areQuizzesCounted: z.boolean(),
});

/** Something that can be undone: the event of this revision of a card, or its deletion. */
const undoable = z.object({
  what: z.enum(['study', 'quiz', 'suspend', 'resume', 'delete']),
  deckId: z.string(),
  cardId: z.string(),
  /** The event bears this number. */
  revision: count,
  /** It is the last that happened to the card, or all since was undone, while the card has this revision. */
  cardRevision: count,
});

export const memberSchema = z.object({
  version: z.literal(1),
  /** Grows with every change: the guard of all that belongs to this member. */
  revision: count,
  settings: settingsSchema,
  planId: z.string(),
  /** The place of the next card that is added. */
  nextPlace: count,
  deckCount: count,
  cardCount: count,
  /** How many answers there were in all, and how many when the schedule was last fitted to them. */
  ratingCount: count.optional(),
  fittedCount: count.optional(),
  /** When a card was last rated in study, in ms since 1970. */
  studiedAt: z.number().optional(),
  /** The latest last; at most ten. */
  undoables: z.array(undoable).readonly(),
});
