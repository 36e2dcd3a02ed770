import type { Doing } from '../banks/library.ts';
import { nextUndo } from '../banks/undo-steps.ts';
import { undo } from '../banks/undoing.ts';
import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import type { Press } from './dispatch.ts';
import { asComponent } from './press.ts';
import { deferUpdate, fillIn, update } from './respond.ts';
import { undoneNote } from './views/review-notes.ts';
import type { View } from './views/view.ts';

/** More questions than this are changed in several commits, which may take a while. */
export const quickCount = 200;

export type UndonePress = {
  /** What was taken back, in a sentence. */
  readonly note: string;
  /** The first question of it. */
  readonly questionId: string | undefined;
};

/**
 * Takes back what somebody did last in a bank, and changes the message that they pressed.
 *
 * @throws {UserFailure} `nothing-to-undo`, `bank-gone`; the message stays as it is.
 */
export async function undoAndShow(
  interaction: Press,
  { app, place }: { readonly app: App; readonly place: Doing },
  show: (undone: UndonePress) => View | Promise<View>,
): Promise<void> {
  const { library } = app.banks;
  const press = asComponent(interaction);
  const last = await nextUndo(library.store, place);
  if (last === undefined) throw new UserFailure('nothing-to-undo', {});
  const isLong = last.questionIds.length > quickCount;
  if (isLong) await deferUpdate(press);
  const note = undoneNote(await undo(library, place));
  const view = await show({ note, questionId: last.questionIds[0] });
  await (isLong ? fillIn(press, view) : update(press, view));
}
