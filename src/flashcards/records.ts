import { z } from 'zod';
import type { Collection } from '../storage/store.ts';
import { cardForms, memorySchema, ratings, restReasons } from './card.ts';

const dayMs = 24 * 60 * 60 * 1000;
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

const settingsSchema = z.object({
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
  /** Of the card after it; the event bears this number. */
  revision: count,
});

const memberSchema = z.object({
  version: z.literal(1),
  /** Grows with every change: the guard of all that belongs to this member. */
  revision: count,
  settings: settingsSchema,
  planId: z.string(),
  /** The place of the next card that is added. */
  nextPlace: count,
  deckCount: count,
  cardCount: count,
  /** When a card was last rated in study, in ms since 1970. */
  studiedAt: z.number().optional(),
  /** The latest last; at most ten. */
  undoables: z.array(undoable).readonly(),
});

const deckSchema = z.object({
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
    })
    .optional(),
  /** Whoever has this code can copy the deck. */
  shareCode: z.string().optional(),
  /** When it was deleted, in ms since 1970. Kept a while, to be restored. */
  deletedAt: z.number().optional(),
});

const cardSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  deckId: z.string(),
  /** Counts the events of this card; a button names the revision that it was made for. */
  revision: count,
  memory: memorySchema,
  /** New cards come in this order. */
  place: count,
  /** Cards of one sentence are never shown on one day. */
  sentence: z.string().optional(),
  /** Which question of the deck's bank it shows; absent: its face is stored. */
  questionId: z.string().optional(),
  rest: z.enum(restReasons).optional(),
  addedAt: z.number(),
});

const faceSchema = z.object({
  version: z.literal(1),
  form: z.enum(cardForms),
  front: z.string(),
  back: z.string(),
  accepted: z.array(z.string()).readonly(),
  quote: z.string().optional(),
  explanation: z.string().optional(),
  source: z.object({ title: z.string(), address: z.string().optional() }).optional(),
  tags: z.array(z.string()).readonly(),
});

/** What can happen to a card. Those with a rating are reviews; the others are no test of memory. */
export const eventKinds = [
  'study',
  'quiz',
  'suspend',
  'resume',
  'rest',
  'reset',
  'import',
  'undo',
] as const;

const eventSchema = z.object({
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
  /** Of `import`: the memory that came with the card. */
  imported: memorySchema.optional(),
  /** Of `undo`: the revision that is taken back. */
  undoes: z.int().positive().optional(),
  /** Of `quiz`: the key of the answer. */
  answerKey: z.string().optional(),
  /** Whether the sentence was met for the first time on that day. */
  isFirstOfSentence: z.boolean().optional(),
});

const dueSchema = z.object({ version: z.literal(1), sentence: z.string().optional() });

const dayCountsSchema = z.object({
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

const sentenceSchema = z.object({ version: z.literal(1), day: z.int(), cardId: z.string() });

const countedSchema = z.object({
  version: z.literal(1),
  deckId: z.string(),
  cardId: z.string(),
  /** Of the event; absent when the answer was looked at and not counted. */
  revision: count.optional(),
});

const shareSchema = z.object({ version: z.literal(1), userId: z.string(), deckId: z.string() });

const binSchema = z.object({
  version: z.literal(1),
  card: cardSchema,
  face: faceSchema.optional(),
});

export type Plan = Readonly<z.infer<typeof planSchema>>;
export type StudySettings = Readonly<z.infer<typeof settingsSchema>>;
export type MemberRecord = Readonly<z.infer<typeof memberSchema>>;
export type Undoable = MemberRecord['undoables'][number];
export type DeckRecord = Readonly<z.infer<typeof deckSchema>>;
export type CardRecord = Readonly<z.infer<typeof cardSchema>>;
/** What a card of a member's own shows. */
export type Face = Readonly<z.infer<typeof faceSchema>>;
export type EventKind = (typeof eventKinds)[number];
/** One line of a card's history: enough to compute the card anew, whatever has been changed since. */
export type CardEvent = Readonly<z.infer<typeof eventSchema>>;
export type DueEntry = Readonly<z.infer<typeof dueSchema>>;
export type DayCounts = Readonly<z.infer<typeof dayCountsSchema>>;

/** Key: the user. Every change of anything below is committed together with this record. */
export const memberRecords: Collection<MemberRecord> = {
  namespace: 'cardmembers',
  schema: memberSchema,
};
/** Key: `<user>.<plan>`. */
export const planRecords: Collection<Plan> = { namespace: 'cardplans', schema: planSchema };
/** Key: `deckKey`. */
export const deckRecords: Collection<DeckRecord> = { namespace: 'carddecks', schema: deckSchema };
/** Key: `cardKey`. */
export const cardRecords: Collection<CardRecord> = { namespace: 'cards', schema: cardSchema };
/** Key: `cardKey`. Apart from the card, since a review does not change it. */
export const faceRecords: Collection<Face> = { namespace: 'cardfaces', schema: faceSchema };
/** Key: `eventKey`. Kept for ever: the optimiser learns from all of it. */
export const cardEvents: Collection<CardEvent> = { namespace: 'cardevents', schema: eventSchema };
/** Key: `dueKey`. Where the next card is found, in key order, without looking at the others. */
export const dueEntries: Collection<DueEntry> = { namespace: 'carddues', schema: dueSchema };
/** Key: `dayKey`. */
export const dayCounts: Collection<DayCounts> = { namespace: 'carddays', schema: dayCountsSchema };
/** Key: `<user>.<sentence>`. Which card of a sentence was met last, and on which day. */
export const sentenceRecords: Collection<Readonly<z.infer<typeof sentenceSchema>>> = {
  namespace: 'cardsentences',
  schema: sentenceSchema,
  lifetimeMs: 3 * dayMs,
};
/** Key: the user and the answer's key. That an answer in a quiz has been looked at. Outlives the quiz. */
export const countedAnswers: Collection<Readonly<z.infer<typeof countedSchema>>> = {
  namespace: 'cardanswers',
  schema: countedSchema,
  lifetimeMs: 90 * dayMs,
};
/** Key: the code. */
export const shareRecords: Collection<Readonly<z.infer<typeof shareSchema>>> = {
  namespace: 'cardshares',
  schema: shareSchema,
};
/** Key: `cardKey`. A deleted card, while it can be brought back. */
export const binRecords: Collection<Readonly<z.infer<typeof binSchema>>> = {
  namespace: 'cardbins',
  schema: binSchema,
  lifetimeMs: 30 * dayMs,
};
