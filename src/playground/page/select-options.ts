/** What a select menu offers: its own options, or the people and channels of the snapshot. */
import type { APISelectMenuComponent } from 'discord.js';
import type { Snapshot } from '../client-protocol.ts';
import { avatar } from './avatar.ts';
import { emojiView } from './components-view.ts';
import { icon } from './icons.ts';
import type { ListboxOption } from './listbox.ts';
import { displayName } from './state.ts';

const selectType = { string: 3, user: 5, role: 6, mentionable: 7, channel: 8 } as const;

/** The local Discord has no roles, so a role select offers none. */
export function selectOptions(select: APISelectMenuComponent, snapshot: Snapshot): ListboxOption[] {
  switch (select.type) {
    case selectType.string:
      return select.options.map((option) => ({
        value: option.value,
        label: option.label,
        description: option.description,
        picture: emojiView(option.emoji),
      }));
    case selectType.user:
    case selectType.mentionable:
      return [...snapshot.people, snapshot.bot].map((user) => ({
        value: user.id,
        label: displayName(user),
        description: user.username,
        picture: avatar(user),
      }));
    case selectType.channel:
      return snapshot.guilds
        .flatMap(({ channels }) => channels)
        .map(({ id, name }) => ({ value: id, label: name, picture: icon('hash') }));
    default:
      return [];
  }
}

export function isSelect(component: { readonly type: number }): boolean {
  return [3, 5, 6, 7, 8].includes(component.type);
}

/** The values chosen from the start. */
export function defaultValues(select: APISelectMenuComponent): string[] {
  if ('options' in select) {
    return select.options.filter((option) => option.default).map((option) => option.value);
  }
  return (select.default_values ?? []).map(({ id }) => id);
}
