/** Every card with its answer and its proof, to read through and to print. */
import type { SheetData, SheetQuestion } from '../sheet-data.ts';
import { button, counted, el } from './dom.ts';
import { kindNames, ownText, promptText, shortProof, shownAnswer } from './question-view.ts';

/** So many are drawn at once: a bank may have thousands. */
const pageCount = 100;

export type List = { readonly showAll: () => void };

export function createList(panel: HTMLElement, data: SheetData): List {
  const { questions } = data;
  const list = el('ol', { class: 'list' });
  const more = button('', () => show(pageCount));
  const print = button('Print this list', () => window.print(), { class: 'button quiet' });
  const hasCards = questions.length > 0;
  panel.append(
    el('h2', { class: 'unseen' }, 'List'),
    hasCards
      ? el('div', { class: 'row list-tools screen-only' }, print)
      : el('p', { class: 'notice' }, 'This sheet has no cards.'),
    list,
    el('div', { class: 'row screen-only' }, more),
  );
  const show = (count: number) => {
    const from = list.childElementCount;
    list.append(...questions.slice(from, from + count).map((one) => entry(one, data)));
    const left = questions.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = `Show ${counted(Math.min(left, pageCount), 'more card')} of ${left}`;
  };
  show(pageCount);
  return { showAll: () => show(questions.length) };
}

function entry(question: SheetQuestion, data: SheetData): HTMLElement {
  return el(
    'li',
    {},
    el('p', { class: 'kind' }, kindNames[question.kind]),
    el('p', { class: 'prompt' }, promptText(question.prompt, data)),
    el('p', { class: 'answer' }, ownText(shownAnswer(question, question.answer), data)),
    shortProof(question, data),
  );
}
