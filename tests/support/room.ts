import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { QuestionKind, QuotedQuestion } from '../../src/questions/question.ts';
import { PlanShelf, type Room } from '../../src/quiz/room.ts';
import { type QuizRequest, startQuiz } from '../../src/quiz/starting.ts';
import { ScoreService } from '../../src/scores/score-service.ts';
import { type OpenStore, openStore } from '../../src/storage/open-store.ts';

/** Monday, 23 November 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 23, 12);

export type TestRoom = Room & {
  readonly store: OpenStore;
  readonly clock: { at: number };
};

/** A quiz room over a real database in a temporary folder, with a clock that the test sets. */
export async function openRoom(): Promise<TestRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-'));
  const clock = { at: noon };
  const now = () => clock.at;
  const store = await openStore(`sqlite://${join(folder, 'test.db')}`, {
    now,
    onSweepFailure: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return { store, scores: new ScoreService(store, now), plans: new PlanShelf(store), now, clock };
}

/** A question of any kind; those with choices have `right` as their answer. */
export function question(kind: QuestionKind, over: Partial<QuotedQuestion> = {}): QuotedQuestion {
  const quote = 'The right answer stands in this sentence.';
  return {
    id: `${kind}-1`,
    kind,
    prompt: 'Which answer is right?',
    answer: kind === 'true-false' ? 'true' : 'right',
    accepted: [],
    choices: kind === 'multiple-choice' ? ['right', 'wrong', 'worse', 'worst'] : [],
    evidence: { quote, start: 0, end: quote.length },
    difficulty: 0.5,
    status: 'approved',
    origin: { author: 'test' },
    ...over,
  };
}

export function request(over: Partial<QuizRequest> = {}): QuizRequest {
  const questions = Array.from({ length: 3 }, (_, index) => ({
    bankId: 'bank',
    article: { title: 'A test' },
    question: question('multiple-choice', { id: `q${index}` }),
  }));
  return {
    quizId: 'quiz1',
    mode: 'together',
    pace: 'normal',
    speedBonus: false,
    title: 'A test',
    guildId: '1',
    channelId: '2',
    starter: { id: 'alice', name: 'Alice' },
    questions,
    names: [],
    ...over,
  };
}

/** Starts a quiz and says which button of its question `index` is right, and which is wrong. */
export async function started(room: TestRoom, over: Partial<QuizRequest> = {}) {
  const session = await startQuiz(room, request(over));
  const plan = await room.plans.of(session.id);
  const choiceOf = (index: number, isRight: boolean): { choice: number } => {
    const asked = plan.asked[index];
    if (asked === undefined) throw new RangeError(`no question ${index}`);
    const wanted = asked.choices.findIndex(
      (choice) => (choice === asked.question.answer) === isRight,
    );
    return { choice: wanted };
  };
  return { session, plan, choiceOf };
}
