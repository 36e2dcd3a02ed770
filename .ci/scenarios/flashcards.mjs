import { assert, assertEqual, bank, buttons, onDiscord } from './support.mjs';

const startsWith = (start) => (button) =>
  button.custom_id.startsWith(start) || button.label?.startsWith(start);

/** The custom id of a button of the newest state of an answer. */
function buttonOf({ response }, start) {
  const found = buttons(response.message).find(startsWith(start));
  if (!found) throw new Error(`no button “${start}” in:\n${response.text}`);
  return found.custom_id;
}

async function rate(user, shown, rating) {
  await user.click(shown, 'Show the answer');
  await user.click(shown, buttonOf(shown, rating));
}

export async function aSessionOfFlashcards() {
  await onDiscord(async (table) => {
    const bob = table.user('bob');
    const none = await table.slash('bob', 'flashcards study');
    assert(/no cards yet/.test(none.response.text), 'a word to somebody without cards');
    const shown = await table.slash('bob', 'flashcards study', { bank });
    assert(shown.response.ephemeral, 'a message that only Bob sees');
    assert(!shown.response.text.includes('> '), 'no quotation before the answer is shown');
    await bob.click(shown, 'Show the answer');
    assert(shown.response.text.includes('> '), 'the quoted sentence on the back');
    const labels = buttons(shown.response.message).map(({ label }) => label);
    assertEqual(labels.slice(0, 3), ['Again · 1 min', 'Hard · 6 min', 'Good · 10 min'], 'buttons');

    // Twice at once, and once more from another window after a kill.
    const other = await table.slash('bob', 'flashcards study');
    await bob.click(other, 'Show the answer');
    const good = buttonOf(shown, 'Good');
    await Promise.all([1, 2].map(() => bob.click(shown, good)));
    await table.bot.kill();
    await table.bot.restart();
    await bob.click(other, buttonOf(other, 'Easy'));
    assert(other.response.text.includes('1 step'), 'the card in its steps, rated once');

    await bob.click(other, 'Undo');
    assert(other.response.text.includes('Undone: your rating'), 'what was undone');
    await bob.click(other, buttonOf(other, 'Easy'));
    await bob.click(other, 'Suspend');
    assert(other.response.text.includes('is suspended'), 'that the card is suspended');
    await bob.click(other, 'Stop');
    assert(/Today: 1 answer · 1 new/.test(other.response.text), 'what was done today');
    const stats = await table.slash('bob', 'flashcards stats');
    assert(stats.response.text.includes('1 young'), 'the known card in the statistics');
    await bob.click(stats, 'Calendar');
    assertEqual(stats.response.attachments.length, 1, 'one picture in the place of the other');
    const due = await table.slash('bob', 'flashcards due');
    assert(/to go today/.test(due.response.text), 'what is still due');
    for (let count = 0; count < 3; count += 1) await table.slash('bob', 'flashcards undo');
    const nothing = await table.slash('bob', 'flashcards undo');
    assert(/nothing to undo/.test(nothing.response.text), 'a word when nothing is left to undo');
    assertEqual(table.discord.channel('channel1').messages.length, 0, 'messages that all can see');
  });
}

