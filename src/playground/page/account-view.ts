/** Lower left, where Discord shows one's account: who one acts as. */
import type { ClientUser, Snapshot } from '../client-protocol.ts';
import { avatar } from './avatar.ts';
import { el } from './dom.ts';
import { displayName } from './state.ts';

export function accountView(snapshot: Snapshot): HTMLElement[] {
  return [
    el('div', { class: 'account-label', id: 'acting-as' }, 'You act as'),
    el(
      'div',
      { class: 'people', role: 'radiogroup', 'aria-labelledby': 'acting-as' },
      ...snapshot.people.map((person) => personView(person, person.id === snapshot.me.id)),
    ),
    el(
      'p',
      { class: 'account-hint' },
      'Click a name to answer as someone else, or ',
      el(
        'a',
        { href: otherTabUrl(snapshot), target: '_blank', rel: 'noopener' },
        'open a second tab',
      ),
      '.',
    ),
  ];
}

function personView(person: ClientUser, isMe: boolean): HTMLElement {
  return el(
    'button',
    {
      class: 'person',
      type: 'button',
      role: 'radio',
      'aria-checked': String(isMe),
      'data-action': 'switch-person',
      'data-id': person.id,
      'data-testid': `person-${person.username}`,
    },
    avatar(person, isMe ? 'online' : 'none'),
    el('span', {}, displayName(person)),
  );
}

/** Another tab begins as the next person, so that two people can play side by side. */
function otherTabUrl(snapshot: Snapshot): string {
  const index = snapshot.people.findIndex(({ id }) => id === snapshot.me.id);
  const next = snapshot.people[(index + 1) % snapshot.people.length];
  return `?as=${next?.id ?? ''}`;
}
