import type { LoggedReview } from './optimising/review-log.ts';
import { type CardEvent, cardEvents } from './records.ts';
import { reviewsThatCount } from './replay.ts';
import type { Study } from './study.ts';

/**
 * All reviews of a member from which can be seen how they forget, card by card. What was taken back is not
 * among them, nor what came before a reset, nor a card that was brought along with a past of its own.
 */
export async function reviewLogOf(
  { store }: Study,
  userId: string,
): Promise<readonly LoggedReview[]> {
  const log: LoggedReview[] = [];
  let cardId = '';
  let events: CardEvent[] = [];
  for await (const [key, event] of store.range(cardEvents, `${userId}.`)) {
    const id = key.slice(0, key.lastIndexOf('.'));
    if (id !== cardId) {
      log.push(...reviewsOf(cardId, events));
      [cardId, events] = [id, []];
    }
    events.push(event);
  }
  log.push(...reviewsOf(cardId, events));
  return log;
}

/** @param events of one card, from the first. */
function reviewsOf(cardId: string, events: readonly CardEvent[]): readonly LoggedReview[] {
  const undone = new Set(events.map(({ undoes }) => undoes));
  const beginning = events.findLast(
    ({ kind, revision }) => (kind === 'reset' || kind === 'import') && !undone.has(revision),
  );
  const isStranger = (beginning?.imported?.state ?? 'new') !== 'new';
  if (isStranger) return [];
  return reviewsThatCount(events)
    .filter(({ revision }) => revision > (beginning?.revision ?? 0))
    .map(({ at, rating = 'again', elapsedDays }, index) => {
      return { cardId, at, rating, elapsedDays: index === 0 ? 0 : (elapsedDays ?? 0) };
    });
}
