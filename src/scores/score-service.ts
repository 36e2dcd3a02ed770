import { z } from 'zod';
import { type Collection, put, type Store } from '../storage/store.ts';
import { Leaderboard, type Page } from './leaderboard.ts';
import type { Period } from './period.ts';
import { type Score, scores, withAnswer, withCorrection } from './score.ts';

const dayMs = 24 * 60 * 60 * 1000;
const mostMissed = 200;
const mostBoards = 500;

const eventSchema = z.object({
  version: z.literal(1),
  right: z.boolean(),
  points: z.int().nonnegative(),
  /** How often the question had been graded anew; absent: never. */
  grading: z.int().positive().optional(),
});

/** Key: the answer's own key. Its presence says that this answer is in the totals, for longer than a quiz can rest. */
const events: Collection<Readonly<z.infer<typeof eventSchema>>> = {
  namespace: 'events',
  schema: eventSchema,
  lifetimeMs: 60 * dayMs,
};

const questionRef = z.object({ bankId: z.string(), questionId: z.string() });

/** Key: `<guild>.<user>`. Questions last answered wrong, oldest first. */
const missed: Collection<{ version: 1; questions: readonly QuestionRef[] }> = {
  namespace: 'missed',
  schema: z.object({ version: z.literal(1), questions: z.array(questionRef).readonly() }),
};

export type QuestionRef = Readonly<z.infer<typeof questionRef>>;

export type AnsweredQuestion = {
  /** Names this one answer for ever: `<guild>.<quiz>.<question>.<user>`. */
  readonly key: string;
  readonly guildId: string;
  readonly userId: string;
  readonly name: string;
  readonly right: boolean;
  readonly points: number;
  /** Ms since 1970. */
  readonly at: number;
  readonly countsOnBoard: boolean;
  /** Absent: it is not to be remembered as missed. */
  readonly question: QuestionRef | undefined;
};

/** Scores of every member, and the boards made from them. */
export class ScoreService {
  readonly #boards = new Map<string, Promise<Leaderboard>>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /**
   * Adds one answer to its member's score, once: the answer's event, the total and the list of missed
   * questions land in one write, so neither a repeat nor a crash can double or lose it.
   */
  async record(answered: AnsweredQuestion): Promise<void> {
    const owner = `${answered.guildId}.${answered.userId}`;
    const changed = await this.store.update(scores, owner, async (score, read) => {
      if ((await read(events, answered.key)) !== undefined) return { result: undefined };
      const { right, points } = answered;
      const before = (await read(missed, owner))?.questions ?? [];
      const value = withAnswer(score, answered);
      const also = [
        put(events, answered.key, { version: 1, right, points }),
        put(missed, owner, { version: 1, questions: withMissed(before, answered) }),
      ];
      return { value, also, result: value };
    });
    if (changed) (await this.#boards.get(answered.guildId))?.set(answered.userId, changed);
  }

  /**
   * Sets what an answer is worth after its question was graded anew: the total changes by the difference
   * to what the answer was worth before, and its event says so in the same write. A repeat, a crash or an
   * older grading that comes late changes nothing.
   *
   * @param grading how often the question has been graded anew, from 1.
   */
  async correct(answered: AnsweredQuestion, grading: number): Promise<void> {
    await this.record(answered);
    const owner = `${answered.guildId}.${answered.userId}`;
    const changed = await this.store.update(scores, owner, async (score, read) => {
      const event = await read(events, answered.key);
      if (score === undefined || event === undefined || (event.grading ?? 0) >= grading)
        return { result: undefined };
      const { right, points, at, countsOnBoard } = answered;
      const value = withCorrection(score, {
        points: points - event.points,
        right: Number(right) - Number(event.right),
        at,
        countsOnBoard,
      });
      const before = (await read(missed, owner))?.questions ?? [];
      const also = [put(events, answered.key, { version: 1, right, points, grading })];
      if (right !== event.right)
        also.push(put(missed, owner, { version: 1, questions: withMissed(before, answered) }));
      return { value, also, result: value };
    });
    if (changed) (await this.#boards.get(answered.guildId))?.set(answered.userId, changed);
  }

  async of(guildId: string, userId: string): Promise<Score | undefined> {
    return this.store.get(scores, `${guildId}.${userId}`);
  }

  /** @returns what this member last got wrong, oldest first, at most 200. */
  async missedBy(guildId: string, userId: string): Promise<readonly QuestionRef[]> {
    return (await this.store.get(missed, `${guildId}.${userId}`))?.questions ?? [];
  }

  /** @returns whether the answer with this key was right; `undefined` if it was not given or has expired. */
  async wasRight(answerKey: string): Promise<boolean | undefined> {
    return (await this.store.get(events, answerKey))?.right;
  }

  /** @param page from 0. */
  async board(
    guildId: string,
    { period, page, askedBy }: { period: Period; page: number; askedBy: string },
  ): Promise<Page> {
    return (await this.#board(guildId)).page(period, page, askedBy);
  }

  #board(guildId: string): Promise<Leaderboard> {
    const known = this.#boards.get(guildId);
    if (known) return known;
    // A board is only a cache: the one built first makes room.
    for (const oldest of this.#boards.keys()) {
      if (this.#boards.size < mostBoards) break;
      this.#boards.delete(oldest);
    }
    // Registered before it is read: a score that changes meanwhile waits for it and is set afterwards.
    const building = this.#build(guildId);
    this.#boards.set(guildId, building);
    building.catch(() => this.#boards.delete(guildId));
    return building;
  }

  async #build(guildId: string): Promise<Leaderboard> {
    const prefix = `${guildId}.`;
    const read = new Map<string, Score>();
    for await (const [key, score] of this.store.range(scores, prefix))
      read.set(key.slice(prefix.length), score);
    return new Leaderboard(read, this.now);
  }
}

function withMissed(
  before: readonly QuestionRef[],
  { right, question }: AnsweredQuestion,
): readonly QuestionRef[] {
  if (question === undefined) return before;
  const others = before.filter(
    ({ bankId, questionId }) => bankId !== question.bankId || questionId !== question.questionId,
  );
  return right ? others : [...others, question].slice(-mostMissed);
}
