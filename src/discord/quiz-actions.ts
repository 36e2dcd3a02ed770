import { UserFailure } from '../failures.ts';
import { type Attempt, giveAnswer, takeHint, voteToSkip } from '../quiz/answering.ts';
import { missedIn } from '../quiz/review.ts';
import { askedAt, requireOpen, requireOwn } from '../quiz/room.ts';
import { skipAlone, stopQuiz } from '../quiz/running.ts';
import { scoreResults } from '../quiz/scoring.ts';
import { type Session, sessions } from '../quiz/session.ts';
import type { App } from './app.ts';
import { type CustomId, numberArg, textArg } from './custom-id.ts';
import type { Action, Press } from './dispatch.ts';
import { playMissed, prepareLoose } from './play.ts';
import { asButton } from './press.ts';
import { openModal, replyPrivately, updateOrReply } from './respond.ts';
import { viewOf } from './stored-view.ts';
import { typedAnswerModal, typedInput } from './typed-answer-modal.ts';
import { hintView, recordedView, reviewView, voteView } from './views/answer-view.ts';
import { quizView } from './views/quiz-view.ts';
import { displayName } from './who.ts';

/** What the buttons and modals of a quiz do. */
export const quizActions: Readonly<Record<string, Action>> = {
  'quiz:answer': (interaction, id, app) =>
    answer(interaction, { id, app, given: { choice: numberArg(id, 2) } }),

  'quiz:typed': (interaction, id, app) =>
    answer(interaction, { id, app, given: { typed: typedIn(interaction) } }),

  'quiz:type': async (interaction, id, { room }) => {
    const { quizId, index } = place(id);
    const session = requireOpen(await room.store.get(sessions, quizId), index);
    requireOwn(session, interaction.user.id);
    const { question } = askedAt(await room.plans.of(quizId), index);
    await openModal(asButton(interaction), typedAnswerModal(session, question.prompt));
  },

  'quiz:hint': async (interaction, id, { room }) => {
    const hint = await takeHint(room, { ...place(id), userId: interaction.user.id });
    await replyPrivately(interaction, hintView(hint));
  },

  'quiz:skip': async (interaction, id, app) =>
    moveOn(interaction, { ...place(id), during: 'open' }, app),

  'quiz:next': async (interaction, id, app) =>
    moveOn(interaction, { ...place(id), during: 'revealed' }, app),

  'quiz:stop': async (interaction, id, app) => {
    const session = await app.room.store.get(sessions, textArg(id, 0));
    if (session === undefined) throw new UserFailure('quiz-over', {});
    requireOwn(session, interaction.user.id);
    if (session.mode === 'together') throw new UserFailure('button-out-of-date', {});
    await updateQuiz(interaction, await stopQuiz(app.room, session.id, 'stopped'), app);
  },

  'quiz:review': async (interaction, id, { room }) => {
    const { session, missed } = await missedIn(room, textArg(id, 0), interaction.user.id);
    await replyPrivately(interaction, reviewView(session, missed));
  },

  'quiz:practise': async (interaction, id, app) => {
    const { session, missed } = await missedIn(app.room, textArg(id, 0), interaction.user.id);
    if (session.isLoose) {
      const asked = missed.map((each) => each.asked);
      const again = await prepareLoose(interaction, { title: session.title, asked }, app);
      return replyPrivately(interaction, again);
    }
    const refs = missed.map(({ asked }) => ({
      bankId: asked.bankId,
      questionId: asked.question.id,
    }));
    await playMissed(asButton(interaction), { title: session.title, missed: refs }, app);
  },
};

async function answer(
  interaction: Press,
  { id, app, given }: { id: CustomId; app: App; given: Attempt['given'] },
): Promise<void> {
  const { user } = interaction;
  const name = displayName(interaction);
  const recorded = await giveAnswer(app.room, { ...place(id), userId: user.id, name, given });
  const { session, asked } = recorded;
  if (session.mode === 'private') {
    // The answer is stored and graded; its points are added while Discord takes the message.
    const view = quizView({ session, asked, answerCount: 1 });
    await Promise.all([updateOrReply(interaction, view), scoreResults(app.room, session)]);
    return;
  }
  await replyPrivately(interaction, recordedView(recorded));
  app.receipts.keep(session.id, interaction);
  if (recorded.before === undefined) app.stage.show(session.id);
}

async function moveOn(
  interaction: Press,
  ballot: { quizId: string; index: number; during: 'open' | 'revealed' },
  app: App,
): Promise<void> {
  const { quizId, during } = ballot;
  const { user } = interaction;
  const session = await app.room.store.get(sessions, quizId);
  if (session?.mode === 'private') {
    requireOwn(session, user.id);
    const isMeant = session.index === ballot.index && session.phase === during;
    return updateQuiz(interaction, isMeant ? await skipAlone(app.room, session) : session, app);
  }
  const vote = await voteToSkip(app.room, { ...ballot, userId: user.id });
  await app.conductor.count(vote);
  await replyPrivately(interaction, voteView(vote, during));
}

async function updateQuiz(interaction: Press, session: Session, { room }: App): Promise<void> {
  await updateOrReply(interaction, await viewOf(room, session));
}

function place(id: CustomId): { quizId: string; index: number } {
  return { quizId: textArg(id, 0), index: numberArg(id, 1) };
}

function typedIn(interaction: Press): string {
  if (interaction.isModalSubmit()) return interaction.fields.getTextInputValue(typedInput);
  throw new UserFailure('button-out-of-date', {});
}
