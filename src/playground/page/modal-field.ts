/** One input of a modal: what it shows, what it sends, what is wrong with it. */
import type { APITextInputComponent } from 'discord.js';
import { el } from './dom.ts';

export type FieldValue = string | string[] | boolean;
export type Field = {
  readonly customId: string;
  readonly element: HTMLElement;
  /** Where the keyboard goes. */
  readonly focus: HTMLElement;
  readonly isRequired: boolean;
  readonly read: () => FieldValue;
  /** What to mend, or `null`. */
  readonly check: () => string | null;
};

export const requiredText = 'This field is required.';
const paragraphStyle = 2;

export function textField(input: APITextInputComponent): Field {
  const isRequired = input.required !== false;
  const isLong = input.style === paragraphStyle;
  const maxLength = input.max_length ?? 4000;
  const attributes = {
    class: 'text-input',
    placeholder: input.placeholder,
    maxlength: maxLength,
    'data-custom-id': input.custom_id,
    'data-testid': 'modal-input',
    'aria-required': String(isRequired),
  };
  const box = isLong
    ? el('textarea', { ...attributes, rows: 4 })
    : el('input', { ...attributes, type: 'text', autocomplete: 'off' });
  box.value = input.value ?? '';
  const counter = el('span', { class: 'counter', 'aria-hidden': 'true' });
  const count = (): void => {
    counter.textContent = `${box.value.length} / ${maxLength}`;
  };
  box.addEventListener('input', count);
  count();
  return {
    customId: input.custom_id,
    element: el('div', { class: 'text-field' }, box, (isLong || maxLength < 4000) && counter),
    focus: box,
    isRequired,
    read: () => box.value,
    check: () => checkText(box.value, { isRequired, minLength: input.min_length ?? 0 }),
  };
}

/** How many are chosen against how many must be; an optional field may stay empty. */
export function checkCount(
  count: number,
  limits: { readonly isRequired: boolean; readonly min: number; readonly max: number },
): string | null {
  if (count === 0) return limits.isRequired && limits.min > 0 ? requiredText : null;
  if (count < limits.min) return `Choose at least ${limits.min}.`;
  return count > limits.max ? `Choose at most ${limits.max}.` : null;
}

function checkText(
  text: string,
  limits: { readonly isRequired: boolean; readonly minLength: number },
): string | null {
  if (text.trim() === '') return limits.isRequired ? requiredText : null;
  return text.length < limits.minLength ? `Enter at least ${limits.minLength} characters.` : null;
}
