import { z } from 'zod';
import { cardForms, memorySchema, ratings, restReasons } from './card.ts';

const count = z.int().nonnegative();
const step = z.templateLiteral([z.int().positive(), z.enum(['m', 'h', 'd'])]);

/** How cards are scheduled. Never changes: other wishes make another plan, and events name theirs. */
export const planSchema = z.object({
  version: z.literal(1),
  /** A hash of all that follows. */
  id: z.string(),
  /** A hash of the weights alone: plans that differ in something else remember alike. */
  weightsId: z.string(),
  /** The 21 weights of FSRS-6. */
  weights: z.array(z.number()).length(21).readonly(),
  /** The chance to remember at which a card comes back, 0.7 to 0.97. */
  retention: z.number().min(0.7).max(0.97),
  /** E.g. `1m`, `10m`. */
  learningSteps: z.array(step).readonly(),
  relearningSteps: z.array(step).readonly(),
  longestDays: z.int().positive(),
  /** Whether intervals are spread a little, so that cards learnt together part. */
  isFuzzed: z.boolean(),
});

export const deckSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  title: z.string(),
  createdAt: z.number(),
  /** Cards in it; of a bank only those that have arrived. */
  cardCount: count,
  /** The bank whose approved questions arrive here; absent: cards of the member's own. */
  bank: z
    .object({
      bankId: z.string(),
      /** The server where it was found, or `@me`. */
      guildId: z.string(),
      /** The version of the bank that was last gone through, and how far. */
      stamp: z.string(),
      nextIndex: count,
      /** Whether all its questions have arrived. */
      isThrough: z.boolean().optional(),
    })
    .optional(),
  /** Whoever has this code can copy the deck. */
  shareCode: z.string().optional(),
  /** When it was deleted, in ms since 1970. Kept a while, to be restored. */
  deletedAt: z.number().optional(),
});

export const cardSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  deckId: z.string(),
  /** Counts the events of this card; a button names the revision that it was made for. */
  revision: count,
  memory: memorySchema,
  /** New cards come in this order. */
  place: count,
  /** Cards of one sentence are never shown on one day. */
  sentence: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  /** Another card of its sentence was met on this study day, so it waits until the next. */
  buried: z.object({ day: z.int(), by: z.string() }).optional(),
  /** Which question of the deck's bank it shows; absent: its face is stored. */
  questionId: z.string().optional(),
  rest: z.enum(restReasons).optional(),
  addedAt: z.number(),
});

export const faceSchema = z.object({
  version: z.literal(1),
  form: z.enum(cardForms),
  front: z.string(),
  back: z.string(),
  accepted: z.array(z.string()).readonly(),
  /** Options, where a card that came along has some. */
  choices: z.array(z.string()).readonly().optional(),
  quote: z.string().optional(),
  explanation: z.string().optional(),
  source: z.object({ title: z.string(), address: z.string().optional() }).optional(),
  tags: z.array(z.string()).readonly(),
});

/**
 * What can happen to a card. `study`, `quiz` and `past` have a rating and are reviews; the others are no test of
 * memory. `past` is a review that came along with an imported card; `import` comes after those.
 */
const eventKinds = [
  'study',
  'quiz',
  'suspend',
  'resume',
  'rest',
  'reset',
  'past',
  'import',
  'undo',
] as const;

export const eventSchema = z.object({
  version: z.literal(1),
  kind: z.enum(eventKinds),
  /** Of the card after this event: 1, 2, 3, without gaps. */
  revision: z.int().positive(),
  /** Ms since 1970, and the study day in the member's zone as it was then. */
  at: z.number(),
  day: z.int(),
  /** Of a review. */
  rating: z.enum(ratings).optional(),
  /** Study days since the last review; of a review of a card that is not new. */
  elapsedDays: count.optional(),
  planId: z.string().optional(),
  /** Decides the fuzz. */
  seed: z.string().optional(),
  /** The card as it was. */
  before: z.object({ memory: memorySchema, rest: z.enum(restReasons).optional() }),
  /** Why it rests since; of `rest` and `suspend`, and of the review that made it a leech. */
  rest: z.enum(restReasons).optional(),
  /** Of `past` and `import`: the memory after it, as it came with the card. */
  imported: memorySchema.optional(),
  /** Of `undo`: the revision that is taken back. */
  undoes: z.int().positive().optional(),
  /** Of `quiz`: the key of the answer. */
  answerKey: z.string().optional(),
  /** Whether the sentence was met for the first time on that day. */
  isFirstOfSentence: z.boolean().optional(),
});

/** All that there is to know stands in the key. */
export const markSchema = z.object({ version: z.literal(1) });

export const dayCountsSchema = z.object({
  version: z.literal(1),
  /** New cards that were met. */
  newCount: count,
  /** Reviews of known cards, in study and in quizzes; and how many were remembered. */
  reviewCount: count,
  rememberedCount: count,
  /** Of these, cards with an interval of 21 days or more. */
  matureCount: count,
  matureRememberedCount: count,
  /** All ratings, steps included. */
  ratingCount: count,
});

export const sentenceSchema = z.object({ version: z.literal(1), day: z.int(), cardId: z.string() });

export const countedSchema = z.object({
  version: z.literal(1),
  deckId: z.string(),
  cardId: z.string(),
  /** Of the event. */
  revision: count,
});

export const shareSchema = z.object({
  version: z.literal(1),
  userId: z.string(),
  deckId: z.string(),
});

export const binSchema = z.object({
  version: z.literal(1),
  card: cardSchema,
  face: faceSchema.optional(),
});
