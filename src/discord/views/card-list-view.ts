import type { BrowsedState, Listed, ListPage } from '../../flashcards/browsing.ts';
import type { Picked } from '../../flashcards/picking.ts';
import type { CardRecord } from '../../flashcards/records.ts';
import { startOfStudyDay } from '../../flashcards/study-day.ts';
import { customId } from '../custom-id.ts';
import { escaped, plain, plural, relativeTime, shortened } from '../text.ts';
import {
  backText,
  cardName,
  daysText,
  formNames,
  frontText,
  optionLines,
  restNames,
  tagLine,
} from './card-words.ts';
import { type Button, card as cardView, type Part, type View } from './view.ts';

/** What a list was asked for. */
export type ListQuery = {
  /** A deck by its id, or `*`. */
  readonly scope: string;
  readonly state: BrowsedState;
  readonly text: string;
};

export type CardDetails = {
  readonly picked: Picked;
  readonly zone: string;
  readonly note?: string | undefined;
};

/** So many cards stand on a page, each of which can be chosen. */
export const cardsPerPage = 10;
/** A search goes into the buttons that turn the pages. */
export const longestSearch = 40;

const stateNames: Readonly<Record<BrowsedState, string>> = {
  all: 'All cards',
  new: 'New cards',
  learning: 'Cards in their steps',
  known: 'Known cards',
  suspended: 'Suspended cards',
};

/** A page of cards, and a menu to look at one. */
export function cardListView(found: ListPage, query: ListQuery): View {
  const { cards, count, page, pageCount } = found;
  const searched = query.text === '' ? '' : ` with “${escaped(query.text)}”`;
  const parts: Part[] = [
    `## ${stateNames[query.state]}${searched}\n-# ${plural(count, 'card')}${pageCount > 1 ? ` · page ${page + 1} of ${pageCount}` : ''}`,
  ];
  if (cards.length === 0) parts.push(emptyText(query));
  else {
    parts.push(cards.map(lineOf).join('\n'));
    parts.push({
      menu: {
        id: customId('flashcards:pick'),
        placeholder: 'Look at a card',
        options: cards.map(({ card, deck, content }) => ({
          value: `${card.deckId}.${card.id}`,
          label: shortened(plain(content?.front ?? '') || 'A card whose question is gone', 90),
          description: deck.title,
        })),
      },
    });
  }
  const buttons = pageButtons(page, pageCount, query);
  if (buttons.length > 0) parts.push(buttons);
  return cardView('quiet', parts);
}

/** One card with both sides and all that is known of it, to be changed. */
export function cardDetailsView({ picked, zone, note }: CardDetails): View {
  const { deck, card, shown } = picked;
  const { content } = shown;
  const tags = tagLine(content.tags);
  return cardView('quiet', [
    ...(note === undefined ? [] : [note]),
    `-# ${escaped(shortened(deck.title, 60))} · ${formNames[content.form]}${tags === '' ? '' : ` · ${tags}`}`,
    frontText(content),
    optionLines(content, card),
    ...backText(content),
    'line',
    ...(card.rest === undefined ? [] : [restNames[card.rest]]),
    factsOf(card, zone),
    changeButtons(card),
  ]);
}

/** Asks again before cards are made new. @param what e.g. `this card`. */
export function resetQuestionView(what: string, args: readonly string[]): View {
  return cardView('wrong', [
    `### Make ${what} new again?\nWhat you have learnt is forgotten, as if nothing had been studied yet. This cannot be undone; your history stays for the statistics.`,
    [
      { id: customId('flashcards:reset', ...args), label: 'Make new', style: 'danger' },
      { id: customId('flashcards:keep'), label: 'Change nothing' },
    ],
  ]);
}

function lineOf({ card, content, deck }: Listed): string {
  const more = card.rest === undefined ? stateOf(card) : card.rest;
  return `**${cardName(content?.front)}**\n-# ${more} · ${escaped(shortened(deck.title, 40))}`;
}

function stateOf({ memory }: CardRecord): string {
  if (memory.state === 'new') return 'new';
  if (memory.state === 'review') return `every ${daysText(memory.intervalDays).replace(/^1 /, '')}`;
  return 'in its steps';
}

function factsOf({ memory, buried }: CardRecord, zone: string): string {
  if (memory.state === 'new') return '-# New: not studied yet.';
  const { reviewCount, lapseCount, stabilityDays, difficulty, dueAt, dueDay = 0 } = memory;
  const day = buried ? Math.max(dueDay, buried.day + 1) : dueDay;
  const due = memory.state === 'review' || buried ? startOfStudyDay(day, zone) : (dueAt ?? 0);
  const facts = [
    `due ${relativeTime(due)}`,
    plural(reviewCount, 'review'),
    `forgotten ${lapseCount === 1 ? 'once' : `${lapseCount} times`}`,
    `remembered for ${daysText(Math.max(1, stabilityDays))}`,
    `difficulty ${Math.round(difficulty)} of 10`,
  ];
  return `-# ${facts.join(' · ')}`;
}

function changeButtons({ id, deckId, rest, questionId, memory }: CardRecord): readonly Button[] {
  const at = [deckId, id] as const;
  const isOwn = questionId === undefined;
  const canReset: Button = { id: customId('flashcards:ask', 'card', ...at), label: 'Make new' };
  const suspended: Button =
    rest === undefined
      ? { id: customId('flashcards:do', 'suspend', ...at), label: 'Suspend' }
      : { id: customId('flashcards:do', 'resume', ...at), label: 'Resume' };
  return [
    ...(isOwn
      ? [{ id: customId('flashcards:edit', ...at), label: 'Edit', style: 'primary' } as const]
      : []),
    ...(rest === 'retired' ? [] : [suspended]),
    ...(memory.state === 'new' ? [] : [canReset]),
    ...(isOwn
      ? [
          {
            id: customId('flashcards:do', 'delete', ...at),
            label: 'Delete',
            style: 'danger',
          } as const,
        ]
      : []),
  ];
}

function pageButtons(page: number, pageCount: number, query: ListQuery): readonly Button[] {
  const { scope, state, text } = query;
  const turn = (to: number, label: string): Button => ({
    id: customId('flashcards:page', to, scope, state, text),
    label,
  });
  return [
    ...(page > 0 ? [turn(page - 1, 'Previous')] : []),
    ...(page + 1 < pageCount ? [turn(page + 1, 'Next')] : []),
  ];
}

function emptyText({ text, state }: ListQuery): string {
  if (text !== '') return 'No card holds these words. Search for fewer, or for a `#tag`.';
  if (state !== 'all') return 'There is no such card at the moment.';
  return 'There is no card here yet. Add some with `/flashcards add`, or study a bank with `/flashcards study`.';
}
