// What every scenario shares: a strict Discord, the bot as a black box on it, and a reader's eye for messages.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { startExaminer } = await import(pathToFileURL(join(process.env.EXAMINER, 'index.js')).href);
const root = process.env.ROOT;

export const bank = 'what-is-isis-k';
const everyQuestion = await readBanks();

/**
 * One Discord with a bot on it and its database in a folder of its own; gone afterwards. `before` prepares the
 * database; of several processes all start at once; `allow` names violations that a scenario is about.
 */
export async function onDiscord(
  play,
  { users = ['alice', 'bob', 'carol'], before, processCount = 1, allow = [], ...settings } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-scenario-'));
  const channels = ['channel1', 'channel2', { name: 'locked', botDeny: ['SEND_MESSAGES'] }];
  const discord = await startExaminer({
    users,
    guilds: [{ name: 'guildA', owner: 'alice', channels }],
    ...settings,
  });
  try {
    const DATABASE_URL = `sqlite://${join(folder, 'test.db')}`;
    await before?.(discord, DATABASE_URL);
    const start = () =>
      discord.runBot({
        cwd: root,
        // Not `npm start`: the shell in between ends at once at a signal, and the judge then kills the rest.
        command: [process.execPath, '--enable-source-maps', 'dist/supervisor.js'],
        env: { DATABASE_URL },
      });
    const [bot, ...others] = await Promise.all(Array.from({ length: processCount }, start));
    await discord.waitCommands(['quiz', 'score', 'leaderboard', 'bank', 'help']);
    await play(new Table(discord, bot));
    for (const each of [...others, bot]) await each.stop();
    discord.assertClean({ allow });
  } finally {
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The players' side of it. */
class Table {
  constructor(discord, bot) {
    this.discord = discord;
    this.bot = bot;
  }

  user(name) {
    return this.discord.user(name);
  }

  slash(name, command, options = {}, channel = 'channel1') {
    return this.user(name).slash('guildA', channel, command, options);
  }

  /** The message that holds the quiz of a channel. */
  message(channel = 'channel1') {
    return this.discord.channel(channel).messages.at(-1);
  }

  text(message = this.message()) {
    return this.discord.msgs.text(message);
  }

  until(predicate, what, ms = 40_000) {
    return this.discord.until(predicate, ms, what);
  }

  async untilShown(words, ms) {
    await this.orSay(this.until(() => this.text().includes(words), `“${words}”`, ms));
  }

  async untilPhase(phase, ms) {
    await this.orSay(this.until(() => phaseOf(this.message()) === phase, `phase ${phase}`, ms));
  }

  /** What a failed wait says besides: the message as it stands then. */
  async orSay(wait) {
    try {
      await wait;
    } catch (error) {
      throw new Error(`${error.message}; there is:\n${this.text()}`, { cause: error });
    }
  }

  async score(name) {
    const { response } = await this.slash(name, 'score');
    const found = /\*\*(\d+) points?\*\* · (\d+) of (\d+) answers?/.exec(response.text);
    return found ? { points: +found[1], right: +found[2], answers: +found[3] } : undefined;
  }
}

export function buttons(message) {
  return walk(message.components).filter((part) => part.type === 2 && part.custom_id);
}

export function phaseOf(message) {
  const ids = buttons(message).map((button) => button.custom_id);
  if (ids.some((id) => /^quiz:(answer|type):/.test(id))) return 'open';
  return ids.some((id) => id.startsWith('quiz:next:')) ? 'revealed' : 'finished';
}

/** The button ids of a question, told apart by what is right. Options stand on buttons or in the text. */
export function answersOf(message) {
  const text = walk(message.components)
    .filter((part) => part.type === 10)
    .map((part) => unescaped(part.content))
    .join('\n');
  const question = everyQuestion.find(({ prompt }) => text.includes(prompt));
  if (!question) throw new Error(`no stored question in:\n${text}`);
  const choices = buttons(message)
    .filter((button) => button.custom_id.startsWith('quiz:answer:'))
    .map((button) => ({ id: button.custom_id, text: choiceText(button.label, text) }));
  const isRight = (choice) => choice.text.toLowerCase() === question.answer.toLowerCase();
  return {
    question,
    right: choices.find(isRight)?.id,
    wrong: choices.find((choice) => !isRight(choice))?.id,
  };
}

export function assert(condition, what) {
  if (!condition) throw new Error(`expected ${what}`);
}

export function assertEqual(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

function choiceText(label, text) {
  const listed = new RegExp(`^\\*\\*${label}\\*\\* · (.*)$`, 'm').exec(text);
  return /^[A-D]$/.test(label) && listed ? listed[1] : label;
}

function unescaped(text) {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

function walk(parts = []) {
  return parts.flatMap((part) => [
    part,
    ...walk(part.components),
    ...walk(part.accessory ? [part.accessory] : []),
  ]);
}

async function readBanks() {
  const folders = await readdir(join(root, 'quizzes'));
  const files = await Promise.all(
    folders.map((folder) => readFile(join(root, 'quizzes', folder, 'questions.json'), 'utf8')),
  );
  return files.flatMap((file) => JSON.parse(file).questions);
}
