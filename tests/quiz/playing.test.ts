import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giveAnswer, takeHint, voteToSkip } from '../../src/quiz/answering.ts';
import { missedIn } from '../../src/quiz/review.ts';
import { closeQuestion, goOn, happen, stopQuiz } from '../../src/quiz/running.ts';
import { scoreResults } from '../../src/quiz/scoring.ts';
import { sessions } from '../../src/quiz/session.ts';
import { runningQuizzes, startQuiz } from '../../src/quiz/starting.ts';
import { openRoom, question, request, started, type TestRoom } from '../support/room.ts';

const quizId = 'quiz1';

function answer(
  room: TestRoom,
  userId: string,
  index: number,
  given: { choice: number } | { typed: string },
) {
  return giveAnswer(room, { quizId, index, userId, name: userId, given });
}

describe('starting', () => {
  test('a channel has one quiz together at a time', async () => {
    const room = await openRoom();
    await startQuiz(room, request());
    await expect(startQuiz(room, request({ quizId: 'quiz2' }))).rejects.toMatchObject({
      code: 'quiz-running-here',
    });
    await startQuiz(room, request({ quizId: 'quiz3', channelId: '3' }));
  });

  test('of two starts at once in one channel, one is refused', async () => {
    const room = await openRoom();
    const both = ['quiz1', 'quiz2'].map((id) => startQuiz(room, request({ quizId: id })));
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(['fulfilled', 'rejected']);
  });

  test('after a quiz has ended its channel is free', async () => {
    const room = await openRoom();
    await started(room);
    await stopQuiz(room, quizId, 'stopped');
    await startQuiz(room, request({ quizId: 'quiz2' }));
    const [running] = await runningQuizzes(room, { channelId: '2', userId: 'x' });
    expect(running.id).toBe('quiz2');
  });
});

describe('answering together', () => {
  test('the last answer before the question closes counts', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room);
    await answer(room, 'bob', 0, choiceOf(0, false));
    const changed = await answer(room, 'bob', 0, choiceOf(0, true));
    expect(changed.before).not.toBe(changed.given);
    const { results } = await closeQuestion(room, quizId, { index: 0 });
    expect(results).toMatchObject([{ userId: 'bob', verdict: 'right', points: 1 }]);
    expect(await room.scores.of('1', 'bob')).toMatchObject({ points: 1, answers: 1 });
  });

  test('no answer counts once the question is closed', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room);
    await closeQuestion(room, quizId, { index: 0 });
    await expect(answer(room, 'bob', 0, choiceOf(0, true))).rejects.toMatchObject({
      code: 'question-over',
    });
  });

  test('no answer counts after the deadline, even if the bot has not closed the question yet', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room);
    const at = room.now();
    await happen(room, quizId, { type: 'shown', index: 0, at, deadline: at + 10_000 });
    room.clock.at = at + 11_001;
    await expect(answer(room, 'bob', 0, choiceOf(0, true))).rejects.toMatchObject({
      code: 'question-over',
    });
  });

  test('answers that race with the end of a question are either refused or counted', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room);
    const users = Array.from({ length: 40 }, (_, index) => `user${index}`);
    const presses = users.map((user) => answer(room, user, 0, choiceOf(0, true)));
    const closing = closeQuestion(room, quizId, { index: 0 });
    const outcomes = await Promise.allSettled(presses);
    const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect((await closing).results).toHaveLength(accepted);
  });

  test('closing twice at once scores once', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room);
    await answer(room, 'bob', 0, choiceOf(0, true));
    await Promise.all([1, 2, 3].map(() => closeQuestion(room, quizId, { index: 0 })));
    expect(await room.scores.of('1', 'bob')).toMatchObject({ points: 1, answers: 1 });
  });

  test('the speed bonus doubles a right answer in the first third of the time, but not after a hint', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room, { speedBonus: true });
    const at = room.now();
    await happen(room, quizId, { type: 'shown', index: 0, at, deadline: at + 30_000 });
    await takeHint(room, { quizId, index: 0, userId: 'carol' });
    room.clock.at = at + 10_000;
    await answer(room, 'bob', 0, choiceOf(0, true));
    await answer(room, 'carol', 0, choiceOf(0, true));
    room.clock.at = at + 10_001;
    await answer(room, 'dan', 0, choiceOf(0, true));
    const { results } = await closeQuestion(room, quizId, { index: 0 });
    expect(results.map(({ userId, points }) => [userId, points])).toEqual([
      ['bob', 2],
      ['carol', 1],
      ['dan', 1],
    ]);
  });

  test('a typed answer is limited, and an empty one refused', async () => {
    const room = await openRoom();
    const questions = [
      {
        bankId: 'b',
        article: { title: 'A test' },
        question: question('short-answer', { answer: 'Khorasan' }),
      },
    ];
    await started(room, { questions });
    await expect(answer(room, 'bob', 0, { typed: 'x'.repeat(4_000) })).rejects.toMatchObject({
      code: 'answer-too-long',
      details: { length: 4_000, limit: 200 },
    });
    await expect(answer(room, 'bob', 0, { typed: ' \n ' })).rejects.toMatchObject({
      code: 'empty-answer',
    });
    await answer(room, 'bob', 0, { typed: '  KHORASAN ' });
    const { results } = await closeQuestion(room, quizId, { index: 0 });
    expect(results).toMatchObject([{ verdict: 'right' }]);
  });
});

