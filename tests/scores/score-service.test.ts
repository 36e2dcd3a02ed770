import { describe, expect, test } from 'vitest';
import { boardPoints, streakDays } from '../../src/scores/score.ts';
import { type AnsweredQuestion, ScoreService } from '../../src/scores/score-service.ts';
import { noon, openRoom } from '../support/room.ts';

const dayMs = 24 * 60 * 60 * 1000;
let serial = 0;

function answered(over: Partial<AnsweredQuestion> = {}): AnsweredQuestion {
  serial += 1;
  return {
    key: `1.quiz.${serial}.alice`,
    guildId: '1',
    userId: 'alice',
    name: 'Alice',
    right: true,
    points: 1,
    at: noon,
    countsOnBoard: true,
    question: { bankId: 'bank', questionId: `q${serial}` },
    ...over,
  };
}

describe('a score', () => {
  test('adds points and counts answers, right ones apart', async () => {
    const { scores } = await openRoom();
    await scores.record(answered({ points: 2 }));
    await scores.record(answered({ right: false, points: 0 }));
    expect(await scores.of('1', 'alice')).toMatchObject({ points: 2, answers: 2, right: 1 });
  });

  test('counts an answer once, however often and however parallel it is recorded', async () => {
    const { scores } = await openRoom();
    const one = answered();
    await Promise.all(Array.from({ length: 20 }, () => scores.record(one)));
    expect(await scores.of('1', 'alice')).toMatchObject({ points: 1, answers: 1 });
  });

  test('loses none of 50 different answers at once', async () => {
    const { scores } = await openRoom();
    await Promise.all(Array.from({ length: 50 }, () => scores.record(answered())));
    expect(await scores.of('1', 'alice')).toMatchObject({ points: 50, answers: 50 });
  });

  test('keeps private points off the board', async () => {
    const { scores } = await openRoom();
    await scores.record(answered({ countsOnBoard: false }));
    const score = await scores.of('1', 'alice');
    expect(score).toMatchObject({ points: 1, board: { points: 0 } });
  });

  test('grows its streak by a day at a time and loses it after a day without an answer', async () => {
    const { scores } = await openRoom();
    for (const days of [0, 0, 1, 2]) await scores.record(answered({ at: noon + days * dayMs }));
    const score = await scores.of('1', 'alice');
    if (!score) throw new Error('no score');
    expect(streakDays(score, noon + 2 * dayMs)).toBe(3);
    expect(streakDays(score, noon + 3 * dayMs)).toBe(3);
    expect(streakDays(score, noon + 4 * dayMs)).toBe(0);
    await scores.record(answered({ at: noon + 9 * dayMs }));
    expect((await scores.of('1', 'alice'))?.streak.days).toBe(1);
  });

  test('starts its week and month anew', async () => {
    const { scores } = await openRoom();
    await scores.record(answered());
    await scores.record(answered({ at: noon + 7 * dayMs }));
    const score = await scores.of('1', 'alice');
    if (!score) throw new Error('no score');
    expect(boardPoints(score, 'week', noon + 7 * dayMs)).toBe(1);
    expect(boardPoints(score, 'month', noon + 7 * dayMs)).toBe(2);
    expect(boardPoints(score, 'week', noon + 14 * dayMs)).toBe(0);
    expect(boardPoints(score, 'all', noon + 400 * dayMs)).toBe(2);
  });

  test('remembers what was missed until it is answered right', async () => {
    const { scores } = await openRoom();
    const question = { bankId: 'bank', questionId: 'hard' };
    await scores.record(answered({ right: false, points: 0, question }));
    await scores.record(answered({ right: false, points: 0, question }));
    expect(await scores.missedBy('1', 'alice')).toEqual([question]);
    await scores.record(answered({ question }));
    expect(await scores.missedBy('1', 'alice')).toEqual([]);
  });
});

describe('a leaderboard', () => {
  async function withMembers(count: number, pointsOf: (index: number) => number) {
    const room = await openRoom();
    for (let index = 0; index < count; index += 1) {
      const userId = `user${String(index).padStart(3, '0')}`;
      await room.scores.record(answered({ userId, name: userId, points: pointsOf(index) }));
    }
    return room;
  }
  const whole = { period: 'all', page: 0, askedBy: 'nobody' } as const;

  test('shows ten a page, best first, and the own rank from any page', async () => {
    const { scores } = await withMembers(25, (index) => 100 - index);
    const first = await scores.board('1', whole);
    expect(first.lines.map(({ points }) => points)).toEqual([
      100, 99, 98, 97, 96, 95, 94, 93, 92, 91,
    ]);
    const last = await scores.board('1', { period: 'all', page: 2, askedBy: 'user001' });
    expect(last).toMatchObject({ page: 2, pageCount: 3, own: { rank: 2, points: 99 } });
    expect(last.lines).toHaveLength(5);
  });

  test('gives equal points the same rank and leaves the next ones out', async () => {
    const { scores } = await withMembers(4, (index) => [5, 7, 5, 1][index] ?? 0);
    const { lines } = await scores.board('1', whole);
    expect(lines.map(({ rank, points }) => [rank, points])).toEqual([
      [1, 7],
      [2, 5],
      [2, 5],
      [4, 1],
    ]);
  });

  test('follows every new answer, and says the same when it is built anew', async () => {
    const room = await withMembers(3, () => 1);
    await room.scores.board('1', whole);
    await room.scores.record(answered({ userId: 'user002', name: 'user002', points: 4 }));
    const followed = await room.scores.board('1', whole);
    expect(followed.lines[0]).toMatchObject({ userId: 'user002', points: 5, rank: 1 });
    const rebuilt = await new ScoreService(room.store, room.now).board('1', whole);
    expect(rebuilt).toEqual(followed);
  });

  test('is empty in a new week', async () => {
    const room = await withMembers(3, () => 1);
    expect((await room.scores.board('1', { ...whole, period: 'week' })).lines).toHaveLength(3);
    room.clock.at += 7 * dayMs;
    expect((await room.scores.board('1', { ...whole, period: 'week' })).lines).toEqual([]);
  });

  test('keeps servers apart', async () => {
    const { scores } = await withMembers(2, () => 1);
    await scores.record(answered({ guildId: '12', userId: 'eve', name: 'Eve' }));
    expect((await scores.board('1', whole)).lines).toHaveLength(2);
  });
});
