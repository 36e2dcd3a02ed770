import { expect, test } from 'vitest';
import { giveAnswer } from '../../src/quiz/answering.ts';
import { answerWithId, askedSoFar, reportedAt, wrongAnswers } from '../../src/quiz/reporting.ts';
import { rescore } from '../../src/quiz/rescoring.ts';
import { closeQuestion, goOn } from '../../src/quiz/running.ts';
import { openRoom, question, type request, started, type TestRoom } from '../support/room.ts';

const dayMs = 24 * 60 * 60 * 1000;
const place = { quizId: 'quiz1', index: 0 };

async function answered(
  given: Readonly<Record<string, string>>,
  over: Parameters<typeof request>[0] = {},
): Promise<TestRoom> {
  const room = await openRoom();
  const asked = question('short-answer', { answer: 'Paris', prompt: 'Which city?' });
  const questions = [{ bankId: 'bank', article: { title: 'A test' }, question: asked }];
  await started(room, { questions, ...over });
  for (const [userId, typed] of Object.entries(given))
    await giveAnswer(room, { ...place, userId, name: userId, given: { typed } });
  return room;
}

test('answers that did not count are offered once each, what most people gave first', async () => {
  const given = { ann: 'Paris', bob: 'Rome', cem: 'Lutetia', dan: 'lutetia' };
  const room = await answered(given);
  expect(await wrongAnswers(room, place)).toEqual([]);
  await closeQuestion(room, 'quiz1', { index: 0 });
  const wrong = await wrongAnswers(room, place);
  expect(wrong.map(({ text, names }) => [text.toLowerCase(), names])).toEqual([
    ['lutetia', ['cem', 'dan']],
    ['rome', ['bob']],
  ]);
});

test('an answer that has been accepted is offered no more, and is still known by its name', async () => {
  const room = await answered({ bob: 'Rome' });
  await closeQuestion(room, 'quiz1', { index: 0 });
  const id = (await wrongAnswers(room, place))[0]?.id ?? '';
  await rescore(room, { ...place, accepted: 'Rome' });
  expect(await wrongAnswers(room, place)).toEqual([]);
  expect(await answerWithId(room, { ...place, id })).toBe('Rome');
  await expect(answerWithId(room, { ...place, id: 'nothing' })).rejects.toMatchObject({
    code: 'quiz-forgotten',
  });
});

test('of a multiple choice the options that nobody chose are offered, too', async () => {
  const room = await openRoom();
  const { choiceOf } = await started(room);
  const given = choiceOf(0, false);
  await giveAnswer(room, { ...place, userId: 'bob', name: 'Bob', given });
  await closeQuestion(room, 'quiz1', { index: 0 });
  const wrong = await wrongAnswers(room, place);
  expect(wrong.map(({ text }) => text).toSorted()).toEqual(['worse', 'worst', 'wrong']);
  expect(wrong.map(({ names }) => names)).toEqual([['Bob'], [], []]);
});

test('a question can be looked at as long as its plan is kept, and then it is forgotten', async () => {
  const room = await answered({ bob: 'Rome' });
  expect(await reportedAt(room, { ...place, userId: 'eve' })).toMatchObject({ isOver: false });
  room.clock.at += 30 * dayMs;
  expect(await reportedAt(room, { ...place, userId: 'eve' })).toMatchObject({
    asked: { question: { prompt: 'Which city?' } },
    isOver: true,
  });
  await expect(askedSoFar(room, 'quiz1', 'eve')).rejects.toMatchObject({ code: 'quiz-forgotten' });
  const other = { ...place, index: 7, userId: 'eve' };
  await expect(reportedAt(room, other)).rejects.toMatchObject({ code: 'quiz-forgotten' });
});

test('only what has been asked can be picked, and only its player sees a private quiz', async () => {
  const room = await openRoom();
  await started(room, { mode: 'private' });
  expect((await askedSoFar(room, 'quiz1', 'alice')).map(({ index }) => index)).toEqual([0]);
  await closeQuestion(room, 'quiz1', { index: 0 });
  await goOn(room, 'quiz1', 0);
  expect((await askedSoFar(room, 'quiz1', 'alice')).map(({ index }) => index)).toEqual([0, 1]);
  await expect(askedSoFar(room, 'quiz1', 'bob')).rejects.toMatchObject({ code: 'not-your-quiz' });
  await expect(reportedAt(room, { ...place, userId: 'bob' })).rejects.toMatchObject({
    code: 'not-your-quiz',
  });
});
