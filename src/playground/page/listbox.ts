/** The opened list of a select menu: keyboard, filter, one or several choices. */
import { el } from './dom.ts';
import { icon } from './icons.ts';

export type ListboxOption = {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly picture?: Node | null;
};
export type ListboxRequest = {
  readonly anchor: HTMLElement;
  readonly options: readonly ListboxOption[];
  readonly chosen: readonly string[];
  readonly minCount: number;
  readonly maxCount: number;
  /** Called once, when the list closes with another choice than it opened with. */
  readonly onChoose: (values: readonly string[]) => void;
};

let closeOpen: (() => void) | null = null;

/** Only one list is open at a time; opening it from its own trigger again closes it. */
export function openListbox(request: ListboxRequest): void {
  const wasOpen = request.anchor.getAttribute('aria-expanded') === 'true';
  closeOpen?.();
  if (!wasOpen) showListbox(request);
}

export function closeListbox(): void {
  closeOpen?.();
}

function showListbox(request: ListboxRequest): void {
  const { anchor, options } = request;
  const isMultiple = request.maxCount > 1;
  const chosen = new Set(request.chosen);
  const { list, rows } = listView(request, isMultiple);
  const close = (focusAnchor: boolean): void => {
    closeOpen = null;
    controller.abort();
    list.remove();
    anchor.setAttribute('aria-expanded', 'false');
    if (focusAnchor) anchor.focus();
    if (!isMultiple || isSame(chosen, request.chosen) || chosen.size < request.minCount) return;
    request.onChoose([...chosen]);
  };
  const choose = (index: number): void => {
    const option = options[index];
    if (!option) return;
    if (!isMultiple) {
      // Discord lets one take an optional single choice back by choosing it again.
      const takesBack = request.minCount === 0 && chosen.has(option.value);
      close(true);
      request.onChoose(takesBack ? [] : [option.value]);
      return;
    }
    if (chosen.has(option.value)) chosen.delete(option.value);
    else if (chosen.size < request.maxCount) chosen.add(option.value);
    rows[index]?.setAttribute('aria-selected', String(chosen.has(option.value)));
  };
  const controller = new AbortController();
  listenTo(list, rows, { anchor, choose, close, signal: controller.signal });
  // A modal dialog makes all outside of itself inert, so its lists must live inside it.
  (anchor.closest('dialog') ?? document.body).append(list);
  anchor.setAttribute('aria-expanded', 'true');
  list.showPopover();
  place(list, anchor);
  closeOpen = () => close(false);
  (rows.find((row) => row.getAttribute('aria-selected') === 'true') ?? rows[0] ?? list).focus();
}

function listView(
  { options, chosen }: ListboxRequest,
  isMultiple: boolean,
): { readonly list: HTMLElement; readonly rows: readonly HTMLElement[] } {
  const rows = options.map((option) => rowView(option, chosen.includes(option.value), isMultiple));
  const none = el('div', { class: 'listbox-none' }, 'Nothing to choose.');
  const attributes = { class: 'listbox', role: 'listbox', popover: 'manual', tabindex: -1 };
  const list = el('div', attributes, ...(rows.length > 0 ? rows : [none]));
  list.setAttribute('aria-multiselectable', String(isMultiple));
  return { list, rows };
}

type Behaviour = {
  readonly anchor: HTMLElement;
  readonly choose: (index: number) => void;
  readonly close: (focusAnchor: boolean) => void;
  readonly signal: AbortSignal;
};

function listenTo(list: HTMLElement, rows: readonly HTMLElement[], behaviour: Behaviour): void {
  const { anchor, choose, close, signal } = behaviour;
  rows.forEach((row, index) => {
    row.addEventListener('click', () => choose(index), { signal });
  });
  list.addEventListener(
    'keydown',
    (event) => {
      const index = rows.findIndex((row) => row.matches(':focus'));
      event.stopPropagation();
      if (event.key === 'Escape' || event.key === 'Tab') close(true);
      else if (event.key === 'Enter' || event.key === ' ') choose(index);
      else if (event.key === 'ArrowDown') rows[(index + 1) % rows.length]?.focus();
      else if (event.key === 'ArrowUp') rows.at(index - 1)?.focus();
      else if (event.key === 'Home') rows[0]?.focus();
      else if (event.key === 'End') rows.at(-1)?.focus();
      else return focusByLetter(rows, event.key, index);
      event.preventDefault();
    },
    { signal },
  );
  const outside = (event: Event): void => {
    if (!(event.target instanceof Node)) return;
    if (!list.contains(event.target) && !anchor.contains(event.target)) close(false);
  };
  document.addEventListener('pointerdown', outside, { signal, capture: true });
  window.addEventListener('resize', () => close(false), { signal });
}

function focusByLetter(rows: readonly HTMLElement[], key: string, from: number): void {
  if (key.length !== 1) return;
  const ordered = [...rows.slice(from + 1), ...rows.slice(0, from + 1)];
  ordered.find((row) => row.textContent?.toLowerCase().startsWith(key.toLowerCase()))?.focus();
}

function rowView(option: ListboxOption, isChosen: boolean, isMultiple: boolean): HTMLElement {
  return el(
    'div',
    {
      class: 'listbox-option',
      role: 'option',
      tabindex: -1,
      'aria-selected': String(isChosen),
      'data-testid': 'select-option',
      'data-value': option.value,
    },
    option.picture,
    el(
      'span',
      { class: 'listbox-text' },
      el('span', {}, option.label),
      option.description ? el('small', {}, option.description) : null,
    ),
    el('span', { class: isMultiple ? 'tick is-box' : 'tick' }, icon('check')),
  );
}

/** Below the trigger, or above it where there is more room. */
function place(list: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom;
  const opensUp = below < Math.min(list.offsetHeight, 320) + 12 && box.top > below;
  list.style.left = `${box.left}px`;
  list.style.width = `${box.width}px`;
  list.style.maxHeight = `${Math.min(320, (opensUp ? box.top : below) - 16)}px`;
  if (opensUp) list.style.bottom = `${window.innerHeight - box.top + 4}px`;
  else list.style.top = `${box.bottom + 4}px`;
}

function isSame(now: ReadonlySet<string>, before: readonly string[]): boolean {
  return now.size === before.length && before.every((value) => now.has(value));
}
