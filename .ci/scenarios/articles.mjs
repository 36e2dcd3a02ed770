import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, assertEqual, buttons, onDiscord } from './support.mjs';

const root = process.env.ROOT;
const chess = await readFile(join(root, 'quizzes/how-to-play-chess/article.md'));
const body = chess.toString('utf8').split('---\n').slice(2).join('---\n');
const hostile = '**@everyone** <@1> [x](http://y) \u200b\u202e `_~|#';
const cast = {
  users: ['alice', 'bob', 'carol', { name: 'ida', installed: true }],
  guilds: [
    { name: 'guildA', owner: 'alice', channels: ['channel1', 'channel2'] },
    { name: 'far', owner: 'alice', bot: false, channels: ['lobby'] },
  ],
};

/** Sentences of some hundred thousand words take longer than a minute; fewer, as long as a scenario needs. */
function bridges(count) {
  const makers = ['Holt', 'Brandt', 'Lund', 'Quill', 'Ilse', 'Varn', 'Amber', 'Gull'];
  return Array.from({ length: count }, (_, number) => {
    const maker = `${makers[number % 8]}${makers[(number >> 3) % 8].toLowerCase()}`;
    return `In ${1200 + (number % 800)} the engineer Maren ${maker} built a bridge of ${number + 20} arches near the village of ${maker}ford, which had burned down in the war.`;
  }).join(' ');
}

export async function anArticleFromFileToQuiz() {
  await onDiscord(async (table) => {
    const file = { name: 'chess.md', data: chess };
    const reply = await table.slash('alice', 'article add', { file, title: hostile });
    await table.until(() => reply.response.text.includes('Coverage'), 'the bank');
    const { response } = reply;
    assert(/\d+ new questions/.test(response.text), `a count, got ${response.text}`);
    assert(/multiple-choice|true-false|fill-in|typed/.test(response.text), 'the kinds');
    assert(response.text.includes('Left out'), 'what was refused');
    assert(!/[^\\]\*\*@/.test(response.text), 'an escaped title');
    await table.user('bob').click(reply, 'Start quiz');
    await table.untilShown('Question 1 of');
    await table.slash('bob', 'quiz stop');
    await table.untilPhase('finished');

    const again = await table.slash('alice', 'article add', { file });
    await table.until(() => again.response.text.includes('I know this article'), 'to be known');
    await table.bot.restart('SIGKILL');
    await table.user('alice').click(again, 'Open the existing one');
    const kept = await table.slash('alice', 'article add', { file });
    await table.until(
      () => kept.response.text.includes('I know this article'),
      'to be known again',
    );
    await Promise.all([1, 2].map(() => table.user('alice').click(kept, 'Update the bank')));
    await table.until(() => kept.response.text.includes('is up to date'), 'the update');
    assert(
      kept.response.text.includes('gives no questions that the bank does not have'),
      'nothing new from the same text',
    );

    const list = await table.slash('alice', 'article list');
    const removal = await table.user('alice').select(list, 'Open an article', [idIn(list)]);
    await table.user('alice').click(removal, 'Remove');
    await table.user('alice').click(removal, 'Remove it');
    await table.user('alice').click(removal, 'Bring it back');
    assert(removal.response.text.includes('is back'), 'the bank to be back');
  }, cast);
}

export async function aLongArticleShowsItsProgress() {
  await onDiscord(async (table) => {
    const { discord } = table;
    const file = { name: 'bridges.txt', data: bridges(500) };
    const reply = await table.slash('alice', 'article add', { file });
    const seen = new Set();
    const isOver = () => {
      const shown = /\d[\d,]*\/\d[\d,]* [▰▱]/.exec(reply.response.text)?.[0];
      if (shown !== undefined) seen.add(shown);
      return reply.response.text.includes('Coverage');
    };
    await table.until(isOver, 'the bank', 240_000);
    assert(seen.size >= 2, `progress to be seen, but there was ${[...seen]}`);
    const edits = discord.requests('update_original_webhook_message').map(({ t }) => t);
    const gaps = edits.slice(1).map((at, index) => at - edits[index]);
    assert(Math.min(...gaps) >= 1_950, `two seconds between edits, but ${gaps}`);
  }, cast);
}

