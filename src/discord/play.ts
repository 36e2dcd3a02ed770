import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Pick } from '../banks/bank-service.ts';
import { stopQuiz } from '../quiz/running.ts';
import type { Mode, Pace } from '../quiz/session.ts';
import { startQuiz } from '../quiz/starting.ts';
import type { App } from './app.ts';
import { replyAndFind, replyPrivately } from './respond.ts';
import { displayName, requireStage, scoreGuild } from './who.ts';

export type Play = {
  readonly mode: Mode;
  readonly pace: Pace;
  readonly speedBonus: boolean;
  readonly title: string;
  readonly picks: readonly Pick[];
};

/** Starts a quiz as the answer to a command or a button, and shows its first question. */
export async function play(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { mode, pace, speedBonus, title, picks }: Play,
  app: App,
): Promise<void> {
  if (mode === 'together') requireStage(interaction);
  const started = await startQuiz(app.room, {
    quizId: app.newId(),
    mode,
    pace,
    speedBonus,
    title,
    guildId: scoreGuild(interaction),
    channelId: interaction.channelId,
    starter: { id: interaction.user.id, name: displayName(interaction) },
    questions: picks.map(({ bank, question }) => {
      const { id: bankId, title, source } = bank;
      return { bankId, question, article: { title, source } };
    }),
    names: namesIn(picks),
  });
  const prepared = await app.stage.prepare(started);
  if (mode === 'private') return replyPrivately(interaction, prepared.view);
  const messageId = await replyAndFind(interaction, prepared.view).catch(async (error: unknown) => {
    // Nobody has seen this quiz: it must not keep the channel occupied.
    await stopQuiz(app.room, started.id, 'unreachable');
    throw error;
  });
  app.stage.firstShown(prepared, messageId);
}

/** Answers of the banks in play: a typed answer must not be forgiven into one of them. */
function namesIn(picks: readonly Pick[]): readonly string[] {
  const banks = new Set(picks.map(({ bank }) => bank));
  const answers = [...banks].flatMap(({ questions }) => questions);
  return [
    ...new Set(answers.filter(({ kind }) => kind !== 'true-false').map(({ answer }) => answer)),
  ];
}
