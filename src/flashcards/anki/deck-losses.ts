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
      (each) => `${counted(each, 'card')} ask for several gaps at once.`,
    ),
    ...lossOf(subDecks, (each) => `${counted(each, 'sub-deck')} became one deck with the rest.`),
    ...scheduleLosses(count),
  ];
}

function scheduleLosses(count: (is: (notes: CardNotes) => boolean) => number): readonly string[] {
  return [
    ...lossOf(
      count(({ wasFiltered }) => wasFiltered),
      (each) => `${counted(each, 'card')} left a filtered deck.`,
    ),
    ...lossOf(
      count(({ wasBuried }) => wasBuried),
      (each) => `${counted(each, 'card')} that were buried for a day are not any more.`,
    ),
    ...lossOf(
      count(({ hasFlag }) => hasFlag),
      (each) => `${counted(each, 'card')} lost a coloured flag.`,
    ),
    ...lossOf(
      count(({ source }) => source === 'reviews'),
      (each) =>
        `${counted(each, 'card')} came without FSRS’s figures; they were computed from the reviews.`,
    ),
    ...lossOf(
      count(({ source }) => source === 'sm2'),
      (each) =>
        `${counted(each, 'card')} came with an interval and an ease alone; how strong the memory is was estimated from them.`,
    ),
    ...lossOf(
      count(({ source, wasStarted }) => source === 'none' && wasStarted),
      (each) => `${counted(each, 'card')} in first steps, of which nothing is known, begin anew.`,
    ),
  ];
}

function idOfNote({ note }: Read): string {
  return note.id;
}
