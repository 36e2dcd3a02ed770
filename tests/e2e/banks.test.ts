import { expect, test } from 'vitest';
import { buttonsOf, openTable, restart, type Table } from '../support/play.ts';

/** Alice owns the server and may manage its banks; Carol only plays. */
const hostileTitle = '**Tides** @everyone [x](https://x.test) \u202e';

async function pagesOf({ driver }: Table, who: string): Promise<string> {
  return (await driver.user(who).slash('general', 'bank list')).text;
}

test('a manager copies, renames, searches, merges, deletes and brings back banks', async () => {
  const table = await openTable();
  const { driver } = table;
  const alice = driver.user('Alice');
  const copied = await alice.slash('general', 'bank copy', { bank: 'harbour' });
  expect(copied.text).toContain('**The harbour of Aldport** is a copy');
  const own = (await alice.autocomplete('general', 'bank rename', { bank: '' }))[0];
  expect(own?.name).toMatch(/^🏠 The harbour of Aldport \(\d+ questions\)$/);
  const bank = String(own?.value);
  const renamed = await alice.slash('general', 'bank rename', { bank, title: hostileTitle });
  expect(renamed.text).toContain(
    'is called **\\*\\*Tides\\*\\* \\@everyone \\[x\\](https:\\//x.test)**',
  );

  const shown = await alice.slash('general', 'bank show', { bank });
  await alice.press(shown, 'Questions');
  expect(shown.text).toContain('✅ **Queen Ilse**');
  await restart(table);
  const pageCount = Number(/Page 1 of (\d+)/.exec(shown.text)?.[1]);
  expect(pageCount).toBeGreaterThan(1);
  await alice.press(shown, 'Next');
  expect(shown.text).toContain(`Page 2 of ${pageCount}`);
  await alice.select(shown, 'Any kind', [`bank:find:0:400:${bank}:`]);
  expect(shown.text).toContain('2 questions');
  expect(shown.text).not.toContain('multiple-choice ·');

  const made = await alice.slash('general', 'bank create', { title: 'Lighthouses' });
  await alice.press(made, 'Open it');
  expect(made.text).toContain('It has no questions yet');
  expect(buttonsOf(made.message).map(({ label }) => label)).toEqual(['All banks']);
  const merging = await alice.slash('general', 'bank merge', { from: bank, into: 'lighthouses' });
  expect(merging.text).toMatch(/\d+ questions move/);
  await Promise.all([1, 2].map(() => alice.press(merging, 'Merge them')));
  expect(merging.text).toMatch(/✅ \d+ questions moved into \*\*Lighthouses\*\*/);

  const deleting = await alice.slash('general', 'bank delete', { bank: 'lighthouses' });
  expect(deleting.text).toContain('For 7 days it can be brought back');
  await alice.press(deleting, 'Delete it');
  expect(await pagesOf(table, 'Alice')).not.toContain('Lighthouses');
  const choices = await alice.autocomplete('general', 'bank restore', { bank: 'light' });
  expect(choices.map(({ name }) => name)).toEqual([expect.stringMatching(/🏠 Lighthouses \(\d+/)]);
  await restart(table);
  await alice.press(deleting, 'Bring it back');
  expect(await pagesOf(table, 'Carol')).toContain('Lighthouses');
  const twice = await alice.slash('general', 'bank restore', { bank: String(choices[0]?.value) });
  expect(twice.text).toContain('is back as it was');
  expect(driver.refusals).toEqual([]);
});

test('a player sees no answer, and changes no bank of the server', async () => {
  const { driver } = await openTable();
  const carol = driver.user('Carol');
  const found = await carol.slash('general', 'bank search', { text: 'harbour' });
  expect(found.text).toContain('Who opened the harbour of Aldport?');
  expect(found.text).not.toContain('Queen Ilse');
  const byAnswer = await carol.slash('general', 'bank search', { text: 'queen ilse' });
  expect(byAnswer.text).toContain('0 questions');
  const forManager = await driver.user('Alice').slash('general', 'bank search', {
    text: 'queen ilse',
    bank: 'harbour',
    kind: 'multiple-choice',
  });
  expect(forManager.text).toContain('✅ **Queen Ilse**');
  const shown = await carol.slash('general', 'bank show', { bank: 'harbour' });
  expect(buttonsOf(shown.message).map(({ label }) => label)).toEqual([
    'Start quiz',
    'Play alone',
    'All banks',
  ]);
  await driver.user('Alice').slash('general', 'bank create', { title: 'Mine' });
  const refused = async (command: string, options: Record<string, string>) =>
    (await carol.slash('general', `bank ${command}`, options)).text;
  expect(await refused('create', { title: 'Hers' })).toContain('**Manage Server**');
  expect(await refused('rename', { bank: 'mine', title: 'Hers' })).toContain('**Manage Server**');
  expect(await refused('delete', { bank: 'mine' })).toContain('**Manage Server**');
  expect(await refused('restore', { bank: 'mine' })).toContain('**Manage Server**');
  expect(await refused('delete', { bank: 'harbour' })).toContain('came with the bot');
  expect(await carol.autocomplete('general', 'bank delete', { bank: '' })).toEqual([]);
  expect(driver.refusals).toEqual([]);
});

test('a personal bank is its owner’s in direct messages, and is shared as a copy', async () => {
  const { driver } = await openTable();
  const [alice, carol] = [driver.user('Alice'), driver.user('Carol')];
  for (const user of [alice, carol]) await user.slash('dm', 'bank copy', { bank: 'harbour' });
  const mine = String((await carol.autocomplete('dm', 'bank rename', { bank: '' }))[0]?.value);
  await carol.slash('dm', 'bank rename', { bank: mine, title: 'My notes' });
  expect((await carol.slash('general', 'bank list')).text).toContain('My notes');
  expect((await alice.slash('general', 'bank list')).text).not.toContain('My notes');
  const quiz = await carol.press(
    await carol.slash('dm', 'bank show', { bank: mine }),
    'Start quiz',
  );
  expect(quiz.text).toContain('My notes · Question 1 of 10');

  expect((await carol.slash('dm', 'bank share', { bank: mine })).text).toContain('in a server');
  expect((await carol.slash('general', 'bank share', { bank: mine })).text).toContain(
    '**Manage Server**',
  );
  const hers = await alice.autocomplete('general', 'bank share', { bank: '' });
  expect(hers).toHaveLength(1);
  const shared = await alice.slash('general', 'bank share', { bank: String(hers[0]?.value) });
  expect(shared.text).toContain('its own copy of **The harbour of Aldport**');
  const kept = await alice.autocomplete('general', 'bank merge', { into: '' });
  const [own, server] = ['🔒', '🏠'].map((icon) =>
    String(kept.find(({ name }) => name.startsWith(icon))?.value),
  );
  const merged = await alice.slash('general', 'bank merge', {
    from: own ?? '',
    into: server ?? '',
  });
  expect(merged.text).toContain('do not belong together');
  expect(driver.refusals).toEqual([]);
});
