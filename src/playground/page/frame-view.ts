/** What stands around the messages: servers, channels, header, members, banner. */
import type { ClientChannel, ClientGuild, Snapshot } from '../client-protocol.ts';
import { appTag, avatar, type Presence } from './avatar.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { currentChannel, displayName, type State } from './state.ts';

export function railView(snapshot: Snapshot, state: State): HTMLElement[] {
  const isDirect = state.channelId === snapshot.dm.id;
  const direct = el(
    'button',
    {
      class: 'rail-button is-home',
      type: 'button',
      'data-action': 'open-channel',
      'data-id': snapshot.dm.id,
      'data-testid': 'guild-dm',
      'aria-current': isDirect ? 'page' : null,
      'aria-label': 'Direct messages',
      title: 'Direct messages',
    },
    icon('quiz'),
    badge(state.unread[snapshot.dm.id] ?? 0),
  );
  return [direct, el('hr'), ...snapshot.guilds.map((guild) => guildButton(guild, state))];
}

export function channelsView(snapshot: Snapshot, state: State): HTMLElement[] {
  const guild = snapshot.guilds.find(({ channels }) =>
    channels.some(({ id }) => id === state.channelId),
  );
  const title = el('h1', { class: 'side-title' }, guild?.name ?? 'Direct Messages');
  const channels = (guild?.channels ?? []).map((channel) => channelButton(channel, state));
  return [
    title,
    el(
      'nav',
      { class: 'channels', 'aria-label': 'Channels' },
      ...(guild ? [el('h2', {}, 'Text channels'), ...channels] : []),
      el('h2', {}, 'Direct messages'),
      directButton(snapshot, state),
    ),
  ];
}

export function headerView(snapshot: Snapshot, state: State): HTMLElement[] {
  const channel = currentChannel(state);
  const isDirect = channel?.type === 1;
  const name = isDirect ? displayName(snapshot.bot) : (channel?.name ?? '');
  const me = `Acting as ${displayName(snapshot.me)}. Open channels and people`;
  return [
    el(
      'button',
      {
        class: 'icon-button only-narrow',
        type: 'button',
        'data-action': 'toggle-side',
        'aria-label': me,
      },
      icon('menu'),
      avatar(snapshot.me),
    ),
    el('h2', { class: 'channel-title' }, icon(isDirect ? 'at' : 'hash'), el('span', {}, name)),
    el(
      'span',
      { class: 'bot-state', role: 'status', 'data-testid': 'bot-state' },
      el('span', { class: `presence presence-${snapshot.botOnline ? 'online' : 'offline'}` }),
      `${displayName(snapshot.bot)} is ${snapshot.botOnline ? 'online' : 'offline'}`,
    ),
    el(
      'button',
      {
        class: 'icon-button only-wide',
        type: 'button',
        'data-action': 'toggle-members',
        'aria-label': 'Show or hide the members',
      },
      icon('members'),
    ),
  ];
}

export function membersView(snapshot: Snapshot): HTMLElement[] {
  const botPresence = snapshot.botOnline ? 'online' : 'offline';
  const bot = memberView(snapshot, snapshot.bot.id, botPresence);
  const people = snapshot.people.map(({ id }) => memberView(snapshot, id, 'online'));
  return [el('h2', {}, `Apps — 1`), bot, el('h2', {}, `People — ${people.length}`), ...people];
}

export function bannerView(state: State, nowMs: number): HTMLElement[] {
  const { status, retryAtMs } = state.connection;
  if (status === 'lost') {
    const seconds = Math.max(0, Math.ceil((retryAtMs - nowMs) / 1000));
    const text = seconds > 0 ? `Trying again in ${seconds} s.` : 'Trying again...';
    return [el('div', { class: 'banner is-lost' }, icon('warning'), `Connection lost. ${text}`)];
  }
  if (state.snapshot && !state.snapshot.botOnline) {
    const name = displayName(state.snapshot.bot);
    return [
      el(
        'div',
        { class: 'banner' },
        icon('warning'),
        `${name} is offline. Commands wait until it is back.`,
      ),
    ];
  }
  return [];
}

function guildButton(guild: ClientGuild, state: State): HTMLElement {
  const isOpen = guild.channels.some(({ id }) => id === state.channelId);
  const unread = guild.channels.reduce((sum, { id }) => sum + (state.unread[id] ?? 0), 0);
  const initials = guild.name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 3);
  return el(
    'button',
    {
      class: 'rail-button',
      type: 'button',
      'data-action': 'open-channel',
      'data-id': isOpen ? state.channelId : guild.channels[0]?.id,
      'data-testid': `guild-${guild.name}`,
      'aria-current': isOpen ? 'page' : null,
      'aria-label': guild.name,
      title: guild.name,
    },
    initials,
    badge(unread),
  );
}

function channelButton(channel: ClientChannel, state: State): HTMLElement {
  const unread = state.unread[channel.id] ?? 0;
  const attributes = channelAttributes(channel, state);
  return el('button', attributes, icon('hash'), el('span', {}, channel.name), badge(unread));
}

function directButton(snapshot: Snapshot, state: State): HTMLElement {
  const presence = snapshot.botOnline ? 'online' : 'offline';
  return el(
    'button',
    { ...channelAttributes(snapshot.dm, state), 'data-testid': 'channel-dm' },
    avatar(snapshot.bot, presence),
    el('span', {}, displayName(snapshot.bot)),
    badge(state.unread[snapshot.dm.id] ?? 0),
  );
}

function channelAttributes(channel: ClientChannel, state: State): Record<string, string | null> {
  const isUnread = (state.unread[channel.id] ?? 0) > 0;
  return {
    class: isUnread ? 'channel is-unread' : 'channel',
    type: 'button',
    'data-action': 'open-channel',
    'data-id': channel.id,
    'data-testid': `channel-${channel.name}`,
    'aria-current': channel.id === state.channelId ? 'page' : null,
  };
}

function memberView(snapshot: Snapshot, id: string, presence: Presence): HTMLElement {
  const user = [snapshot.bot, ...snapshot.people].find((person) => person.id === id) ?? snapshot.me;
  const isMe = user.id === snapshot.me.id;
  return el(
    'div',
    { class: `member is-${presence}` },
    avatar(user, presence),
    el('span', {}, displayName(user), isMe && el('small', {}, ' (you)')),
    user.bot && appTag(),
  );
}

function badge(count: number): HTMLElement | false {
  if (count === 0) return false;
  const text = count > 99 ? '99+' : String(count);
  return el('span', { class: 'badge', 'aria-label': `${count} unread` }, text);
}
