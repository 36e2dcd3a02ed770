import type { DeckForAnki } from './deck.ts';
import type { ReadOptions } from './read-deck.ts';

/** What the worker is started with. The cards of a deck that is written come after it, in portions. */
export type DeckOrder =
  | { readonly what: 'read'; readonly bytes: Uint8Array; readonly options: ReadOptions }
  | {
      readonly what: 'write';
      readonly deck: Omit<DeckForAnki, 'cards'>;
      readonly nowMs: number;
    };

/** So many cards are copied from thread to thread in some milliseconds. */
const portionSize = 200;

/** The cards in portions, in order. */
export function* portionsOf<T>(cards: readonly T[]): Generator<readonly T[], void> {
  for (let from = 0; from < cards.length; from += portionSize)
    yield cards.slice(from, from + portionSize);
}
