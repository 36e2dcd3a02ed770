import { approvedIn } from '../banks/subscription.ts';
import { normaliseText } from '../questions/normalise.ts';
import type { CardContent } from './card.ts';
import { contentOf } from './content.ts';
import { decksOf, deckWithId } from './decks.ts';
import { deckKey } from './keys.ts';
import { type CardRecord, cardRecords, type DeckRecord, faceRecords } from './records.ts';
import type { Study } from './study.ts';
import { questionCardId, subscriptionOf } from './subscribing.ts';
import type { Scope } from './table.ts';

export const browsedStates = ['all', 'new', 'learning', 'known', 'suspended'] as const;
export type BrowsedState = (typeof browsedStates)[number];

export type Browsing = Scope & {
  /** Words that have to stand on a card, `#tags` among them; empty: all cards. */
  readonly text: string;
  readonly state: BrowsedState;
  /** From 0; clamped to the pages that there are. */
  readonly page: number;
  readonly pageSize: number;
};

/** A card in a list; without content when its question is not asked any more. */
export type Listed = {
  readonly deck: DeckRecord;
  readonly card: CardRecord;
  readonly content: CardContent | undefined;
};

export type ListPage = {
  readonly cards: readonly Listed[];
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
};

const shows: Readonly<Record<BrowsedState, (card: CardRecord) => boolean>> = {
  all: () => true,
  new: ({ rest, memory }) => rest === undefined && memory.state === 'new',
  learning: ({ rest, memory }) =>
    rest === undefined && (memory.state === 'learning' || memory.state === 'relearning'),
  known: ({ rest, memory }) => rest === undefined && memory.state === 'review',
  suspended: ({ rest }) => rest !== undefined,
};

/** A page of the cards of one deck or of all, in the order in which they came. @throws {UserFailure} `deck-gone`. */
export async function browse(study: Study, browsing: Browsing): Promise<ListPage> {
  const { userId, deckId, text, state, pageSize } = browsing;
  const decks =
    deckId === undefined
      ? await decksOf(study, userId)
      : [await deckWithId(study, { userId, deckId })];
  const found: (readonly [DeckRecord, CardRecord])[] = [];
  for (const deck of decks) {
    const isMeant = await searchIn(study, { userId, deck, text });
    const cards = study.store.range(cardRecords, `${deckKey({ userId, deckId: deck.id })}.`);
    for await (const [, card] of cards)
      if (shows[state](card) && isMeant(card)) found.push([deck, card]);
  }
  found.sort(([, a], [, b]) => a.place - b.place);
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(browsing.page, pageCount - 1);
  const cards: Listed[] = [];
  for (const [deck, card] of found.slice(page * pageSize, (page + 1) * pageSize))
    cards.push({ deck, card, content: (await contentOf(study, userId, { deck, card }))?.content });
  return { cards, count: found.length, page, pageCount };
}

type Searching = { readonly userId: string; readonly deck: DeckRecord; readonly text: string };

/** @returns whether a card of this deck holds the words. */
async function searchIn(
  study: Study,
  { userId, deck, text }: Searching,
): Promise<(card: CardRecord) => boolean> {
  const { tags, words } = wantedIn(text);
  if (tags.length + words.length === 0) return () => true;
  const ids = new Set<string>();
  for await (const { id, texts, tags: own } of textsIn(study, userId, deck)) {
    const shown = normaliseText(texts.join(' '));
    const owned = own.map((tag) => tag.toLowerCase());
    if (tags.every((tag) => owned.includes(tag)) && words.every((word) => shown.includes(word)))
      ids.add(id);
  }
  return ({ id }) => ids.has(id);
}

type Texts = {
  readonly id: string;
  readonly texts: readonly string[];
  readonly tags: readonly string[];
};

async function* textsIn(
  study: Study,
  userId: string,
  deck: DeckRecord,
): AsyncGenerator<Texts, void> {
  if (deck.bank !== undefined) {
    const questions = await approvedIn(study.library, subscriptionOf(userId, deck.bank));
    for (const { id, prompt, answer } of questions)
      yield { id: questionCardId(id), texts: [prompt, answer], tags: [] };
    return;
  }
  const prefix = `${deckKey({ userId, deckId: deck.id })}.`;
  for await (const [key, { front, back, tags }] of study.store.range(faceRecords, prefix))
    yield { id: key.slice(prefix.length), texts: [front, back], tags };
}

function wantedIn(text: string): { tags: readonly string[]; words: readonly string[] } {
  const parts = text.trim().split(/\s+/u).filter(Boolean);
  const isTag = (part: string) => part.length > 1 && part.startsWith('#');
  return {
    tags: parts.filter(isTag).map((part) => part.slice(1).normalize('NFC').toLowerCase()),
    words: parts
      .filter((part) => !isTag(part))
      .map(normaliseText)
      .filter(Boolean),
  };
}
