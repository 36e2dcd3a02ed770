import type { BaseInteraction, ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Pick } from '../banks/bank-service.ts';
import { UserFailure } from '../failures.ts';
import { stopQuiz } from '../quiz/running.ts';
import type { Asked, Mode, Pace } from '../quiz/session.ts';
import { startQuiz } from '../quiz/starting.ts';
import type { QuestionRef } from '../scores/score-service.ts';
import type { App } from './app.ts';
import { replyAndFind, replyPrivately } from './respond.ts';
import type { View } from './views/view.ts';
import { displayName, requireStage, scoreGuild, viewerOf } from './who.ts';

/** As many as a quiz can have; the latest. */
const mostMissed = 50;

/** Grading looks at no more, and all are stored with the quiz. */
const mostNames = 2_000;

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
    questions: picks.map(({ bank, question, article }) => ({
      bankId: bank.id,
      question,
      article,
    })),
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

/**
 * A private quiz of questions that were missed, as far as they are still there.
 *
 * @throws {UserFailure} `nothing-missed` when none is.
 */
export async function playMissed(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { title, missed }: { readonly title: string; readonly missed: readonly QuestionRef[] },
  app: App,
): Promise<void> {
  const viewer = viewerOf(interaction, true);
  const found = await Promise.all(
    missed.map(({ bankId, questionId }) => app.banks.find(viewer, bankId, questionId)),
  );
  const picks = found.filter((pick) => pick !== undefined).slice(-mostMissed);
  if (picks.length === 0) throw new UserFailure('nothing-missed', {});
  const settings = { mode: 'private', pace: 'untimed', speedBonus: false } as const;
  await play(interaction, { ...settings, title, picks }, app);
}

/**
 * Starts a private quiz of questions that lie in no bank.
 *
 * @returns its first question, to be shown.
 */
export async function prepareLoose(
  interaction: BaseInteraction,
  { title, asked }: { readonly title: string; readonly asked: readonly Omit<Asked, 'choices'>[] },
  app: App,
): Promise<View> {
  const questions = asked.map(({ bankId, question, article }) => ({ bankId, question, article }));
  const named = questions.filter(({ question }) => question.kind !== 'true-false');
  const started = await startQuiz(app.room, {
    quizId: app.newId(),
    mode: 'private',
    pace: 'untimed',
    speedBonus: false,
    title,
    guildId: scoreGuild(interaction),
    channelId: interaction.channelId ?? '@me',
    starter: { id: interaction.user.id, name: displayName(interaction) },
    questions,
    names: [...new Set(named.map(({ question }) => question.answer))],
  });
  return (await app.stage.prepare(started)).view;
}

/** What a quiz is called: as its bank, if all of its questions are of one. */
export function titleOf(picks: readonly Pick[]): string {
  const [title = '', ...others] = new Set(picks.map(({ bank }) => bank.title));
  return others.length === 0 ? title : 'Everything here';
}

/** Answers of the banks in play, those asked for first: a typed answer must not be forgiven into one of them. */
function namesIn(picks: readonly Pick[]): readonly string[] {
  const names = new Set<string>();
  const banks = new Set(picks.map(({ bank }) => bank));
  const asked = picks.map(({ question }) => question);
  for (const questions of [asked, ...[...banks].map((bank) => bank.questions)])
    for (const { kind, answer } of questions) {
      if (names.size >= mostNames) return [...names];
      if (kind !== 'true-false') names.add(answer);
    }
  return [...names];
}
