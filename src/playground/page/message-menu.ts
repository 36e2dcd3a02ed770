/** The menu of a message: right click, or its "..." button. */
import { listMessageCommands } from './command-catalog.ts';
import { el } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { currentCommands, findMessage, type State } from './state.ts';

export type MenuHandlers = {
  readonly runOnMessage: (commandId: string, name: string, messageId: string) => void;
};
type Entry = { readonly label: string; readonly icon: IconName; readonly run: () => void };

let closeOpen: (() => void) | null = null;

export function openMessageMenu(
  state: State,
  messageId: string,
  at: { readonly x: number; readonly y: number },
  handlers: MenuHandlers,
): void {
  closeOpen?.();
  const message = findMessage(state, messageId);
  if (!message || !state.snapshot) return;
  const apps = listMessageCommands(currentCommands(state)).map(
    ({ id, name }): Entry => ({
      label: name,
      icon: 'quiz',
      run: () => handlers.runOnMessage(id, name, messageId),
    }),
  );
  const copy = (text: string): void => void navigator.clipboard?.writeText(text);
  const others: Entry[] = [
    ...(message.content
      ? [{ label: 'Copy text', icon: 'copy' as const, run: () => copy(message.content) }]
      : []),
    { label: 'Copy message ID', icon: 'copy', run: () => copy(messageId) },
  ];
  show(apps, others, at);
}

function show(
  apps: readonly Entry[],
  others: readonly Entry[],
  at: { readonly x: number; readonly y: number },
): void {
  const before = document.activeElement;
  const controller = new AbortController();
  const close = (): void => {
    closeOpen = null;
    controller.abort();
    menu.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const item = (entry: Entry): HTMLElement => itemView(entry, close);
  const none = el('div', { class: 'menu-none' }, 'The bot offers no message commands.');
  const menu = el(
    'div',
    { class: 'menu', role: 'menu', popover: 'manual', 'data-testid': 'message-menu' },
    el('div', { class: 'menu-title' }, icon('apps'), 'Apps'),
    ...(apps.length > 0 ? apps.map(item) : [none]),
    el('hr'),
    ...others.map(item),
  );
  document.body.append(menu);
  menu.showPopover();
  menu.style.left = `${Math.max(8, Math.min(at.x, window.innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(at.y, window.innerHeight - menu.offsetHeight - 8))}px`;
  closeOpen = close;
  listen(menu, close, controller.signal);
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function itemView(entry: Entry, close: () => void): HTMLElement {
  const attributes = { role: 'menuitem', type: 'button', 'data-testid': 'menu-item' };
  const button = el('button', attributes, entry.label, icon(entry.icon));
  button.addEventListener('click', () => {
    close();
    entry.run();
  });
  return button;
}

function listen(menu: HTMLElement, close: () => void, signal: AbortSignal): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  menu.addEventListener(
    'keydown',
    (event) => {
      const index = items.findIndex((entry) => entry.matches(':focus'));
      if (event.key === 'Escape' || event.key === 'Tab') close();
      else if (event.key === 'ArrowDown') items[(index + 1) % items.length]?.focus();
      else if (event.key === 'ArrowUp') items.at(index - 1)?.focus();
      else return;
      event.preventDefault();
    },
    { signal },
  );
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  document.addEventListener('pointerdown', outside, { signal, capture: true });
}