export async function cancellingAndKillingLeavesNothing() {
  await onDiscord(async (table) => {
    const file = { name: 'bridges.txt', data: bridges(3_000) };
    const isWriting = ({ response }) => /\d+\/[\d,]+ [▰▱]/.test(response.text);
    const first = await table.slash('alice', 'article add', { file });
    await table.until(() => isWriting(first), 'the questions to be written');
    const foreign = await table.user('bob').click(first, 'Cancel');
    assert(foreign.response.text.includes('Only'), 'a stranger to be refused');
    const impatient = await table.slash('alice', 'article add', { file });
    assert(impatient.response.text.includes('still working'), 'one article at a time');
    await Promise.all([1, 2].map(() => table.user('alice').click(first, 'Cancel').catch(ignored)));
    await table.until(() => first.response.text.includes('Cancelled by'), 'it to be cancelled');

    const second = await table.slash('alice', 'article add', { file });
    await table.until(() => isWriting(second), 'the second one to be written');
    await table.bot.restart('SIGKILL');
    await table.user('alice').click(second, 'Cancel');
    assert(second.response.text.includes('I was restarted'), 'a clear answer after a kill');
    const third = await table.slash('alice', 'article add', { file });
    await table.bot.stop();
    assert(third.response.text.includes('restarting'), 'a clear word at a clean stop');
    await table.bot.start();
    const list = await table.slash('alice', 'article list');
    assert(list.response.text.includes('None has been added'), 'no half bank');
  }, cast);
}

/** The double press may come when the button is gone. */
function ignored() {}

export async function articlesWithFaultsOfDiscord() {
  await onDiscord(async (table) => {
    const { discord } = table;
    discord.failNext('create_interaction_response', 500, { after: true });
    discord.failNext('update_original_webhook_message', 500, { times: 5 });
    const reply = await table.slash('alice', 'article add', { text: body.slice(0, 3_000) });
    await table.until(() => reply.response.text.includes('Coverage'), 'the bank', 60_000);

    // The token dies while the article is worked on: the message is changed by the bot itself.
    const file = { name: 'bridges.txt', data: bridges(300) };
    const late = await table.slash('alice', 'article add', { file });
    discord.advanceClock(16 * 60_000);
    await table.until(() => late.response.text.includes('Coverage'), 'the end of it', 120_000);
    // Both were asked for.
    discord.violations = discord.violations.filter(
      ({ code }) => code !== 'double-ack' && code !== 'token-expired',
    );
  }, cast);
}

export async function refusalsOfArticles() {
  await onDiscord(async (table) => {
    const refused = async (options, words, who = 'alice') => {
      const reply = await table.slash(who, 'article add', options);
      const isTold = () => reply.response.text.includes(words);
      await table.until(isTold, `“${words}”, got ${reply.response.text}`);
    };
    await refused({ url: 'http://127.0.0.1:8080/x' }, 'not a place on the public internet');
    await refused({ url: 'http://0x7f.1/' }, 'not a place on the public internet');
    await refused({ url: 'ftp://example.org/a' }, 'addresses are not fetched');
    await refused({ text: body, url: 'https://example.org' }, 'you gave 2');
    const form = await table.slash('alice', 'article add', { text: hostile, title: hostile });
    assert(form.response.modal, 'a form where the text is short');
    const short = await table.user('alice').submitModal(form, { text: 'Too short.' });
    assert(short.response.text.includes('2 words are too few'), 'a clear word on a short text');
    const empty = await table.slash('alice', 'article add');
    const none = await table.user('alice').submitModal(empty, {});
    assert(none.response.text.includes('nothing to read'), 'a clear word on an empty form');
    const zip = await table.slash('alice', 'article add');
    const files = [{ name: 'a.txt', data: Buffer.from('PK\x03\x04nonsense') }];
    const broken = await table.user('alice').submitModal(zip, { file: files });
    await table.until(() => /a\.txt: /.test(broken.response.text), 'a word on a broken archive');
    const french =
      'Le port de la ville fut ouvert par la reine, et le phare fut construit en 1874. ';
    await refused({ text: french.repeat(8) }, 'French');
  }, cast);
}

export async function quizMeOnThisAnywhere() {
  await onDiscord(async (table) => {
    const bob = table.user('bob');
    const message = bob.say('channel1', `<@1> ${hostile}\n${body.slice(0, 1_800)}`);
    const quiz = await bob.messageCommand('Quiz me on this', message);
    await table.until(() => quiz.response.text.includes('Question 1 of'), 'a private quiz');
    assert(quiz.response.ephemeral, 'that only Bob sees it');
    const short = bob.say('channel1', 'Hello there');
    const none = await bob.messageCommand('Quiz me on this', short);
    assert(none.response.text.includes('too few'), 'how many words are needed');

    const ida = table.user('ida');
    const far = table.user('alice').say('lobby', body.slice(0, 1_800));
    const own = await ida.messageCommand('Quiz me on this', far);
    await table.until(() => own.response.text.includes('Question 1 of'), 'a quiz without the bot');
    const added = await ida.slash('dm', null, 'article add', { text: body.slice(0, 3_000) });
    await table.until(() => added.response.text.includes('Coverage'), 'a bank of one’s own');
    await ida.click(added, 'Start quiz');
    const list = await ida.slash('dm', null, 'article list');
    assertEqual(buttons(list.response.message).length, 0, 'one page');
    assert(/by \*\*ida\*\*/i.test(list.response.text), `her article, got ${list.response.text}`);
  }, cast);
}

function idIn({ response }) {
  return /"value":"([\w-]+)"/.exec(JSON.stringify(response.components))[1];
}
