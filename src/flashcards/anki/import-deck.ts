import { UserFailure } from '../../failures.ts';
import { hashText } from '../../questions/random.ts';
import { type Added, addCards } from '../adding.ts';
import { type CardDraft, faceOf } from '../card-draft.ts';
import { decksOf, deckTitleLimit, named, ownDeck } from '../decks.ts';
import type { DeckRecord } from '../records.ts';
import { chosenBy } from '../settings.ts';
import type { Study } from '../study.ts';
import type { CardFromAnki, DeckFromAnki } from './deck.ts';
import { readDeckInWorker } from './deck-in-worker.ts';

/** What became of a package. */
export type ImportedDeck = Added & {
  readonly deck: DeckRecord;
  /** How many cards came with a schedule. */
  readonly scheduledCount: number;
  readonly problems: DeckFromAnki['problems'];
  readonly losses: readonly string[];
};

export type Importing = {
  readonly userId: string;
  readonly bytes: Uint8Array;
  /** For the title, where the package has none. */
  readonly fileName: string;
};

/**
 * Takes the cards of an Anki package over, with their schedules, into the member's own deck of its name. The
 * same package again adds nothing twice; cards that were studied in Anki meanwhile bring that with them.
 *
 * @throws {FormatProblem} when the package cannot be read.
 * @throws {UserFailure} `nothing-to-import`, `card-limit`, `deck-limit`.
 */
export async function importDeck(
  study: Study,
  { userId, bytes, fileName }: Importing,
): Promise<ImportedDeck> {
  const { settings, plan } = await chosenBy(study, userId);
  const nowMs = study.now();
  const read = await readDeckInWorker(bytes, { zone: settings.zone, plan, nowMs });
  if (read.cards.length === 0) throw new UserFailure('nothing-to-import', {});
  const title = await freeTitle(study, userId, read.title ?? titleOf(fileName));
  const deck = await ownDeck(study, userId, title);
  const drafts = draftsOf(read.cards);
  const added = await addCards(study, { userId, deckId: deck.id, drafts });
  return {
    ...added,
    deck,
    scheduledCount: read.cards.filter(({ memory }) => memory.state !== 'new').length,
    problems: read.problems,
    losses: read.losses,
  };
}

function draftsOf(cards: readonly CardFromAnki[]): readonly CardDraft[] {
  const hasSiblings = siblingsIn(cards);
  return cards.map((card) => ({
    face: faceOf(card.content),
    key: `anki ${card.key}`,
    id: card.id,
    sentence: hasSiblings(card) ? hashText(`anki ${card.note}`) : undefined,
    memory: card.memory,
    past: card.history,
    rest: card.rest,
  }));
}

/** Whether a card has siblings from the same note. */
function siblingsIn(cards: readonly CardFromAnki[]): (card: CardFromAnki) => boolean {
  const counts = new Map<string, number>();
  for (const { note } of cards) counts.set(note, (counts.get(note) ?? 0) + 1);
  return ({ note }) => (counts.get(note) ?? 0) > 1;
}

/** A deck that shows a bank takes no cards of one's own, so another title is found beside it. */
async function freeTitle(study: Study, userId: string, wanted: string): Promise<string> {
  const decks = await decksOf(study, userId);
  const title = shortTitle(wanted, deckTitleLimit) || 'From Anki';
  if (named(decks, title)?.bank === undefined) return title;
  return `${shortTitle(title, deckTitleLimit - ' (Anki)'.length)} (Anki)`;
}

/** Without half a letter at its end. */
function shortTitle(title: string, limit: number): string {
  const line = title.replace(/\s+/gu, ' ').trim().slice(0, limit);
  return line.replace(/[\ud800-\udbff]$/, '').trim();
}

/** `my_deck.apkg` is called “my deck”. */
function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ');
}
