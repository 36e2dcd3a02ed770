/** The composer: text in, a command or a message out. The text is the only state that is typed. */
import { type Autocomplete, createAutocomplete } from './autocomplete.ts';
import { acceptRow, fillOption } from './command-edits.ts';
import { dropOption } from './command-line.ts';
import { type Problem, planCommand } from './command-submit.ts';
import { isAutocompleted, type Known, partialOptions, pickKey } from './command-values.ts';
import { attachFiles, type ComposerFiles } from './composer-files.ts';
import { onComposerKey } from './composer-keys.ts';
import type { ComposerPort } from './composer-port.ts';
import { type ComposerFace, createComposerFace, drawMirror } from './composer-view.ts';
import { panelView, rowId } from './panel-view.ts';
import { type Suggestions, suggest } from './suggestions.ts';

export class Composer {
  readonly #face: ComposerFace;
  readonly #port: ComposerPort;
  readonly #autocomplete: Autocomplete;
  readonly #files: ComposerFiles;
  /** Values behind the names that were chosen from lists, by `pickKey`. */
  readonly #picked = new Map<string, string | number>();
  #suggestions: Suggestions | null = null;
  #active = -1;
  #problem: Problem | null = null;
  #isDismissed = false;
  #lastText = '';

  constructor(parent: HTMLElement, port: ComposerPort) {
    this.#face = createComposerFace(parent);
    this.#port = port;
    this.#autocomplete = createAutocomplete(port.ask, (question, choices) => {
      for (const { name, value } of choices)
        this.#picked.set(pickKey(question.focused, name), value);
      this.refresh();
    });
    this.#files = attachFiles(this.#face, {
      onOptionFile: (option, id, name) => {
        this.#picked.set(pickKey(option.name, name), id);
        this.#setText(fillOption(this.#face.box.value, option, name, port.entries()));
      },
      onError: (text) => this.#fail({ text, option: null }),
    });
    this.#listen();
    this.refresh();
  }

  setPlaceholder(text: string): void {
    this.#face.box.setAttribute('placeholder', text);
  }

  focus(): void {
    this.#face.box.focus();
  }

  /** Reads the text anew, e.g. when the commands changed. */
  refresh(): void {
    this.#suggestions = this.#readSuggestions();
    this.#active = this.#suggestions?.active ?? -1;
    this.#draw();
  }

  /** As if it had been typed and Enter pressed. */
  runText(text: string): void {
    this.#setText(text);
    this.#submit();
  }

  /** Forgets what belongs to one person: values chosen from lists, and files. */
  forget(): void {
    this.#picked.clear();
    this.#files.clear();
    this.#autocomplete.reset();
    this.refresh();
  }

  #listen(): void {
    const { box, panel, sendButton } = this.#face;
    box.addEventListener('input', () => this.#setText(box.value, box.selectionStart));
    box.addEventListener('click', () => this.refresh());
    sendButton.addEventListener('click', () => this.#submit());
    // The text area keeps the focus while one clicks into the list.
    panel.addEventListener('pointerdown', (event) => event.preventDefault());
    panel.addEventListener('click', (event) => {
      const row = event.target instanceof Element && event.target.closest('[data-index]');
      if (row) this.#accept(Number(row.getAttribute('data-index')));
    });
    onComposerKey(box, {
      rowCount: () => (this.#isDismissed ? 0 : (this.#suggestions?.rows.length ?? 0)),
      active: () => (this.#isDismissed ? -1 : this.#active),
      move: (index) => {
        this.#active = index;
        this.#draw();
      },
      accept: (index) => this.#accept(index),
      submit: () => this.#submit(),
      dismiss: () => this.#dismiss(),
      recall: () => this.#setText(this.#lastText),
      moved: () => this.refresh(),
    });
  }

  #known(): Known {
    return { ...this.#port.known(), picked: this.#picked };
  }

  #readSuggestions(): Suggestions | null {
    const { value, selectionStart } = this.#face.box;
    const context = { entries: this.#port.entries(), known: this.#known(), remote: [] };
    const first = suggest(value, selectionStart, context);
    if (!first?.line || !first.focused || !isAutocompleted(first.focused.option)) return first;
    const remote = this.#autocomplete.choicesFor({
      path: first.line.entry.path,
      options: partialOptions(first.line, first.focused, context.known),
      focused: first.focused.option.name,
    });
    return suggest(value, selectionStart, { ...context, remote });
  }

  #draw(): void {
    const { box, mirror, panel } = this.#face;
    const suggestions = this.#suggestions;
    drawMirror(mirror, box.value, suggestions?.line ?? null, this.#problem?.option ?? null);
    const isOpen = suggestions !== null && !this.#isDismissed;
    panel.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
    box.removeAttribute('aria-activedescendant');
    if (!isOpen) return;
    const error = this.#problem?.text ?? null;
    const isLoading = this.#autocomplete.isLoading();
    panel.replaceChildren(...panelView({ suggestions, active: this.#active, error, isLoading }));
    if (this.#active < 0) return;
    box.setAttribute('aria-activedescendant', rowId(this.#active));
    document.getElementById(rowId(this.#active))?.scrollIntoView({ block: 'nearest' });
  }

  #setText(text: string, caret = text.length): void {
    const { box } = this.#face;
    if (box.value !== text) box.value = text;
    box.setSelectionRange(caret, caret);
    box.focus();
    this.#problem = null;
    this.#isDismissed = false;
    this.refresh();
  }

  #accept(index: number): void {
    const row = this.#suggestions?.rows[index];
    if (!row) return;
    if (row.kind === 'upload') this.#files.chooseFor(row.given.option);
    else this.#setText(acceptRow(this.#face.box.value, row, this.#port.entries()));
  }

  #submit(): void {
    const text = this.#face.box.value;
    const ids = this.#files.uploads().map(({ id }) => id);
    if (text.startsWith('/')) this.#submitCommand(text);
    else if (text.trim() !== '' || ids.length > 0) {
      this.#port.say(text.trim(), ids);
      this.#clear(text);
    }
  }

  #submitCommand(text: string): void {
    const plan = planCommand(text, this.#port.entries(), this.#known());
    if (plan.kind === 'run') {
      this.#port.run(plan.entry, plan.options);
      this.#clear(text);
    } else {
      this.#setText(plan.text, plan.caret);
      this.#fail(plan.problem);
    }
  }

  #fail(problem: Problem): void {
    this.#problem = problem;
    this.#isDismissed = false;
    this.#draw();
  }

  #dismiss(): void {
    const { focused } = this.#suggestions ?? {};
    if (focused?.text === '') this.#setText(dropOption(this.#face.box.value, focused));
    this.#isDismissed = focused?.text !== '';
    this.#draw();
  }

  #clear(text: string): void {
    this.#lastText = text;
    this.#files.clear();
    this.#autocomplete.reset();
    this.#setText('');
  }
}
