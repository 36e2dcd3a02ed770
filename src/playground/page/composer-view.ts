/** The composer's DOM: a text area, and behind it the same text in colours. */

import type { CommandLine } from './command-line.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import type { Upload } from './server.ts';

export type ComposerFace = {
  readonly box: HTMLTextAreaElement;
  readonly panel: HTMLElement;
  readonly mirror: HTMLElement;
  readonly files: HTMLElement;
  readonly fileInput: HTMLInputElement;
  readonly addButton: HTMLButtonElement;
  readonly sendButton: HTMLButtonElement;
};

export function createComposerFace(parent: HTMLElement): ComposerFace {
  const box = el('textarea', {
    class: 'composer-box',
    'data-testid': 'composer',
    rows: 1,
    role: 'combobox',
    'aria-label': 'Message or command',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'composer-panel',
    'aria-describedby': 'composer-hint',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 6000,
  });
  const panel = el('div', { class: 'panel', id: 'composer-panel', hidden: true });
  const mirror = el('div', { class: 'composer-mirror', 'aria-hidden': 'true' });
  const files = el('div', { class: 'composer-files' });
  const fileInput = el('input', { type: 'file', hidden: true, 'data-testid': 'composer-file' });
  const round = { class: 'icon-button', type: 'button' };
  const addButton = el('button', { ...round, 'aria-label': 'Add a file' }, icon('plus'));
  const sendButton = el('button', { ...round, 'aria-label': 'Send' }, icon('send'));
  sendButton.classList.add('send');
  const field = el('div', { class: 'composer-field' }, mirror, box);
  const row = el('div', { class: 'composer-row' }, addButton, field, sendButton);
  parent.append(panel, el('div', { class: 'composer' }, files, row, fileInput));
  return { box, panel, mirror, files, fileInput, addButton, sendButton };
}

/** Letter for letter what the text area holds, so that both break lines at the same places. */
export function drawMirror(
  mirror: HTMLElement,
  text: string,
  line: CommandLine | null,
  wrong: string | null,
): void {
  if (!line) {
    // The zero-width space gives a last empty line its height.
    mirror.replaceChildren(text, '\u200b');
    return;
  }
  const labelEnd = line.entry.label.length;
  const firstOption = line.given[0]?.nameStart ?? text.length;
  const parts: Node[] = [
    el('span', { class: 'line-command' }, text.slice(0, labelEnd)),
    document.createTextNode(text.slice(labelEnd, firstOption)),
  ];
  for (const given of line.given) {
    const whole = text.slice(given.valueStart, given.end);
    const value = whole.trimEnd();
    const isWrong = given.option.name === wrong;
    parts.push(
      el(
        'span',
        { class: isWrong ? 'line-name is-wrong' : 'line-name' },
        text.slice(given.nameStart, given.valueStart),
      ),
      el('span', { class: 'line-value' }, value),
      document.createTextNode(whole.slice(value.length)),
    );
  }
  mirror.replaceChildren(...parts, '\u200b');
}

export function drawFiles(
  parent: HTMLElement,
  uploads: readonly Upload[],
  onRemove: (upload: Upload) => void,
): void {
  parent.replaceChildren(
    ...uploads.map((upload) => {
      const label = `Remove ${upload.name}`;
      const button = el(
        'button',
        { class: 'icon-button', type: 'button', 'aria-label': label },
        icon('close'),
      );
      button.addEventListener('click', () => onRemove(upload));
      return el(
        'div',
        { class: 'file' },
        icon('file'),
        el('span', { class: 'file-text' }, upload.name),
        button,
      );
    }),
  );
}
