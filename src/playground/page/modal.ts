/** The dialog that the bot opens. It stays open, with all that was typed, until the bot has taken it. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { ActionResult, Snapshot } from '../client-protocol.ts';
import { avatar } from './avatar.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { closeListbox } from './listbox.ts';
import { markdownView } from './markdown-view.ts';
import { namesOf } from './message-view.ts';
import {
  checkboxField,
  checkboxGroupField,
  radioField,
  selectField,
} from './modal-choice-field.ts';
import { type Field, type FieldValue, textField } from './modal-field.ts';
import { fileField } from './modal-file-field.ts';
import { displayName } from './state.ts';

type ModalComponent = APIModalInteractionResponseCallbackData['components'][number];
type Submit = (values: Record<string, FieldValue>) => Promise<ActionResult>;
type Part = {
  readonly element: HTMLElement;
  readonly field: Field | null;
  readonly showError: (text: string | null) => void;
};
type Face = {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly banner: HTMLElement;
  readonly submit: HTMLButtonElement;
};

export function openModal(
  modal: APIModalInteractionResponseCallbackData,
  snapshot: Snapshot,
  submit: Submit,
): void {
  const parts = modal.components.map((component) => partView(component, snapshot));
  const face = faceView(modal.title, snapshot, parts);
  face.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void trySubmit(face, parts, submit);
  });
  face.dialog.addEventListener('close', () => {
    closeListbox();
    face.dialog.remove();
  });
  for (const button of face.dialog.querySelectorAll('[data-modal-close]')) {
    button.addEventListener('click', () => face.dialog.close());
  }
  // Only one modal at a time, as in Discord.
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog.modal')) open.close();
  document.body.append(face.dialog);
  face.dialog.showModal();
  parts.find(({ field }) => field)?.field?.focus.focus();
}

async function trySubmit(face: Face, parts: readonly Part[], submit: Submit): Promise<void> {
  if (face.submit.disabled) return;
  const wrong = parts.filter((part) => {
    const error = part.field?.check() ?? null;
    part.showError(error);
    return error !== null;
  });
  if (wrong.length > 0) return wrong[0]?.field?.focus.focus();
  face.banner.hidden = true;
  face.submit.disabled = true;
  face.submit.setAttribute('data-ui-pending', '');
  const fields = parts.flatMap(({ field }) => (field ? [field] : []));
  const result = await submit(Object.fromEntries(fields.map((f) => [f.customId, f.read()])));
  face.submit.disabled = false;
  face.submit.removeAttribute('data-ui-pending');
  if (result.ok) return face.dialog.close();
  face.banner.hidden = false;
  face.banner.replaceChildren(
    icon('warning'),
    `Something went wrong. Try again. (${result.error})`,
  );
}

function faceView(title: string, snapshot: Snapshot, parts: readonly Part[]): Face {
  const banner = el('div', { class: 'modal-error', role: 'alert', hidden: true });
  const submit = submitView();
  const closing = { type: 'button', 'data-modal-close': true };
  const form = el(
    'form',
    { novalidate: true },
    el(
      'header',
      {},
      avatar(snapshot.bot),
      el('h2', { id: 'modal-title' }, title),
      el('button', { ...closing, class: 'icon-button', 'aria-label': 'Close' }, icon('close')),
    ),
    banner,
    el('div', { class: 'modal-fields' }, ...parts.map(({ element }) => element)),
    el(
      'p',
      { class: 'modal-note' },
      `This form goes to ${displayName(snapshot.bot)}. Do not share passwords or other sensitive information.`,
    ),
    el(
      'footer',
      {},
      el(
        'button',
        { ...closing, class: 'button button-secondary', 'data-testid': 'modal-cancel' },
        'Cancel',
      ),
      submit,
    ),
  );
  const attributes = { class: 'modal', 'aria-labelledby': 'modal-title', 'data-testid': 'modal' };
  return { dialog: el('dialog', attributes, form), form, banner, submit };
}

function submitView(): HTMLButtonElement {
  const dots = el('span', { class: 'dots' }, el('i'), el('i'), el('i'));
  return el(
    'button',
    { class: 'button button-primary', type: 'submit', 'data-testid': 'modal-submit' },
    el('span', { class: 'button-face' }, 'Submit'),
    dots,
  );
}

function partView(component: ModalComponent, snapshot: Snapshot): Part {
  if (component.type === 10) {
    const element = markdownView(component.content, namesOf(snapshot));
    return { element, field: null, showError: () => {} };
  }
  if (component.type === 1) {
    const input = component.components[0];
    if (!input) return { element: el('div'), field: null, showError: () => {} };
    return labelled(textField(input), input.label ?? '', undefined);
  }
  const field = fieldOf(component, snapshot);
  // A checkbox carries its label beside itself.
  const label = component.component.type === 23 ? '' : component.label;
  return labelled(field, label, component.description);
}

type LabelComponent = Exclude<ModalComponent, { readonly type: 1 | 10 }>;

function fieldOf(label: LabelComponent, snapshot: Snapshot): Field {
  const { component } = label;
  switch (component.type) {
    case 4:
      return textField(component);
    case 19:
      return fileField(component);
    case 21:
      return radioField(component);
    case 22:
      return checkboxGroupField(component);
    case 23:
      return checkboxField(component, label.label);
    default:
      return selectField(component, snapshot);
  }
}

let fieldCount = 0;

function labelled(field: Field, label: string, description: string | undefined): Part {
  const id = `field-${++fieldCount}`;
  const error = el('div', { class: 'field-error', role: 'alert', id: `${id}-error` });
  const star = field.isRequired && el('span', { class: 'required', 'aria-hidden': 'true' }, ' *');
  field.focus.id = id;
  field.focus.setAttribute('aria-describedby', `${id}-about ${id}-error`);
  if (!field.focus.matches('[type=radio], [type=checkbox]'))
    field.focus.setAttribute('aria-label', label);
  const element = el(
    'div',
    { class: 'field' },
    label ? el('label', { class: 'field-label', for: id }, label, star) : null,
    description ? el('div', { class: 'field-about', id: `${id}-about` }, description) : null,
    field.element,
    error,
  );
  const showError = (text: string | null): void => {
    error.textContent = text ?? '';
    element.classList.toggle('has-error', text !== null);
  };
  return { element, field, showError };
}
