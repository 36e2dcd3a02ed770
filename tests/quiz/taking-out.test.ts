import { describe, expect, test } from 'vitest';
import { quizView } from '../../src/discord/views/quiz-view.ts';
import { giveAnswer } from '../../src/quiz/answering.ts';
import { closeQuestion, goOn, stopQuiz } from '../../src/quiz/running.ts';
import { type Session, sessions } from '../../src/quiz/session.ts';
import { tellQuizzes } from '../../src/quiz/taking-out.ts';
import { openRoom, started, type TestRoom } from '../support/room.ts';

const out = {
  what: 'taken-out',
  guildId: '1',
  userId: 'bob',
  bankId: 'bank',
  quizId: 'quiz1',
} as const;

async function playOn(room: TestRoom, index: number): Promise<Session> {
  await closeQuestion(room, 'quiz1', { index });
  return goOn(room, 'quiz1', index);
}

describe('a question that is taken out of play', () => {
  test('while it lies ahead is passed over, and the others are counted without it', async () => {
    const room = await openRoom();
    const { plan } = await started(room);
    await tellQuizzes(room, { ...out, questionId: 'q1' });
    const next = await playOn(room, 0);
    expect(next).toMatchObject({ phase: 'open', index: 2, passedOver: [1] });
    const asked = plan.asked[2];
    if (asked === undefined) throw new RangeError('three questions are needed');
    const shown = JSON.stringify(quizView({ session: next, asked, answerCount: 0 }));
    expect(shown).toContain('Question 2 of 2');
    const end = await playOn(room, 2);
    expect(end).toMatchObject({ phase: 'finished', ending: 'completed' });
    const ended = JSON.stringify(quizView({ session: end, asked, answerCount: 0 }));
    expect(ended).toContain('over after 2 questions');
    expect(ended).not.toContain('taken out');
  });

  test('as the last one ends the quiz', async () => {
    const room = await openRoom();
    await started(room);
    await tellQuizzes(room, { ...out, questionId: 'q1' });
    await tellQuizzes(room, { ...out, questionId: 'q2' });
    expect(await playOn(room, 0)).toMatchObject({ phase: 'finished', index: 0 });
  });

  test('after it was asked keeps its points, and the quiz says so', async () => {
    const room = await openRoom();
    const { choiceOf, plan } = await started(room);
    const given = choiceOf(0, true);
    await giveAnswer(room, { quizId: 'quiz1', index: 0, userId: 'bob', name: 'Bob', given });
    await closeQuestion(room, 'quiz1', { index: 0 });
    const [told] = await tellQuizzes(room, { ...out, questionId: 'q0' });
    await tellQuizzes(room, { ...out, questionId: 'q0' });
    expect(told).toMatchObject({
      phase: 'revealed',
      takenOut: [0],
      players: { bob: { points: 1 } },
    });
    const asked = plan.asked[0];
    if (told === undefined || asked === undefined) throw new RangeError('nobody was told');
    const shown = JSON.stringify(quizView({ session: told, asked, answerCount: 1 }));
    expect(shown).toContain('taken out of play');
    const end = await stopQuiz(room, 'quiz1', 'stopped');
    const ended = JSON.stringify(quizView({ session: end, asked, answerCount: 1 }));
    expect(ended).toContain('Question 1 reported and taken out of play');
    expect(await room.store.get(sessions, 'quiz1')).toMatchObject({ takenOut: [0] });
  });

  test('in a quiz that is over is told there, and one that was never asked is not', async () => {
    const room = await openRoom();
    await started(room);
    await stopQuiz(room, 'quiz1', 'stopped');
    expect(await tellQuizzes(room, { ...out, questionId: 'q0' })).toMatchObject([
      { takenOut: [0] },
    ]);
    const [end] = await tellQuizzes(room, { ...out, questionId: 'q2' });
    expect(end).toMatchObject({ phase: 'finished', takenOut: [0] });
    expect(end?.passedOver).toBeUndefined();
  });

  test('is passed over by every quiz of its server and by no other', async () => {
    const room = await openRoom();
    await started(room);
    await started(room, { quizId: 'quiz2', channelId: '3' });
    await started(room, { quizId: 'quiz3', channelId: '4', guildId: '9' });
    const dan = { id: 'dan', name: 'Dan' };
    await started(room, { quizId: 'quiz4', mode: 'private', starter: dan });
    const told = await tellQuizzes(room, { ...out, questionId: 'q2' });
    expect(told.map(({ id }) => id).toSorted()).toEqual(['quiz1', 'quiz2', 'quiz4']);
    expect((await room.store.get(sessions, 'quiz3'))?.passedOver).toBeUndefined();
  });

  test('in direct messages is one person’s decision for themselves', async () => {
    const room = await openRoom();
    const alone = (id: string) =>
      ({ quizId: id, mode: 'private', guildId: '@me', starter: { id, name: id } }) as const;
    await started(room, alone('bob'));
    await started(room, alone('dan'));
    const told = await tellQuizzes(room, {
      ...out,
      guildId: '@me',
      quizId: 'bob',
      questionId: 'q2',
    });
    expect(told.map(({ id }) => id)).toEqual(['bob']);
  });

  test('and put back is asked in its turn, or no longer said to be out; what was passed over stays so', async () => {
    const room = await openRoom();
    await started(room);
    const back = { ...out, what: 'put-back' } as const;
    await tellQuizzes(room, { ...out, questionId: 'q0' });
    expect(await tellQuizzes(room, { ...back, questionId: 'q0' })).toMatchObject([
      { takenOut: [] },
    ]);
    for (const questionId of ['q1', 'q2']) await tellQuizzes(room, { ...out, questionId });
    await tellQuizzes(room, { ...back, questionId: 'q2' });
    const next = await playOn(room, 0);
    expect(next).toMatchObject({ phase: 'open', index: 2, passedOver: [1] });
    expect(await tellQuizzes(room, { ...back, questionId: 'q1' })).toEqual([next]);
  });
});
