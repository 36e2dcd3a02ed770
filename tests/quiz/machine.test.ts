import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, type QuizEvent, ranking, votesNeeded } from '../../src/quiz/machine.ts';
import type { Result, Session } from '../../src/quiz/session.ts';

const fresh: Session = {
  version: 1,
  id: 'quiz1',
  mode: 'together',
  pace: 'normal',
  speedBonus: false,
  title: 'A test',
  guildId: '1',
  channelId: '2',
  starter: { id: 'alice', name: 'Alice' },
  startedAt: 0,
  phase: 'open',
  index: 0,
  questionCount: 4,
  skipVotes: [],
  silentCount: 0,
  players: {},
  results: [],
};

const rightBy = (userId: string, points = 1): Result => ({
  userId,
  name: userId,
  given: 'right',
  verdict: 'right',
  points,
});

function settle(session: Session, results: readonly Result[]): Session {
  const { index } = session;
  const closed = advance(session, { type: 'close', index });
  return advance(closed, { type: 'settle', index, results, nextAt: 5, countsAsSilence: true });
}

function next(session: Session): Session {
  return advance(session, { type: 'next', index: session.index });
}

describe('a running quiz', () => {
  test('goes from open over closing to revealed, and then opens the next question', () => {
    const closed = advance(fresh, { type: 'close', index: 0 });
    expect(closed.phase).toBe('closing');
    const revealed = settle(fresh, [rightBy('bob')]);
    expect(revealed).toMatchObject({ phase: 'revealed', nextAt: 5 });
    expect(next(revealed)).toMatchObject({ phase: 'open', index: 1, results: [] });
    expect(next(revealed)).not.toHaveProperty('nextAt');
  });

  test('finishes after its last question', () => {
    const last = { ...fresh, index: 3 };
    expect(next(settle(last, [rightBy('bob')]))).toMatchObject({
      phase: 'finished',
      ending: 'completed',
    });
  });

  test('ignores what is meant for another question', () => {
    expect(advance(fresh, { type: 'close', index: 1 })).toBe(fresh);
    expect(advance(fresh, { type: 'next', index: 0 })).toBe(fresh);
  });

  test('ends itself when three questions in a row are not answered', () => {
    const first = settle(fresh, []);
    const second = settle(next(first), []);
    expect(second.ending).toBeUndefined();
    const third = settle(next(second), []);
    expect(third.ending).toBe('silence');
    expect(next(third).phase).toBe('finished');
  });

  test('counts silence anew after an answer', () => {
    const answered = settle(next(settle(next(settle(fresh, [])), [])), [rightBy('bob')]);
    expect(answered.silentCount).toBe(0);
  });

  test('closes the open question before it stops, so that answers given still count', () => {
    const stopped = advance(fresh, { type: 'stop', ending: 'stopped' });
    expect(stopped).toMatchObject({ phase: 'closing', ending: 'stopped' });
    const revealed = settle(stopped, [rightBy('bob')]);
    expect(next(revealed)).toMatchObject({ phase: 'finished', ending: 'stopped' });
    expect(revealed.players.bob?.points).toBe(1);
  });

  test('keeps the first time at which a question was shown', () => {
    const event = { type: 'shown', index: 0, deadline: 90 } as const;
    const shown = advance(fresh, { ...event, at: 10 });
    expect(shown).toMatchObject({ shownAt: 10, deadline: 90 });
    expect(advance(shown, { ...event, at: 20 }).shownAt).toBe(10);
  });

  test('learns its message even when it was stopped before Discord said that it is posted', () => {
    const stopped = next(settle(advance(fresh, { type: 'stop', ending: 'stopped' }), []));
    expect(stopped.phase).toBe('finished');
    expect(advance(stopped, { type: 'posted', messageId: 'm' }).messageId).toBe('m');
  });

  test('counts a vote once', () => {
    const vote: QuizEvent = { type: 'vote', index: 0, userId: 'bob' };
    expect(advance(advance(fresh, vote), vote).skipVotes).toEqual(['bob']);
  });
});

test('more than half of the voters skip, and at least one', () => {
  expect([0, 1, 2, 3, 4, 5].map(votesNeeded)).toEqual([1, 1, 2, 2, 3, 3]);
});

test('equal points share a rank', () => {
  const player = (points: number) => ({ name: 'x', points, right: points, answered: 5 });
  const players = { a: player(2), b: player(3), c: player(2), d: player(1) };
  const ranks = ranking({ ...fresh, players }).map(({ userId, rank }) => [userId, rank]);
  expect(ranks).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
    ['d', 4],
  ]);
});

test('whatever happens, a quiz only moves forward and its totals are the sum of its results', () => {
  const event = (index: number): fc.Arbitrary<QuizEvent> =>
    fc.oneof(
      fc.constant<QuizEvent>({ type: 'close', index }),
      fc.constant<QuizEvent>({ type: 'next', index }),
      fc.record({
        type: fc.constant('vote' as const),
        index: fc.constant(index),
        userId: fc.constantFrom('a', 'b'),
      }),
      fc.constant<QuizEvent>({ type: 'shown', index, at: 1, deadline: 2 }),
      fc.constantFrom<QuizEvent>({ type: 'stop', ending: 'stopped' }),
      fc.record({
        type: fc.constantFrom('taken-out' as const, 'put-back' as const),
        question: fc.nat(3),
      }),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map(
        (users): QuizEvent => ({
          type: 'settle',
          index,
          results: users.map((user) => rightBy(user)),
          nextAt: 1,
          countsAsSilence: true,
        }),
      ),
    );
  const order = { open: 0, closing: 1, revealed: 2, finished: 3 };
  const events = fc.array(fc.nat(3).chain(event), { maxLength: 60 });
  fc.assert(
    fc.property(events, (sequence) => {
      let session = fresh;
      let settledPoints = 0;
      for (const each of sequence) {
        const after = advance(session, each);
        if (each.type === 'settle' && after !== session) settledPoints += each.results.length;
        const place = ({ index, phase }: Session) => index * 4 + order[phase];
        if (after.phase !== 'finished') expect(place(after)).toBeGreaterThanOrEqual(place(session));
        // A question can be taken out of play, and put back, after the end.
        const { takenOut: _, ...then } = session;
        const { takenOut: __, ...now } = after;
        if (session.phase === 'finished') expect(now).toEqual(then);
        if (after.phase === 'open') expect(after.passedOver ?? []).not.toContain(after.index);
        session = after;
      }
      const total = Object.values(session.players).reduce((sum, { points }) => sum + points, 0);
      expect(total).toBe(settledPoints);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});
