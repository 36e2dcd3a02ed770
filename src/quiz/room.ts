import { UserFailure } from '../failures.ts';
import type { QuestionKind } from '../questions/question.ts';
import type { AnsweredQuestion, ScoreService } from '../scores/score-service.ts';
import type { Store } from '../storage/store.ts';
import { type Asked, type Plan, plans, type Session } from './session.ts';

/** An answer as it was graded. */
export type GradedAnswer = Pick<AnsweredQuestion, 'key' | 'userId' | 'right'> & {
  readonly question: AnsweredQuestion['question'] & { readonly kind: QuestionKind };
};

/** What every part of the quiz room works with. */
export type Room = {
  readonly store: Store;
  readonly scores: ScoreService;
  readonly plans: PlanShelf;
  /** Ms since 1970. */
  readonly now: () => number;
  /**
   * Told of each answer once its score is stored; again after a restart, and with another verdict when it is
   * graded anew. Must not reject. Absent: nobody wants to know.
   */
  readonly onGraded?: (answer: GradedAnswer) => Promise<void>;
};

const shelfSize = 2_000;

/** Plans never change, so those in use are kept at hand: a press of a button reads none. */
export class PlanShelf {
  readonly #byQuiz = new Map<string, Plan>();

  constructor(private readonly store: Store) {}

  /** @throws {UserFailure} `quiz-over` when the plan has expired. */
  async of(quizId: string): Promise<Plan> {
    const plan = await this.find(quizId);
    if (plan === undefined) throw new UserFailure('quiz-over', {});
    return plan;
  }

  /** @returns `undefined` when the plan has expired. */
  async find(quizId: string): Promise<Plan | undefined> {
    const plan = this.#byQuiz.get(quizId) ?? (await this.store.get(plans, quizId));
    if (plan === undefined) return undefined;
    this.#byQuiz.delete(quizId);
    this.#byQuiz.set(quizId, plan);
    for (const oldest of this.#byQuiz.keys()) {
      if (this.#byQuiz.size <= shelfSize) break;
      this.#byQuiz.delete(oldest);
    }
    return plan;
  }
}

/** @throws {RangeError} when the plan has no such question, which only a bug can cause. */
export function askedAt(plan: Plan, index: number): Asked {
  const asked = plan.asked[index];
  if (asked === undefined) throw new RangeError(`the plan has no question ${index}`);
  return asked;
}

/** @throws {UserFailure} `quiz-over` or `question-over` unless question `index` takes answers. */
export function requireOpen(session: Session | undefined, index: number): Session {
  if (session === undefined || session.phase === 'finished') throw new UserFailure('quiz-over', {});
  if (session.phase !== 'open' || session.index !== index)
    throw new UserFailure('question-over', {});
  return session;
}

/** @throws {UserFailure} `not-your-quiz` when it is somebody else's private quiz. */
export function requireOwn(session: Session, userId: string): Session {
  if (session.mode === 'private' && session.starter.id !== userId)
    throw new UserFailure('not-your-quiz', {});
  return session;
}
