import { draftCount } from '../banks/bank.ts';
import { history } from '../banks/history.ts';
import type { DoingTo } from '../banks/library.ts';
import { liveRecord } from '../banks/looking.ts';
import { approve, approveAll, type Decided, retire } from '../banks/review.ts';
import { summaryOf } from '../banks/shelf.ts';
import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import { type CustomId, numberArg, textArg } from './custom-id.ts';
import type { Action, Press } from './dispatch.ts';
import { asComponent } from './press.ts';
import { openEditForm } from './question-editing.ts';
import { deferUpdate, fillIn, replyPrivately, update } from './respond.ts';
import { managedPlace, reviewScreen, type Wanted } from './review-screen.ts';
import { plural } from './text.ts';
import { quickCount, undoAndShow } from './undo-press.ts';
import { decidedNote, overtakenNote } from './views/review-notes.ts';
import { approveAllView, type Scope, scopeLetters } from './views/review-view.ts';

/** What the buttons of a review do. Each of them may be pressed by two people at once, or a month later. */
export const reviewActions: Readonly<Record<string, Action>> = {
  /** From any other message: that stays as it is. */
  'review:open': async (interaction, id, app) =>
    replyPrivately(interaction, await reviewScreen(interaction, { bankId: textArg(id, 0) }, app)),

  'review:others': async (interaction, _, app) =>
    update(asComponent(interaction), await reviewScreen(interaction, {}, app)),

  'review:ok': (interaction, id, app) => decide(interaction, id, { app, decision: approve }),

  'review:no': (interaction, id, app) => decide(interaction, id, { app, decision: retire }),

  'review:skip': async (interaction, id, app) => {
    const { bankId, questionId, scope } = shownIn(id);
    const after = { bankId, questionId };
    const wanted = { ...within(scope, bankId), after, isSkipping: true };
    await update(asComponent(interaction), await reviewScreen(interaction, wanted, app));
  },

  'review:show': async (interaction, id, app) => {
    const { bankId, questionId, scope } = shownIn(id);
    const again = { bankId, questionId };
    const wanted = { ...within(scope, bankId), again, after: again };
    await update(asComponent(interaction), await reviewScreen(interaction, wanted, app));
  },

  'review:edit': async (interaction, id, app) => {
    const { bankId, questionId, scope } = shownIn(id);
    const place = await managedPlace(interaction, bankId, app);
    await openEditForm(interaction, { place, questionId, review: scope }, app);
  },

  'review:all': async (interaction, id, app) => {
    const scope = scopeIn(textArg(id, 0));
    const place = await managedPlace(interaction, textArg(id, 1), app);
    const bank = summaryOf(place.owner, await liveRecord(app.banks.library, place));
    await update(asComponent(interaction), approveAllView(bank, scope, textArg(id, 2)));
  },

  'review:all-yes': approveThemAll,

  'review:undo': undoLast,
};

async function decide(
  interaction: Press,
  id: CustomId,
  { app, decision }: { readonly app: App; readonly decision: typeof approve },
): Promise<void> {
  const { bankId, questionId, scope, version: seen } = shownIn(id);
  const place = await managedPlace(interaction, bankId, app);
  const doing = { ...place, questionId, seen };
  const decided = await decision(app.banks.library, doing);
  const note = await noteOn(decided, doing, app);
  const shown = { bankId, questionId };
  const wanted: Wanted = {
    ...within(scope, bankId),
    after: { ...shown, wasPulled: decided.wasPulled },
    // What somebody has changed meanwhile is to be looked at before it is decided on.
    ...(decided.overtaken === 'changed' ? { again: shown } : {}),
    note,
    undoIn: bankId,
  };
  await update(asComponent(interaction), await reviewScreen(interaction, wanted, app));
}

async function noteOn(decided: Decided, doing: DoingTo, { banks }: App): Promise<string> {
  const { question, overtaken } = decided;
  if (overtaken === undefined) return decidedNote(question);
  const last = (await history(banks.library, doing)).at(-1);
  return overtakenNote({ question, overtaken, last, readerId: doing.by.id });
}

async function approveThemAll(interaction: Press, id: CustomId, app: App): Promise<void> {
  const [scope, bankId] = [scopeIn(textArg(id, 0)), textArg(id, 1)];
  const press = asComponent(interaction);
  const place = await managedPlace(interaction, bankId, app);
  const { library } = app.banks;
  const bank = summaryOf(place.owner, await liveRecord(library, place));
  // Drafts that came after the question was put have been counted by nobody.
  if (draftCount(bank) > numberArg(id, 2)) return update(press, approveAllView(bank, scope));
  const isLong = draftCount(bank) > quickCount;
  if (isLong) await deferUpdate(press);
  const count = await approveAll(library, place);
  const note = `✅ ${plural(count, 'draft')} approved.`;
  const wanted = { ...within(scope, bankId), note, undoIn: bankId };
  const view = await reviewScreen(interaction, wanted, app);
  await (isLong ? fillIn(press, view) : update(press, view));
}

async function undoLast(interaction: Press, id: CustomId, app: App): Promise<void> {
  const [scope, bankId] = [scopeIn(textArg(id, 0)), textArg(id, 1)];
  const place = await managedPlace(interaction, bankId, app);
  await undoAndShow(interaction, { app, place }, ({ note, questionId }) => {
    const again = questionId === undefined ? undefined : { bankId, questionId };
    const wanted = { ...within(scope, bankId), again, note, undoIn: bankId };
    return reviewScreen(interaction, wanted, app);
  });
}

type Shown = {
  readonly bankId: string;
  readonly questionId: string;
  readonly scope: Scope;
  readonly version: string;
};

/** `review:ok:<bank>:<question>:<scope and version>`. @throws {UserFailure} `button-out-of-date`. */
function shownIn(id: CustomId): Shown {
  const mark = textArg(id, 2);
  return {
    bankId: textArg(id, 0),
    questionId: textArg(id, 1),
    scope: scopeIn(mark.slice(0, 1)),
    version: mark.slice(1),
  };
}

/** @throws {UserFailure} `button-out-of-date`. */
function scopeIn(letter: string): Scope {
  if (letter === scopeLetters.one) return 'one';
  if (letter === scopeLetters.all) return 'all';
  throw new UserFailure('button-out-of-date', {});
}

function within(scope: Scope, bankId: string): Pick<Wanted, 'bankId'> {
  return scope === 'one' ? { bankId } : {};
}
