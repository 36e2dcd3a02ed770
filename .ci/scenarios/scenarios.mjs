import { answersOf, assert, assertEqual, bank, buttons, onDiscord, phaseOf } from './support.mjs';

const choices = { bank, kind: 'multiple-choice', pace: 'fast' };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function aWholeQuizOfThree() {
  await onDiscord(async (table) => {
    const start = await table.slash('alice', 'quiz start', { ...choices, questions: 2 });
    assert(phaseOf(start.response.message) === 'open', 'a question as the answer to the command');
    for (const number of [1, 2]) {
      await table.untilShown(`Question ${number} of 2`);
      const { right, wrong } = answersOf(table.message());
      const first = await table.user('bob').click(table.message(), wrong);
      assert(first.response.ephemeral, 'a private confirmation');
      assert(!/right|wrong|correct/i.test(first.response.text), 'no verdict before the reveal');
      // Bob changes his mind, and presses twice at once; Carol stays wrong.
      await Promise.all([1, 2].map(() => table.user('bob').click(table.message(), right)));
      await table.user('carol').click(table.message(), wrong);
      await table.untilPhase('revealed');
      assert(
        /Bob/i.test(table.text()) && table.text().includes('> '),
        'who was right, and the quotation',
      );
      await table.until(() => phaseOf(table.message()) !== 'revealed', 'the quiz to go on');
    }
    await table.untilPhase('finished');
    assertEqual(await table.score('bob'), { points: 2, right: 2, answers: 2 }, 'Bob’s score');
    assertEqual(await table.score('carol'), { points: 0, right: 0, answers: 2 }, 'Carol’s score');
    const board = await table.slash('carol', 'leaderboard', { period: 'week' });
    assert(/1\.\*\* \*\*bob/i.test(board.response.text), 'Bob on top of the board');
    assertEqual(
      table.discord.channel('channel1').messages.length,
      2,
      'one message for the quiz, one for the board',
    );
    const review = await table
      .user('carol')
      .click(table.discord.channel('channel1').messages[0], 'Review what you missed');
    assert(
      review.response.ephemeral && review.response.text.includes('You missed 2'),
      'Carol’s review',
    );
    const late = await table
      .user('bob')
      .click(review.message, buttons(review.message)[0].custom_id);
    assert(late.response.ephemeral, 'a clear answer from a finished quiz');
  });
}

export async function aPrivateQuiz() {
  await onDiscord(async (table) => {
    const options = { bank, kind: 'typed', mode: 'private', questions: 2 };
    const quiz = await table.slash('bob', 'quiz start', options);
    assert(quiz.response.ephemeral, 'a message only Bob sees');
    for (const typed of ['right', 'wrong']) {
      const { question } = answersOf(quiz.response.message);
      const modal = await table.user('bob').click(quiz, 'Type your answer');
      const text = typed === 'right' ? question.answer.toUpperCase() : 'nothing of the kind';
      await table.user('bob').submitModal(modal, { answer: text });
      assert(phaseOf(quiz.response.message) === 'revealed', 'the answer at once');
      const next = buttons(quiz.response.message).find(({ custom_id }) =>
        custom_id.startsWith('quiz:next'),
      );
      await table.user('bob').click(quiz, next.custom_id);
    }
    assert(quiz.response.text.includes('**1 of 2**'), 'the result');
    assertEqual(await table.score('bob'), { points: 1, right: 1, answers: 2 }, 'Bob’s own score');
    const board = await table.slash('bob', 'leaderboard');
    assert(board.response.text.includes('Nobody has a point'), 'private points off the board');
    const missed = await table.slash('bob', 'quiz missed');
    assert(missed.response.text.includes('Question 1 of 1'), 'a quiz of the one missed question');
    const long = await table.user('bob').click(missed, 'Type your answer');
    const refusal = await table.user('bob').submitModal(long, { answer: 'x'.repeat(4_000) });
    assert(refusal.response.text.includes('4,000 characters'), 'a clear word on a long answer');
  });
}

