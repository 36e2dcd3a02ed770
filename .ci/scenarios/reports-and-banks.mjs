import { answersOf, assert, assertEqual, bank, buttons, onDiscord } from './support.mjs';

const untimed = { bank, pace: 'untimed' };
const users = ['alice', 'bob', 'carol', 'dan'];
const hostile = '**@everyone** <@1> [x](http://y) \u200b\u202e `_~|#';

/** Alice owns the server; Bob, Carol and Dan only play. */
export async function threeReportsTakeAQuestionOut() {
  await onDiscord(
    async (table) => {
      await table.slash('alice', 'quiz start', { ...untimed, kind: 'true-false', questions: 2 });
      const { right, question } = answersOf(table.message());
      await table.user('bob').click(table.message(), right);
      // Before the question is solved, twice at once; then with a reason and a note.
      const [, first] = await Promise.all(
        [1, 2].map(() => table.user('bob').click(table.message(), 'Report')),
      );
      assert(first.response.text.includes('Reported.'), 'one press to report');
      await table.user('bob').click(first, 'Unclear');
      const form = await table.user('bob').click(first, 'Add a note');
      await table.user('bob').submitModal(form, { note: hostile });
      assert(first.response.text.includes('Unclear'), 'the reason');
      await table.user('alice').click(table.message(), 'Show the answer');
      await table.untilPhase('revealed');
      await table.user('carol').click(table.message(), 'Report');
      await table.bot.restart('SIGKILL');
      await table.user('dan').click(table.message(), 'Report');
      await table.untilShown('taken out of play');
      await table.user('alice').click(table.message(), 'Next question');
      await table.untilPhase('open');
      await table.slash('alice', 'quiz stop');
      await table.untilPhase('finished');
      assert(table.text().includes('Question 1 reported'), 'the end to tell what was taken out');
      assertEqual(await table.score('bob'), { points: 1, right: 1, answers: 1 }, 'Bob’s score');

      // It is not asked in a quiz of all that there is.
      await table.slash('bob', 'quiz start', { ...untimed, kind: 'true-false', questions: 6 });
      for (let number = 1; number <= 6; number += 1) {
        await table.untilShown(`Question ${number} of 6`);
        const asked = answersOf(table.message());
        assert(asked.question.id !== question.id, 'the question to be out');
        if (number === 6) break;
        await table.user('bob').click(table.message(), asked.right);
        await table.user('bob').click(table.message(), 'Show the answer');
        await table.untilPhase('revealed');
        await table.user('bob').click(table.message(), 'Next question');
      }
      const last = table.message();
      await table.slash('alice', 'quiz stop');
      await table.untilPhase('finished');
      const list = await table.user('carol').click(last, 'Report a question');
      const picked = await table.user('carol').select(list, 'Questions 1 to 6', ['2']);
      assert(picked.response.text.includes('Reported.'), 'a report after the end');
      await table.user('carol').click(picked, 'Take it back');
      assert(picked.response.text.includes('taken back'), 'a report taken back');
    },
    { users },
  );
}

export async function anAcceptedAnswerCountsOnce() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'quiz start', { ...untimed, kind: 'typed', questions: 1 });
    for (const name of ['bob', 'carol']) {
      const form = await table.user(name).click(table.message(), 'Type your answer');
      await table.user(name).submitModal(form, { answer: `The *same* ${hostile}` });
    }
    await table.user('alice').click(table.message(), 'Show the answer');
    await table.untilShown('Nobody had it right');
    const decision = await table.user('alice').click(table.message(), 'Report');
    const menu = JSON.stringify(decision.response.components);
    const value = /"value":"([0-9a-f]+)"/.exec(menu)[1];
    await Promise.all(
      [1, 2].map(() => table.user('alice').select(decision, 'Accept an answer', [value])),
    );
    await table.untilShown('🎉');
    await table.user('alice').click(table.message(), 'Results');
    await table.untilPhase('finished');
    for (const name of ['bob', 'carol'])
      assertEqual(await table.score(name), { points: 1, right: 1, answers: 1 }, `${name}’s score`);
    const board = await table.slash('bob', 'leaderboard');
    assertEqual(board.response.text.match(/· 1 point/g).length, 2, 'points on the board');
  });
}

export async function banksAreManagedFromDiscord() {
  await onDiscord(
    async (table) => {
      const asAlice = (command, options) => table.slash('alice', `bank ${command}`, options);
      await asAlice('copy', { bank });
      const suggested = await table
        .user('alice')
        .autocomplete('guildA', 'channel1', 'bank rename', { bank: '' });
      assertEqual(suggested.length, 1, 'the banks that can be renamed');
      const [{ value: copy }] = suggested;
      await asAlice('rename', { bank: copy, title: hostile });
      const shown = await asAlice('show', { bank: copy });
      await table.user('alice').click(shown, 'Questions');
      assert(shown.response.text.includes('✅'), 'answers for a manager');
      await table.user('alice').click(shown, 'Next');
      assert(shown.response.text.includes('Page 2 of 3'), 'the second page');
      await table.user('alice').select(shown, 'Any kind', [`bank:find:0:400:${copy}:`]);
      assert(shown.response.text.includes('5 questions'), 'one kind alone');
      await asAlice('create', { title: 'Empty' });
      const merge = await asAlice('merge', { from: copy, into: 'Empty' });
      await table.user('alice').click(merge, 'Merge them');
      assert(merge.response.text.includes('24 questions moved'), 'all questions to move');
      const deletion = await asAlice('delete', { bank: 'empty' });
      await table.user('alice').click(deletion, 'Delete it');
      await table.bot.restart('SIGKILL');
      await table.user('alice').click(deletion, 'Bring it back');
      const list = await table.slash('bob', 'bank list');
      assert(list.response.text.includes('Empty'), 'the bank to be back');
      for (const [command, options] of [
        ['create', { title: 'x' }],
        ['rename', { bank: 'empty', title: 'x' }],
        ['delete', { bank: 'empty' }],
      ]) {
        const { response } = await table.slash('bob', `bank ${command}`, options);
        assert(response.text.includes('Manage Server'), `a clear refusal of ${command}`);
      }
      const found = await table.slash('bob', 'bank search', { text: 'isis' });
      assert(!found.response.text.includes('✅'), 'no answers for a player');
      const opened = await table.user('bob').select(list, 'Open a bank', [bank]);
      await table.user('bob').click(opened, 'Play alone');
      await table.user('carol').slash('dm', null, 'bank copy', { bank });
      const mine = await table.user('carol').slash('dm', null, 'bank list');
      assert(mine.response.text.includes('Yours alone'), 'a bank of one’s own');
      assert(buttons(shown.response.message).length > 0, 'buttons that stay');
    },
    { users: ['alice', 'bob', 'carol'] },
  );
}
