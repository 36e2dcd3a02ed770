import { z } from 'zod';
import { questionSchema } from '../questions/question.ts';
import type { Collection } from '../storage/store.ts';

/** In place of a bank's id: such a question lives as long as its quiz. No bank has this id. */
export const noBank = '@none';

const dayMs = 24 * 60 * 60 * 1000;
/** A quiz in which nothing happens expires; a finished one is kept so long for reviews. */
const lifetimeMs = 7 * dayMs;
/** What belongs to a quiz is written once and must outlive it, however long it is played. */
const belongingsLifetimeMs = 60 * dayMs;

export const paces = ['relaxed', 'normal', 'fast', 'untimed'] as const;
export const modes = ['together', 'private'] as const;

const player = z.object({
  name: z.string(),
  points: z.int().nonnegative(),
  right: z.int().nonnegative(),
  answered: z.int().nonnegative(),
});

const result = z.object({
  userId: z.string(),
  name: z.string(),
  given: z.string(),
  verdict: z.enum(['right', 'near', 'wrong']),
  /** What an answer that was near lacks, e.g. `the year`. */
  missing: z.string().optional(),
  points: z.int().nonnegative(),
});

const sessionSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  mode: z.enum(modes),
  pace: z.enum(paces),
  speedBonus: z.boolean(),
  title: z.string(),
  /** `@me` for direct messages. */
  guildId: z.string(),
  channelId: z.string(),
  /** The one message that shows this quiz; absent until it is known to be posted, and in a private quiz. */
  messageId: z.string().optional(),
  starter: z.object({ id: z.string(), name: z.string() }),
  startedAt: z.number(),
  phase: z.enum(['open', 'closing', 'revealed', 'finished']),
  /** Of the question in play, from 0. */
  index: z.int().nonnegative(),
  questionCount: z.int().positive(),
  /** When the question in play was shown, in ms since 1970; absent until it is known to be shown. */
  shownAt: z.number().optional(),
  /** When the question in play closes, in ms since 1970; absent when untimed or not yet shown. */
  deadline: z.number().optional(),
  /** When the next question follows, in ms since 1970; absent when somebody has to ask for it. */
  nextAt: z.number().optional(),
  skipVotes: z.array(z.string()).readonly(),
  /** How many questions in a row nobody has answered. */
  silentCount: z.int().nonnegative(),
  players: z.record(z.string(), player).readonly(),
  /** What became of the answers to the question in play, once it is revealed. */
  results: z.array(result).readonly(),
  ending: z.enum(['completed', 'stopped', 'silence', 'unreachable']).optional(),
  /** The end of the quiz stands on its message, or cannot be shown at all. */
  isEndTold: z.literal(true).optional(),
  /** Its questions lie in no bank: they can be neither reported nor asked again later. */
  isLoose: z.literal(true).optional(),
  /** How often a question of it was graded anew. */
  gradingCount: z.int().positive().optional(),
  /** Questions that were asked and have been taken out of play since, from 0. */
  takenOut: z.array(z.int().nonnegative()).readonly().optional(),
  /** Questions that were taken out of play before their turn, so that they are not asked. */
  passedOver: z.array(z.int().nonnegative()).readonly().optional(),
});

const roundSchema = z.object({
  version: z.literal(1),
  /** As in the session while the question was open. */
  shownAt: z.number().optional(),
  deadline: z.number().optional(),
  results: z.array(result).readonly(),
  /** Answers that count since the question was graded anew. */
  accepted: z.array(z.string()).readonly(),
  /** How often it was graded anew. */
  grading: z.int().nonnegative(),
});

const askedSchema = z.object({
  /** `noBank` for a question that lies in none. */
  bankId: z.string(),
  question: questionSchema,
  /** In the order in which they are shown here; empty for a typed answer. */
  choices: z.array(z.string()).readonly(),
  /** Where the evidence stands; `source` is an address or a name. */
  article: z.object({ title: z.string(), source: z.string().optional() }),
});

const planSchema = z.object({
  version: z.literal(1),
  asked: z.array(askedSchema).readonly(),
  /** Other names of the articles, which a typed answer must not be forgiven into. */
  names: z.array(z.string()).readonly(),
});

const answerSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  given: z.string(),
  at: z.number(),
});

const stageSchema = z.object({ version: z.literal(1), quizId: z.string() });

/** A quiz from its start to its end. Everything that changes while it runs. */
export type Session = Readonly<z.infer<typeof sessionSchema>>;
export type Pace = (typeof paces)[number];
export type Mode = (typeof modes)[number];
export type Player = Readonly<z.infer<typeof player>>;
/** One person's answer to one question, graded. */
export type Result = Readonly<z.infer<typeof result>>;
/** A question as it is put in one quiz. */
export type Asked = Readonly<z.infer<typeof askedSchema>>;
/** The questions of a quiz, fixed at its start. */
export type Plan = Readonly<z.infer<typeof planSchema>>;
/** A question that is over, with what became of its answers. */
export type Round = Readonly<z.infer<typeof roundSchema>>;
export type StageRecord = Readonly<z.infer<typeof stageSchema>>;
export type Answer = Readonly<z.infer<typeof answerSchema>>;

export const sessions: Collection<Session> = {
  namespace: 'quizzes',
  schema: sessionSchema,
  lifetimeMs,
};
export const plans: Collection<Plan> = {
  namespace: 'plans',
  schema: planSchema,
  lifetimeMs: belongingsLifetimeMs,
};
/** Key: `roundKey`. */
export const rounds: Collection<Round> = {
  namespace: 'rounds',
  schema: roundSchema,
  lifetimeMs: belongingsLifetimeMs,
};
/** Key: `answerKey`. The latest answer of one person to one question. */
export const answers: Collection<Answer> = {
  namespace: 'answers',
  schema: answerSchema,
  lifetimeMs: belongingsLifetimeMs,
};
/** Key: `answerKey`. That one person has seen a hint to one question. */
export const hints: Collection<{ version: 1 }> = {
  namespace: 'hints',
  schema: z.object({ version: z.literal(1) }),
  lifetimeMs: belongingsLifetimeMs,
};
/** Key: channel id, or `@<user id>` for private quizzes. Which quiz runs there. */
export const stages: Collection<StageRecord> = {
  namespace: 'stages',
  schema: stageSchema,
  lifetimeMs: belongingsLifetimeMs,
};

/** Prefix of all answers to question `index` of a quiz. */
export function questionKey(session: Session, index = session.index): string {
  return `${session.guildId}.${session.id}.${index}.`;
}

/** Key of question `index` of a quiz once it is over. */
export function roundKey(quizId: string, index: number): string {
  return `${quizId}.${index}`;
}

/** One answer, one key: so a double press or a replay can never count twice. */
export function answerKey(session: Session, userId: string, index = session.index): string {
  return questionKey(session, index) + userId;
}
