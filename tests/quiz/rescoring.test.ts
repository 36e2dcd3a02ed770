import { describe, expect, test } from 'vitest';
import { giveAnswer, takeHint } from '../../src/quiz/answering.ts';
import { finishRescores, rescore } from '../../src/quiz/rescoring.ts';
import { missedIn } from '../../src/quiz/review.ts';
import { PlanShelf, type Room } from '../../src/quiz/room.ts';
import { closeQuestion, goOn, happen, stopQuiz } from '../../src/quiz/running.ts';
import { roundKey, rounds, sessions } from '../../src/quiz/session.ts';
import { ScoreService } from '../../src/scores/score-service.ts';
import { StorageUnavailable } from '../../src/storage/storage-failures.ts';
import type { Store } from '../../src/storage/store.ts';
import { openRoom, question, type request, started, type TestRoom } from '../support/room.ts';

const quizId = 'quiz1';
const anew = { quizId, index: 0, accepted: 'Lutetia' };

/** Two typed questions; Bob answers the first one `Paris`, Carol `Lutetia`, Dan something else. */
async function revealed(over: Parameters<typeof request>[0] = {}): Promise<TestRoom> {
  const room = await openRoom();
  const typed = (id: string) => ({
    bankId: 'bank',
    article: { title: 'A test' },
    question: question('short-answer', { id, answer: 'Paris', prompt: 'Which city?' }),
  });
  await started(room, { questions: [typed('q0'), typed('q1')], ...over });
  const at = room.now();
  await happen(room, quizId, { type: 'shown', index: 0, at, deadline: at + 30_000 });
  for (const [userId, said] of Object.entries({ bob: 'Paris', carol: 'lutetia', dan: 'Rome' }))
    await giveAnswer(room, { quizId, index: 0, userId, name: userId, given: { typed: said } });
  await closeQuestion(room, quizId, { index: 0 });
  return room;
}

async function totals(room: Room) {
  const of = async (user: string) => {
    const score = await room.scores.of('1', user);
    return score && [score.points, score.right, score.answers, score.board.week.points];
  };
  return { bob: await of('bob'), carol: await of('carol'), dan: await of('dan') };
}

const before = { bob: [1, 1, 1, 1], carol: [0, 0, 1, 0], dan: [0, 0, 1, 0] };
const after = { bob: [1, 1, 1, 1], carol: [1, 1, 1, 1], dan: [0, 0, 1, 0] };

describe('one more accepted answer', () => {
  test('gives its points to those who gave it, in the quiz, the total and on the board', async () => {
    const room = await revealed();
    expect(await totals(room)).toEqual(before);
    const board = { period: 'week', page: 0, askedBy: 'carol' } as const;
    expect((await room.scores.board('1', board)).own).toBeUndefined();
    const { gained, session } = await rescore(room, anew);
    expect(gained).toMatchObject([{ userId: 'carol', verdict: 'right', points: 1 }]);
    expect(session.players).toMatchObject({
      bob: { points: 1, right: 1 },
      carol: { points: 1, right: 1, answered: 1 },
      dan: { points: 0, right: 0 },
    });
    expect(session.results).toMatchObject([
      { verdict: 'right' },
      { verdict: 'right' },
      { verdict: 'wrong' },
    ]);
    expect(await totals(room)).toEqual(after);
    expect((await room.scores.board('1', board)).own).toMatchObject({ points: 1, rank: 1 });
  });

  test('takes the question off the list of what was missed', async () => {
    const room = await revealed();
    expect(await room.scores.missedBy('1', 'carol')).toHaveLength(1);
    await rescore(room, anew);
    expect(await room.scores.missedBy('1', 'carol')).toEqual([]);
    await expect(missedIn(room, quizId, 'carol')).rejects.toMatchObject({
      code: 'nothing-missed-here',
    });
    expect(await room.scores.missedBy('1', 'dan')).toHaveLength(1);
  });

  test('counts once, however often and however parallel it is pressed', async () => {
    const room = await revealed();
    const presses = await Promise.all(Array.from({ length: 8 }, () => rescore(room, anew)));
    expect(presses.filter(({ gained }) => gained.length > 0)).toHaveLength(1);
    expect(await totals(room)).toEqual(after);
  });

  test('counts for an earlier question and after the end of the quiz', async () => {
    const room = await revealed();
    await goOn(room, quizId, 0);
    expect((await rescore(room, anew)).session).toMatchObject({ index: 1, results: [] });
    await stopQuiz(room, quizId, 'stopped');
    const { session } = await rescore(room, { ...anew, accepted: 'Rome' });
    expect(session).toMatchObject({ phase: 'finished', players: { dan: { points: 1 } } });
    expect(await totals(room)).toEqual({ ...after, dan: [1, 1, 1, 1] });
  });

  test('brings the speed bonus of its time, unless there was a hint', async () => {
    const room = await openRoom();
    const questions = [
      {
        bankId: 'bank',
        article: { title: 'A test' },
        question: question('short-answer', { answer: 'Paris' }),
      },
    ];
    await started(room, { questions, speedBonus: true });
    const at = room.now();
    await happen(room, quizId, { type: 'shown', index: 0, at, deadline: at + 30_000 });
    await takeHint(room, { quizId, index: 0, userId: 'dan' });
    for (const userId of ['carol', 'dan'])
      await giveAnswer(room, {
        quizId,
        index: 0,
        userId,
        name: userId,
        given: { typed: 'Lutetia' },
      });
    await closeQuestion(room, quizId, { index: 0 });
    const { gained } = await rescore(room, anew);
    expect(gained).toMatchObject([
      { userId: 'carol', points: 2 },
      { userId: 'dan', points: 1 },
    ]);
  });

  test('can be a second option of a multiple choice', async () => {
    const room = await openRoom();
    const { plan } = await started(room);
    const choice = plan.asked[0]?.choices.indexOf('wrong') ?? -1;
    await giveAnswer(room, { quizId, index: 0, userId: 'bob', name: 'Bob', given: { choice } });
    await closeQuestion(room, quizId, { index: 0 });
    expect((await rescore(room, { ...anew, accepted: 'wrong' })).gained).toHaveLength(1);
    expect(await room.scores.of('1', 'bob')).toMatchObject({ points: 1, right: 1 });
  });

  test('has to wait until the answer is shown', async () => {
    const room = await openRoom();
    await started(room);
    await expect(rescore(room, anew)).rejects.toMatchObject({ code: 'not-yet-revealed' });
    await expect(rescore(room, { ...anew, index: 7 })).rejects.toMatchObject({ code: 'quiz-over' });
  });
});

