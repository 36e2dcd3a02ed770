import type { SheetData, SheetQuestion } from '../sheet-data.ts';
import { button, el } from './dom.ts';
import type { Mark } from './progress.ts';
import { kindNames, ownText, promptText, proof, shownAnswer } from './question-view.ts';

export type Card = {
  readonly element: HTMLElement;
  readonly turnButton: HTMLButtonElement;
  readonly isTurned: () => boolean;
};

export type CardSetting = {
  readonly data: SheetData;
  /** What the reader has said of it before. */
  readonly mark: Mark | undefined;
  readonly onMark: (mark: Mark) => void;
};

const markNames: Readonly<Record<Mark, string>> = { known: 'Known', learning: 'Still learning' };

/** A card with two sides, the question up. Turning it moves the focus to the answer, which is then read. */
export function drawCard(question: SheetQuestion, { data, mark, onMark }: CardSetting): Card {
  const turnButton = button('Show the answer', () => turn(), {
    class: 'button main',
    'aria-describedby': 'card-prompt',
  });
  const front = el(
    'div',
    { class: 'sheet side' },
    sideTop(kindNames[question.kind], mark),
    el('div', { class: 'prompt', id: 'card-prompt' }, promptText(question.prompt, data)),
    el('div', { class: 'row' }, turnButton),
  );
  const back = drawBack(question, { data, mark, onMark });
  const element = el('div', { class: 'card' }, front, back);
  back.inert = true;
  const turn = () => {
    element.classList.add('turned');
    front.inert = true;
    back.inert = false;
    back.focus({ preventScroll: true });
  };
  return { element, turnButton, isTurned: () => element.classList.contains('turned') };
}

function drawBack(question: SheetQuestion, { data, mark, onMark }: CardSetting): HTMLElement {
  return el(
    'div',
    { class: 'sheet side back', role: 'group', 'aria-label': 'Answer', tabindex: -1 },
    sideTop('Answer', mark),
    el('div', { class: 'asked' }, promptText(question.prompt, data)),
    el('div', { class: 'answer' }, ownText(shownAnswer(question, question.answer), data)),
    proof(question, data),
    el(
      'div',
      { class: 'row' },
      button('Still learning', () => onMark('learning'), { class: 'button unsure' }),
      button('I know it', () => onMark('known'), { class: 'button sure' }),
    ),
  );
}

function sideTop(name: string, mark: Mark | undefined): HTMLElement {
  return el(
    'div',
    { class: 'side-top' },
    el('span', { class: 'kind' }, name),
    mark !== undefined && el('span', { class: `mark ${mark}` }, markNames[mark]),
  );
}
