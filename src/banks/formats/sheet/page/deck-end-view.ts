import type { Scope } from './deck.ts';
import { button, counted, el } from './dom.ts';

export type DeckEnd = {
  readonly total: number;
  readonly known: number;
  readonly onAgain: (scope: Scope) => void;
  readonly onForget: () => void;
};

/** What is said when the last card has been seen, and where to go from there. */
export function drawDeckEnd({ total, known, onAgain, onForget }: DeckEnd): HTMLElement {
  if (total === 0)
    return el(
      'div',
      { class: 'sheet end' },
      el('h3', { tabindex: -1 }, 'This sheet has no cards.'),
    );
  const left = total - known;
  const said =
    left === 0 ? 'You know every card.' : `You know ${known} of ${counted(total, 'card')}.`;
  return el(
    'div',
    { class: 'sheet end' },
    el('h3', { tabindex: -1 }, said),
    el('p', {}, left === 0 ? 'Come back in some days and see.' : 'That was the last one here.'),
    el(
      'div',
      { class: 'row' },
      left > 0 &&
        button(`Go through ${left} still to learn`, () => onAgain('learning'), {
          class: 'button main',
        }),
      button('Go through all', () => onAgain('all')),
    ),
    known > 0 && el('div', { class: 'row' }, forgetButton(onForget)),
  );
}

/** Asks once more, in the same place, before everything is gone. */
function forgetButton(onForget: () => void): HTMLElement {
  let isAsked = false;
  const forget = button(
    'Forget my progress',
    () => {
      if (isAsked) return onForget();
      isAsked = true;
      forget.textContent = 'Really forget it? Press again';
    },
    { class: 'button quiet' },
  );
  return forget;
}
