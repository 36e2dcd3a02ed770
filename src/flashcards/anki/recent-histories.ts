import { counted, lossOf } from '../../banks/formats/losses.ts';
import type { CardFromAnki } from './deck.ts';

/** So many answers are kept of one package; the schedules rest on more. */
const mostReviews = 20_000;

/** Keeps the histories of those cards that were reviewed last: whole, or not at all. */
export function withRecentHistories(
  cards: readonly CardFromAnki[],
  most = mostReviews,
): { readonly cards: readonly CardFromAnki[]; readonly losses: readonly string[] } {
  const kept = new Set<CardFromAnki>();
  const byRecency = cards.toSorted((a, b) => (b.memory.lastAt ?? 0) - (a.memory.lastAt ?? 0));
  let count = 0;
  for (const card of byRecency) {
    count += card.history.length;
    if (count <= most) kept.add(card);
  }
  const left = cards.filter((card) => !kept.has(card) && card.history.length > 0).length;
  return {
    cards: cards.map((card) => (kept.has(card) ? card : { ...card, history: [] })),
    losses: lossOf(
      left,
      (each) => `Only the schedule and not the single answers: ${counted(each, 'card')}.`,
    ),
  };
}
