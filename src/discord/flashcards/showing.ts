import type { CardPlace } from '../../flashcards/keys.ts';
import { memberOf } from '../../flashcards/member.ts';
import { type Next, nextCard, pick } from '../../flashcards/picking.ts';
import { previewsOf } from '../../flashcards/reviewing.ts';
import { doneToday, streakOf } from '../../flashcards/statistics.ts';
import type { Study } from '../../flashcards/study.ts';
import type { Scope } from '../../flashcards/table.ts';
import type { App } from '../app.ts';
import type { CustomId } from '../custom-id.ts';
import { numberArg, textArg } from '../custom-id.ts';
import type { Press } from '../dispatch.ts';
import {
  backView,
  doneView,
  frontView,
  type StudyScope,
  type Turned,
} from '../views/study-view.ts';
import type { View } from '../views/view.ts';

/** Every deck of a member. */
export const everything: StudyScope = '*';

/** Whose cards are studied, and which. */
export type Studying = {
  readonly userId: string;
  readonly scope: StudyScope;
  readonly note?: string | undefined;
};

export function scopeOf({ userId, scope }: Studying): Scope {
  return scope === everything ? { userId } : { userId, deckId: scope };
}

/** The next card, or that there is none. */
export async function nextView({ study }: App, studying: Studying): Promise<View> {
  return viewOfNext(study, studying, await nextCard(study, scopeOf(studying)));
}

export async function viewOfNext(study: Study, studying: Studying, next: Next): Promise<View> {
  const { userId, scope, note } = studying;
  if (next.kind === 'card') return frontView({ ...next, scope, note });
  return doneView({ ...next, scope, note, ...(await dayOf(study, userId)) });
}

/** What was done today, for somebody who stops although there may be more to do. */
export async function stoppedView({ study }: App, studying: Studying): Promise<View> {
  const { userId, scope } = studying;
  const next = await nextCard(study, scopeOf(studying));
  const day = await dayOf(study, userId);
  if (next.kind === 'done') return doneView({ ...next, scope, ...day });
  const nothing = { nextAt: undefined, nextDay: undefined };
  const held = { isNewHeldBack: false, areReviewsHeldBack: false };
  return doneView({ ...nothing, ...held, ...day, scope, left: next.waiting });
}

async function dayOf(study: Study, userId: string) {
  const { settings } = await memberOf(study, userId);
  const today = await doneToday(study, userId);
  return { settings, today, streakDays: await streakOf(study, userId) };
}

/** The back of a card; the present state of things if it has gone on since it was shown. */
export async function turnedView(
  app: App,
  { studying, place, revision, typed }: AtCard & Pick<Turned, 'typed'>,
): Promise<View> {
  const { userId, scope, note } = studying;
  const picked = await pick(app.study, place);
  if (picked === undefined || isOutdated(picked.card, revision)) return nextView(app, studying);
  const previews = await previewsOf(app.study, userId, picked.card);
  const { hasTwoButtons } = (await memberOf(app.study, userId)).settings;
  return backView({ ...picked, scope, note, previews, hasTwoButtons, typed });
}

/** Which card a button in study means, and as it was when it was shown. */
export type AtCard = {
  readonly studying: Studying;
  readonly place: CardPlace;
  readonly revision: number;
};

/** @throws {UserFailure} `button-out-of-date`. */
export function atCard({ user }: Press, id: CustomId): AtCard {
  const userId = user.id;
  return {
    studying: { userId, scope: textArg(id, 0) },
    place: { userId, deckId: textArg(id, 1), cardId: textArg(id, 2) },
    revision: numberArg(id, 3),
  };
}

export function isOutdated(
  { revision, rest }: { readonly revision: number; readonly rest?: unknown },
  shown: number,
): boolean {
  return revision !== shown || rest !== undefined;
}
