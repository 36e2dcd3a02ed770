import {
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  Partials,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/playground/local-discord.ts';

/** For `expect.poll`, which gives up after a second: too short on a busy machine. */
export const PATIENTLY = { timeout: 20_000 };

export type Answers = Readonly<Record<string, (interaction: Interaction) => unknown>>;
export type Rig = {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
  readonly log: readonly string[];
  /** What went wrong in the bot's answers. */
  readonly errors: readonly unknown[];
  readonly close: () => Promise<void>;
};

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** A real discord.js client that is logged in and ready. */
export async function loggedIn(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.apiUrl },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** A local Discord with a bot that has these commands and answers by command name or custom id. */
export async function startRig(
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  answers: Answers,
  options: Partial<LocalDiscordOptions> = {},
): Promise<Rig> {
  const log: string[] = [];
  const errors: unknown[] = [];
  const discord = await startLocalDiscord({ port: 0, log: (line) => log.push(line), ...options });
  const client = await loggedIn(discord);
  client.on(Events.InteractionCreate, async (interaction) => {
    const key = 'customId' in interaction ? interaction.customId : interaction.commandName;
    try {
      await answers[key]?.(interaction);
    } catch (error) {
      errors.push(error);
    }
  });
  await client.application.commands.set(commands);
  const close = async () => {
    await client.destroy();
    await discord.close();
  };
  return { discord, client, log, errors, close };
}

/** Narrows to a slash command, which the test knows it is. */
export function asSlash(interaction: Interaction): ChatInputCommandInteraction {
  if (interaction.isChatInputCommand()) return interaction;
  throw new Error('Not a slash command');
}
