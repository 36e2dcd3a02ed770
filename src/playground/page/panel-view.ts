/** The list above the composer: commands, options, values. */
import type { CommandEntry } from './command-catalog.ts';
import { optionType } from './command-values.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import type { Row, Suggestions } from './suggestions.ts';

export type PanelState = {
  readonly suggestions: Suggestions;
  readonly active: number;
  readonly error: string | null;
  readonly isLoading: boolean;
};

export function panelView(state: PanelState): HTMLElement[] {
  const { suggestions, active, error } = state;
  const rows = suggestions.rows.map((row, index) => rowView(row, index, index === active));
  return [
    el(
      'div',
      { class: 'panel-head', id: 'composer-hint' },
      el('strong', {}, suggestions.title),
      error
        ? el('span', { class: 'panel-error', role: 'alert' }, error)
        : el('span', {}, hintOf(state)),
    ),
    ...(rows.length > 0
      ? [
          el(
            'div',
            {
              class: 'panel-rows',
              role: 'listbox',
              id: 'composer-list',
              'aria-label': suggestions.title,
            },
            ...rows,
          ),
        ]
      : []),
    el('div', { class: 'panel-keys' }, keysText(suggestions, active)),
  ];
}

export function rowId(index: number): string {
  return `suggestion-${index}`;
}

function hintOf({ suggestions, isLoading }: PanelState): string {
  if (isLoading) return `${suggestions.hint} Asking the bot...`;
  const { focused, rows } = suggestions;
  const isEmptyList = focused && rows.length === 0 && 'autocomplete' in focused.option;
  if (isEmptyList && focused.option.autocomplete) return `${suggestions.hint} (no suggestion)`;
  return focused ? `${suggestions.hint}${limitsOf(focused.option)}` : suggestions.hint;
}

function limitsOf(option: NonNullable<Suggestions['focused']>['option']): string {
  const min = 'min_value' in option ? option.min_value : undefined;
  const max = 'max_value' in option ? option.max_value : undefined;
  if (min === undefined && max === undefined) return '';
  if (min !== undefined && max !== undefined) return ` (${min} to ${max})`;
  return min === undefined ? ` (at most ${max})` : ` (at least ${min})`;
}

function keysText(suggestions: Suggestions, active: number): string {
  if (active >= 0) return 'Enter or Tab to choose, arrows to move, Escape to close';
  const more = suggestions.rows.length > 0 ? ', Tab or arrows for more' : '';
  return suggestions.line ? `Enter to run${more}` : '';
}

function rowView(row: Row, index: number, isActive: boolean): HTMLElement {
  const attributes = {
    class: `panel-row is-${row.kind}`,
    role: 'option',
    id: rowId(index),
    'aria-selected': String(isActive),
    'data-testid': 'command-option',
    'data-index': index,
  };
  switch (row.kind) {
    case 'command':
      return el('div', attributes, ...commandFace(row.entry));
    case 'option':
      return el(
        'div',
        attributes,
        el('span', { class: 'panel-option' }, row.option.name),
        el('span', { class: 'panel-about' }, row.option.description),
        el('span', { class: 'panel-note' }, row.option.required ? 'required' : 'optional'),
      );
    case 'choice':
      return el('div', attributes, el('span', { class: 'panel-name' }, row.choice.name));
    case 'upload': {
      const text = row.given.text ? `Choose another file than ${row.given.text}` : 'Choose a file';
      return el('div', attributes, icon('file'), el('span', { class: 'panel-name' }, text));
    }
  }
}

function commandFace(entry: CommandEntry): HTMLElement[] {
  const names = entry.options.map((option) =>
    el(
      'span',
      { class: option.required ? 'panel-chip is-required' : 'panel-chip' },
      option.type === optionType.attachment ? `${option.name} (file)` : option.name,
    ),
  );
  return [
    el('span', { class: 'panel-icon' }, icon('quiz')),
    el(
      'span',
      { class: 'panel-text' },
      el('span', { class: 'panel-name' }, entry.label, ...names),
      el('span', { class: 'panel-about' }, entry.description),
    ),
  ];
}
