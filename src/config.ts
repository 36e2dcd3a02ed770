import { z } from 'zod';

/** Everything the program reads from its environment, parsed once at the start. */
export type Config = {
  /** Absent: start the local Discord. */
  readonly discordToken: string | undefined;
  readonly discordApiUrl: string | undefined;
  readonly databaseUrl: string;
  readonly quizzesDir: string;
  readonly playgroundPort: number;
  /** Which shards this process serves, of how many; absent: discord.js decides. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | undefined;
  readonly logLevel: string;
  /** Touched while the bot is connected; absent: not at all. */
  readonly healthFile: string | undefined;
  /** A language model that proposes questions; absent: the embedded generator writes alone. */
  readonly llm: LlmConfig | undefined;
};

export type LlmConfig = {
  /** With its path, e.g. `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly model: string;
};

/** The environment cannot be used; `message` lists every variable that is wrong and what it should be. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const environment = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .regex(/^\S+$/, 'must be the bot token from the Developer Portal, without spaces')
      .optional(),
    DISCORD_API_URL: z
      .url({
        protocol: /^https?$/,
        error: 'must be an http(s) address such as https://discord.com/api',
      })
      .optional(),
    DATABASE_URL: z
      .string()
      .regex(/^sqlite:\/\/.+/, 'must look like sqlite://data/quizzical.db')
      .default('sqlite://data/quizzical.db'),
    QUIZZES_DIR: z.string().default('quizzes'),
    PLAYGROUND_PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
      .default('3000')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535'),
    SHARDS: z
      .string()
      .regex(/^\d+(-\d+)?$/, 'must be a shard such as 2 or a range such as 0-3')
      .optional(),
    SHARD_COUNT: z
      .string()
      .regex(/^[1-9]\d{0,4}$/, 'must be the number of all shards, 1 or more')
      .transform(Number)
      .optional(),
    LOG_LEVEL: z
      .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
      .default('info'),
    HEALTH_FILE: z.string().optional(),
    LLM_BASE_URL: z
      .url({
        protocol: /^https?$/,
        error: 'must be an http(s) address such as http://localhost:11434/v1',
      })
      // A name and key in it would reach logs and messages; fetch refuses it anyway.
      .refine((url) => !hasCredentials(url), 'must hold no name or password; use LLM_API_KEY')
      .optional(),
    LLM_API_KEY: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be the key alone, without spaces')
      .optional(),
    LLM_MODEL: z
      .string()
      .regex(/^[^\s\p{Cc}]{1,200}$/u, 'must be the name of a model, without spaces')
      .optional(),
  })
  .superRefine(({ SHARDS, SHARD_COUNT }, context) => {
    if ((SHARDS === undefined) !== (SHARD_COUNT === undefined)) {
      const [path, other] =
        SHARDS === undefined ? ['SHARDS', 'SHARD_COUNT'] : ['SHARD_COUNT', 'SHARDS'];
      context.addIssue({
        code: 'custom',
        path: [path],
        message: `must be set together with ${other}`,
      });
    } else if (SHARDS !== undefined && SHARD_COUNT !== undefined) {
      const [first = 0, last = first] = SHARDS.split('-').map(Number);
      if (first > last || last >= SHARD_COUNT) {
        context.addIssue({
          code: 'custom',
          path: ['SHARDS'],
          message: `must lie within 0-${SHARD_COUNT - 1}, lower number first`,
        });
      }
    }
  })
  .superRefine(({ LLM_BASE_URL, LLM_API_KEY, LLM_MODEL }, context) => {
    const need = (path: string, other: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `must be set with ${other}` });
    if (LLM_BASE_URL !== undefined && LLM_MODEL === undefined) need('LLM_MODEL', 'LLM_BASE_URL');
    if (LLM_BASE_URL !== undefined) return;
    if (LLM_MODEL !== undefined) need('LLM_BASE_URL', 'LLM_MODEL');
    else if (LLM_API_KEY !== undefined) need('LLM_BASE_URL', 'LLM_API_KEY');
  });

/**
 * Parses the environment. An empty variable counts as absent, as in a copied `.env.example`.
 *
 * @throws {ConfigInvalid} listing every variable that is missing or malformed.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigInvalid(
      `The configuration cannot be used. Mend these variables in .env or the environment and start again:\n${lines.join('\n')}`,
    );
  }
  const { data } = parsed;
  return {
    discordToken: data.DISCORD_TOKEN,
    discordApiUrl: data.DISCORD_API_URL,
    databaseUrl: data.DATABASE_URL,
    quizzesDir: data.QUIZZES_DIR,
    playgroundPort: data.PLAYGROUND_PORT,
    shards: shardRange(data.SHARDS, data.SHARD_COUNT),
    logLevel: data.LOG_LEVEL,
    healthFile: data.HEALTH_FILE,
    llm: llmServer(data.LLM_BASE_URL, data.LLM_MODEL, data.LLM_API_KEY),
  };
}

/**
 * The same for the language model alone: for programs that the rest of the environment does not concern.
 *
 * @throws {ConfigInvalid} listing every LLM_ variable that is missing or malformed.
 */
export function parseLlmConfig(
  env: Readonly<Record<string, string | undefined>>,
): LlmConfig | undefined {
  return parseConfig(
    Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('LLM_'))),
  ).llm;
}

function llmServer(
  baseUrl: string | undefined,
  model: string | undefined,
  apiKey: string | undefined,
): LlmConfig | undefined {
  return baseUrl === undefined || model === undefined ? undefined : { baseUrl, apiKey, model };
}

function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

function shardRange(shards: string | undefined, count: number | undefined): Config['shards'] {
  if (shards === undefined || count === undefined) return undefined;
  const [first = 0, last = first] = shards.split('-').map(Number);
  return { ids: Array.from({ length: last - first + 1 }, (_, offset) => first + offset), count };
}
