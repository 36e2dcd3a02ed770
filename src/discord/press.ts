import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { UserFailure } from '../failures.ts';
import type { Press } from './dispatch.ts';

/** A press on a button or a menu. @throws {UserFailure} `button-out-of-date` for a form. */
export function asComponent(interaction: Press): ButtonInteraction | StringSelectMenuInteraction {
  if (!interaction.isModalSubmit()) return interaction;
  throw new UserFailure('button-out-of-date', {});
}

/** @throws {UserFailure} `button-out-of-date` for what is no button. */
export function asButton(interaction: Press): ButtonInteraction {
  if (interaction.isButton()) return interaction;
  throw new UserFailure('button-out-of-date', {});
}

/** The value that was chosen from a menu. @throws {UserFailure} `button-out-of-date` for what is no menu. */
export function chosenFrom(interaction: Press): string {
  const [value] = interaction.isStringSelectMenu() ? interaction.values : [];
  if (value === undefined) throw new UserFailure('button-out-of-date', {});
  return value;
}
