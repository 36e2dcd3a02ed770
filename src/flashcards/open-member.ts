import { UserFailure } from '../failures.ts';
import { type Collection, put, type Read, remove, type Write } from '../storage/store.ts';
import { type Changed, cardWrites } from './card-writes.ts';
import { noCounts } from './day-counts.ts';
import { type CardPlace, cardKey, dayKey, deckKey, eventKey } from './keys.ts';
import {
  type CardEvent,
  type CardRecord,
  cardEvents,
  cardRecords,
  type DayCounts,
  type DeckRecord,
  dayCounts,
  deckRecords,
  type MemberRecord,
  type Undoable,
} from './records.ts';
import { studyDay } from './study-day.ts';

/** So many of a member's last doings can be undone. */
const mostUndoables = 10;

/** What happens to a card, and what becomes of it. */
export type Happening = Omit<CardEvent, 'version' | 'revision' | 'at' | 'day' | 'before'> & {
  /** Absent: the study day of now. */
  readonly day?: number;
  readonly after: Pick<CardRecord, 'memory' | 'rest' | 'buried'>;
};

/** Whose cards are changed, and when. */
export type Opening = {
  readonly userId: string;
  /** Ms since 1970. */
  readonly at: number;
  readonly found: MemberRecord;
  readonly read: Read;
};

/**
 * What belongs to one member while it is being changed: keeps counts, events and places in line in step with
 * the cards. Nothing is written before the commit that it was opened for.
 */
export class OpenMember {
  readonly #cards = new Map<string, Changed<CardRecord>>();
  readonly #decks = new Map<string, Changed<DeckRecord>>();
  readonly #days = new Map<string, DayCounts>();
  readonly #others = new Map<string, Write>();
  #member: MemberRecord;

  constructor(readonly opening: Opening) {
    this.#member = opening.found;
  }

  /** The record with all changes so far. */
  get member(): MemberRecord {
    return this.#member;
  }

