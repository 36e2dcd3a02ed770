/** The closed face of a select menu. `select-menu.ts` opens it. */
import type { APISelectMenuComponent } from 'discord.js';
import { el } from './dom.ts';
import { icon } from './icons.ts';

export function selectTriggerView(select: APISelectMenuComponent): HTMLElement {
  const chosen = defaultLabels(select);
  const placeholder = select.placeholder ?? 'Make a selection';
  return el(
    'button',
    {
      class: 'select-trigger',
      type: 'button',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': placeholder,
      'data-testid': 'select',
      'data-custom-id': select.custom_id,
      'data-action': 'open-select',
      disabled: select.disabled === true,
    },
    el(
      'span',
      { class: chosen.length > 0 ? 'select-value' : 'select-value is-placeholder' },
      chosen.length > 0 ? chosen.join(', ') : placeholder,
    ),
    icon('chevron'),
  );
}

function defaultLabels(select: APISelectMenuComponent): string[] {
  if (!('options' in select)) return [];
  return select.options.filter((option) => option.default).map((option) => option.label);
}
