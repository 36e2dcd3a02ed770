import { reviewItem } from '../banks/review-queue.ts';
import { addQuestion, editQuestion } from '../banks/writing.ts';
import { UserFailure } from '../failures.ts';
import { questionKinds } from '../questions/question.ts';
import type { App } from './app.ts';
import { customId, textArg } from './custom-id.ts';
import type { Action, Press } from './dispatch.ts';
import { forgetForm, type KeptForm, keepForm, keptForm } from './kept-forms.ts';
import { openAddForm, openEditForm, openKeptForm } from './question-editing.ts';
import { editsIn, typedInto, writtenIn } from './question-form.ts';
import { updateOrReply } from './respond.ts';
import { managedPlace, reviewScreen } from './review-screen.ts';
import { requireManager } from './rights.ts';
import { undoAndShow } from './undo-press.ts';
import { scopeLetters } from './views/review-view.ts';
import { notice, type View } from './views/view.ts';
import { savedView, unsavedView } from './views/writing-view.ts';
import { actorOf } from './who.ts';

/** What the form of a question does, and the buttons below what came of it. */
export const questionActions: Readonly<Record<string, Action>> = {
  'question:sent': async (interaction, id, app) => {
    const formId = textArg(id, 0);
    const kept = await keptForm(app.room.store, formId, interaction.user.id);
    requireManager(interaction, kept.owner);
    const filled = { ...kept, typed: typedInto(interaction, kept) };
    // First of all: whatever becomes of it, it can be opened again.
    await keepForm(app.room.store, formId, filled);
    const sent = { formId, kept: filled, app };
    const view = await saved(interaction, sent).catch((error: unknown) => unsaved(error, sent));
    await updateOrReply(interaction, view);
  },

  'question:form': async (interaction, id, { room }) => {
    const formId = textArg(id, 0);
    const kept = await keptForm(room.store, formId, interaction.user.id);
    requireManager(interaction, kept.owner);
    await openKeptForm(interaction, { id: formId, kept });
  },

  'question:another': async (interaction, id, app) => {
    const { owner, bankId } = await managedPlace(interaction, textArg(id, 0), app);
    const kind = questionKinds.find((each) => each === textArg(id, 1));
    if (kind === undefined) throw new UserFailure('button-out-of-date', {});
    const target = { owner, bankId, title: '', isNew: false };
    await openAddForm(interaction, { target, kind }, app);
  },

  'question:edit': async (interaction, id, app) => {
    const place = await managedPlace(interaction, textArg(id, 0), app);
    await openEditForm(interaction, { place, questionId: textArg(id, 1) }, app);
  },

  'question:undo': async (interaction, id, app) => {
    const place = await managedPlace(interaction, textArg(id, 0), app);
    await undoAndShow(interaction, { app, place }, ({ note }) => notice(note));
  },
};

type Sent = { readonly formId: string; readonly kept: KeptForm; readonly app: App };

async function saved(interaction: Press, { formId, kept, app }: Sent): Promise<View> {
  const { owner, bankId, questionId, review, seen, newTitle } = kept;
  const { library } = app.banks;
  const doing = { owner, bankId, by: actorOf(interaction) };
  const { id } =
    questionId === undefined
      ? await addQuestion(library, { ...doing, newTitle, written: writtenIn(kept) })
      : await editQuestion(library, { ...doing, questionId, seen, edits: editsIn(kept) });
  await forgetForm(app.room.store, formId);
  if (review === undefined) {
    const item = await reviewItem(library, { ...doing, questionId: id });
    return savedView(item, questionId === undefined ? 'added' : 'edited');
  }
  const again = { bankId, questionId: id };
  const note = '✏️ Changed. Approve it if it is right now.';
  const wanted = { ...(review === 'one' ? { bankId } : {}), again, note, undoIn: bankId };
  return reviewScreen(interaction, wanted, app);
}

/** What a person can mend leads back to the form; anything else goes on as it is. */
async function unsaved(error: unknown, { formId, kept, app }: Sent): Promise<View> {
  if (!(error instanceof UserFailure)) throw error;
  const { bankId, questionId, review } = kept;
  if (error.code === 'question-changed' && questionId !== undefined) {
    // Sent once more, it is meant to win.
    const { version } = await reviewItem(app.banks.library, { ...kept, questionId });
    await keepForm(app.room.store, formId, { ...kept, seen: version });
  }
  const back =
    review === undefined || questionId === undefined
      ? undefined
      : {
          id: customId('review:show', bankId, questionId, scopeLetters[review]),
          label: 'Back to the review',
        };
  return unsavedView(error, formId, back);
}
