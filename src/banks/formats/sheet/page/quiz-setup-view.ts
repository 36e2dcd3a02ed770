import { type QuestionKind, questionKinds } from '../../../../questions/question-kinds.ts';
import type { SheetData } from '../sheet-data.ts';
import { button, el } from './dom.ts';
import { kindNames } from './question-view.ts';
import type { Wish } from './quiz.ts';

const counts: readonly number[] = [5, 10, 20];
const usualCount = 10;

/** How many questions, and of which kinds. */
export function drawSetup({ questions }: SheetData, onStart: (wish: Wish) => void): HTMLElement {
  if (questions.length === 0) return el('p', { class: 'notice' }, 'This sheet has no questions.');
  const total = questions.length;
  const kinds = questionKinds
    .map((kind) => kindBox(kind, questions.filter((one) => one.kind === kind).length))
    .filter(({ count }) => count > 0);
  const offered = counts.filter((count) => count < total);
  const amounts = [...offered, total].map((count) => amountRadio(count, total));
  const usual = amounts.find(({ count }) => count === usualCount) ?? amounts.at(-1);
  if (usual !== undefined) usual.input.checked = true;
  const start = button(
    'Start',
    () => {
      const chosen = amounts.find(({ input }) => input.checked)?.count ?? usualCount;
      const wished = kinds.filter(({ input }) => input.checked).map(({ kind }) => kind);
      onStart({ count: chosen, kinds: new Set(wished) });
    },
    { class: 'button main' },
  );
  for (const { input } of kinds)
    input.addEventListener('change', () => {
      start.disabled = !kinds.some((one) => one.input.checked);
    });
  return el(
    'div',
    { class: 'sheet setup' },
    fieldset(
      'How many questions?',
      'segments',
      amounts.map(({ element }) => element),
    ),
    kinds.length > 1 &&
      fieldset(
        'Which kinds?',
        'boxes',
        kinds.map(({ element }) => element),
      ),
    el('div', { class: 'row' }, start),
  );
}

function fieldset(legend: string, look: string, children: readonly HTMLElement[]): HTMLElement {
  return el('fieldset', {}, el('legend', {}, legend), el('div', { class: look }, children));
}

function amountRadio(count: number, total: number) {
  const input = el('input', { type: 'radio', name: 'amount' });
  const label = count === total ? `All ${total.toLocaleString('en')}` : String(count);
  return { count, input, element: el('label', {}, input, el('span', {}, label)) };
}

function kindBox(kind: QuestionKind, count: number) {
  const input = el('input', { type: 'checkbox', checked: true });
  const label = `${kindNames[kind]} (${count.toLocaleString('en')})`;
  return { kind, count, input, element: el('label', {}, input, el('span', {}, label)) };
}
