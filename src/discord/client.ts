import {
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js';

/** Where Discord is, and which part of its servers this process looks after. Absent: the real one; all. */
export type Connection = {
  readonly apiUrl: string | undefined;
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | undefined;
};

/** Discord does not know the token. A restart would not help. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor() {
    super(
      'Discord refused DISCORD_TOKEN. Copy the token again from the Developer Portal (Bot > Reset Token) into .env, or leave it empty to start the local Discord.',
    );
  }
}

/** No privileged intent: presses and commands arrive without any. */
export function createClient({ apiUrl, shards }: Connection): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    // Nothing is read from old messages, so none is kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
    ...(shards === undefined ? {} : { shards: [...shards.ids], shardCount: shards.count }),
  });
}

/** Resolves once Discord is ready. @throws {TokenRefused} when Discord does not know the token. */
export async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === DiscordjsErrorCodes.TokenInvalid) throw new TokenRefused();
    throw cause;
  });
  return ready;
}
