/** The scrolling list: changes only what changed, and stays where the reader is. */
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { type ListItem, listItems } from './list-items.ts';
import { messageView, namesOf, noteView } from './message-view.ts';
import { morph, morphInto } from './morph.ts';
import { messagesOf, type State } from './state.ts';
import { welcomeView } from './welcome-view.ts';

export type MessageList = {
  readonly render: (state: State) => void;
  readonly isAtEnd: () => boolean;
  readonly goToEnd: () => void;
  readonly jumpTo: (messageId: string) => void;
};
type Line = { readonly node: Element; readonly drawn: readonly unknown[] };

/** How far from the end still counts as reading the end. */
const endPixels = 40;

export function createMessageList(scroller: HTMLElement, onReachEnd: () => void): MessageList {
  const intro = el('div', { class: 'intro' });
  const list = el('ol', { class: 'messages', 'data-testid': 'messages', 'aria-label': 'Messages' });
  describeAsLog(scroller);
  scroller.append(intro, list);
  let lines = new Map<string, Line>();
  let channelId = '';
  let isFollowing = true;
  let lastTop = 0;
  const goToEnd = (): void => {
    isFollowing = true;
    scroller.scrollTop = scroller.scrollHeight;
  };
  scroller.addEventListener('scroll', () => {
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    // Growing content also fires this event; only the reader scrolls up.
    if (left < endPixels) isFollowing = true;
    else if (scroller.scrollTop < lastTop) isFollowing = false;
    lastTop = scroller.scrollTop;
    if (isFollowing) onReachEnd();
  });
  // Pictures that arrive late and a growing composer must not push the end out of sight.
  const observer = new ResizeObserver(() => isFollowing && goToEnd());
  observer.observe(list);
  observer.observe(scroller);
  return {
    isAtEnd: () => isFollowing,
    goToEnd,
    jumpTo: (messageId) => jumpTo(lines.get(messageId)?.node),
    render: (state) => {
      const isOtherChannel = state.channelId !== channelId;
      channelId = state.channelId;
      scroller.setAttribute('aria-busy', String(isOtherChannel));
      morphInto(intro, welcomeView(state));
      lines = renderLines(list, isOtherChannel ? clear(list) : lines, state);
      if (isFollowing || isOtherChannel) goToEnd();
    },
  };
}

/** The bar that appears when messages arrive while one reads further up. */
export function newMessagesBar(state: State): HTMLElement[] {
  const count = state.unread[state.channelId] ?? 0;
  if (count === 0) return [];
  const text = count === 1 ? '1 new message' : `${count} new messages`;
  return [
    el(
      'button',
      { class: 'new-bar', type: 'button', 'data-action': 'go-to-end' },
      el('span', { class: 'new-bar-part' }, text),
      el('span', { class: 'new-bar-part' }, 'Jump to present ', icon('down')),
    ),
  ];
}

function describeAsLog(scroller: HTMLElement): void {
  // Screen readers are told of messages that are added, but not of every edit of a countdown.
  scroller.setAttribute('role', 'log');
  scroller.setAttribute('aria-relevant', 'additions');
  // Reachable by Tab, so that the arrow keys scroll.
  scroller.tabIndex = 0;
}

function clear(list: HTMLElement): Map<string, Line> {
  list.replaceChildren();
  return new Map();
}

function renderLines(
  list: HTMLElement,
  old: ReadonlyMap<string, Line>,
  state: State,
): Map<string, Line> {
  const notes = state.notes.filter((note) => note.channelId === state.channelId);
  const items = listItems(messagesOf(state), notes, state.newFrom[state.channelId]);
  const lines = new Map(
    items.map((item): [string, Line] => [item.key, renderLine(item, old.get(item.key), state)]),
  );
  const nodes = [...lines.values()].map(({ node }) => node);
  // First out with what is gone: a node that is moved loses focus, so those that stay are never moved.
  const kept = new Set(nodes);
  for (const child of [...list.children]) if (!kept.has(child)) child.remove();
  nodes.forEach((node, index) => {
    const present = list.children[index] ?? null;
    if (present !== node) list.insertBefore(node, present);
  });
  return lines;
}

function renderLine(item: ListItem, old: Line | undefined, state: State): Line {
  const drawn = inputsOf(item, state);
  if (old && drawn.length === old.drawn.length && drawn.every((d, i) => d === old.drawn[i]))
    return old;
  const wanted = lineView(item, state);
  const node = old ? morph(old.node, wanted) : wanted;
  return { node: node instanceof Element ? node : wanted, drawn };
}

/** All that a line is drawn from; while these stay the same objects, it stands as it is. */
function inputsOf(item: ListItem, state: State): readonly unknown[] {
  const { names, commands, people } = state.snapshot ?? {};
  switch (item.kind) {
    case 'message':
      return [item.message, item.isGrouped, state.failures[item.key], names, commands, people];
    case 'note':
      return [item.note];
    default:
      return [];
  }
}

function lineView(item: ListItem, state: State): HTMLElement {
  const { snapshot } = state;
  if (item.kind === 'day') {
    return el(
      'li',
      { class: 'divider', role: 'separator', 'data-key': item.key },
      el('span', {}, item.label),
    );
  }
  if (item.kind === 'new' || !snapshot) {
    return el(
      'li',
      { class: 'divider is-new', role: 'separator', 'data-key': 'new' },
      el('span', {}, 'New'),
    );
  }
  if (item.kind === 'note') return noteView(item.note, snapshot);
  const failure = state.failures[item.key];
  const context = { snapshot, names: namesOf(snapshot), isGrouped: item.isGrouped, failure };
  return messageView(item.message, context);
}

function jumpTo(node: Element | undefined): void {
  if (!(node instanceof HTMLElement)) return;
  node.scrollIntoView({ block: 'center', behavior: 'smooth' });
  node.focus({ preventScroll: true });
  node.setAttribute('data-ui-flash', '');
  setTimeout(() => node.removeAttribute('data-ui-flash'), 1500);
}
