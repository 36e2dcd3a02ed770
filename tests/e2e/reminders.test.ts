import { expect, test } from 'vitest';
import { messageText } from '../../src/playground/driver.ts';
import { DEFAULT_SETUP } from '../../src/playground/world/setup.ts';
import { buttonsOf, openTable, restart } from '../support/play.ts';
import { addOverdueReminders } from '../support/reminded.ts';

const closedCarol = { name: 'Carol', dmsClosed: true };

test('reminders of today come after an absence, once, and closed messages are told', async () => {
  const people = [...DEFAULT_SETUP.people.slice(0, 2), closedCarol];
  const table = await openTable({
    setup: { ...DEFAULT_SETUP, people },
    before: ({ discord: { driver }, databaseUrl }) =>
      addOverdueReminders(
        databaseUrl,
        people.map(({ name }) => driver.user(name).id),
      ),
  });
  const { driver } = table;
  const [alice, bob] = [driver.user('Alice'), driver.user('Bob')];
  const dmsOf = ({ dmChannelId }: typeof bob) => driver.channel(dmChannelId).messages;
  await driver.waitFor(() => dmsOf(alice).length > 0 && dmsOf(bob).length > 0);
  const [[hers], [reminder]] = [dmsOf(alice), dmsOf(bob)];
  if (hers === undefined || reminder === undefined) throw new Error('no reminder');
  expect(messageText(reminder)).toContain('1 flashcard for today');
  expect(buttonsOf(reminder).map(({ label }) => label)).toEqual(['Study now', 'Stop']);

  // The bot has been away once more: what it has sent it does not send again.
  await driver.waitFor(() => driver.refusals.length > 0);
  await restart(table, 'SIGTERM');
  const study = await bob.press(reminder, 'Study now');
  expect(study.text).toContain('cat');
  const stopped = await alice.press(hers, 'Stop');
  expect(stopped.text).toContain('No more reminders');
  expect([dmsOf(alice).length, dmsOf(bob).length]).toEqual([1, 1]);

  // Carol takes no messages: tried once, told at her next command, and not twice.
  const due = await driver.user('Carol').slash('general', 'flashcards due');
  await driver.waitFor(() => due.text.includes('your direct messages are closed to me'));
  const again = await driver.user('Carol').slash('general', 'flashcards remind');
  expect(again.text).toContain('No reminders');
  expect(again.messages).toHaveLength(1);
  expect(driver.refusals.map(({ status }) => status)).toEqual([403]);
});
