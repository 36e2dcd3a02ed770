/** The quiz: chosen, asked question by question, and looked back on. */
import type { Surroundings } from './cards-panel.ts';
import { el } from './dom.ts';
import {
  answer,
  currentOf,
  goOn,
  missedIn,
  overrule,
  type Quiz,
  startQuiz,
  type Wish,
} from './quiz.ts';
import { drawQuizEnd } from './quiz-end-view.ts';
import { drawQuestion, drawRevealed } from './quiz-question-view.ts';
import { drawSetup } from './quiz-setup-view.ts';

export class QuizPanel {
  readonly #around: Surroundings;
  readonly #stage = el('div', { class: 'stage' });
  /** Outlives what is drawn, or its words would not be read out. */
  readonly #verdict = el('p', { class: 'unseen', role: 'status' });
  #quiz: Quiz | undefined;

  constructor(panel: HTMLElement, around: Surroundings) {
    this.#around = around;
    panel.append(el('h2', { class: 'unseen' }, 'Quiz'), this.#verdict, this.#stage);
    panel.addEventListener('keydown', (event) => this.#onKey(event));
    this.#draw();
  }

  #start({ count, kinds }: Wish): void {
    const { data, random } = this.#around;
    this.#show(startQuiz(data.questions, { count, kinds }, random));
  }

  /** The missed ones anew, in a new order. */
  #repeat(quiz: Quiz): void {
    const missed = missedIn(quiz).map(({ asked }) => asked.question);
    const kinds = new Set(missed.map(({ kind }) => kind));
    this.#show(startQuiz(missed, { count: missed.length, kinds }, this.#around.random));
  }

  #answer(quiz: Quiz, given: string): void {
    const answered = answer(quiz, given);
    const last = answered.attempts.at(-1);
    if (last !== undefined && last.grade.verdict !== 'right')
      this.#around.progress.mark(last.asked.question.id, 'learning');
    this.#show(answered);
  }

  #show(quiz: Quiz | undefined): void {
    this.#quiz = quiz;
    this.#draw();
    this.#stage.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  #draw(): void {
    const { element, said } = this.#screen();
    this.#verdict.textContent = said;
    this.#stage.replaceChildren(element);
  }

  #screen(): { readonly element: HTMLElement; readonly said: string } {
    const { data } = this.#around;
    const quiz = this.#quiz;
    if (quiz === undefined)
      return { element: drawSetup(data, (wish) => this.#start(wish)), said: '' };
    if (currentOf(quiz) === undefined)
      return drawQuizEnd(quiz, data, {
        onRepeat: () => this.#repeat(quiz),
        onNew: () => this.#show(undefined),
      });
    if (!quiz.isRevealed)
      return drawQuestion(quiz, data, { onAnswer: (given) => this.#answer(quiz, given) });
    return drawRevealed(quiz, data, {
      onNext: () => this.#show(goOn(quiz)),
      onOverrule: () => this.#show(overrule(quiz)),
    });
  }

  /** A digit chooses the option with that number. */
  #onKey(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (target instanceof HTMLInputElement || ctrlKey || metaKey || altKey) return;
    const option = this.#stage.querySelectorAll<HTMLElement>('button.option')[Number(key) - 1];
    option?.click();
  }
}
