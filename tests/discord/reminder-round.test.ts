import { REST } from 'discord.js';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { DirectMessages } from '../../src/discord/direct-messages.ts';
import { ReminderRound } from '../../src/discord/flashcards/reminder-round.ts';
import { remindAt, reminderOf } from '../../src/flashcards/reminders.ts';
import type { Study } from '../../src/flashcards/study.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/local-discord.ts';
import { DEFAULT_SETUP } from '../../src/playground/world/setup.ts';
import {
  dayMs,
  deckOf,
  hourMs,
  openStudy,
  rateNext,
  type TestStudy,
} from '../flashcards/test-study.ts';

const log = pino({ level: 'silent' });

/** A local Discord on which Carol takes no messages, and a member's cards. */
async function openRounds(people: readonly { name: string; dmsClosed?: boolean }[] = []) {
  const everybody = [
    ...DEFAULT_SETUP.people.slice(0, 2),
    { name: 'Carol', dmsClosed: true },
    ...people,
  ];
  const discord = await startLocalDiscord({
    port: 0,
    setup: { ...DEFAULT_SETUP, people: everybody },
  });
  onTestFinished(() => discord.close());
  const study = await openStudy();
  const round = roundOn(discord, study);
  return { discord, study, round, user: (name: string) => discord.driver.user(name) };
}

function roundOn(discord: LocalDiscord, study: Study, isConnected = () => true) {
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
  return new ReminderRound({ study, messages: new DirectMessages(rest), isConnected, log });
}

/** Three cards, and a reminder every day at 13:00 UTC. It is noon. */
async function remindDaily(study: TestStudy, userId: string) {
  await deckOf(study, 3, userId);
  await remindAt(study, userId, 13);
}

function dmsOf({ driver }: LocalDiscord, name: string): readonly string[] {
  const { messages } = driver.channel(driver.user(name).dmChannelId);
  return messages.map(({ components }) => JSON.stringify(components));
}

test('a reminder says what waits, with buttons to study and to stop, once a day', async () => {
  const { discord, study, round, user } = await openRounds();
  await remindDaily(study, user('Alice').id);
  await round.run();
  expect(dmsOf(discord, 'Alice')).toEqual([]);
  study.room.clock.at += hourMs;
  await round.run();
  await round.run();
  const [message, ...more] = dmsOf(discord, 'Alice');
  expect(more).toEqual([]);
  expect(message).toContain('3 flashcards for today');
  expect(message).toContain('flashcards:study:*');
  expect(message).toContain('flashcards:quiet');
  expect(discord.driver.refusals).toEqual([]);
});

test('the third that is ignored says that it is the last, and then there is silence', async () => {
  const { discord, study, round, user } = await openRounds();
  await remindDaily(study, user('Alice').id);
  study.room.clock.at += hourMs;
  for (let day = 0; day < 5; day += 1) {
    study.room.clock.at += dayMs;
    await round.run();
  }
  const messages = dmsOf(discord, 'Alice');
  expect(messages).toHaveLength(3);
  expect(messages.map((text) => text.includes('I will be quiet until you study again'))).toEqual([
    false,
    false,
    true,
  ]);
  await rateNext(study, 'easy', user('Alice').id);
  study.room.clock.at += dayMs;
  await round.run();
  expect(dmsOf(discord, 'Alice')).toHaveLength(4);
});

test('closed messages turn reminders off after one try, and do not hold up the others', async () => {
  const { discord, study, round, user } = await openRounds();
  for (const name of ['Carol', 'Alice']) await remindDaily(study, user(name).id);
  study.room.clock.at += hourMs;
  for (let day = 0; day < 3; day += 1) {
    study.room.clock.at += dayMs;
    await round.run();
  }
  expect(discord.driver.refusals).toHaveLength(1);
  expect(await reminderOf(study, user('Carol').id)).toMatchObject({ state: 'closed' });
  expect(dmsOf(discord, 'Alice')).toHaveLength(3);
});

test('two processes send one message', async () => {
  const { discord, study, round, user } = await openRounds();
  await remindDaily(study, user('Alice').id);
  study.room.clock.at += hourMs;
  await Promise.all([round.run(), roundOn(discord, study).run()]);
  expect(dmsOf(discord, 'Alice')).toHaveLength(1);
});

test('after an absence, reminders go out some at a time', async () => {
  const crowd = Array.from({ length: 30 }, (_, index) => ({ name: `Member ${index}` }));
  const { discord, study, round, user } = await openRounds(crowd);
  for (const { name } of crowd) await remindDaily(study, user(name).id);
  study.room.clock.at += 5 * hourMs;
  const reminded = () => crowd.filter(({ name }) => dmsOf(discord, name).length > 0).length;
  await round.run();
  expect(reminded()).toBe(20);
  await round.run();
  expect(reminded()).toBe(30);
  expect(crowd.every(({ name }) => dmsOf(discord, name).length === 1)).toBe(true);
});

test('nothing is claimed while Discord is not connected, so nothing is lost', async () => {
  const { discord, study, user } = await openRounds();
  await remindDaily(study, user('Alice').id);
  study.room.clock.at += hourMs;
  const connection = { isUp: false };
  const round = roundOn(discord, study, () => connection.isUp);
  await round.run();
  expect(dmsOf(discord, 'Alice')).toEqual([]);
  connection.isUp = true;
  await round.run();
  expect(dmsOf(discord, 'Alice')).toHaveLength(1);
});

test('an error of Discord costs one member one reminder, and nobody else anything', async () => {
  const { discord, study, round, user } = await openRounds();
  for (const name of ['Alice', 'Bob']) await remindDaily(study, user(name).id);
  study.room.clock.at += hourMs;
  discord.driver.failNext('POST /channels', 500);
  await round.run();
  const counts = ['Alice', 'Bob'].map((name) => dmsOf(discord, name).length);
  expect(counts.toSorted()).toEqual([0, 1]);
});
