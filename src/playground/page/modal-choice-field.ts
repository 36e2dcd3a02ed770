/** Fields of a modal that one chooses in: selects, radio group, checkboxes. */
import type {
  APICheckboxComponent,
  APICheckboxGroupComponent,
  APIRadioGroupComponent,
  APISelectMenuComponent,
} from 'discord.js';
import type { Snapshot } from '../client-protocol.ts';
import { el } from './dom.ts';
import { openListbox } from './listbox.ts';
import { checkCount, type Field, requiredText } from './modal-field.ts';
import { defaultValues, selectOptions } from './select-options.ts';
import { selectTriggerView } from './select-view.ts';

type Option = {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly default?: boolean;
};

export function selectField(select: APISelectMenuComponent, snapshot: Snapshot): Field {
  const options = selectOptions(select, snapshot);
  const isRequired = select.required !== false;
  const max = select.max_values ?? 1;
  const min = select.min_values ?? 1;
  let chosen = defaultValues(select);
  const trigger = selectTriggerView(select);
  trigger.removeAttribute('data-action');
  const show = (): void => {
    const labels = options.filter((o) => chosen.includes(o.value)).map(({ label }) => label);
    const face = trigger.querySelector('.select-value');
    if (!face) return;
    face.textContent = labels.join(', ') || (select.placeholder ?? 'Make a selection');
    face.classList.toggle('is-placeholder', labels.length === 0);
  };
  trigger.addEventListener('click', () =>
    openListbox({
      anchor: trigger,
      options,
      chosen,
      minCount: isRequired ? min : 0,
      maxCount: max,
      onChoose: (values) => {
        chosen = [...values];
        show();
      },
    }),
  );
  show();
  return {
    customId: select.custom_id,
    element: trigger,
    focus: trigger,
    isRequired,
    read: () => chosen,
    check: () => checkCount(chosen.length, { isRequired, min, max }),
  };
}

export function radioField(group: APIRadioGroupComponent): Field {
  const isRequired = group.required !== false;
  const boxes = group.options.map((option) => choiceBox('radio', group.custom_id, option));
  const chosen = (): string => boxes.find(({ input }) => input.checked)?.input.value ?? '';
  return {
    customId: group.custom_id,
    element: groupView('radiogroup', group.custom_id, boxes),
    focus: firstBox(boxes),
    isRequired,
    read: chosen,
    check: () => (isRequired && chosen() === '' ? requiredText : null),
  };
}

export function checkboxGroupField(group: APICheckboxGroupComponent): Field {
  const isRequired = group.required !== false;
  const boxes = group.options.map((option) => choiceBox('checkbox', group.custom_id, option));
  const chosen = (): string[] =>
    boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
  const limits = {
    isRequired,
    min: group.min_values ?? 1,
    max: group.max_values ?? group.options.length,
  };
  return {
    customId: group.custom_id,
    element: groupView('group', group.custom_id, boxes),
    focus: firstBox(boxes),
    isRequired,
    read: chosen,
    check: () => checkCount(chosen().length, limits),
  };
}

/** A single checkbox has no "required": unchecked is an answer. */
export function checkboxField(checkbox: APICheckboxComponent, label: string): Field {
  const option = { value: 'true', label, default: checkbox.default === true };
  const box = choiceBox('checkbox', checkbox.custom_id, option);
  return {
    customId: checkbox.custom_id,
    element: box.element,
    focus: box.input,
    isRequired: false,
    read: () => box.input.checked,
    check: () => null,
  };
}

type Box = { readonly input: HTMLInputElement; readonly element: HTMLElement };

function choiceBox(type: 'radio' | 'checkbox', name: string, option: Option): Box {
  const attributes = { type, name, value: option.value, checked: option.default === true };
  const input = el('input', { ...attributes, 'data-custom-id': name });
  const description = option.description ? el('small', {}, option.description) : null;
  const text = el('span', { class: 'choice-text' }, el('span', {}, option.label), description);
  return { input, element: el('label', { class: 'choice', 'data-testid': 'choice' }, input, text) };
}

function groupView(role: string, customId: string, boxes: readonly Box[]): HTMLElement {
  const attributes = { class: 'choices', role, 'data-custom-id': customId };
  return el('div', attributes, ...boxes.map(({ element }) => element));
}

function firstBox(boxes: readonly Box[]): HTMLElement {
  return boxes[0]?.input ?? el('span');
}