export async function aPrivateQuizInDirectMessages() {
  await onDiscord(async (table) => {
    const quiz = await table
      .user('carol')
      .slash('dm', null, 'quiz start', { bank, kind: 'true-false', questions: 1 });
    await table.user('carol').click(quiz, answersOf(quiz.response.message).right);
    assert(quiz.response.text.includes('Right!'), 'the verdict');
    const board = await table.user('carol').slash('dm', null, 'score');
    assert(board.response.text.includes('1 point'), 'the score');
  });
}

export async function aKillInMidQuestion() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'quiz start', { ...choices, pace: 'normal', questions: 2 });
    const { right, wrong } = answersOf(table.message());
    await table.user('bob').click(table.message(), wrong);
    await table.bot.restart('SIGKILL');
    const after = await table.user('bob').click(table.message(), right);
    assert(after.response.text.includes('Changed to'), 'the answer of before the kill to be known');
    await table.user('carol').click(table.message(), right);
    await table.bot.restart('SIGKILL');
    await table.untilPhase('revealed');
    await table.bot.restart('SIGKILL');
    await table.untilShown('Question 2 of 2');
    assertEqual(table.discord.channel('channel1').messages.length, 1, 'nothing posted twice');
    await table.slash('alice', 'quiz stop');
    await table.untilPhase('finished');
    for (const name of ['bob', 'carol'])
      assertEqual(await table.score(name), { points: 1, right: 1, answers: 1 }, `${name}’s score`);
  });
}

export async function aKillWhileTheDeadlinePasses() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'quiz start', { ...choices, questions: 1 });
    const { right } = answersOf(table.message());
    await table.user('bob').click(table.message(), right);
    await table.bot.kill('SIGKILL');
    await sleep(12_000);
    await table.bot.start();
    await table.untilPhase('finished', 30_000);
    assertEqual(await table.score('bob'), { points: 1, right: 1, answers: 1 }, 'Bob’s score');
  });
}

/** A press whose bot is killed at that moment gets no answer from anybody. */
const killedWhilePressed = { allow: ['no-ack'] };

export async function manyKills() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'quiz start', { ...choices, questions: 2 });
    for (let kill = 0; kill < 4; kill += 1) {
      const { right } = phaseOf(table.message()) === 'open' ? answersOf(table.message()) : {};
      if (right) table.user('bob').clickNow(table.message(), right);
      await sleep(kill * 7);
      await table.bot.kill('SIGKILL');
      await table.until(() => table.discord.gateway.live().length === 0, 'the connection to drop');
      await table.bot.start();
    }
    await table.slash('alice', 'quiz stop');
    await table.untilPhase('finished');
    const podium = /bob\*\* · (\d+) points?/i.exec(table.text());
    const { points = 0 } = (await table.score('bob')) ?? {};
    assertEqual(points, Number(podium?.[1] ?? 0), 'the score beside the podium');
  }, killedWhilePressed);
}

export async function aDroppedGateway() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'quiz start', { ...choices, pace: 'normal', questions: 1 });
    const { right } = answersOf(table.message());
    await table.user('bob').click(table.message(), right);
    table.discord.disconnectGateway({ resume: true });
    await table.until(() => table.discord.gateway.allReady(), 'a resumed connection');
    await table.user('carol').click(table.message(), right);
    table.discord.disconnectGateway({ resume: false });
    await table.until(() => table.discord.gateway.allReady(), 'a new connection');
    await table.untilPhase('finished');
    for (const name of ['bob', 'carol'])
      assertEqual(await table.score(name), { points: 1, right: 1, answers: 1 }, `${name}’s score`);
  });
}

export async function aFailingApi() {
  await onDiscord(async (table) => {
    table.discord.failNext('create_interaction_response', 500, { after: true });
    await table.slash('alice', 'quiz start', { ...choices, questions: 2 });
    const { right } = answersOf(table.message());
    table.discord.failNext('create_interaction_response', 502);
    await table.user('bob').click(table.message(), right);
    table.discord.failNext('update_message', 500, { times: 6 });
    await table.untilShown('Question 2 of 2', 60_000);
    await table.slash('alice', 'quiz stop');
    await table.untilPhase('finished');
    assertEqual(await table.score('bob'), { points: 1, right: 1, answers: 1 }, 'Bob’s score');
    // Discord’s doubled answer to a repeated request is the fault that was asked for.
    table.discord.violations = table.discord.violations.filter(({ code }) => code !== 'double-ack');
  });
}

