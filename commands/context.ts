import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where every command works: servers, direct messages, and anywhere for those who installed it themselves. */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integrationTypes: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};
