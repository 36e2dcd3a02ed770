import type { ChatInputCommandInteraction } from 'discord.js';
import { UserFailure } from '../failures.ts';
import type { QuestionKind } from '../questions/question.ts';
import { takeHint, voteToSkip } from '../quiz/answering.ts';
import { skipAlone, stopQuiz } from '../quiz/running.ts';
import { type Mode, modes, type Pace, paces, type Session } from '../quiz/session.ts';
import { runningQuizzes } from '../quiz/starting.ts';
import type { App } from './app.ts';
import { play, playMissed, titleOf } from './play.ts';
import { replyPrivately } from './respond.ts';
import { viewOf } from './stored-view.ts';
import { hintView, voteView } from './views/answer-view.ts';
import { notice } from './views/view.ts';
import { isInstalledHere, isModerator, scoreGuild, viewerOf } from './who.ts';

const kinds: Readonly<Record<string, QuestionKind | undefined>> = {
  mixed: undefined,
  'multiple-choice': 'multiple-choice',
  'true-false': 'true-false',
  'fill-in': 'cloze',
  typed: 'short-answer',
};

export async function start(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const { options } = interaction;
  const kindName = options.getString('kind') ?? 'mixed';
  const kind = kinds[kindName];
  const mode = modeOf(interaction);
  const picks = await app.banks.select({
    viewer: viewerOf(interaction, mode === 'private'),
    bankId: options.getString('bank') ?? undefined,
    kind,
    kindName: kind && kindName,
    count: options.getInteger('questions') ?? undefined,
    chance: app.chance,
  });
  const pace = paces.find((each) => each === options.getString('pace'));
  const speedBonus = options.getBoolean('speed_bonus');
  if (mode === 'private' && ((pace ?? 'untimed') !== 'untimed' || speedBonus))
    throw new UserFailure('pace-needs-together', {});
  const title = titleOf(picks);
  const settings = {
    mode,
    pace: pace ?? ('normal' satisfies Pace),
    speedBonus: speedBonus ?? false,
  };
  await play(interaction, { ...settings, title, picks }, app);
}

export async function stop(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const running = await runningQuizzes(app.room, here(interaction));
  const mayStop = ({ starter }: Session) =>
    starter.id === interaction.user.id || isModerator(interaction);
  const session = running.find(mayStop);
  if (session === undefined)
    throw new UserFailure('not-the-starter', { startedBy: running[0].starter.name });
  if (session.mode === 'private')
    return showAnew(interaction, await stopQuiz(app.room, session.id, 'stopped'), app);
  await app.conductor.stop(session.id);
  await replyPrivately(interaction, notice('The quiz is stopped. All answers so far count.'));
}

export async function skip(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const [session] = await runningQuizzes(app.room, here(interaction));
  if (session.mode === 'private')
    return showAnew(interaction, await skipAlone(app.room, session), app);
  const { id: quizId, index } = session;
  const during = session.phase === 'revealed' ? 'revealed' : 'open';
  const ballot = { quizId, index, userId: interaction.user.id, during } as const;
  const vote = await voteToSkip(app.room, ballot);
  await app.conductor.count(vote);
  await replyPrivately(interaction, voteView(vote, during));
}

export async function hint(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const [{ id: quizId, index }] = await runningQuizzes(app.room, here(interaction));
  const given = await takeHint(app.room, { quizId, index, userId: interaction.user.id });
  await replyPrivately(interaction, hintView(given));
}

export async function missed(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const refs = await app.room.scores.missedBy(scoreGuild(interaction), interaction.user.id);
  await playMissed(interaction, { title: 'What you missed', missed: refs }, app);
}

/** The message of a private quiz can only be changed by its own buttons, so a command shows it anew. */
async function showAnew(
  interaction: ChatInputCommandInteraction,
  session: Session,
  { room }: App,
): Promise<void> {
  await replyPrivately(interaction, await viewOf(room, session));
}

function here({ channelId, user }: ChatInputCommandInteraction) {
  return { channelId, userId: user.id };
}

/** @throws {UserFailure} `together-needs-a-server` when that was asked for elsewhere. */
function modeOf(interaction: ChatInputCommandInteraction): Mode {
  const asked = modes.find((mode) => mode === interaction.options.getString('mode'));
  if (asked === 'together' && !isInstalledHere(interaction))
    throw new UserFailure('together-needs-a-server', {});
  return asked ?? (isInstalledHere(interaction) ? 'together' : 'private');
}