test('a question takes answers for a second after its deadline, for presses that travel', async () => {
  const room = await openRoom();
  const { choiceOf } = await started(room);
  const at = room.now();
  await happen(room, quizId, { type: 'shown', index: 0, at, deadline: at + 10_000 });
  room.clock.at = at + 11_000;
  expect(await answer(room, 'bob', 0, choiceOf(0, true))).toMatchObject({ before: undefined });
});

test('of two quick presses the second counts, and so does what it says', async () => {
  const room = await openRoom();
  const { choiceOf } = await started(room);
  await answer(room, 'bob', 0, choiceOf(0, true));
  await Promise.all([false, true].map((isRight) => answer(room, 'bob', 0, choiceOf(0, isRight))));
  const { results } = await closeQuestion(room, quizId, { index: 0 });
  expect(results).toMatchObject([{ verdict: 'right' }]);
});

describe('skipping', () => {
  test('takes the majority of those who have answered', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room);
    for (const user of ['bob', 'carol', 'dan']) await answer(room, user, 0, choiceOf(0, true));
    const ballot = { quizId, index: 0, during: 'open' } as const;
    expect(await voteToSkip(room, { ...ballot, userId: 'bob' })).toMatchObject({
      votes: 1,
      needed: 2,
    });
    expect(await voteToSkip(room, { ...ballot, userId: 'bob' })).toMatchObject({ votes: 1 });
    expect(await voteToSkip(room, { ...ballot, userId: 'dan' })).toMatchObject({
      votes: 2,
      needed: 2,
    });
    await expect(voteToSkip(room, { ...ballot, userId: 'eve' })).rejects.toMatchObject({
      code: 'not-a-player',
    });
  });

  test('is the starter’s alone while nobody has answered', async () => {
    const room = await openRoom();
    await started(room);
    const ballot = { quizId, index: 0, during: 'open' } as const;
    await expect(voteToSkip(room, { ...ballot, userId: 'bob' })).rejects.toMatchObject({
      code: 'not-a-player',
    });
    expect(await voteToSkip(room, { ...ballot, userId: 'alice' })).toMatchObject({
      votes: 1,
      needed: 1,
    });
  });

  test('a press meant for the open question does not skip its answer', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room);
    await answer(room, 'bob', 0, choiceOf(0, true));
    await closeQuestion(room, quizId, { index: 0 });
    const late = voteToSkip(room, { quizId, index: 0, userId: 'bob', during: 'open' });
    await expect(late).rejects.toMatchObject({ code: 'question-over' });
  });
});

