import {
  ApplicationIntegrationType,
  type BaseInteraction,
  GuildMember,
  PermissionFlagsBits,
} from 'discord.js';
import type { By } from '../banks/bank-records.ts';
import type { Viewer } from '../banks/owner.ts';
import { UserFailure } from '../failures.ts';

/** The name that everybody sees beside this person's messages. */
export function displayName({ member, user }: BaseInteraction): string {
  if (member instanceof GuildMember) return member.displayName;
  const nick = member && 'nick' in member ? member.nick : undefined;
  return nick ?? user.displayName;
}

/** The server whose scores count here; direct messages and servers without the bot share `@me`. */
export function scoreGuild(interaction: BaseInteraction): string {
  return isInstalledHere(interaction) ? (interaction.guildId ?? '@me') : '@me';
}

/** Whose banks are found here. @param isPrivate whether only the one who asks will see them. */
export function viewerOf(interaction: BaseInteraction, isPrivate: boolean): Viewer {
  return { guildId: scoreGuild(interaction), userId: interaction.user.id, isPrivate };
}

/** Who does something, as it stands in the log of a bank. */
export function actorOf(interaction: BaseInteraction): By {
  return { id: interaction.user.id, name: displayName(interaction) };
}

/** Whether the bot itself, not only its commands, is in this server. */
export function isInstalledHere({
  guildId,
  authorizingIntegrationOwners,
}: BaseInteraction): boolean {
  return (
    guildId !== null && ApplicationIntegrationType.GuildInstall in authorizingIntegrationOwners
  );
}

/** Moderators: Manage Server or Manage Messages. */
export function isModerator({ memberPermissions }: BaseInteraction): boolean {
  return (
    memberPermissions?.any([PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageMessages]) ??
    false
  );
}

/** @throws {UserFailure} `missing-permissions`, naming those that a quiz in this channel needs and lacks. */
export function requireStage({ appPermissions, channel }: BaseInteraction): void {
  const send = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  const permissions = appPermissions.missing([PermissionFlagsBits.ViewChannel, send]).map(inWords);
  if (permissions.length > 0) throw new UserFailure('missing-permissions', { permissions });
}

function inWords(permission: string): string {
  return permission.replace(/([a-z])([A-Z])/g, '$1 $2');
}
