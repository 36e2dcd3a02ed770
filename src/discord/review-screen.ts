import type { BaseInteraction } from 'discord.js';
import { approvedCount } from '../banks/bank.ts';
import { placeOf } from '../banks/content.ts';
import type { Doing } from '../banks/library.ts';
import { banksSeenBy } from '../banks/looking.ts';
import { ownerHere } from '../banks/owner.ts';
import { type After, nextDraft, type ReviewItem, reviewItem } from '../banks/review-queue.ts';
import { waits } from '../banks/review-version.ts';
import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import { requireManager } from './rights.ts';
import { reviewEndView, reviewView, type Scope } from './views/review-view.ts';
import type { View } from './views/view.ts';
import { actorOf, viewerOf } from './who.ts';

/** What a reviewer wants to see next. */
export type Wanted = {
  /** Absent: all banks. */
  readonly bankId?: string | undefined;
  /** The question that was shown last. */
  readonly after?: After | undefined;
  /** Whether that was skipped: it may come again at once. */
  readonly isSkipping?: boolean;
  /** A question to be shown again, if it still waits. */
  readonly again?: { readonly bankId: string; readonly questionId: string } | undefined;
  /** What has just happened. Safe to show. */
  readonly note?: string | undefined;
  /** Where that can be undone. */
  readonly undoIn?: string | undefined;
};

/**
 * A bank that somebody wants to change by a press or a command, and they.
 *
 * @throws {UserFailure} `bank-gone`, `managers-only`.
 */
export async function managedPlace(
  interaction: BaseInteraction,
  bankId: string,
  { banks }: App,
): Promise<Doing> {
  const place = await placeOf(banks.library, viewerOf(interaction, true), bankId);
  requireManager(interaction, place.owner);
  return { ...place, by: actorOf(interaction) };
}

/**
 * The next question to decide on, or that there is none.
 *
 * @throws {UserFailure} `bank-gone`, `managers-only`.
 */
export async function reviewScreen(
  interaction: BaseInteraction,
  wanted: Wanted,
  app: App,
): Promise<View> {
  const { bankId, note, undoIn, after } = wanted;
  const { library } = app.banks;
  const owner = ownerHere(viewerOf(interaction, true));
  if (bankId === undefined) requireManager(interaction, owner);
  const place = bankId === undefined ? { owner } : await managedPlace(interaction, bankId, app);
  const scope: Scope = bankId === undefined ? 'all' : 'one';
  const item =
    (await waitingAgain(interaction, wanted, app)) ??
    (await nextDraft(library, { owner: place.owner, bankId, after }));
  if (item === undefined) return endScreen(interaction, wanted, app);
  const isOnly = wanted.isSkipping && after?.questionId === item.question.id;
  const said = isOnly ? 'This is the only one that is left.' : note;
  return reviewView({ item, scope, undoIn, note: said });
}

async function waitingAgain(
  interaction: BaseInteraction,
  { again }: Wanted,
  app: App,
): Promise<ReviewItem | undefined> {
  if (again === undefined) return undefined;
  const place = await managedPlace(interaction, again.bankId, app);
  const { questionId } = again;
  const item = await reviewItem(app.banks.library, { ...place, questionId }).catch(
    (error: unknown) => {
      if (error instanceof UserFailure && error.code === 'unknown-question') return undefined;
      throw error;
    },
  );
  return item !== undefined && waits(item) ? item : undefined;
}

async function endScreen(
  interaction: BaseInteraction,
  { bankId, note, undoIn }: Wanted,
  { banks }: App,
): Promise<View> {
  const viewer = viewerOf(interaction, true);
  const seen = await banksSeenBy(banks.library, viewer);
  const bank = seen.find(({ id }) => id === bankId);
  const others = bank && (await nextDraft(banks.library, { owner: ownerHere(viewer) }));
  const played = bank === undefined ? seen : [bank];
  return reviewEndView({
    bank,
    scope: bankId === undefined ? 'all' : 'one',
    undoIn,
    note,
    isPlayable: played.some((each) => approvedCount(each) > 0),
    othersWait: others !== undefined,
  });
}