describe('a private quiz', () => {
  test('reveals each answer at once and scores it off the board', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room, { mode: 'private' });
    const { session } = await answer(room, 'alice', 0, choiceOf(0, true));
    await scoreResults(room, session);
    expect(session).toMatchObject({ phase: 'revealed', results: [{ verdict: 'right' }] });
    expect(await room.scores.of('1', 'alice')).toMatchObject({ points: 1, board: { points: 0 } });
  });

  test('counts a double press once', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room, { mode: 'private' });
    const presses = [1, 2].map(() => answer(room, 'alice', 0, choiceOf(0, true)));
    const outcomes = await Promise.allSettled(presses);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'already-answered' },
    });
    await goOn(room, quizId, 0);
    expect(await room.scores.of('1', 'alice')).toMatchObject({ answers: 1 });
  });

  test('is nobody else’s', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room, { mode: 'private' });
    await expect(answer(room, 'bob', 0, choiceOf(0, true))).rejects.toMatchObject({
      code: 'not-your-quiz',
    });
    await answer(room, 'alice', 0, choiceOf(0, true));
    await expect(answer(room, 'bob', 0, choiceOf(0, true))).rejects.toMatchObject({
      code: 'not-your-quiz',
    });
  });

  test('scores what a crash left unscored when it goes on', async () => {
    const room = await openRoom();
    const { choiceOf } = await started(room, { mode: 'private' });
    await answer(room, 'alice', 0, choiceOf(0, true));
    expect(await room.scores.of('1', 'alice')).toBeUndefined();
    await goOn(room, quizId, 0);
    expect(await room.scores.of('1', 'alice')).toMatchObject({ points: 1 });
  });
});

test('asking for a hint that there is not costs no speed bonus', async () => {
  const room = await openRoom();
  const questions = [
    { bankId: 'b', article: { title: 'A test' }, question: question('true-false') },
  ];
  await started(room, { speedBonus: true, questions });
  const at = room.now();
  await happen(room, quizId, { type: 'shown', index: 0, at, deadline: at + 30_000 });
  expect(await takeHint(room, { quizId, index: 0, userId: 'bob' })).toEqual({ kind: 'none' });
  await answer(room, 'bob', 0, { choice: 0 });
  const { results } = await closeQuestion(room, quizId, { index: 0 });
  expect(results).toMatchObject([{ points: 2 }]);
});

test('a review holds what was missed in this quiz, and nothing else', async () => {
  const room = await openRoom();
  const { choiceOf } = await started(room);
  await answer(room, 'bob', 0, choiceOf(0, true));
  await closeQuestion(room, quizId, { index: 0 });
  await goOn(room, quizId, 0);
  await answer(room, 'bob', 1, choiceOf(1, false));
  await stopQuiz(room, quizId, 'stopped');
  const { missed } = await missedIn(room, quizId, 'bob');
  expect(missed.map(({ index }) => index)).toEqual([1]);
  await expect(missedIn(room, quizId, 'eve')).rejects.toMatchObject({
    code: 'nothing-missed-here',
  });
});

test('whatever people press, in whatever order and at once, totals equal the answers that counted', async () => {
  const user = fc.constantFrom('alice', 'bob', 'carol');
  const index = fc.nat(2);
  const step = fc.oneof(
    fc.record({ do: fc.constant('answer' as const), user, index, isRight: fc.boolean() }),
    fc.record({ do: fc.constant('close' as const), index }),
    fc.record({ do: fc.constant('next' as const), index }),
    fc.record({ do: fc.constant('vote' as const), user, index }),
  );
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rounds, async (sequence) => {
      const room = await openRoom();
      const { choiceOf } = await started(room);
      for (const atOnce of sequence)
        await Promise.allSettled(
          atOnce.map((each) => {
            if (each.do === 'answer')
              return answer(room, each.user, each.index, choiceOf(each.index, each.isRight));
            if (each.do === 'close') return closeQuestion(room, quizId, { index: each.index });
            if (each.do === 'next') return goOn(room, quizId, each.index);
            return voteToSkip(room, {
              quizId,
              index: each.index,
              userId: each.user,
              during: 'open',
            });
          }),
        );
      await stopQuiz(room, quizId, 'stopped');
      const session = await room.store.get(sessions, quizId);
      for (const [userId, player] of Object.entries(session?.players ?? {})) {
        const score = await room.scores.of('1', userId);
        expect(score).toMatchObject({
          points: player.points,
          answers: player.answered,
          right: player.right,
        });
      }
    }),
    { seed: 20261123, numRuns: 60 },
  );
});