describe('what was interrupted between the grades and the scores', () => {
  /** The same room, on a disk that takes no score any more. */
  function withFullDisk(room: TestRoom): Room {
    const store: Store = {
      get: (...args) => room.store.get(...args),
      range: (...args) => room.store.range(...args),
      keys: (...args) => room.store.keys(...args),
      close: () => room.store.close(),
      update: (collection, key, change) =>
        collection.namespace === 'scores'
          ? Promise.reject(new StorageUnavailable('disk-full', 'test.db'))
          : room.store.update(collection, key, change),
    };
    return { ...room, store, scores: new ScoreService(store, room.now) };
  }

  test('is finished by pressing again', async () => {
    const room = await revealed();
    await expect(rescore(withFullDisk(room), anew)).rejects.toThrow(StorageUnavailable);
    expect(await room.store.get(sessions, quizId)).toMatchObject({
      players: { carol: { points: 1 } },
    });
    expect(await totals(room)).toEqual(before);
    await rescore(room, anew);
    expect(await totals(room)).toEqual(after);
  });

  test('is finished at the next start, once', async () => {
    const room = await revealed();
    await expect(rescore(withFullDisk(room), anew)).rejects.toThrow(StorageUnavailable);
    await finishRescores(room);
    await finishRescores(room);
    expect(await totals(room)).toEqual(after);
  });

  test('counts once when the results themselves were not scored yet', async () => {
    const room = await openRoom();
    const questions = [
      {
        bankId: 'bank',
        article: { title: 'A test' },
        question: question('short-answer', { answer: 'Paris' }),
      },
    ];
    await started(room, { questions });
    const said = { typed: 'Lutetia' };
    await giveAnswer(room, { quizId, index: 0, userId: 'carol', name: 'Carol', given: said });
    await expect(closeQuestion(withFullDisk(room), quizId, { index: 0 })).rejects.toThrow();
    await rescore(room, anew);
    await goOn(room, quizId, 0);
    expect((await totals(room)).carol).toEqual([1, 1, 1, 1]);
  });
});

test('two answers accepted at once by two processes both count, each once', async () => {
  const room = await revealed();
  const other = {
    ...room,
    plans: new PlanShelf(room.store),
    scores: new ScoreService(room.store, room.now),
  };
  const accepted = ['Lutetia', 'Rome', 'Lutetia', 'Rome'];
  await Promise.all(
    accepted.map((each, index) => rescore(index < 2 ? room : other, { ...anew, accepted: each })),
  );
  expect(await totals(room)).toEqual({ ...after, dan: [1, 1, 1, 1] });
  const session = await room.store.get(sessions, quizId);
  expect(session?.players).toMatchObject({ carol: { points: 1 }, dan: { points: 1 } });
});

test('of two answers accepted at once none is forgotten, even if nobody has given them', async () => {
  const room = await revealed();
  await rescore(room, { ...anew, accepted: 'Brest' });
  await Promise.all(['Lyon', 'Nice'].map((accepted) => rescore(room, { ...anew, accepted })));
  const round = await room.store.get(rounds, roundKey(quizId, 0));
  expect(round?.accepted.toSorted()).toEqual(['Brest', 'Lyon', 'Nice']);
});
