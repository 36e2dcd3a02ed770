import type { Memory, Rating } from './card.ts';
import { counted } from './day-counts.ts';
import { memoryBy } from './history.ts';
import type { CardPlace } from './keys.ts';
import { changeMember, memberOf, planOf } from './member.ts';
import type { OpenMember } from './open-member.ts';
import type { CardRecord } from './records.ts';
import { becameLeech, dayOfReview, elapsedDays, previews, reviewed } from './scheduler.ts';
import { meet } from './siblings.ts';
import type { Study } from './study.ts';
import { studyDay } from './study-day.ts';

export type Rate = CardPlace & {
  /** Of the card as it was shown. */
  readonly revision: number;
  readonly rating: Rating;
};

export type Rated = {
  readonly card: CardRecord;
  /** False when the card has gone on since it was shown, as at a second press: then nothing was changed. */
  readonly isNew: boolean;
  /** Whether it was forgotten so often that it is suspended now. */
  readonly isLeech: boolean;
};

/**
 * Counts a rating as a review, in one atomic write: the card, its event, its place in line, the counts of the
 * day. The same rating of the same revision counts once, however often it arrives.
 *
 * @throws {UserFailure} `card-gone`.
 */
export async function rate(study: Study, { revision, rating, ...place }: Rate): Promise<Rated> {
  return changeMember(study, place.userId, async (open) => {
    const card = await open.requireCard(place);
    const { rest } = card;
    if (card.revision !== revision || rest !== undefined)
      return { card, isNew: false, isLeech: rest === 'leech' };
    const after = await review(study, open, { card, kind: 'study', rating });
    open.describe({ studiedAt: open.opening.at });
    return { card: after, isNew: true, isLeech: after.rest === 'leech' };
  });
}

/** What each rating would make of a card now. */
export async function previewsOf(
  study: Study,
  userId: string,
  card: CardRecord,
): Promise<Readonly<Record<Rating, Memory>>> {
  const { settings, planId } = await memberOf(study, userId);
  const plan = await planOf((...args) => study.store.get(...args), userId, planId);
  const memory = await memoryBy(study.store, plan, { userId, card });
  const at = study.now();
  return previews(memory, plan, { at, day: studyDay(at, settings.zone), seed: seedOf(card) });
}

type Reviewing = {
  readonly card: CardRecord;
  readonly kind: 'study' | 'quiz';
  readonly rating: Rating;
  readonly answerKey?: string;
};

/** Lets a review happen to a card: the one place where memory changes by a rating. */
export async function review(
  study: Study,
  open: OpenMember,
  { card, kind, rating, ...more }: Reviewing,
): Promise<CardRecord> {
  const { userId, at } = open.opening;
  const plan = await planOf((...args) => open.read(...args), userId, open.member.planId);
  // Events of a card are only ever added together with the member's record, so they are safe to decide on.
  const before = await memoryBy(study.store, plan, { userId, card });
  const day = dayOfReview(before, open.day);
  const seed = seedOf(card);
  const memory = reviewed(before, plan, { at, day, seed, rating });
  const rest = becameLeech(before, memory) ? ('leech' as const) : undefined;
  const isFirstOfSentence = await meet(study, open, { card, day });
  const after = await open.happen(card, {
    ...more,
    kind,
    rating,
    day,
    elapsedDays: elapsedDays(before, day),
    planId: plan.id,
    seed,
    rest,
    isFirstOfSentence,
    // Whoever sees a card although a sibling came first, in another window, goes on with it.
    after: { memory, rest, buried: undefined },
  });
  open.setCounts(day, counted(await open.countsOf(day), { before: card.memory, rating, by: 1 }));
  open.describe({ ratingCount: (open.member.ratingCount ?? 0) + 1 });
  open.makeUndoable(kind, after);
  return after;
}

/** The scheduler adds the number of reviews: each review of each card is spread in its own way. */
function seedOf({ id }: CardRecord): string {
  return `${id}.`;
}
