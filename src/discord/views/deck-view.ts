import type { LineProblem } from '../../flashcards/pasted-lines.ts';
import type { DeckRecord } from '../../flashcards/records.ts';
import type { Waiting } from '../../flashcards/waiting.ts';
import { totalOf } from '../../flashcards/waiting.ts';
import { customId } from '../custom-id.ts';
import { escaped, plain, plural, shortened } from '../text.ts';
import { waitingText } from './card-words.ts';
import { type Button, card, type Part, type View } from './view.ts';

const decksPerMenu = 25;
const mostProblems = 5;

/** What cards became of what a person has typed. */
export type AddedCards = {
  readonly deck: DeckRecord;
  readonly addedCount: number;
  readonly repeatedCount: number;
  readonly problems?: readonly LineProblem[];
};

/** What is due, deck by deck. */
export type DueDeck = { readonly deck: DeckRecord; readonly waiting: Waiting };

/** All decks, and a menu to look at one. */
export function deckListView(decks: readonly DeckRecord[]): View {
  if (decks.length === 0)
    return card('quiet', [
      '## Your decks\nYou have none yet. Study a bank with `/flashcards study`, add cards of your own with `/flashcards add`, or copy a deck that somebody shares with `/flashcards copy`.',
    ]);
  const shown = decks.slice(0, decksPerMenu);
  const parts: Part[] = [
    `## Your decks\n${shown.map((deck) => `**${titleOf(deck)}** · ${kindOf(deck)}`).join('\n')}`,
  ];
  if (decks.length > shown.length)
    parts.push(
      `-# and ${decks.length - shown.length} more; \`/flashcards decks deck:\` finds them.`,
    );
  parts.push({
    menu: {
      id: customId('flashcards:deck'),
      placeholder: 'Look at a deck',
      options: shown.map(({ id, title, cardCount }) => ({
        value: id,
        label: plain(title),
        description: plural(cardCount, 'card'),
      })),
    },
  });
  return card('quiet', parts);
}

/** One deck, to be changed. */
export function deckView({ deck, waiting }: DueDeck, note?: string): View {
  const { id, bank, shareCode } = deck;
  const about = bank
    ? 'It shows the approved questions of a bank: new ones arrive by themselves, corrected ones keep their schedule.'
    : shareCode === undefined
      ? 'Cards of your own. Share it, and others can copy it with a code.'
      : `Shared: \`/flashcards copy code:${shareCode}\` copies its cards, without your schedule.`;
  const sharing: Button =
    shareCode === undefined
      ? { id: customId('flashcards:share', id), label: 'Share' }
      : { id: customId('flashcards:unshare', id), label: 'Stop sharing' };
  return card('quiet', [
    ...(note === undefined ? [] : [note]),
    `## ${titleOf(deck)}\n${kindOf(deck)} · today: ${waitingText(waiting)}\n${about}`,
    [
      { id: customId('flashcards:study', id), label: 'Study', style: 'primary' },
      { id: customId('flashcards:page', 0, id, 'all', ''), label: 'Browse' },
      ...(bank ? [] : [{ id: customId('flashcards:add', id), label: 'Add a card' }]),
    ],
    [
      { id: customId('flashcards:rename', id), label: 'Rename' },
      ...(bank ? [] : [sharing]),
      { id: customId('flashcards:remove', id), label: 'Delete', style: 'danger' },
    ],
  ]);
}

/** A deck that can still be brought back. */
export function deletedDeckView(deck: DeckRecord): View {
  return card('quiet', [
    `“${titleOf(deck)}” is deleted. For 7 days it can be brought back with all that you learnt.`,
    [{ id: customId('flashcards:restore', deck.id), label: 'Bring it back' }],
  ]);
}

/** What has been added, and what could not be. */
export function addedView({ deck, addedCount, repeatedCount, problems = [] }: AddedCards): View {
  const repeated =
    repeatedCount > 0 ? ` ${plural(repeatedCount, 'card')} had been there already.` : '';
  const parts: Part[] = [
    addedCount > 0
      ? `✅ ${plural(addedCount, 'card')} added to **${titleOf(deck)}**.${repeated}`
      : `Nothing new for **${titleOf(deck)}**.${repeated}`,
  ];
  if (problems.length > 0) parts.push(problemText(problems));
  parts.push([
    { id: customId('flashcards:add', deck.id), label: 'Add another', style: 'primary' },
    { id: customId('flashcards:study', deck.id), label: 'Study' },
    { id: customId('flashcards:page', 0, deck.id, 'all', ''), label: 'Browse' },
  ]);
  return card(addedCount > 0 ? 'right' : 'quiet', parts);
}

/** What is due today, in all and deck by deck. */
export function dueView(all: Waiting, decks: readonly DueDeck[]): View {
  const due = decks.filter(({ waiting }) => totalOf(waiting) > 0).slice(0, decksPerMenu);
  const isDue = totalOf(all) > 0;
  const head = isDue
    ? `## ${plural(totalOf(all), 'card')} to go today\n${waitingText(all)}`
    : '## Nothing is due\nEverything for today is done.';
  const lines = due.map(({ deck, waiting }) => `**${titleOf(deck)}** · ${waitingText(waiting)}`);
  return card(isDue ? 'open' : 'gold', [
    head,
    ...(lines.length > 1 ? [lines.join('\n')] : []),
    ...(isDue
      ? [
          [
            {
              id: customId('flashcards:study', '*'),
              label: 'Study now',
              style: 'primary',
            } as const,
          ],
        ]
      : []),
  ]);
}

/** How a deck is called in a message. */
export function titleOf({ title }: Pick<DeckRecord, 'title'>): string {
  return escaped(shortened(title, 60)) || 'Untitled';
}

function kindOf({ bank, cardCount, shareCode }: DeckRecord): string {
  const count = plural(cardCount, 'card');
  if (bank) return `${count}${bank.isThrough ? '' : ' so far'} · from a bank`;
  return shareCode === undefined ? count : `${count} · shared`;
}

function problemText(problems: readonly LineProblem[]): string {
  const words: Readonly<Record<LineProblem['problem'], string>> = {
    'no-separator': 'no tab or semicolon between term and definition',
    'empty-side': 'one side is empty',
    'too-long': 'too long',
    tags: 'too many or too long tags',
  };
  const lines = problems
    .slice(0, mostProblems)
    .map(
      ({ line, text, problem }) =>
        `Line ${line}, “${escaped(shortened(text, 50))}”: ${words[problem]}`,
    );
  const more = problems.length > lines.length ? [`and ${problems.length - lines.length} more`] : [];
  return `⚠️ ${plural(problems.length, 'line')} left out.\n${[...lines, ...more].join('\n')}`;
}
