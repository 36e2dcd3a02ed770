import { acceptAnswer } from '../banks/accepting.ts';
import { type FlagReason, flagReasons } from '../banks/bank-records.ts';
import { placeOf } from '../banks/content.ts';
import { flagQuestion, flagsOf, withdrawFlag } from '../banks/flagging.ts';
import type { DoingTo } from '../banks/library.ts';
import { approve } from '../banks/review.ts';
import { answerLimit } from '../banks/written-question.ts';
import { UserFailure } from '../failures.ts';
import {
  answerWithId,
  askedSoFar,
  type Reported,
  reportedAt,
  wrongAnswers,
} from '../quiz/reporting.ts';
import { rescore } from '../quiz/rescoring.ts';
import type { News } from '../quiz/taking-out.ts';
import type { App } from './app.ts';
import { type CustomId, numberArg, textArg } from './custom-id.ts';
import type { Action, Press } from './dispatch.ts';
import { typedIn } from './form.ts';
import { asComponent, chosenFrom } from './press.ts';
import { openModal, replyPrivately, updateOrReply } from './respond.ts';
import { mayModerate } from './rights.ts';
import {
  acceptedView,
  decisionView,
  noteField,
  noteForm,
  pulledView,
  type ReportPlace,
  reportedView,
  reportListView,
} from './views/report-view.ts';
import { notice, type View } from './views/view.ts';
import { actorOf, viewerOf } from './who.ts';

/** A question that somebody reports, and whether they decide on it. */
type Case = {
  readonly place: ReportPlace;
  readonly reported: Reported;
  readonly doing: DoingTo;
  readonly decides: boolean;
};

/** How a report is answered: by a new message, or in place of the one that was pressed. */
type Shown = {
  readonly app: App;
  readonly show: (interaction: Press, view: View) => Promise<void>;
};

/** What the buttons around a report do. A player’s first press is the report; a moderator is asked first. */
export const reportActions: Readonly<Record<string, Action>> = {
  'report:flag': async (interaction, id, app) =>
    open(interaction, placeIn(id), { app, show: replyPrivately }),

  'report:list': async (interaction, id, { room }) => {
    const quizId = textArg(id, 0);
    const asked = await askedSoFar(room, quizId, interaction.user.id);
    await replyPrivately(interaction, reportListView(quizId, asked));
  },

  'report:pick': async (interaction, id, app) => {
    const place = { quizId: textArg(id, 0), index: Number(chosenFrom(interaction)) };
    await open(interaction, place, { app, show: updateOrReply });
  },

  'report:reason': async (interaction, id, app) => {
    const reason = flagReasons.find((each) => each === textArg(id, 2));
    if (reason === undefined) throw new UserFailure('button-out-of-date', {});
    const about = await caseOf(interaction, placeIn(id), app);
    await report(interaction, about, { reason, app, show: updateOrReply });
  },

  'report:note': async (interaction, id) => {
    await openModal(asComponent(interaction), noteForm(placeIn(id)));
  },

  'report:noted': async (interaction, id, app) => {
    const about = await caseOf(interaction, placeIn(id), app);
    const note = typedIn(interaction, noteField);
    await report(interaction, about, { note, app, show: updateOrReply });
  },

  'report:withdraw': async (interaction, id, app) => {
    const { doing } = await caseOf(interaction, placeIn(id), app);
    const isPulled = await withdrawFlag(app.banks.library, doing);
    await updateOrReply(interaction, notice(isPulled ? alreadyOut : 'Your report is taken back.'));
  },

  'report:restore': async (interaction, id, app) => {
    const about = await decidedBy(interaction, placeIn(id), app);
    await approve(app.banks.library, about.doing);
    await updateOrReply(
      interaction,
      notice('The question is back in play, and its reports are settled.'),
    );
    await app.conductor.tell(newsOf(interaction, 'put-back', about));
  },

  'report:accept': async (interaction, id, app) => {
    const { place, doing } = await decidedBy(interaction, placeIn(id), app);
    const answer = await answerWithId(app.room, { ...place, id: chosenFrom(interaction) });
    const accepted = await acceptAnswer(app.banks.library, { ...doing, answer });
    const { session, gained } = await rescore(app.room, { ...place, accepted: answer });
    if (session.mode === 'together') app.stage.show(session.id);
    await updateOrReply(interaction, acceptedView(answer, gained, accepted.hasChanged));
  },
};

const alreadyOut =
  'The question is out of play already, so your report stays for the moderator who looks at it.';

/** The flag was pressed: a player’s report is made by that, and a moderator is asked what to do. */
async function open(interaction: Press, place: ReportPlace, { app, show }: Shown): Promise<void> {
  const about = await caseOf(interaction, place, app);
  if (!about.decides) return report(interaction, about, { app, show });
  const { reported, doing } = about;
  const flagged = await flagsOf(app.banks.library, doing);
  const wrong = await wrongAnswers(app.room, place);
  const acceptable = wrong.filter(({ text }) => text.length <= answerLimit);
  await show(interaction, decisionView(place, reported, { ...flagged, acceptable }));
}

async function report(
  interaction: Press,
  { place, reported, doing, decides }: Case,
  { app, show, ...said }: Shown & { readonly reason?: FlagReason; readonly note?: string },
): Promise<void> {
  const flagging = { ...doing, ...said, isModerator: decides };
  const flagged = await flagQuestion(app.banks.library, flagging);
  await show(interaction, (decides ? pulledView : reportedView)(place, reported, flagged));
  if (flagged.isPulled)
    await app.conductor.tell(newsOf(interaction, 'taken-out', { place, doing }));
}

function newsOf(
  interaction: Press,
  what: News['what'],
  { place: { quizId }, doing: { bankId, questionId } }: Pick<Case, 'place' | 'doing'>,
): News {
  const { guildId, userId } = viewerOf(interaction, true);
  return { what, guildId, userId, bankId, questionId, quizId };
}

/** @throws {UserFailure} `quiz-forgotten`, `not-your-quiz`, `bank-gone`. */
async function caseOf(interaction: Press, place: ReportPlace, app: App): Promise<Case> {
  const { user } = interaction;
  const reported = await reportedAt(app.room, { ...place, userId: user.id });
  const { bankId, question } = reported.asked;
  const bank = await placeOf(app.banks.library, viewerOf(interaction, true), bankId);
  const doing = { ...bank, questionId: question.id, by: actorOf(interaction) };
  return { place, reported, doing, decides: mayModerate(interaction, bank.owner) };
}

/** @throws {UserFailure} as `caseOf`; `moderators-only`. */
async function decidedBy(interaction: Press, place: ReportPlace, app: App): Promise<Case> {
  const about = await caseOf(interaction, place, app);
  if (!about.decides) throw new UserFailure('moderators-only', {});
  return about;
}

function placeIn(id: CustomId): ReportPlace {
  return { quizId: textArg(id, 0), index: numberArg(id, 1) };
}