  /** The study day of now. */
  get day(): number {
    return studyDay(this.opening.at, this.#member.settings.zone);
  }

  get isChanged(): boolean {
    const { size } = this.#cards;
    return (
      size + this.#decks.size + this.#days.size + this.#others.size > 0 ||
      this.#member !== this.opening.found
    );
  }

  /** A record as it will be after this change. */
  async read<T>(collection: Collection<T>, key: string): Promise<T | undefined> {
    const written = this.#others.get(`${collection.namespace}:${key}`);
    if (written === undefined) return this.opening.read(collection, key);
    return written.value === undefined ? undefined : collection.schema.parse(written.value);
  }

  /** Changes what is named of the member's record. */
  describe(change: Partial<Omit<MemberRecord, 'version' | 'revision'>>): void {
    this.#member = { ...this.#member, ...change };
  }

  async deck(deckId: string): Promise<DeckRecord | undefined> {
    const key = deckKey({ userId: this.opening.userId, deckId });
    const changed = this.#decks.get(key);
    return changed === undefined ? this.opening.read(deckRecords, key) : changed.after;
  }

  /** @throws {UserFailure} `deck-gone` when it is not there or deleted. */
  async requireDeck(deckId: string): Promise<DeckRecord> {
    const deck = await this.deck(deckId);
    if (deck === undefined || deck.deletedAt !== undefined) throw new UserFailure('deck-gone', {});
    return deck;
  }

  async card(place: Omit<CardPlace, 'userId'>): Promise<CardRecord | undefined> {
    const key = cardKey({ ...place, userId: this.opening.userId });
    const changed = this.#cards.get(key);
    return changed === undefined ? this.opening.read(cardRecords, key) : changed.after;
  }

  /** @throws {UserFailure} `card-gone` when it is not there. */
  async requireCard(place: Omit<CardPlace, 'userId'>): Promise<CardRecord> {
    const card = await this.card(place);
    if (card === undefined) throw new UserFailure('card-gone', {});
    return card;
  }

  /** A deck was `before` and is `after`; `undefined` where there is none. A deleted deck is none that counts. */
  changeDeck(before: DeckRecord | undefined, after: DeckRecord | undefined): void {
    const deckId = (after ?? before)?.id ?? '';
    this.#note(this.#decks, deckKey({ userId: this.opening.userId, deckId }), { before, after });
    const [was, is] = [weigh(before), weigh(after)];
    this.describe({
      deckCount: this.#member.deckCount + is.deckCount - was.deckCount,
      cardCount: this.#member.cardCount + is.cardCount - was.cardCount,
    });
  }

  /** A card was `before` and is `after`; `undefined` where there is none. Its deck must be there. */
  async changeCard(before: CardRecord | undefined, after: CardRecord | undefined): Promise<void> {
    const { id: cardId = '', deckId = '' } = after ?? before ?? {};
    const key = cardKey({ userId: this.opening.userId, deckId, cardId });
    this.#note(this.#cards, key, { before, after });
    const more = Number(after !== undefined) - Number(before !== undefined);
    const deck = more === 0 ? undefined : await this.deck(deckId);
    if (deck) this.changeDeck(deck, { ...deck, cardCount: deck.cardCount + more });
  }

  /** Writes a line into the history of a card and changes it accordingly. */
  async happen(card: CardRecord, happening: Happening): Promise<CardRecord> {
    const { userId, at } = this.opening;
    const { after, day = this.day, ...what } = happening;
    const revision = card.revision + 1;
    const event: CardEvent = {
      ...what,
      version: 1,
      revision,
      at,
      day,
      before: { memory: card.memory, rest: card.rest },
    };
    const next = { ...card, ...after, revision };
    const place = { userId, deckId: card.deckId, cardId: card.id };
    this.also(put(cardEvents, eventKey(place, revision), event));
    await this.changeCard(card, next);
    return next;
  }

  async countsOf(day: number): Promise<DayCounts> {
    const key = dayKey(this.opening.userId, day);
    return this.#days.get(key) ?? (await this.opening.read(dayCounts, key)) ?? noCounts;
  }

  setCounts(day: number, counts: DayCounts): void {
    this.#days.set(dayKey(this.opening.userId, day), counts);
  }

  /** Lets the member undo what has just happened to a card; the oldest of more than ten goes. */
  makeUndoable(what: Undoable['what'], { deckId, id: cardId, revision }: CardRecord): void {
    const undoable = { what, deckId, cardId, revision, cardRevision: revision };
    this.describe({ undoables: [...this.#member.undoables, undoable].slice(-mostUndoables) });
  }

  /** Writes something else in the same commit; of two writes of one record the later. */
  also(...writes: readonly Write[]): void {
    for (const write of writes) this.#others.set(`${write.namespace}:${write.key}`, write);
  }

  writes(): readonly Write[] {
    const decks = [...this.#decks].map(([key, { after }]) =>
      after === undefined ? remove(deckRecords, key) : put(deckRecords, key, after),
    );
    const { userId } = this.opening;
    const cards = [...this.#cards].flatMap(([key, changed]) => cardWrites(userId, key, changed));
    const days = [...this.#days].map(([key, counts]) => put(dayCounts, key, counts));
    return [...decks, ...cards, ...days, ...this.#others.values()];
  }

  /** What a record was before the first of several changes stays known. */
  #note<T>(changes: Map<string, Changed<T>>, key: string, changed: Changed<T>): void {
    const first = changes.get(key) ?? changed;
    changes.set(key, { before: first.before, after: changed.after });
  }
}

function weigh(deck: DeckRecord | undefined): Pick<MemberRecord, 'deckCount' | 'cardCount'> {
  if (deck === undefined || deck.deletedAt !== undefined) return { deckCount: 0, cardCount: 0 };
  return { deckCount: 1, cardCount: deck.cardCount };
}
