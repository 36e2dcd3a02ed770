/** Draws the state. Each part is a function of it; only what differs is touched. */
import { accountView } from './account-view.ts';
import type { Composer } from './composer.ts';
import { byId, el } from './dom.ts';
import { bannerView, channelsView, headerView, membersView, railView } from './frame-view.ts';
import { tickTimestamps } from './markdown-view.ts';
import { type MessageList, newMessagesBar } from './message-list.ts';
import { morphInto } from './morph.ts';
import { currentChannel, displayName, type State } from './state.ts';

export function createRender(parts: {
  readonly list: MessageList;
  readonly composer: Composer;
}): (state: State) => void {
  return (state) => {
    drawClock(state);
    const { snapshot } = state;
    byId('loading').hidden = snapshot !== null;
    if (!snapshot) return;
    morphInto(byId('rail'), railView(snapshot, state));
    morphInto(byId('channels'), channelsView(snapshot, state));
    morphInto(byId('account'), accountView(snapshot));
    morphInto(byId('header'), headerView(snapshot, state));
    morphInto(byId('members'), membersView(snapshot));
    morphInto(byId('new-bar'), newMessagesBar(state));
    parts.list.render(state);
    parts.composer.setPlaceholder(placeholder(state));
    document.title = titleOf(state);
  };
}

/** What changes by time alone: once a second. */
export function drawClock(state: State): void {
  const nowMs = Date.now();
  const banner = bannerView(state, nowMs);
  // Before the first snapshot there is no page yet that could carry the banner.
  const waiting = banner[0]?.textContent ?? 'Connecting to the local Discord...';
  byId('loading').textContent = state.snapshot ? '' : waiting;
  morphInto(byId('banner'), banner);
  morphInto(byId('typing'), typingView(state, nowMs));
  tickTimestamps(nowMs);
}

function typingView(state: State, nowMs: number): HTMLElement[] {
  const { snapshot } = state;
  if (!snapshot || (state.typingUntilMs[state.channelId] ?? 0) < nowMs) return [];
  const dots = el('span', { class: 'dots' }, el('i'), el('i'), el('i'));
  const name = el('strong', {}, displayName(snapshot.bot));
  return [el('span', { class: 'typing-text' }, dots, name, ' is typing...')];
}

function placeholder(state: State): string {
  const channel = currentChannel(state);
  const isDirect = channel?.type === 1;
  const name = isDirect
    ? `@${state.snapshot ? displayName(state.snapshot.bot) : ''}`
    : `#${channel?.name}`;
  return `Message ${name} (type / for commands)`;
}

function titleOf(state: State): string {
  const unread = Object.values(state.unread).reduce((sum, count) => sum + count, 0);
  const channel = currentChannel(state);
  const me = state.snapshot ? displayName(state.snapshot.me) : '';
  const place = channel?.type === 1 ? 'Direct message' : `#${channel?.name ?? ''}`;
  return `${unread > 0 ? `(${unread}) ` : ''}${place} | ${me} | Quizzical`;
}