export async function aCleanStop() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'quiz start', { ...choices, pace: 'untimed', questions: 1 });
    const { right } = answersOf(table.message());
    await table.user('bob').click(table.message(), right);
    await table.bot.stop();
    assert(table.text().includes('goes on'), 'the quiz to say that it goes on');
    await table.bot.start();
    await table.until(() => !table.text().includes('restarting'), 'the note to go');
    const shown = await table.user('alice').click(table.message(), 'Show the answer');
    assert(shown.response.ephemeral, 'the starter to decide in an untimed quiz');
    await table.untilPhase('revealed');
    await table.user('alice').click(table.message(), 'Results');
    await table.untilPhase('finished');
    assertEqual(await table.score('bob'), { points: 1, right: 1, answers: 1 }, 'Bob’s score');
  });
}

export async function wrongUseAndHostileNames() {
  const eve = '**@everyone** <@1> [x](http://y) \u200b\u202e `_~|#';
  const users = ['alice', 'bob', { name: 'eve', globalName: eve }];
  await onDiscord(
    async (table) => {
      const refused = async (options, words, channel) => {
        const { response } = await table.slash('eve', 'quiz start', options, channel);
        assert(
          response.ephemeral && response.text.includes(words),
          `“${words}”, got ${response.text}`,
        );
      };
      await refused({ bank: 'no such thing' }, 'no bank called');
      await refused({ bank, kind: 'typed', questions: 50 }, 'fewer than the 50');
      await refused({ bank }, 'Send Messages', 'locked');
      await refused({ bank, mode: 'private', pace: 'fast' }, 'own pace');
      const none = await table.slash('eve', 'quiz stop');
      assert(none.response.text.includes('No quiz is running'), 'a clear word');
      await table.slash('eve', 'quiz start', { ...choices, questions: 1 });
      const other = await table.slash('bob', 'quiz start', choices);
      assert(other.response.text.includes('already running'), 'one quiz a channel');
      assert(
        !/[^\\](\*\*@|\[x\])/.test(other.response.text),
        `an escaped name, got ${other.response.text}`,
      );
      const stop = await table.slash('bob', 'quiz stop');
      assert(stop.response.text.includes('Only'), 'that Bob may not stop it');
      await table.user('eve').click(table.message(), answersOf(table.message()).right);
      await table.slash('alice', 'quiz stop');
      await table.untilPhase('finished');
      await table.slash('eve', 'score');
      await table.slash('bob', 'leaderboard');
      const mine = await table.slash('eve', 'quiz start', { bank, mode: 'private' });
      assert(mine.response.ephemeral, 'a private quiz');
      for (const command of ['help', 'bank list']) await table.slash('bob', command);
      const suggested = await table
        .user('bob')
        .autocomplete('guildA', 'channel1', 'quiz start', { bank: 'isis' });
      assertEqual(
        suggested.map(({ value }) => value),
        [bank],
        'the suggested banks',
      );
    },
    { users },
  );
}

export async function aDeletedMessage() {
  await onDiscord(async (table) => {
    await table.slash('alice', 'quiz start', { ...choices, questions: 3 });
    await table.user('bob').click(table.message(), answersOf(table.message()).right);
    table.user('alice').remove(table.message());
    let again;
    await table.until(async () => {
      again = await table.slash('carol', 'quiz start', { ...choices, questions: 1 });
      return !again.response.ephemeral;
    }, 'the channel to be free again');
    assertEqual(await table.score('bob'), { points: 1, right: 1, answers: 1 }, 'Bob’s score');
    await table.slash('carol', 'quiz stop');
    await table.until(() => phaseOf(again.response.message) === 'finished', 'the new quiz to end');
    const edits = table.discord.requests('update_message').length;
    assert(edits < 15, `no hammering of a lost message, but ${edits} edits`);
  });
}
