import type { Message, MessageContextMenuCommandInteraction } from 'discord.js';
import { UserFailure } from '../failures.ts';
import type { Wish } from '../intake/intake.ts';
import { countWords, leastWords } from '../intake/intake-rules.ts';
import { requireReadable } from '../intake/intake-source.ts';
import type { Run } from '../intake/intake-steps.ts';
import { noBank } from '../quiz/session.ts';
import type { App } from './app.ts';
import { sourceOf } from './article-wish.ts';
import { runIntake } from './intake-flow.ts';
import { addressIn, articleTextOf } from './message-text.ts';
import { prepareLoose } from './play.ts';

/** By their names, which is enough for a guess; the bytes decide when they are read. */
const readable = /\.(?:pdf|docx|epub|x?html?|md|markdown|txt|text)$/i;

/**
 * A private quiz on a message: on the file that it brings, on its text, or on the page whose address is all
 * that it says.
 *
 * @throws {UserFailure} `text-too-short`, `nothing-to-read`, `file-too-large` and as `runIntake`.
 */
export async function quizOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  app: App,
): Promise<void> {
  const message = interaction.targetMessage;
  const wish = wishFor(message);
  requireReadable(wish.source);
  const work = async (run: Run) => {
    const { title, source = message.url, questions } = await app.intake.questionsOn(run, wish);
    const article = { title, source };
    const asked = questions.map((question) => ({ bankId: noBank, question, article }));
    return prepareLoose(interaction, { title, asked }, app);
  };
  await runIntake(interaction, { id: app.newId(), wish, isPrivate: true, work }, app);
}

function wishFor(message: Message): Wish {
  const file = message.attachments.find(({ name }) => readable.test(name));
  if (file !== undefined) return { source: sourceOf(file) };
  const contents = [message.content, ...message.messageSnapshots.map(({ content }) => content)];
  const names = new Map(message.mentions.users.map((user) => [user.id, user.displayName]));
  const said = articleTextOf(contents.join('\n\n'), names);
  const embedded = message.embeds.map(({ description }) => description ?? '').join('\n\n');
  const text =
    countWords(said) < leastWords ? `${said}\n\n${articleTextOf(embedded, names)}` : said;
  const wordCount = countWords(text);
  const address = addressIn(contents.join('\n\n'));
  if (wordCount < leastWords && address !== undefined)
    return { source: { kind: 'address', address } };
  if (wordCount === 0) throw new UserFailure('nothing-to-read', {});
  const title = `A message by ${message.author.displayName}`;
  return { source: { kind: 'text', text }, title };
}
