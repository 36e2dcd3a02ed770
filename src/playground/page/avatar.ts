/** Round pictures of people and of the bot, drawn from their colour and initial. */
import type { ClientMessage, ClientUser, Snapshot } from '../client-protocol.ts';
import { el, withVariable } from './dom.ts';
import { icon } from './icons.ts';
import { displayName } from './state.ts';

export type Presence = 'online' | 'offline' | 'none';

/** Decorative; the name always stands beside it. */
export function avatar(user: ClientUser, presence: Presence = 'none'): HTMLElement {
  const face = user.bot ? icon('quiz') : displayName(user).slice(0, 1).toUpperCase();
  const dot = presence !== 'none' && el('span', { class: `presence presence-${presence}` });
  const circle = el('span', { class: 'avatar-face' }, face);
  const element = el('span', {
    class: `avatar ${user.bot ? 'is-bot' : ''}`,
    'aria-hidden': 'true',
  });
  element.append(withVariable(circle, '--colour', user.avatarColour));
  if (dot) element.append(dot);
  return element;
}

/** The author as the snapshot knows them, or as the message tells when they are strangers. */
export function knownUser(snapshot: Snapshot, user: ClientMessage['author']): ClientUser {
  const known = [...snapshot.people, snapshot.bot].find(({ id }) => id === user.id);
  return known ?? { ...user, avatarColour: '#5865f2' };
}

export function appTag(): HTMLElement {
  return el('span', { class: 'app-tag' }, 'APP');
}
