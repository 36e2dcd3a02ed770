import type { SheetData } from '../sheet-data.ts';
import { button, el } from './dom.ts';
import { ownText, promptText, shortProof, shownAnswer } from './question-view.ts';
import { type Attempt, missedIn, type Quiz, rightCount } from './quiz.ts';
import type { Screen } from './quiz-question-view.ts';

/** The score, and what was missed with its answers. */
export function drawQuizEnd(
  quiz: Quiz,
  data: SheetData,
  acts: { readonly onRepeat: () => void; readonly onNew: () => void },
): Screen {
  const missed = missedIn(quiz);
  const right = rightCount(quiz);
  const total = quiz.asked.length;
  const score = `${right} of ${total} right`;
  const element = el(
    'div',
    { class: 'sheet end' },
    el('h3', { tabindex: -1, 'data-first': true }, score),
    el('p', {}, wordFor(right / Math.max(1, total))),
    el(
      'div',
      { class: 'row' },
      missed.length > 0 &&
        button(`Repeat ${missed.length} missed`, acts.onRepeat, { class: 'button main' }),
      button('New quiz', acts.onNew),
    ),
    missed.length > 0 && [
      el('h4', {}, 'What you missed'),
      el('p', { class: 'hint' }, 'These cards wait for you under Cards, as still to learn.'),
      el(
        'ol',
        { class: 'list' },
        missed.map((attempt) => missedEntry(attempt, data)),
      ),
    ],
  );
  return { element, said: '' };
}

function missedEntry({ asked, given }: Attempt, data: SheetData): HTMLElement {
  const { question } = asked;
  return el(
    'li',
    {},
    el('p', { class: 'prompt' }, promptText(question.prompt, data)),
    el('p', { class: 'answer' }, ownText(shownAnswer(question, question.answer), data)),
    given !== '' &&
      el('p', { class: 'hint' }, 'You answered ', ownText(shownAnswer(question, given), data), '.'),
    shortProof(question, data),
  );
}

function wordFor(rightRatio: number): string {
  if (rightRatio === 1) return 'Every one of them.';
  if (rightRatio >= 0.8) return 'Well done.';
  return rightRatio >= 0.5
    ? 'More than half. The rest comes with repetition.'
    : 'A start. Go through the cards and try again.';
}
