import type { Store } from '../storage/store.ts';
import type { Memory } from './card.ts';
import { type CardPlace, cardKey } from './keys.ts';
import { planOf } from './member.ts';
import { type CardEvent, type CardRecord, cardEvents, type Plan } from './records.ts';
import { isUnder, memoryUnder, type Replayed, replay } from './replay.ts';

/** The events of one card, from the first. */
export async function eventsOf(
  { range }: Pick<Store, 'range'>,
  place: CardPlace,
): Promise<readonly CardEvent[]> {
  const events: CardEvent[] = [];
  for await (const [, event] of range(cardEvents, `${cardKey(place)}.`)) events.push(event);
  return events;
}

/** A card computed anew from its events alone. */
export async function replayed(
  store: Store,
  { userId }: CardPlace,
  events: readonly CardEvent[],
): Promise<Replayed> {
  const plans = new Map<string, Plan>();
  for (const { planId } of events)
    if (planId !== undefined && !plans.has(planId))
      plans.set(planId, await planOf((...args) => store.get(...args), userId, planId));
  return replay(events, (planId) => {
    const plan = plans.get(planId);
    if (plan === undefined) throw new RangeError(`no plan ${planId}`);
    return plan;
  });
}

/**
 * What is known of a card, by the weights of `plan`. Nearly always that is what is stored; after a change of the
 * weights it is computed anew from the card's own reviews.
 */
export async function memoryBy(
  store: Store,
  plan: Plan,
  { userId, card }: { readonly userId: string; readonly card: CardRecord },
): Promise<Memory> {
  if (isUnder(plan, card.memory)) return card.memory;
  const place = { userId, deckId: card.deckId, cardId: card.id };
  const events = (await eventsOf(store, place)).filter(({ revision }) => revision <= card.revision);
  const { base, reviews } = await replayed(store, place, events);
  return memoryUnder(plan, { memory: card.memory, base, reviews });
}
