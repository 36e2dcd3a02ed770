// Decks that go to Anki and come back, and reminders.
import { execFileSync } from 'node:child_process';
import { assert, assertEqual, bank, buttons, onDiscord } from './support.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function aDeckToAnkiAndBack() {
  const cast = {
    guilds: [
      { name: 'guildA', owner: 'alice', channels: ['channel1', 'channel2'] },
      { name: 'far', owner: 'ida', bot: false, channels: ['lobby'] },
    ],
    users: ['alice', 'bob', { name: 'ida', installed: true }],
  };
  await onDiscord(async (table) => {
    const study = await table.slash('alice', 'flashcards study', { bank });
    for (const rating of ['Easy', 'Good', 'Again']) {
      await table.user('alice').click(study, 'Show the answer');
      const rate = buttons(study.response.message).find(({ label }) => label.startsWith(rating));
      await table.user('alice').click(study, rate.custom_id);
    }
    const decks = await table
      .user('alice')
      .autocomplete('guildA', 'channel1', 'flashcards export', {
        deck: '',
      });
    const exported = await table.slash('alice', 'flashcards export', { deck: decks[0].value });
    assert(exported.response.ephemeral, 'a file that only Alice sees');
    const [attachment] = exported.response.attachments;
    assert(/\.apkg$/.test(attachment.filename), `a package, got ${attachment.filename}`);
    const data = Buffer.from(await (await fetch(attachment.url)).arrayBuffer());

    const file = { name: 'deck.apkg', data };
    const places = [
      ['bob', 'dm', null],
      ['ida', 'far', 'lobby'],
    ];
    for (const [name, ...place] of places) {
      const imported = await table.user(name).slash(...place, 'flashcards import', { file });
      assert(/\d+ cards imported/.test(imported.response.text), imported.response.text);
      assert(imported.response.text.includes('3 with a schedule'), imported.response.text);
      const again = await table.user(name).slash(...place, 'flashcards import', { file });
      assert(again.response.text.includes('Nothing new'), again.response.text);
    }
    const due = await table.user('bob').slash('dm', null, 'flashcards due');
    assert(/new/.test(due.response.text), due.response.text);

    for (const [name, bytes] of [
      ['empty.apkg', Buffer.alloc(0)],
      ['text.apkg', Buffer.from('no package at all')],
      ['half.apkg', data.subarray(0, data.length / 2)],
      ['zeros.apkg', Buffer.alloc(3_000_000)],
    ]) {
      const hostile = { name, data: bytes };
      const refused = await table.slash('bob', 'flashcards import', { file: hostile });
      assert(!refused.response.failed && refused.response.ephemeral, `an answer to ${name}`);
      assert(!refused.response.text.includes('imported into'), refused.response.text);
    }
    const unknown = await table.slash('bob', 'flashcards export', { deck: '**@everyone** none' });
    assert(unknown.response.ephemeral, 'a refusal');
  }, cast);
}

export async function remindersComeOnceFromTwoProcesses() {
  const users = ['alice', 'bob', { name: 'carol', dmsClosed: true }];
  const before = (discord, databaseUrl) => {
    const ids = ['alice', 'bob', 'carol'].map((name) => discord.user(name).id);
    const script = ['.ci/scenarios/add-reminders.mts', databaseUrl, ...ids];
    execFileSync(process.execPath, ['--import', 'tsx', ...script], { cwd: process.env.ROOT });
  };
  await onDiscord(
    async (table) => {
      const dmsOf = (name) => table.user(name).dms;
      await table.until(() => dmsOf('alice').length > 0 && dmsOf('bob').length > 0, 'reminders');
      const refusals = () => table.discord.violations.filter(({ code }) => code === 'dm-closed');
      await table.until(() => refusals().length > 0, 'a try to write to Carol');
      // A second round of both processes.
      await sleep(12_000);
      assertEqual([dmsOf('alice').length, dmsOf('bob').length], [1, 1], 'one message each');
      assertEqual(refusals().length, 1, 'tries to write to Carol');
      const ids = buttons(dmsOf('bob')[0]).map(({ custom_id }) => custom_id);
      assertEqual(ids.length, 2, 'buttons to study and to stop');
    },
    { users, before, processCount: 2, allow: ['dm-closed'] },
  );
}

export async function aReminderIsStoppedAndClosedMessagesAreTold() {
  const users = ['alice', { name: 'carol', dmsClosed: true }];
  const before = (discord, databaseUrl) => {
    const ids = ['alice', 'carol'].map((name) => discord.user(name).id);
    const script = ['.ci/scenarios/add-reminders.mts', databaseUrl, ...ids];
    execFileSync(process.execPath, ['--import', 'tsx', ...script], { cwd: process.env.ROOT });
  };
  await onDiscord(
    async (table) => {
      await table.until(() => table.user('alice').dms.length > 0, 'a reminder');
      await table.until(
        () => table.discord.violations.some(({ code }) => code === 'dm-closed'),
        'a try to write to Carol',
      );
      await sleep(1_000);
      await table.bot.restart();
      const [reminder] = table.user('alice').dms;
      const [, stop] = buttons(reminder);
      const stopped = await table.user('alice').click(reminder, stop.custom_id);
      assert(/No more reminders/.test(stopped.response.text), stopped.response.text);
      const due = await table.slash('carol', 'flashcards due');
      await table.until(
        () => due.response.messages.some((message) => /closed to me/.test(table.text(message))),
        'word of closed messages',
      );
      const again = await table.slash('carol', 'flashcards due');
      await sleep(1_000);
      assertEqual(again.response.messages.length, 1, 'nothing said twice');
    },
    { users, before, allow: ['dm-closed'] },
  );
}
