import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { customId, numberArg, parseCustomId, textArg } from '../../src/discord/custom-id.ts';
import { FreshInteractions } from '../../src/discord/fresh-interactions.ts';

describe('a custom id', () => {
  test('names its action, its record and its version', () => {
    const id = parseCustomId(customId('quiz:answer', 'abc', 3, 1));
    expect(id).toEqual({ action: 'quiz:answer', args: ['abc', '3', '1'] });
    expect([textArg(id, 0), numberArg(id, 1), numberArg(id, 2)]).toEqual(['abc', 3, 1]);
  });

  test('of another version gets a clear answer', () => {
    const id = parseCustomId('quiz:answer:abc:x');
    expect(() => numberArg(id, 1)).toThrow(expect.objectContaining({ code: 'button-out-of-date' }));
    expect(() => textArg(id, 2)).toThrow(expect.objectContaining({ code: 'button-out-of-date' }));
  });

  test('that Discord would refuse is never sent', () => {
    expect(() => customId('quiz:answer', 'x'.repeat(100))).toThrow(RangeError);
  });
});

describe('an interaction', () => {
  const live = (now: number) => ({ now, isReplay: false });
  const replayed = (now: number) => ({ now, isReplay: true });

  test('is let in once', () => {
    const fresh = new FreshInteractions();
    expect(fresh.admits({ id: '1', createdTimestamp: 1_000 }, live(1_000))).toBe(true);
    expect(fresh.admits({ id: '1', createdTimestamp: 1_000 }, live(1_001))).toBe(false);
  });

  test('that is replayed is turned away once Discord no longer takes an answer', () => {
    const fresh = new FreshInteractions();
    fresh.admits({ id: '1', createdTimestamp: 1_000 }, live(1_000));
    expect(fresh.admits({ id: '2', createdTimestamp: 2_000 }, replayed(4_800))).toBe(true);
    expect(fresh.admits({ id: '3', createdTimestamp: 2_000 }, replayed(4_801))).toBe(false);
  });

  test('is judged by Discord’s clock when ours is wrong', () => {
    const fresh = new FreshInteractions();
    for (const id of ['1', '2', '3'])
      expect(fresh.admits({ id, createdTimestamp: 1_000 }, replayed(3_600_000))).toBe(true);
  });

  test('is let in after our clock has been put right', () => {
    const fresh = new FreshInteractions();
    fresh.admits({ id: '1', createdTimestamp: 10_000 }, live(2_000));
    expect(fresh.admits({ id: '2', createdTimestamp: 11_000 }, live(11_000))).toBe(true);
  });
});

test('commands bear the names that others rely on, and say where they work', () => {
  const all = commands.map(({ data }) => JSON.parse(JSON.stringify(data.toJSON())));
  expect(all.map(({ name }) => name)).toEqual([
    'quiz',
    'flashcards',
    'score',
    'leaderboard',
    'bank',
    'article',
    'question',
    'settings',
    'help',
  ]);
  const quiz = all[0];
  expect(quiz.options.map(({ name }: { name: string }) => name)).toEqual([
    'start',
    'stop',
    'skip',
    'hint',
    'missed',
  ]);
  const start = quiz.options[0].options.map(({ name }: { name: string }) => name);
  expect(start).toEqual(['bank', 'questions', 'kind', 'pace', 'mode', 'speed_bonus']);
  const bank = all.find(({ name }) => name === 'bank');
  expect(bank.options.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['list', 'show', 'search', 'rename', 'merge', 'delete', 'restore']),
  );
  for (const command of all) {
    expect(command.contexts.length).toBeGreaterThan(0);
    expect(command.integration_types.length).toBeGreaterThan(0);
  }
});

test('commands of managers are shown to those with Manage Server only', () => {
  const manageServer = '32';
  const all = commands.map(({ data }) => JSON.parse(JSON.stringify(data.toJSON())));
  const managed = all.filter((command) => command.default_member_permissions === manageServer);
  expect(managed.map(({ name }) => name)).toEqual(['article', 'question', 'settings']);
});
