import { type Memory, newMemory, type RestReason } from './card.ts';
import type { CardEvent, CardRecord, Plan } from './records.ts';
import { becameLeech, type PastReview, restated, reviewed } from './scheduler.ts';

/** A card as its events have made it. */
export type Replayed = {
  readonly memory: Memory;
  readonly rest: RestReason | undefined;
  /** What was known before the first of `reviews`. */
  readonly base: Memory;
  /** The reviews that count: none that was taken back, none before a reset. */
  readonly reviews: readonly PastReview[];
};

/** Finds the plan that an event names. */
export type PlanOf = (planId: string) => Plan;

const fresh: Replayed = { memory: newMemory, rest: undefined, base: newMemory, reviews: [] };

/**
 * Computes a card anew from its events and nothing else: neither from what they say was before them nor from
 * the card as it is stored.
 *
 * @param events of one card, by revision, from the first.
 */
export function replay(events: readonly CardEvent[], planOf: PlanOf): Replayed {
  const after: Replayed[] = [fresh];
  for (const event of events) {
    const last = after.at(-1) ?? fresh;
    // A revision is the position of what it led to.
    after.push(event.undoes === undefined ? happened(last, event, planOf) : before(after, event));
  }
  return after.at(-1) ?? fresh;
}

/** The memory by the weights of `plan`: as it is, or computed anew from the reviews that count. */
export function memoryUnder(plan: Plan, { memory, base, reviews }: Omit<Replayed, 'rest'>): Memory {
  return isUnder(plan, memory) ? memory : restated(memory, plan, { base, reviews });
}

/** Whether stability and difficulty of a memory were computed with the weights of a plan. */
export function isUnder({ weightsId }: Plan, memory: Memory): boolean {
  return memory.state === 'new' || memory.weightsId === weightsId;
}

/** The events of reviews that have not been taken back, with what belongs to them. For the optimiser and for exports. */
export function reviewsThatCount(events: readonly CardEvent[]): readonly CardEvent[] {
  const undone = new Set<number>();
  // An undo that is itself taken back does not exist: what is undone cannot be done again.
  for (const { undoes } of events) if (undoes !== undefined) undone.add(undoes);
  return events.filter(({ rating, revision }) => rating !== undefined && !undone.has(revision));
}

/** What of a card its events decide. */
export function decidedBy({ memory, rest }: Pick<CardRecord, 'memory' | 'rest'>) {
  return { memory, rest };
}

function before(after: readonly Replayed[], { undoes = 1 }: CardEvent): Replayed {
  return after[undoes - 1] ?? fresh;
}

function happened(card: Replayed, event: CardEvent, planOf: PlanOf): Replayed {
  switch (event.kind) {
    case 'study':
    case 'quiz':
      return rated(card, event, planOf);
    case 'suspend':
    case 'rest':
      return { ...card, rest: event.rest };
    case 'resume':
      return { ...card, rest: undefined };
    case 'reset':
      return { ...fresh, rest: card.rest === 'leech' ? undefined : card.rest };
    case 'past':
    case 'import': {
      const { imported: memory = newMemory } = event;
      return { memory, rest: event.rest, base: memory, reviews: [] };
    }
    case 'undo':
      return card;
  }
}

function rated(card: Replayed, event: CardEvent, planOf: PlanOf): Replayed {
  const { rating = 'again', at, day, seed = '', planId = '', elapsedDays = 0 } = event;
  const plan = planOf(planId);
  const known = memoryUnder(plan, card);
  const memory = reviewed(known, plan, { rating, at, day, seed });
  return {
    memory,
    rest: becameLeech(known, memory) ? 'leech' : card.rest,
    base: card.base,
    reviews: [...card.reviews, { rating, elapsedDays }],
  };
}
