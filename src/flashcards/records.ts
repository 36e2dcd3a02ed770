import type { z } from 'zod';
import type { Collection } from '../storage/store.ts';
import { memberSchema, type settingsSchema } from './member-schema.ts';
import {
  binSchema,
  cardSchema,
  countedSchema,
  dayCountsSchema,
  deckSchema,
  eventSchema,
  faceSchema,
  markSchema,
  planSchema,
  sentenceSchema,
  shareSchema,
} from './record-schemas.ts';

const dayMs = 24 * 60 * 60 * 1000;

export type Plan = Readonly<z.infer<typeof planSchema>>;
export type StudySettings = Readonly<z.infer<typeof settingsSchema>>;
export type MemberRecord = Readonly<z.infer<typeof memberSchema>>;
export type Undoable = MemberRecord['undoables'][number];
export type DeckRecord = Readonly<z.infer<typeof deckSchema>>;
export type CardRecord = Readonly<z.infer<typeof cardSchema>>;
/** What a card of a member's own shows. */
export type Face = Readonly<z.infer<typeof faceSchema>>;
/** One line of a card's history: enough to compute the card anew, whatever has been changed since. */
export type CardEvent = Readonly<z.infer<typeof eventSchema>>;
type Mark = Readonly<z.infer<typeof markSchema>>;
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
export const dueEntries: Collection<Mark> = { namespace: 'carddues', schema: markSchema };
/** Key: `dayKey`. */
export const dayCounts: Collection<DayCounts> = { namespace: 'carddays', schema: dayCountsSchema };
/** Key: `siblingKey`. Which cards of a member show one sentence. */
export const siblingEntries: Collection<Mark> = {
  namespace: 'cardsiblings',
  schema: markSchema,
};
/** Key: `<user>.<sentence>`. Which card of a sentence was met last, and on which day. */
export const sentenceRecords: Collection<Readonly<z.infer<typeof sentenceSchema>>> = {
  namespace: 'cardsentences',
  schema: sentenceSchema,
  lifetimeMs: 3 * dayMs,
};
/** Key: `<user>.` and the answer's key. That an answer in a quiz was counted as a review. Outlives the quiz. */
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
