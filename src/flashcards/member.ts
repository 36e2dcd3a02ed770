import { UserFailure } from '../failures.ts';
import type { Read } from '../storage/store.ts';
import { OpenMember } from './open-member.ts';
import { usualPlan } from './plan.ts';
import { type MemberRecord, memberRecords, type Plan, planRecords } from './records.ts';
import type { Study } from './study.ts';

/** The most that one member can have. */
export const cardLimit = 20_000;
export const deckLimit = 100;

/** Somebody who has never used a flashcard. */
export const newMember: MemberRecord = {
  version: 1,
  revision: 0,
  settings: {
    zone: 'UTC',
    newPerDay: 20,
    reviewsPerDay: 200,
    learnAheadMinutes: 20,
    hasTwoButtons: false,
    areQuizzesCounted: true,
  },
  planId: usualPlan.id,
  nextPlace: 0,
  deckCount: 0,
  cardCount: 0,
  undoables: [],
};

/** The record of a member; that of somebody new if there is none. */
export async function memberOf({ store }: Study, userId: string): Promise<MemberRecord> {
  return (await store.get(memberRecords, userId)) ?? newMember;
}

/** @throws {RangeError} when there is no such plan, which only a bug can cause. */
export async function planOf(read: Read, userId: string, planId: string): Promise<Plan> {
  if (planId === usualPlan.id) return usualPlan;
  const plan = await read(planRecords, `${userId}.${planId}`);
  if (plan === undefined) throw new RangeError(`${userId} has no plan ${planId}`);
  return plan;
}

/**
 * Changes what belongs to one member in one atomic write, guarded by the member's record: cards, their events,
 * their places in line and the counts land together or not at all. `change` may be called again with a newer
 * state.
 *
 * @throws {UserFailure} `card-limit`, `deck-limit`, and whatever `change` throws.
 */
export async function changeMember<R>(
  { store, now }: Study,
  userId: string,
  change: (open: OpenMember) => R | Promise<R>,
): Promise<R> {
  return store.update(memberRecords, userId, async (record, read) => {
    const open = new OpenMember({ userId, at: now(), found: record ?? newMember, read });
    const result = await change(open);
    if (!open.isChanged) return { result };
    const { member, opening } = open;
    if (member.cardCount > Math.max(cardLimit, opening.found.cardCount))
      throw new UserFailure('card-limit', { limit: cardLimit });
    if (member.deckCount > Math.max(deckLimit, opening.found.deckCount))
      throw new UserFailure('deck-limit', { limit: deckLimit });
    return { value: { ...member, revision: member.revision + 1 }, also: open.writes(), result };
  });
}
