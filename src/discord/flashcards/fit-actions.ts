import { useUsual } from '../../flashcards/fitting.ts';
import { OptimiserProblem } from '../../flashcards/optimising/optimise.ts';
import type { App } from '../app.ts';
import type { Action } from '../dispatch.ts';
import { asComponent, fillIn, update, updateOrReply } from '../respond.ts';
import { fittedNote, fittingView } from '../views/study-settings-view.ts';
import { settingsShown } from './settings-showing.ts';

/** What the buttons about intervals below the settings do. */
export const fitActions: Readonly<Record<string, Action>> = {
  'flashcards:fit': async (interaction, _, app) => {
    const { user } = interaction;
    await app.fitter.claim(user.id);
    // Training takes seconds, and its turn may come later.
    await update(asComponent(interaction), fittingView());
    const note = await fitted(app, user.id);
    await fillIn(interaction, await settingsShown(app.study, user.id, note));
  },

  'flashcards:usual': async (interaction, _, { study }) => {
    const { user } = interaction;
    await useUsual(study, user.id);
    const note = '-# Back to the usual intervals. Each card follows them from its next review on.';
    await updateOrReply(interaction, await settingsShown(study, user.id, note));
  },

  'flashcards:settings': async (interaction, _, { study }) => {
    await updateOrReply(interaction, await settingsShown(study, interaction.user.id));
  },
};

/** A line that says what came of it. */
async function fitted({ fitter, log }: App, userId: string): Promise<string> {
  try {
    return fittedNote(await fitter.fit(userId));
  } catch (error) {
    if (!(error instanceof OptimiserProblem)) throw error;
    log.error({ err: error, user: userId }, 'intervals could not be fitted');
    return '-# The optimiser broke down, so nothing has changed. Try again in ten minutes.';
  }
}
