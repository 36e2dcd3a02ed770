import { z } from 'zod';
import { questionSchema } from '../questions/question.ts';
import type { Collection } from '../storage/store.ts';
import { countsSchema } from './counts.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** What was done can be undone for so long. */
const undoLifetimeMs = 30 * dayMs;
/** The log goes back so far. */
const logLifetimeMs = 365 * dayMs;
const count = z.int().nonnegative();

/** Why a player wants a question out; one press reports it, and the reason may follow. */
export const flagReasons = [
  'wrong',
  'unclear',
  'offensive',
  'several-answers',
  'unspecified',
] as const;

const by = z.object({ id: z.string(), name: z.string() });

const ownerSchema = z.object({
  version: z.literal(1),
  /** Grows with every change: the guard of all that belongs to this owner. */
  revision: count,
  /** Banks that are not deleted, and the questions in them. */
  bankCount: count,
  questionCount: count,
});

const bankSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  title: z.string(),
  /** Grows with every change of the bank or of one of its questions. */
  revision: count,
  counts: countsSchema,
  pulledCount: count,
  /** The place of the next question that is added. */
  nextPlace: count,
  author: z.string().optional(),
  date: z.string().optional(),
  source: z.string().optional(),
  /** The source without what does not tell one page from another; to recognise it. */
  address: z.string().optional(),
  language: z.string(),
  createdAt: z.number(),
  createdBy: by,
  /** When it was deleted, in ms since 1970. Kept a while, to be restored. */
  deletedAt: z.number().optional(),
  /** `writing`: a copy that is not complete yet. `removing`: its questions are being removed for good. */
  unfinished: z.enum(['writing', 'removing']).optional(),
});

const flag = z.object({
  userId: z.string(),
  name: z.string(),
  reason: z.enum(flagReasons),
  note: z.string().optional(),
  at: z.number(),
});

const storedSchema = z.object({
  version: z.literal(1),
  question: questionSchema,
  /** Questions are listed in this order. */
  place: count,
  added: z.object({ at: z.number(), by }),
  flags: z.array(flag).readonly(),
  /** It was taken out because of its flags, and nobody has decided on it since. */
  isPulled: z.boolean(),
  /** A person has changed its words. */
  isEdited: z.boolean(),
  /** The article has been renewed and no longer holds the quotation. */
  isQuoteGone: z.boolean(),
  /** Where it comes from, if that is not the article of its bank. */
  article: z.object({ title: z.string(), source: z.string().optional() }).optional(),
});

export const whatHappened = [
  'added',
  'imported',
  'edited',
  'approved',
  'retired',
  'flagged',
  'pulled',
  'accepted',
  'renewed',
  'dropped',
  'moved',
  'undone',
  'renamed',
  'deleted',
  'restored',
] as const;

const fields = z.record(z.string(), z.unknown()).readonly();

const eventSchema = z.object({
  version: z.literal(1),
  at: z.number(),
  by,
  what: z.enum(whatHappened),
  /** Absent: it concerns the bank as a whole. */
  questionId: z.string().optional(),
  /** The fields that changed, as they were; absent when there was no question. */
  before: fields.optional(),
  /** The fields that changed, as they are now; absent when there is no question any more. */
  after: fields.optional(),
});

const undoSchema = z.object({
  version: z.literal(1),
  /** Commits of one action bear the same name. */
  action: z.string(),
  what: z.enum(whatHappened),
  at: z.number(),
  questionIds: z.array(z.string()).readonly(),
});

const articleSchema = z.object({ version: z.literal(1), text: z.string() });

const sketchSchema = z.object({
  version: z.literal(1),
  scale: z.int().positive(),
  hashes: z.array(z.number()).readonly(),
});

const overlaySchema = z.object({
  version: z.literal(1),
  /** By question id. */
  questions: z
    .record(
      z.string(),
      z.object({
        flags: z.array(flag).readonly(),
        isPulled: z.boolean(),
        isRetired: z.boolean(),
        accepted: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

/** Who did something. */
export type By = Readonly<z.infer<typeof by>>;
export type FlagReason = (typeof flagReasons)[number];
export type Flag = Readonly<z.infer<typeof flag>>;
export type What = (typeof whatHappened)[number];
export type OwnerRecord = Readonly<z.infer<typeof ownerSchema>>;
export type BankRecord = Readonly<z.infer<typeof bankSchema>>;
/** A question as it lies in a bank. */
export type StoredQuestion = Readonly<z.infer<typeof storedSchema>>;
/** One line of the audit log. */
export type BankEvent = Readonly<z.infer<typeof eventSchema>>;
export type UndoRecord = Readonly<z.infer<typeof undoSchema>>;
/** What one owner thinks of the questions of a bank that came with the bot. */
export type Overlay = Readonly<z.infer<typeof overlaySchema>>;
export type Sketch = Readonly<z.infer<typeof sketchSchema>>;

/** Key: the owner. Every change of anything below is committed together with this record. */
export const ownerRecords: Collection<OwnerRecord> = {
  namespace: 'bankowners',
  schema: ownerSchema,
};
/** Key: `bankKey`. */
export const bankRecords: Collection<BankRecord> = { namespace: 'banks', schema: bankSchema };
/** Key: `bankKey` + `.<question>`. One each, so that one change writes one. */
export const storedQuestions: Collection<StoredQuestion> = {
  namespace: 'bankquestions',
  schema: storedSchema,
};
/** Key: `bankKey`. */
export const articleTexts: Collection<Readonly<z.infer<typeof articleSchema>>> = {
  namespace: 'bankarticles',
  schema: articleSchema,
};
/** Key: `bankKey`. What the article is recognised by. */
export const sketches: Collection<Sketch> = { namespace: 'banksketches', schema: sketchSchema };
/** Key: `eventKey`. */
export const bankEvents: Collection<BankEvent> = {
  namespace: 'bankevents',
  schema: eventSchema,
  lifetimeMs: logLifetimeMs,
};
/** Key: `bankKey` + `.<user>.<revision>`. */
export const undoRecords: Collection<UndoRecord> = {
  namespace: 'bankundos',
  schema: undoSchema,
  lifetimeMs: undoLifetimeMs,
};
/** Key: `bankKey` of a bank that came with the bot. */
export const overlays: Collection<Overlay> = { namespace: 'bankoverlays', schema: overlaySchema };
