import { type Random, shuffled } from '../../../../questions/random.ts';
import type { SheetQuestion } from '../sheet-data.ts';
import type { Marks } from './progress.ts';

/** Which cards are gone through: all, or those that the reader has not marked as known. */
export type Scope = 'all' | 'learning';

/** A pile of cards; `at` is the one on top, and the number of cards when all have been seen. */
export type Deck = { readonly cards: readonly SheetQuestion[]; readonly at: number };

export type Deal = {
  readonly scope: Scope;
  readonly marks: Marks;
  /** Undefined keeps the order of the bank. */
  readonly random: Random | undefined;
};

/** The cards of `scope`, the first on top. What is marked later stays in the pile until the next deal. */
export function deal(questions: readonly SheetQuestion[], { scope, marks, random }: Deal): Deck {
  const cards = questions.filter(({ id }) => scope === 'all' || marks.get(id) !== 'known');
  return { cards: random === undefined ? cards : shuffled(cards, random), at: 0 };
}

/** One card on (1) or back (-1), within the pile and its end. */
export function moved(deck: Deck, by: 1 | -1): Deck {
  const at = Math.max(0, Math.min(deck.cards.length, deck.at + by));
  return { ...deck, at };
}

/** The card on top; undefined when all have been seen. */
export function topOf({ cards, at }: Deck): SheetQuestion | undefined {
  return cards[at];
}

export function knownCount(questions: readonly SheetQuestion[], marks: Marks): number {
  return questions.filter(({ id }) => marks.get(id) === 'known').length;
}
