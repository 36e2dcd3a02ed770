/** The cards one by one: look, turn, say whether it was known. */
import type { Random } from '../../../../questions/random.ts';
import type { SheetData } from '../sheet-data.ts';
import { type Card, drawCard } from './card-view.ts';
import { type Deck, deal, knownCount, moved, type Scope, topOf } from './deck.ts';
import { drawDeckEnd } from './deck-end-view.ts';
import { button, counted, el } from './dom.ts';
import type { Mark, Progress } from './progress.ts';
import { createScopeChoice, type ScopeChoice } from './scope-choice.ts';

export type Surroundings = {
  readonly data: SheetData;
  readonly progress: Progress;
  readonly random: Random;
};

const keys =
  'With a keyboard: Enter turns the card, then 1 is for still learning and 2 for known. Arrows go back and on.';

export class CardsPanel {
  readonly #around: Surroundings;
  readonly #stage = el('div', { class: 'stage' });
  readonly #status = el('p', { class: 'status', role: 'status' });
  readonly #meter = el('progress', { class: 'meter', 'aria-label': 'Cards known' });
  readonly #scope: ScopeChoice;
  readonly #shuffle: HTMLButtonElement;
  #deck: Deck = { cards: [], at: 0 };
  #card: Card | undefined;

  constructor(panel: HTMLElement, around: Surroundings) {
    this.#around = around;
    this.#scope = createScopeChoice(() => this.#restart());
    this.#shuffle = button('Shuffle', () => this.#toggleShuffle(), { 'aria-pressed': 'false' });
    panel.append(
      el('h2', { class: 'unseen' }, 'Cards'),
      el('div', { class: 'row tools' }, this.#scope.element, this.#shuffle),
      el('div', { class: 'place' }, this.#status, this.#meter),
      this.#stage,
      el('p', { class: 'keys' }, keys),
    );
    panel.addEventListener('keydown', (event) => this.#onKey(event));
    this.#restart();
  }

  /** Shows what was marked elsewhere. */
  refresh(): void {
    this.#draw();
  }

  #restart(): void {
    const { data, progress, random } = this.#around;
    this.#deck = deal(data.questions, {
      scope: this.#scope.chosen(),
      marks: progress.marks(),
      random: this.#isShuffled() ? random : undefined,
    });
    this.#draw();
  }

  #isShuffled(): boolean {
    return this.#shuffle.getAttribute('aria-pressed') === 'true';
  }

  #toggleShuffle(): void {
    this.#shuffle.setAttribute('aria-pressed', String(!this.#isShuffled()));
    this.#restart();
  }

  #go(by: 1 | -1): void {
    this.#deck = moved(this.#deck, by);
    this.#draw();
    this.#focus();
  }

  #mark(mark: Mark): void {
    const top = topOf(this.#deck);
    if (top === undefined) return;
    this.#around.progress.mark(top.id, mark);
    this.#go(1);
  }

  #draw(): void {
    const { data, progress } = this.#around;
    const top = topOf(this.#deck);
    const mark = top && progress.marks().get(top.id);
    this.#tellPlace();
    this.#card = top && drawCard(top, { data, mark, onMark: (given) => this.#mark(given) });
    this.#stage.replaceChildren(
      ...(this.#card === undefined ? [this.#end()] : [this.#card.element, this.#steps()]),
    );
  }

  #tellPlace(): void {
    const { questions } = this.#around.data;
    const { at, cards } = this.#deck;
    const known = knownCount(questions, this.#around.progress.marks());
    const place = at < cards.length ? `Card ${at + 1} of ${cards.length} · ` : '';
    this.#status.textContent = `${place}${known} of ${counted(questions.length, 'card')} known`;
    this.#meter.max = Math.max(1, questions.length);
    this.#meter.value = known;
  }

  #steps(): HTMLElement {
    const back = button('Previous', () => this.#go(-1), { class: 'button quiet' });
    const on = button('Next', () => this.#go(1), { class: 'button quiet' });
    back.disabled = this.#deck.at === 0;
    return el('div', { class: 'row steps' }, back, on);
  }

  #end(): HTMLElement {
    const { data, progress } = this.#around;
    return drawDeckEnd({
      total: data.questions.length,
      known: knownCount(data.questions, progress.marks()),
      onAgain: (scope) => this.#startAnew(scope),
      onForget: () => {
        progress.forget();
        this.#startAnew('all');
      },
    });
  }

  #startAnew(scope: Scope): void {
    this.#scope.choose(scope);
    this.#restart();
    this.#focus();
  }

  /** What was pressed has gone with its card. */
  #focus(): void {
    const heading = this.#stage.querySelector<HTMLElement>('h3');
    (this.#card?.turnButton ?? heading)?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    // The arrows of a radio button are its own.
    if (target instanceof HTMLInputElement || ctrlKey || metaKey || altKey) return;
    const isTurned = this.#card?.isTurned() === true;
    if (key === 'ArrowRight') this.#go(1);
    else if (key === 'ArrowLeft') this.#go(-1);
    else if (key === '1' && isTurned) this.#mark('learning');
    else if (key === '2' && isTurned) this.#mark('known');
    else return;
    event.preventDefault();
  }
}