export async function cardsOfOnesOwn() {
  const hostile = '@everyone <@1> **bold** `code` [link](https://example.com) \u202Eevil\u200B';
  await onDiscord(async (table) => {
    const alice = table.user('alice');
    const dm = (command, options) => alice.slash('dm', null, command, options);
    const form = await dm('flashcards add', { deck: hostile.slice(0, 50) });
    const card = { front: hostile, back: `${hostile}\n# a heading`, tags: hostile, how: 'typed' };
    const added = await alice.submitModal(form, { ...card, deck: hostile.slice(0, 50) });
    assert(added.response.text.includes('1 card added'), 'a card with hostile words');
    const gaps = await dm('flashcards add', { deck: 'Rivers' });
    const river = {
      front: '{{Paris}} lies on the {{Seine}}',
      back: '',
      tags: 'geo',
      how: 'turned',
    };
    const two = await alice.submitModal(gaps, { ...river, deck: 'Rivers' });
    assert(two.response.text.includes('2 cards added'), 'a card for each gap');
    const many = await dm('flashcards add', { deck: 'Rivers', many: true });
    const lines = { lines: 'Rome\tTiber\nCologne Rhine\nLondon\tThames', deck: 'Rivers' };
    const pasted = await alice.submitModal(many, lines);
    assert(/2 cards added[\s\S]*Line 2/.test(pasted.response.text), 'two lines taken, one named');

    const shown = await dm('flashcards study');
    const typing = await alice.click(shown, 'Type the answer');
    await alice.submitModal(typing, { answer: 'nothing of the kind' });
    assert(shown.response.text.includes('❌ You wrote'), 'how the typed answer was graded');
    await alice.click(shown, buttonOf(shown, 'Again'));
    for (const rating of ['Good', 'Good']) await rate(alice, shown, rating);

    const list = await dm('flashcards browse', { search: '#geo' });
    assert(/2 cards/.test(list.response.text), 'cards found by a tag');
    const [found] = await alice.autocomplete('dm', null, 'flashcards edit', { card: 'Tiber' });
    const edit = await dm('flashcards edit', { card: found.value });
    const edited = await alice.submitModal(edit, { front: 'Roma', back: 'Tevere', how: 'turned' });
    assert(edited.response.text.includes('Tevere'), 'the card as it was changed');
    await alice.click(edited, 'Delete');
    await alice.click(edited, 'Undo');
    assert(edited.response.text.includes('Undone: deleting'), 'the card brought back');

    const deck = await dm('flashcards decks', { deck: 'Rivers' });
    await alice.click(deck, 'Share');
    const code = /code:([\w-]+)/.exec(deck.response.text)?.[1] ?? '';
    const copied = await table.slash('bob', 'flashcards copy', { code });
    assert(copied.response.text.includes('4 cards added'), 'a copy of the deck');
    await alice.click(deck, 'Stop sharing');
    const late = await table.slash('carol', 'flashcards copy', { code });
    assert(late.response.text.includes('leads to no deck'), 'a code that works no more');
    await alice.click(deck, 'Delete');
    await alice.click(deck, 'Bring it back');
    assert(deck.response.text.includes('4 cards'), 'the deck as it was');
  });
}

export async function flashcardsAnywhere() {
  const users = ['alice', { name: 'bob', installed: true }, 'carol'];
  await onDiscord(
    async (table) => {
      const bob = table.user('bob');
      const shown = await bob.slash('private', 'carol', 'flashcards study', { bank });
      assert(shown.response.ephemeral, 'a session that only Bob sees, where the bot is not');
      await rate(bob, shown, 'Easy');
      const settings = await bob.slash('private', 'carol', 'flashcards settings');
      await bob.click(settings, 'Two buttons');
      const numbers = await bob.click(settings, 'Change numbers');
      const wanted = { new: '3', reviews: '9', retention: '95', ahead: '10', zone: 'Asia/Tokyo' };
      await bob.submitModal(numbers, wanted);
      assert(settings.response.text.includes('up to 3 new cards and 9 reviews'), 'new limits');
      const steps = await bob.click(settings, 'Change steps');
      const refused = await bob.submitModal(steps, { learning: 'soon', relearning: '10m' });
      assert(refused.response.text.includes('are no steps'), 'a clear word on wrong steps');
      await bob.click(shown, 'Show the answer');
      const labels = buttons(shown.response.message).map(({ label }) => label.split(' ')[0]);
      assertEqual(labels.slice(0, 2), ['Again', 'Good'], 'two buttons');
      await bob.click(shown, buttonOf(shown, 'Good'));
      const remind = await bob.slash('dm', null, 'flashcards remind', {
        hour: 6,
        timezone: 'Asia/Tokyo',
      });
      assert(remind.response.text.includes('at 06:00'), 'when Bob is reminded');
      await bob.click(remind, 'Stop');
      const reset = await bob.slash('dm', null, 'flashcards reset');
      const done = await bob.click(reset, 'Make new');
      assert(/2 cards made new/.test(done.response.text), 'cards made new again');
    },
    { users },
  );
}
