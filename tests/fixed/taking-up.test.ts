import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Conductor, type Stage } from '../../src/quiz/conductor.ts';
import { closeQuestion, happen, stopQuiz } from '../../src/quiz/running.ts';
import { sessions } from '../../src/quiz/session.ts';
import { openRoom, started, type TestRoom } from '../support/room.ts';

const log = pino({ level: 'silent' });
const everyGuild = () => true;

function conductorOver(room: TestRoom, find: Stage['find']) {
  const shown: string[] = [];
  const stage: Stage = { find, show: (quizId) => shown.push(quizId) };
  return { conductor: new Conductor(room, stage, log), shown };
}

test('a quiz that starts while the bot takes up the old ones is not taken for one of them', async () => {
  const room = await openRoom();
  const bootedAt = room.now();
  room.clock.at += 1;
  const { session } = await started(room);
  const { conductor } = conductorOver(room, async () => undefined);
  expect(await conductor.resume(everyGuild, bootedAt)).toBe(0);
  expect(await room.store.get(sessions, session.id)).toMatchObject({ phase: 'open' });
});

test('a record that cannot be read keeps no other quiz from going on', async () => {
  const room = await openRoom();
  await started(room, { quizId: 'quiz2' });
  await happen(room, 'quiz2', { type: 'posted', messageId: 'm' });
  await room.store.keyv('quizzes').set('quiz1', { version: 0 });
  const { conductor, shown } = conductorOver(room, async () => undefined);
  expect(await conductor.resume(everyGuild, room.now() + 1)).toBe(1);
  conductor.halt();
  expect(shown).toEqual(['quiz2']);
});

test('a quiz whose message cannot be looked for now is not given up', async () => {
  const room = await openRoom();
  const { session } = await started(room);
  const { conductor } = conductorOver(room, async () => {
    throw new Error('503');
  });
  await conductor.resume(everyGuild, room.now() + 1);
  conductor.halt();
  expect(await room.store.get(sessions, session.id)).toMatchObject({ phase: 'open' });
});

test('points left unscored by a crash are scored when the quiz is taken up', async () => {
  const room = await openRoom();
  const { session } = await started(room);
  await happen(room, session.id, { type: 'posted', messageId: 'm' });
  await closeQuestion(room, session.id, { index: 0 });
  const result = {
    userId: 'bob',
    name: 'Bob',
    given: 'right',
    verdict: 'right',
    points: 1,
  } as const;
  await room.store.update(sessions, session.id, (current) => ({
    ...(current ? { value: { ...current, results: [result] } } : {}),
    result: undefined,
  }));
  const { conductor } = conductorOver(room, async () => undefined);
  await conductor.resume(everyGuild, room.now() + 1);
  conductor.halt();
  expect(await room.scores.of('1', 'bob')).toMatchObject({ points: 1, answers: 1 });
});

test('a quiz that is stopped before its message is known still shows its end there', async () => {
  const room = await openRoom();
  const { session } = await started(room);
  await stopQuiz(room, session.id, 'stopped');
  const { conductor, shown } = conductorOver(room, async () => 'm');
  await conductor.resume(everyGuild, room.now() + 1);
  expect(shown).toEqual([session.id]);
  expect(await room.store.get(sessions, session.id)).toMatchObject({
    phase: 'finished',
    ending: 'stopped',
    messageId: 'm',
  });
});

test('an end that a crash kept from being shown is shown at the next start, and only then', async () => {
  const room = await openRoom();
  const { session } = await started(room);
  await happen(room, session.id, { type: 'posted', messageId: 'm' });
  await stopQuiz(room, session.id, 'stopped');
  const first = conductorOver(room, async () => undefined);
  await first.conductor.resume(everyGuild, room.now() + 1);
  expect(first.shown).toEqual([session.id]);
  await happen(room, session.id, { type: 'end-told' });
  const second = conductorOver(room, async () => undefined);
  expect(await second.conductor.resume(everyGuild, room.now() + 1)).toBe(0);
  expect(second.shown).toEqual([]);
});

test('an end whose message is nowhere to be found is looked for once', async () => {
  const room = await openRoom();
  const { session } = await started(room);
  await stopQuiz(room, session.id, 'stopped');
  let lookedFor = 0;
  const find = async () => {
    lookedFor += 1;
    return undefined;
  };
  for (let start = 0; start < 2; start += 1)
    await conductorOver(room, find).conductor.resume(everyGuild, room.now() + 1);
  expect(lookedFor).toBe(1);
});
