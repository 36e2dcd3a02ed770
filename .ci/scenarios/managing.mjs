// Reviewing, writing, importing, exporting: what those who manage a server do with its questions.
import { assert, assertEqual, buttons, onDiscord } from './support.mjs';

const table = [
  'kind,prompt,answer,choices,status',
  'short-answer,Who painted the night watch?,Rembrandt,,draft',
  'true-false,The Rhine flows into the North Sea.,true,,draft',
  'multiple-choice,Which river crosses Vienna?,Danube,Danube | Rhine | Elbe,draft',
  'true-false,The Danube flows uphill.,perhaps,,draft',
].join('\n');
const file = { name: 'europe.csv', data: table };

export async function aReviewedImport() {
  await onDiscord(async (table) => {
    const alice = table.user('alice');
    const imported = await table.slash('alice', 'question import', { file });
    assert(imported.response.ephemeral && imported.response.deferred, 'a private, deferred answer');
    assert(imported.response.text.includes('3 questions imported'), 'the count');
    assert(imported.response.text.includes('**row 5**'), 'the row that is wrong');
    const screen = await alice.click(imported, 'Review 3');
    assert(
      screen.response.ephemeral && screen.response.text.includes('✅ **Rembrandt**'),
      'the answer, privately',
    );
    await alice.click(screen, 'Approve');
    assert(screen.response.text.includes('Approved: “Who painted'), 'what was decided');
    await table.bot.restart('SIGKILL');
    await alice.click(screen, 'Undo');
    assert(screen.response.text.includes('Undone: approving 1 question'), 'the undone decision');
    const form = await alice.click(screen, 'Edit');
    await alice.submitModal(form, { prompt: 'Rembrandt painted what?' });
    assert(screen.response.text.includes('gives its own answer away'), 'what is wrong with it');
    const again = await alice.click(screen, 'Open the form again');
    assert(
      JSON.stringify(again.response.modal).includes('Rembrandt painted what?'),
      'what was typed',
    );
    await alice.submitModal(again, { prompt: 'Who painted The Night Watch?' });
    assert(screen.response.text.includes('Who painted The Night Watch?'), 'the changed question');
    await alice.click(screen, 'Retire');
    await alice.click(screen, 'Approve all 2 drafts');
    await alice.click(screen, 'Approve 2 drafts');
    assert(
      screen.response.text.includes('2 approved questions, and 1 question out of play'),
      'the end',
    );
    const quiz = await alice.click(screen, 'Start quiz');
    assert(quiz.response.text.includes('Question 1 of 2'), 'a quiz of what was approved');
  });
}

export async function twoReviewersAtOnce() {
  await onDiscord(
    async (table) => {
      await table.slash('alice', 'question import', { file });
      const review = (name) => table.slash(name, 'question review', { bank: 'Europe' });
      const [hers, his] = [await review('alice'), await review('bob')];
      const approve = buttons(his.response.message)[0].custom_id;
      await table.user('alice').click(hers, 'Retire');
      await Promise.all([1, 2].map(() => table.user('bob').click(his, approve)));
      assert(
        his.response.text.includes('has already decided on this one'),
        'word of the colleague',
      );
      const history = await table.slash('bob', 'question history', { bank: 'Europe' });
      assert(/alice\*\* took “Who painted/i.test(history.response.text), 'her decision in the log');
      assert(!/bob\*\* approved/i.test(history.response.text), 'none of his');
    },
    { guilds: [guildWithModerator()] },
  );
}

export async function whoMayNot() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'question import', { file });
    const options = { bank: 'Europe', format: 'csv' };
    const refused = await table.slash('carol', 'bank export', options);
    assert(refused.response.text.includes('Manage Server'), 'no answers for a member');
    const exported = await table.slash('alice', 'bank export', { ...options, format: 'anki' });
    assert(exported.response.ephemeral, 'a private file');
    assertEqual(exported.response.message.attachments[0].filename, 'europe.apkg', 'its name');
  });
}

export async function ownBanksInDirectMessages() {
  await onDiscord(async (table) => {
    const carol = table.user('carol');
    const form = await carol.slash('dm', null, 'question add', {
      kind: 'true-false',
      bank: 'Mine',
    });
    const added = await carol.submitModal(form, {
      prompt: 'Whales are *mammals* @everyone.',
      answer: 'true',
    });
    assert(added.response.text.includes('Added to **Mine**'), 'the new bank');
    const settings = await carol.slash('dm', null, 'settings', {});
    await carol.select(settings, 'settings:drafts', ['hidden']);
    assert(settings.response.text.includes('Saved'), 'the changed setting');
    const quiz = await carol.slash('dm', null, 'quiz start', { bank: 'Mine' });
    assert(quiz.response.text.includes('Question 1 of 1'), 'the own question, asked');
  });
}

function guildWithModerator() {
  return {
    name: 'guildA',
    owner: 'alice',
    channels: ['channel1'],
    roles: [{ name: 'Mods', permissions: ['MANAGE_GUILD'], members: ['bob'] }],
  };
}
