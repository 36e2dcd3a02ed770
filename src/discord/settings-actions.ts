import type { BaseInteraction } from 'discord.js';
import { UserFailure } from '../failures.ts';
import { draftPolicies, type Settings } from '../settings/settings-service.ts';
import type { App } from './app.ts';
import type { Action } from './dispatch.ts';
import { asComponent, chosenFrom } from './press.ts';
import { update } from './respond.ts';
import { requireManagerHere } from './rights.ts';
import { settingsView } from './views/settings-view.ts';
import type { View } from './views/view.ts';

/** What the menus of the settings do; each changes one and leaves the others as they are. */
export const settingsActions: Readonly<Record<string, Action>> = {
  'settings:drafts': async (interaction, _, app) => {
    const chosen = chosenFrom(interaction);
    const drafts = draftPolicies.find((policy) => policy === chosen);
    if (drafts === undefined) throw new UserFailure('button-out-of-date', {});
    await update(asComponent(interaction), await changed(interaction, { drafts }, app));
  },
};

/** The settings of this server, or in direct messages one’s own. @throws {UserFailure} `managers-only`. */
export async function settingsScreen(interaction: BaseInteraction, { banks }: App): Promise<View> {
  const owner = requireManagerHere(interaction);
  return settingsView({ settings: await banks.library.settings.of(owner), owner });
}

async function changed(
  interaction: BaseInteraction,
  wanted: Partial<Omit<Settings, 'version'>>,
  { banks }: App,
): Promise<View> {
  const owner = requireManagerHere(interaction);
  const settings = await banks.library.settings.change(owner, wanted);
  return settingsView({ settings, owner, isSaved: true });
}
