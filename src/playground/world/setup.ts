import type { PermissionsString } from 'discord.js';

export type PersonSetup = {
  readonly name: string;
  /** CSS colour of the avatar. */
  readonly colour?: string;
  readonly locale?: string;
  /** Refuses direct messages from the bot, as Discord does with code 50007. */
  readonly dmsClosed?: boolean;
};

export type ChannelSetup = {
  readonly name: string;
  /** What the bot may not do here, e.g. `['SendMessages']`. */
  readonly botDeny?: readonly PermissionsString[];
};

export type RoleSetup = {
  readonly name: string;
  readonly permissions: readonly PermissionsString[];
  readonly members: readonly string[];
};

export type GuildSetup = {
  readonly name: string;
  readonly owner: string;
  readonly channels: readonly (string | ChannelSetup)[];
  readonly roles?: readonly RoleSetup[];
  /** Everybody unless given. */
  readonly members?: readonly string[];
};

export type WorldSetup = {
  readonly botName: string;
  readonly people: readonly PersonSetup[];
  readonly guilds: readonly GuildSetup[];
};

/** Two servers, four channels, three people: enough to show every rule of the bot. */
export const DEFAULT_SETUP: WorldSetup = {
  botName: 'Quizzical',
  people: [
    { name: 'Alice', colour: '#e4572e' },
    { name: 'Bob', colour: '#2e86ab' },
    { name: 'Carol', colour: '#5b8c5a' },
  ],
  guilds: [
    {
      name: 'Study Group',
      owner: 'Alice',
      channels: ['general', 'quiz-night', 'revision'],
      roles: [
        { name: 'Moderators', permissions: ['ManageGuild', 'ManageMessages'], members: ['Bob'] },
      ],
    },
    { name: 'Book Club', owner: 'Bob', channels: ['lobby'] },
  ],
};
