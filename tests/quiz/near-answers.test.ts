import { expect, test } from 'vitest';
import { giveAnswer } from '../../src/quiz/answering.ts';
import { closeQuestion } from '../../src/quiz/running.ts';
import { openRoom, question, request, started } from '../support/room.ts';

test('a near answer scores nothing and is told what it lacks', async () => {
  const room = await openRoom();
  const asked = question('short-answer', { answer: 'June 28, 2019' });
  const questions = request().questions.map((one) => ({ ...one, question: asked }));
  await started(room, { questions });
  const attempt = { quizId: 'quiz1', index: 0, userId: 'bob', name: 'Bob' };
  await giveAnswer(room, { ...attempt, given: { typed: '28 June' } });
  const { results } = await closeQuestion(room, 'quiz1', { index: 0 });
  expect(results).toMatchObject([{ verdict: 'near', missing: 'the year', points: 0 }]);
});
