/** Clicks and keys of the whole page: elements name what they do in `data-action`. */
import type { ClientEvent } from '../client-protocol.ts';
import { dismiss, runOnMessage } from './client.ts';
import type { Composer } from './composer.ts';
import { byId } from './dom.ts';
import { openSelect, pressButton } from './interactions.ts';
import type { MessageList } from './message-list.ts';
import { openMessageMenu } from './message-menu.ts';
import { openChannel, withoutNote } from './state.ts';
import type { Store } from './store.ts';

export type ActionContext = {
  readonly store: Store;
  readonly list: MessageList;
  readonly composer: Composer;
  readonly receive: (event: ClientEvent) => void;
  readonly become: (personId: string) => void;
};
type Action = (element: HTMLElement, context: ActionContext) => void;

export function listenToClicks(context: ActionContext): void {
  document.addEventListener('click', (event) => {
    const element = actionElement(event.target);
    // A link within a spoiler still goes where it leads, once it can be seen.
    if (element) actions[element.dataset.action ?? '']?.(element, context);
  });
  document.addEventListener('contextmenu', (event) => {
    const message =
      event.target instanceof Element && event.target.closest('.message[data-message-id]');
    if (!(message instanceof HTMLElement) || event.shiftKey) return;
    event.preventDefault();
    showMenu(message, { x: event.clientX, y: event.clientY }, context);
  });
  document.addEventListener('keydown', (event) => onKey(event, context));
}

const actions: Readonly<Record<string, Action>> = {
  press: (button, { store }) => void pressButton(store, button),
  'open-select': (trigger, { store }) => openSelect(store, trigger),
  'open-channel': ({ dataset }, { store, composer, list }) => {
    store.update((state) => openChannel(state, dataset.id ?? ''));
    toggleSide(false);
    list.goToEnd();
    if (!isTouch()) composer.focus();
  },
  'switch-person': ({ dataset }, { store, become }) => {
    if (dataset.id && dataset.id !== store.get().snapshot?.me.id) become(dataset.id);
    toggleSide(false);
  },
  run: ({ dataset }, { composer }) => composer.runText(dataset.command ?? ''),
  reveal: (spoiler) => {
    spoiler.setAttribute('data-ui-revealed', '');
    spoiler.removeAttribute('data-action');
  },
  dismiss: (button, { store, receive }) => void dismiss(store, messageIdOf(button), receive),
  'dismiss-note': (button, { store }) => {
    const id = button.closest('[data-note-id]')?.getAttribute('data-note-id') ?? '';
    store.update((state) => withoutNote(state, id));
  },
  more: (button, context) => {
    const message = button.closest('.message');
    const box = button.getBoundingClientRect();
    if (message instanceof HTMLElement)
      showMenu(message, { x: box.left, y: box.bottom + 4 }, context);
  },
  jump: ({ dataset }, { list }) => list.jumpTo(dataset.targetId ?? ''),
  'go-to-end': (_, { list }) => list.goToEnd(),
  'toggle-side': () => toggleSide(!byId('app').classList.contains('is-side-open')),
  'toggle-members': () => byId('app').classList.toggle('is-members-hidden'),
};

function showMenu(
  message: HTMLElement,
  at: { readonly x: number; readonly y: number },
  { store }: ActionContext,
): void {
  openMessageMenu(store.get(), message.dataset.messageId ?? '', at, {
    runOnMessage: (id, name, messageId) => void runOnMessage(store, { id, name }, messageId),
  });
}

/** As in Discord: whoever starts to type is writing a message. */
function onKey(event: KeyboardEvent, { composer }: ActionContext): void {
  const element = actionElement(event.target);
  if (element?.dataset.action === 'reveal' && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    element.click();
  }
  if (event.key === 'Escape') toggleSide(false);
  const isIdle = document.activeElement === document.body || event.target === byId('scroller');
  const isText = event.key.length === 1 && event.key !== ' ';
  if (isIdle && isText && !event.ctrlKey && !event.metaKey && !event.altKey) composer.focus();
}

function actionElement(target: EventTarget | null): HTMLElement | null {
  const element = target instanceof Element ? target.closest('[data-action]') : null;
  return element instanceof HTMLElement ? element : null;
}

function messageIdOf(element: Element): string {
  return element.closest('[data-message-id]')?.getAttribute('data-message-id') ?? '';
}

function toggleSide(isOpen: boolean): void {
  byId('app').classList.toggle('is-side-open', isOpen);
}

function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
