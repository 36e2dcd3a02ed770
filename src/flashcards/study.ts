import type { Library } from '../banks/library.ts';
import type { Store } from '../storage/store.ts';

/** What every part of the room of flashcards works with. */
export type Study = {
  readonly store: Store;
  /** Where the questions of subscribed banks are looked up. */
  readonly library: Library;
  /** Ms since 1970. */
  readonly now: () => number;
  /** A fresh id for a deck, a card or a share code: letters, digits, `-` and `_`, at most 12. */
  readonly newId: () => string;
};
