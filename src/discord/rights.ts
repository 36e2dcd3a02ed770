import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { BankSummary } from '../banks/bank.ts';
import { type Owner, ownerHere, personalOwner } from '../banks/owner.ts';
import { UserFailure } from '../failures.ts';
import { isInstalledHere, isModerator, viewerOf } from './who.ts';

/** Whether this person decides what becomes of an owner's banks: their own, or with Manage Server this server's. */
export function mayManage(interaction: BaseInteraction, owner: Owner): boolean {
  const { user, guildId, memberPermissions } = interaction;
  if (owner === personalOwner(user.id)) return true;
  const isHere = owner === guildId && isInstalledHere(interaction);
  return isHere && (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
}

/** @throws {UserFailure} `managers-only` when somebody else decides. */
export function requireManager(interaction: BaseInteraction, owner: Owner): void {
  if (!mayManage(interaction, owner)) throw new UserFailure('managers-only', {});
}

/**
 * Whose banks are managed here: the server’s, or in direct messages one’s own.
 *
 * @throws {UserFailure} `managers-only`, also for those whom Discord shows a command by mistake.
 */
export function requireManagerHere(interaction: BaseInteraction): Owner {
  const owner = ownerHere(viewerOf(interaction, true));
  requireManager(interaction, owner);
  return owner;
}

/** Whether this person decides on reports of an owner's questions: as a moderator, or because they are their own. */
export function mayModerate(interaction: BaseInteraction, owner: Owner): boolean {
  if (owner === personalOwner(interaction.user.id)) return true;
  return owner === interaction.guildId && isModerator(interaction);
}

/**
 * Whether this person may read the answers of a bank. Those of a bank that came with the bot are for the
 * managers of a server, there: everybody else may still be asked them.
 */
export function maySeeAnswers(interaction: BaseInteraction, { owner }: BankSummary): boolean {
  const decider = owner ?? interaction.guildId;
  return decider !== null && mayManage(interaction, decider);
}
