import { expect, test } from 'vitest';
import type { InteractionResult } from '../../src/playground/driver/result.ts';
import { buttonsOf, openTable, restart, shownIn, type Table } from '../support/play.ts';

type User = ReturnType<Table['driver']['user']>;

/** The custom id of a button of the newest state of a message. */
function button(shown: InteractionResult, start: string): string {
  const found = buttonsOf(shown.message).find(
    ({ id, label }) => id.startsWith(start) || label.startsWith(start),
  );
  if (found === undefined) throw new Error(`no button “${start}” in ${shown.text}`);
  return found.id;
}

/** Turns a card over and rates it. */
async function review(user: User, shown: InteractionResult, rating: string): Promise<void> {
  await user.press(shown, 'Show the answer');
  await user.press(shown, button(shown, rating));
}

test('a bank is studied alone: turned over, rated once, undone, and after a kill', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  expect((await bob.slash('general', 'flashcards study')).text).toContain('You have no cards yet');
  const shown = await bob.slash('general', 'flashcards study', { bank: 'harbour' });
  expect(shown.ephemeral).toBe(true);
  expect(shown.text).toContain('is one of your decks now');
  expect(driver.sees('Alice', 'general')).toEqual([]);
  if (!shown.message) throw new Error('no message');
  const { question } = shownIn(shown.message);
  expect(shown.text).not.toContain(question.evidence.quote);

  await bob.press(shown, 'Show the answer');
  expect(shown.text).toContain(question.evidence.quote);
  const labels = buttonsOf(shown.message).map(({ label }) => label);
  expect(labels.slice(0, 4)).toEqual([
    'Again · 1 min',
    'Hard · 6 min',
    'Good · 10 min',
    expect.stringMatching(/^Easy · \d+ days$/),
  ]);
  // The same card in another window: what is rated in one counts once, and the other catches up.
  const again = await bob.slash('general', 'flashcards study');
  await bob.press(again, 'Show the answer');
  const good = button(shown, 'Good');
  await Promise.all([bob.press(shown, good), bob.press(shown, good)]);
  expect(shown.text).toContain('1 step');
  await restart(table);
  await bob.press(again, button(again, 'Easy'));
  expect(again.text).toContain('1 step');

  await bob.press(again, 'Undo');
  expect(again.text).toContain('Undone: your rating of');
  expect(again.text).toContain(question.evidence.quote);
  await bob.press(again, button(again, 'Easy'));
  expect(again.text).not.toContain('step');
  await bob.press(again, 'Stop');
  expect(again.text).toContain('Today: 1 answer · 1 new');
  expect((await bob.slash('general', 'flashcards due')).text).toContain('6 new');
  expect((await bob.slash('general', 'flashcards stats')).text).toContain('1 young');
  expect(driver.refusals).toEqual([]);
});

