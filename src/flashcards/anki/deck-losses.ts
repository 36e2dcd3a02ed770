import type { Deck } from '../../banks/formats/anki/decks.ts';
import type { StoredNote } from '../../banks/formats/anki/read-notes.ts';
import { hasMedia } from '../../banks/formats/html-text.ts';
import { counted, lossOf } from '../../banks/formats/losses.ts';
import type { CardNotes } from './read-deck.ts';

type Read = { readonly notes: CardNotes; readonly note: StoredNote };

const ourTypes = /^Quizzical(?: Cloze)?(?:\+*|-[0-9a-f]+)$/;
const mostNames = 10;

/** What of a package is not taken over, or was taken over in another way, in sentences. */
export function deckLosses(cards: readonly Read[], decks: readonly Deck[]): readonly string[] {
  const count = (is: (notes: CardNotes) => boolean) =>
    cards.filter(({ notes }) => is(notes)).length;
  const mediaNotes = new Set(
    cards.filter(({ note }) => note.fields.some(([, html]) => hasMedia(html))).map(idOfNote),
  ).size;
  const foreign = [
    ...new Set(
      cards.map(({ note }) => note.type?.name ?? '').filter((name) => name && !ourTypes.test(name)),
    ),
  ];
  const subDecks = decks.filter(
    ({ name, isFiltered }) => name.includes('::') && !isFiltered,
  ).length;
  return [
    ...lossOf(mediaNotes, (each) => `${counted(each, 'note')} lost pictures or sounds.`),
    ...lossOf(
      foreign.length,
      () =>
        `Note types become plain front and back, without their design: ${foreign.slice(0, mostNames).join(', ')}${foreign.length > mostNames ? ', …' : ''}.`,
    ),
    ...lossOf(
      count(({ hasSeveralGaps }) => hasSeveralGaps),
      (each) => `Several gaps are asked for at once on ${counted(each, 'card')}.`,
    ),
    ...lossOf(subDecks, (each) => `Sub-decks became one deck: ${each.toLocaleString('en')}.`),
    ...scheduleLosses(count),
  ];
}

function scheduleLosses(count: (is: (notes: CardNotes) => boolean) => number): readonly string[] {
  return [
    ...lossOf(
      count(({ wasFiltered }) => wasFiltered),
      (each) => `Out of filtered decks again: ${counted(each, 'card')}.`,
    ),
    ...lossOf(
      count(({ wasBuried }) => wasBuried),
      (each) => `No longer buried: ${counted(each, 'card')}.`,
    ),
    ...lossOf(
      count(({ hasFlag }) => hasFlag),
      (each) => `Without their coloured flags: ${counted(each, 'card')}.`,
    ),
    ...lossOf(
      count(({ source }) => source === 'reviews'),
      (each) =>
        `Computed from the reviews, since FSRS was not on: the memory of ${counted(each, 'card')}.`,
    ),
    ...lossOf(
      count(({ source }) => source === 'sm2'),
      (each) =>
        `Estimated from interval and ease, since there are no reviews: the memory of ${counted(each, 'card')}.`,
    ),
    ...lossOf(
      count(({ source, wasStarted }) => source === 'none' && wasStarted),
      (each) =>
        `In their first steps without a known answer, so new again: ${counted(each, 'card')}.`,
    ),
  ];
}

function idOfNote({ note }: Read): string {
  return note.id;
}
