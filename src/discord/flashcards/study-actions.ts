import { UserFailure } from '../../failures.ts';
import { ratings } from '../../flashcards/card.ts';
import { beginStudy, pick } from '../../flashcards/picking.ts';
import { stopReminding } from '../../flashcards/reminders.ts';
import { suspend } from '../../flashcards/resting.ts';
import { rate } from '../../flashcards/reviewing.ts';
import { undo } from '../../flashcards/undoing.ts';
import { gradeTyped } from '../../questions/grade-answer.ts';
import type { App } from '../app.ts';
import { customId, textArg } from '../custom-id.ts';
import type { Action, Press } from '../dispatch.ts';
import { form, typedIn } from '../form.ts';
import { asComponent } from '../press.ts';
import { openModal, updateOrReply } from '../respond.ts';
import { cardName } from '../views/card-words.ts';
import { remindersOffView } from '../views/reminder-view.ts';
import { leechNote, undoneNote } from '../views/study-view.ts';
import {
  atCard,
  isOutdated,
  nextView,
  type Studying,
  scopeOf,
  stoppedView,
  turnedView,
  viewOfNext,
} from './showing.ts';

const answerField = 'answer';
const longestAnswer = 200;

/** What the buttons below a card in study do. */
export const studyActions: Readonly<Record<string, Action>> = {
  'flashcards:study': (interaction, id, app) => begin(interaction, textArg(id, 0), app),

  'flashcards:reveal': async (interaction, id, app) => {
    await updateOrReply(interaction, await turnedView(app, atCard(interaction, id)));
  },

  'flashcards:type': async (interaction, id, app) => {
    const at = atCard(interaction, id);
    const picked = await pick(app.study, at.place);
    if (picked === undefined || isOutdated(picked.card, at.revision))
      return updateOrReply(interaction, await nextView(app, at.studying));
    const { front } = picked.shown.content;
    await openModal(
      asComponent(interaction),
      answerForm(customId('flashcards:typed', ...id.args), front),
    );
  },

  'flashcards:typed': async (interaction, id, app) => {
    const at = atCard(interaction, id);
    const given = typedIn(interaction, answerField);
    if (given === '') throw new UserFailure('empty-answer', {});
    const picked = await pick(app.study, at.place);
    const typed = picked && { given, grade: gradeTyped(picked.shown.question, given) };
    await updateOrReply(interaction, await turnedView(app, { ...at, typed }));
  },

  'flashcards:rate': async (interaction, id, app) => {
    const { studying, place, revision } = atCard(interaction, id);
    const rating = ratings.find((each) => each === textArg(id, 4));
    if (rating === undefined) throw new UserFailure('button-out-of-date', {});
    const { isNew, isLeech, card } = await rate(app.study, { ...place, revision, rating });
    const { lapseCount } = card.memory;
    const note = isNew && isLeech ? leechNote(await frontOf(app, place), lapseCount) : undefined;
    await updateOrReply(interaction, await nextView(app, { ...studying, note }));
  },

  'flashcards:undo': async (interaction, id, app) => {
    const studying = { userId: interaction.user.id, scope: textArg(id, 0) };
    await updateOrReply(interaction, await undoneView(app, studying));
  },

  'flashcards:rest': async (interaction, id, app) => {
    const { studying, place, revision } = atCard(interaction, id);
    const picked = await pick(app.study, place);
    const isMeant = picked !== undefined && !isOutdated(picked.card, revision);
    if (isMeant) await suspend(app.study, place);
    const name = cardName(picked?.shown.content.front);
    const note = isMeant ? `-# ⏸️ “${name}” is suspended.` : undefined;
    await updateOrReply(interaction, await nextView(app, { ...studying, note }));
  },

  'flashcards:quiet': async (interaction, _, { study }) => {
    await stopReminding(study, interaction.user.id);
    await updateOrReply(interaction, remindersOffView());
  },

  'flashcards:stop': async (interaction, id, app) => {
    const studying = { userId: interaction.user.id, scope: textArg(id, 0) };
    await updateOrReply(interaction, await stoppedView(app, studying));
  },
};

async function begin(interaction: Press, scope: string, { study }: App): Promise<void> {
  const studying = { userId: interaction.user.id, scope };
  const next = await beginStudy(study, scopeOf(studying));
  await updateOrReply(interaction, await viewOfNext(study, studying, next));
}

/** Undoes the last thing that was done, and shows the card again if it was one in study. */
export async function undoneView(app: App, studying: Studying) {
  const { what, card } = await undo(app.study, studying.userId);
  const place = { userId: studying.userId, deckId: card.deckId, cardId: card.id };
  const note = undoneNote(what, await frontOf(app, place));
  if (what !== 'study') return nextView(app, { ...studying, note });
  return turnedView(app, { studying: { ...studying, note }, place, revision: card.revision });
}

async function frontOf(
  { study }: App,
  place: { userId: string; deckId: string; cardId: string },
): Promise<string> {
  return (await pick(study, place))?.shown.content.front ?? '';
}

/** The question again above the field, since Discord covers the message. */
function answerForm(id: string, front: string) {
  return form(id, 'Type the answer', [
    {
      id: answerField,
      kind: 'line',
      label: 'Your answer',
      description: front,
      placeholder: 'Small typos are forgiven',
      longest: longestAnswer,
    },
  ]);
}