test('cards of one’s own are added, typed, found, changed, suspended, deleted and brought back', async () => {
  const { driver } = await openTable();
  const carol = driver.user('Carol');
  const form = await carol.slash('dm', 'flashcards add', { deck: 'French' });
  expect(form.modal?.title).toBe('A new card');
  const card = {
    front: 'the _cat_',
    back: 'le chat',
    tags: 'animals',
    how: 'typed',
    deck: 'French',
  };
  const added = await carol.submitModal(form, card);
  expect(added.text).toContain('1 card added to');
  const many = await carol.slash('dm', 'flashcards add', { deck: 'French', many: true });
  const lines = { lines: 'the dog\tle chien\nnothing\nthe hen\tla poule\tanimals', deck: 'French' };
  const pasted = await carol.submitModal(many, lines);
  expect(pasted.text).toContain('2 cards added');
  expect(pasted.text).toContain('Line 2, “nothing”: no tab or semicolon');

  const shown = await carol.slash('dm', 'flashcards study', { bank: 'french' });
  const answer = await carol.press(shown, 'Type the answer');
  await carol.submitModal(answer, { answer: 'Le chat' });
  expect(shown.text).toContain('✅ Right: you wrote “Le chat”');
  await carol.press(shown, button(shown, 'Good'));
  await review(carol, shown, 'Again');

  const list = await carol.slash('dm', 'flashcards browse', { search: '#animals' });
  expect(list.text).toContain('2 cards');
  const [first] = await carol.autocomplete('dm', 'flashcards edit', { card: 'cat' });
  if (first === undefined) throw new Error('no card to edit');
  await carol.select(list, 'Look at a card', [String(first.value)]);
  expect(list.text).toContain('le chat');
  const edit = await carol.press(list, 'Edit');
  await carol.submitModal(edit, { front: 'the cat', back: 'la chatte', tags: '', how: 'turned' });
  expect(list.text).toContain('la chatte');
  await carol.press(list, 'Suspend');
  expect(list.text).toContain('Suspended by you');
  await carol.press(list, 'Resume');
  await carol.press(list, 'Delete');
  expect(list.text).toContain('is deleted');
  await carol.press(list, 'Undo');
  expect(list.text).toContain('Undone: deleting “the cat”');

  const refused = await carol
    .submitModal(await carol.slash('dm', 'flashcards add'), {
      front: '',
      back: '',
      tags: '',
      how: 'turned',
      deck: 'French',
    })
    .catch((error: Error) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(driver.refusals).toEqual([]);
});

test('a form that is refused gives back what was typed into it, as text or as a file', async () => {
  const { driver } = await openTable();
  const carol = driver.user('Carol');
  const fill = async (front: string) =>
    carol.submitModal(await carol.slash('dm', 'flashcards add'), {
      front,
      back: '',
      tags: '',
      how: 'turned',
      deck: 'French',
    });
  const refused = await fill('a cat without a back');
  expect(refused.ephemeral).toBe(true);
  expect(refused.text).toContain(
    'What you typed, to copy it:\n```\na cat without a back\n\nFrench',
  );
  const long = await fill(`the cat ${'sat on the mat and '.repeat(40)}`);
  expect(long.text).not.toContain('sat on the mat');
  expect(JSON.stringify(long.message?.components)).toContain('what-you-typed.txt');
  expect(driver.refusals).toEqual([]);
});

test('decks are shared by a code, settings change the buttons, reminders are set and stopped', async () => {
  const { driver } = await openTable();
  const [alice, bob] = [driver.user('Alice'), driver.user('Bob')];
  const form = await alice.slash('general', 'flashcards add', { many: true });
  await alice.submitModal(form, { lines: 'a;1\nb;2\nc;3', deck: 'Letters' });
  const deck = await alice.slash('general', 'flashcards decks', { deck: 'Letters' });
  await alice.press(deck, 'Share');
  const code = /code:([\w-]+)/.exec(deck.text)?.[1] ?? '';
  const copied = await bob.slash('general', 'flashcards copy', { code });
  expect(copied.text).toContain('3 cards added to **Letters**');
  expect((await bob.slash('general', 'flashcards copy', { code: 'wrong' })).text).toContain(
    'leads to no deck',
  );

  const settings = await bob.slash('general', 'flashcards settings');
  await bob.press(settings, 'Two buttons');
  const numbers = await bob.press(settings, 'Change numbers');
  const wanted = { new: '2', reviews: '50', retention: '85%', ahead: '0', zone: 'europe/paris' };
  await bob.submitModal(numbers, wanted);
  expect(settings.text).toContain('up to 2 new cards and 50 reviews');
  expect(settings.text).toContain('Europe/Paris');
  const wrong = await bob.press(settings, 'Change numbers');
  const refused = await bob.submitModal(wrong, { ...wanted, zone: 'Paris' });
  expect(refused.text).toContain('There is no time zone called “Paris”');

  const shown = await bob.slash('general', 'flashcards study');
  for (const rating of ['Good', 'Good']) await review(bob, shown, rating);
  expect(shown.text).toContain('your limit is 2 new cards a day');
  expect(shown.text).toContain('Done for now');

  const unknown = `${'d'.repeat(90)}.${'c'.repeat(90)}`;
  expect((await bob.slash('general', 'flashcards reset', { card: unknown })).text).toContain(
    'This deck has been deleted',
  );
  const reset = await bob.slash('general', 'flashcards reset');
  const done = await bob.press(reset, 'Make new');
  expect(done.text).toContain('2 cards made new again');
  const remind = await bob.slash('general', 'flashcards remind', { hour: 7, timezone: 'UTC' });
  expect(remind.text).toContain('at 07:00');
  await bob.press(remind, 'Stop');
  expect((await bob.slash('general', 'flashcards remind')).text).toContain('No reminders');
  const zones = await bob.autocomplete('general', 'flashcards remind', { timezone: 'new yo' });
  expect(zones[0]?.value).toBe('America/New_York');
  expect(driver.refusals).toEqual([]);
});
