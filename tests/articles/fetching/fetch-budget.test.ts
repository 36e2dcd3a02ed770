import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FetchBudget } from '../../../src/articles/fetching/fetch-budget.ts';

const rules = {
  user: { count: 2, refillMs: 10_000 },
  guild: { count: 3, refillMs: 1_000 },
  bucketCount: 4,
};

test('a user may fetch as often as the allowance says, and again after the time for one', () => {
  const budget = new FetchBudget(rules);
  expect([0, 0, 4_000].map((ms) => budget.take({ userId: 'a' }, ms))).toEqual([
    { isAllowed: true },
    { isAllowed: true },
    { isAllowed: false, usedUpBy: 'user', waitMs: 6_000 },
  ]);
  expect(budget.take({ userId: 'a' }, 9_999)).toMatchObject({ isAllowed: false, waitMs: 1 });
  expect(budget.take({ userId: 'a' }, 10_000)).toEqual({ isAllowed: true });
});

test('a guild has one allowance for all its members; a refusal costs the user nothing', () => {
  const budget = new FetchBudget(rules);
  for (const userId of ['a', 'b', 'c'])
    expect(budget.take({ userId, guildId: 'g' }, 0)).toEqual({ isAllowed: true });
  expect(budget.take({ userId: 'a', guildId: 'g' }, 0)).toEqual({
    isAllowed: false,
    usedUpBy: 'guild',
    waitMs: 1_000,
  });
  expect(budget.take({ userId: 'a' }, 0)).toEqual({ isAllowed: true });
});

test('a user and a guild of the same id are two', () => {
  const budget = new FetchBudget({ ...rules, guild: { count: 1, refillMs: 1_000 } });
  expect(budget.take({ userId: '1', guildId: '1' }, 0)).toEqual({ isAllowed: true });
  expect(budget.take({ userId: '1' }, 0)).toEqual({ isAllowed: true });
});

test('a clock that goes back gives nothing', () => {
  const budget = new FetchBudget(rules);
  budget.take({ userId: 'a' }, 50_000);
  budget.take({ userId: 'a' }, 50_000);
  expect(budget.take({ userId: 'a' }, 0)).toMatchObject({ isAllowed: false });
});

test('no more buckets are remembered than the limit', () => {
  const budget = new FetchBudget(rules);
  for (let user = 0; user < 1_000; user++) budget.take({ userId: `${user}` }, 0);
  expect(budget.size).toBe(4);
});

test('nobody ever gets more than the allowance and what time has added', () => {
  const step = fc.record({ userId: fc.constantFrom('a', 'b'), afterMs: fc.nat(8_000) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const budget = new FetchBudget(rules);
      const taken = new Map<string, number>();
      let nowMs = 0;
      for (const { userId, afterMs } of steps) {
        nowMs += afterMs;
        if (budget.take({ userId, guildId: 'g' }, nowMs).isAllowed)
          taken.set(userId, (taken.get(userId) ?? 0) + 1);
      }
      for (const count of taken.values()) expect(count).toBeLessThanOrEqual(2 + nowMs / 10_000);
    }),
    { seed: 4 },
  );
});
