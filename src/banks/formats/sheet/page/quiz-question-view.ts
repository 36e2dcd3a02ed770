import type { SheetData } from '../sheet-data.ts';
import { button, el } from './dom.ts';
import { kindNames, ownText, promptText, proof, shownAnswer } from './question-view.ts';
import { type Asked, type Attempt, canOverrule, currentOf, type Quiz, rightCount } from './quiz.ts';

/** What is shown, and what is said of it to those who listen. */
export type Screen = { readonly element: HTMLElement; readonly said: string };

/** The open question, with its options or a line to type in. */
export function drawQuestion(
  quiz: Quiz,
  data: SheetData,
  { onAnswer }: { readonly onAnswer: (given: string) => void },
): Screen {
  const asked = currentOf(quiz);
  if (asked === undefined) return { element: el('div'), said: '' };
  const ways =
    asked.options.length > 0
      ? drawOptions(asked, data, (option) => ({ act: () => onAnswer(option) }))
      : drawLine(onAnswer);
  return { element: frame(quiz, data, [ways]), said: '' };
}

/** The same question with the right answer, its proof, and the way on. */
export function drawRevealed(
  quiz: Quiz,
  data: SheetData,
  acts: { readonly onNext: () => void; readonly onOverrule: () => void },
): Screen {
  const attempt = quiz.attempts.at(-1);
  if (attempt === undefined) return { element: el('div'), said: '' };
  const { asked, grade } = attempt;
  const said = verdictOf(attempt);
  const isLast = quiz.attempts.length === quiz.asked.length;
  const next = button(isLast ? 'See the result' : 'Next question', acts.onNext, {
    class: 'button main',
    'data-first': true,
  });
  const element = frame(quiz, data, [
    asked.options.length > 0
      ? drawOptions(asked, data, (option) => ({ mark: markOf(option, attempt) }))
      : drawTyped(attempt, data),
    el('p', { class: `verdict ${grade.verdict}` }, said),
    ...proof(asked.question, data),
    el(
      'div',
      { class: 'row' },
      next,
      canOverrule(quiz) && button('Count it as right', acts.onOverrule, { class: 'button quiet' }),
    ),
  ]);
  return { element, said };
}

function frame(quiz: Quiz, data: SheetData, below: readonly HTMLElement[]): HTMLElement {
  const asked = currentOf(quiz);
  const { attempts, isRevealed } = quiz;
  const number = isRevealed ? attempts.length : attempts.length + 1;
  const meter = el('progress', { class: 'meter', 'aria-label': 'Questions answered' });
  meter.max = quiz.asked.length;
  meter.value = attempts.length;
  return el(
    'div',
    { class: 'sheet question' },
    el(
      'div',
      { class: 'place' },
      el(
        'p',
        { class: 'status' },
        `Question ${number} of ${quiz.asked.length} · ${rightCount(quiz)} right`,
      ),
      meter,
    ),
    el('p', { class: 'kind' }, asked && kindNames[asked.question.kind]),
    el(
      'h3',
      { class: 'prompt', id: 'quiz-prompt', tabindex: -1, 'data-first': isFirst(quiz) },
      asked && promptText(asked.question.prompt, data),
    ),
    below,
  );
}

/** A choice begins at its question; a line to type in begins at the line, which names the question. */
function isFirst(quiz: Quiz): boolean {
  return !quiz.isRevealed && (currentOf(quiz)?.options.length ?? 0) > 0;
}

type OptionState = { readonly act?: () => void; readonly mark?: 'right' | 'wrong' | undefined };

function drawOptions(
  { question, options }: Asked,
  data: SheetData,
  stateOf: (option: string) => OptionState,
): HTMLElement {
  const items = options.map((option, index) => {
    const { act, mark } = stateOf(option);
    const label = el(
      'span',
      { class: 'option-text' },
      ownText(shownAnswer(question, option), data),
      mark && el('span', { class: 'option-mark' }, mark === 'right' ? 'right' : 'your answer'),
    );
    const number = el('span', { class: 'option-number', 'aria-hidden': 'true' }, String(index + 1));
    if (act === undefined) return el('li', { class: `option told ${mark ?? ''}` }, number, label);
    const choice = button(label, act, { class: 'option' });
    choice.prepend(number);
    return el('li', {}, choice);
  });
  return el('ul', { class: 'options', role: 'list', 'aria-labelledby': 'quiz-prompt' }, items);
}

function markOf(option: string, { asked, given }: Attempt): OptionState['mark'] {
  const { answer, accepted } = asked.question;
  if (option === answer || (option === given && accepted.includes(option))) return 'right';
  return option === given ? 'wrong' : undefined;
}

function drawLine(onAnswer: (given: string) => void): HTMLElement {
  const input = el('input', {
    ...{ type: 'text', id: 'quiz-line', autocomplete: 'off', autocapitalize: 'off' },
    ...{ spellcheck: 'false', enterkeyhint: 'done', maxlength: 200, dir: 'auto' },
    ...{ 'aria-describedby': 'quiz-prompt', 'data-first': true },
  });
  const form = el(
    'form',
    { class: 'line' },
    el('label', { for: 'quiz-line' }, 'Your answer'),
    input,
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'submit', class: 'button main' }, 'Answer'),
      button('I do not know', () => onAnswer(''), { class: 'button quiet' }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() !== '') onAnswer(input.value);
  });
  return form;
}

function drawTyped({ asked, given, grade }: Attempt, data: SheetData): HTMLElement {
  const { question } = asked;
  return el(
    'dl',
    { class: 'typed' },
    given !== '' && [el('dt', {}, 'You wrote'), el('dd', {}, el('bdi', {}, given))],
    (grade.verdict !== 'right' || given !== question.answer) && [
      el('dt', {}, 'Answer'),
      el('dd', { class: 'answer' }, ownText(question.answer, data)),
    ],
  );
}

function verdictOf({ asked, given, grade }: Attempt): string {
  const right = shownAnswer(asked.question, asked.question.answer);
  if (grade.verdict === 'right') return 'Right.';
  if (given === '') return `The answer is ${right}.`;
  if (grade.verdict === 'wrong') return `Not this time. The answer is ${right}.`;
  const missing = grade.missing === undefined ? '' : `, but ${grade.missing} is missing`;
  return `Close${missing}. The answer is ${right}.`;
}
