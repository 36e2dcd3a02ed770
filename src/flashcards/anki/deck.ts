import type { Question } from '../../questions/question.ts';
import type { CardContent, CardState, Memory, RestReason } from '../card.ts';
import type { PastReview } from '../card-draft.ts';
import type { Plan } from '../records.ts';
import type { LogLine } from './past-reviews.ts';

/** A card of a member as it leaves for Anki. */
export type DeckCard = {
  readonly id: string;
  readonly content: CardContent;
  /** The question of a bank that it shows; absent for a card of the member's own. */
  readonly question?: Question | undefined;
  readonly memory: Memory;
  readonly rest?: RestReason | undefined;
  /** Among the new cards, from 0. */
  readonly place: number;
  readonly addedAt: number;
  /** Its answers, oldest first. */
  readonly log: readonly LogLine[];
};

/** A deck of a member with all that belongs to its schedule. */
export type DeckForAnki = {
  readonly title: string;
  /** An IANA time zone: days of study begin at 4:00 there. */
  readonly zone: string;
  readonly plan: Plan;
  readonly cards: readonly DeckCard[];
};

/** One answer to a card, and where the card stood before. */
export type ReviewFromAnki = PastReview & { readonly before: CardState };

/** A card that came from Anki. */
export type CardFromAnki = {
  /** The same for the same card whenever it is imported: its note's guid, and which of the note's cards it is. */
  readonly key: string;
  /** What the card was called here, if it comes from here. */
  readonly id?: string | undefined;
  /** The guid of its note: cards of one note are not shown on one day. */
  readonly note: string;
  readonly content: CardContent;
  readonly memory: Memory;
  readonly rest?: RestReason | undefined;
  /** Answers that Anki still knew, oldest first; the last leads to `memory`'s strength. */
  readonly history: readonly ReviewFromAnki[];
};

/** What a package holds, and in sentences what of it could not be taken over. */
export type DeckFromAnki = {
  readonly title: string | undefined;
  readonly cards: readonly CardFromAnki[];
  readonly problems: readonly { readonly place: string; readonly message: string }[];
  readonly losses: readonly string[];
};
