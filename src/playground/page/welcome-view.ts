/** The beginning of every channel, and in an empty one what a newcomer may try. */
import type { APIApplicationCommand } from 'discord.js';
import type { Snapshot } from '../client-protocol.ts';
import { listCommands } from './command-catalog.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { currentChannel, currentCommands, displayName, messagesOf, type State } from './state.ts';

const shortcuts = ['/quiz start', '/flashcards study', '/help'];

export function welcomeView(state: State): HTMLElement[] {
  const channel = currentChannel(state);
  const { snapshot } = state;
  if (!channel || !snapshot) return [];
  const isDirect = channel.type === 1;
  const title = isDirect ? displayName(snapshot.bot) : `Welcome to #${channel.name}!`;
  const text = isDirect
    ? `This is the beginning of your direct messages with ${displayName(snapshot.bot)}.`
    : `This is the start of the #${channel.name} channel.`;
  const isEmpty = messagesOf(state).length === 0;
  return [
    el('div', { class: 'intro-icon' }, icon(isDirect ? 'quiz' : 'hash')),
    el('h3', {}, title),
    el('p', {}, text),
    ...(isEmpty ? [tryView(snapshot, currentCommands(state))] : []),
  ];
}

function tryView(snapshot: Snapshot, commands: readonly APIApplicationCommand[]): HTMLElement {
  const others = snapshot.people.filter(({ id }) => id !== snapshot.me.id).map(displayName);
  const known = new Set(listCommands(commands).map(({ label }) => label));
  const buttons = shortcuts
    .filter((label) => known.has(label))
    .map((label, index) => {
      const style = index === 0 ? 'primary' : 'secondary';
      const attributes = { type: 'button', 'data-action': 'run', 'data-command': label };
      return el('button', { class: `button button-${style}`, ...attributes }, `Run ${label}`);
    });
  return el(
    'section',
    { class: 'try', 'aria-label': 'What to try', 'data-testid': 'welcome' },
    el(
      'p',
      {},
      'Type ',
      el('kbd', {}, '/quiz start'),
      ' and press ',
      el('kbd', {}, 'Enter'),
      '. Quizzical asks, you click an answer.',
    ),
    el(
      'p',
      {},
      `Then switch to ${others.join(' or ') || 'another person'} `,
      el('span', { class: 'text-wide' }, 'at the lower left'),
      el('span', { class: 'text-narrow' }, 'in the menu at the top'),
      ' and answer as them too.',
    ),
    buttons.length > 0
      ? el('div', { class: 'action-row' }, ...buttons)
      : el(
          'p',
          { class: 'md-small' },
          'The bot has not registered its commands yet. They appear here by themselves.',
        ),
  );
}
