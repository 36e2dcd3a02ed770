import { randomBytes } from 'node:crypto';
import { showEvents } from './client/events.ts';
import { createClock } from './clock.ts';
import { CommandBook } from './commands.ts';
import { createDriver, type Driver } from './driver.ts';
import { FileShelf } from './files.ts';
import { broadcast } from './gateway/broadcast.ts';
import { Gateway } from './gateway/gateway.ts';
import type { PrivilegedIntent } from './gateway/intents.ts';
import { Ledger } from './interactions/ledger.ts';
import type { Local } from './local.ts';
import { type RefusedRequest, restApp } from './rest/app.ts';
import { Faults } from './rest/faults.ts';
import { listen } from './server/listen.ts';
import { pageApp } from './server/page-app.ts';
import { createSnowflakes } from './snowflakes.ts';
import { keepState } from './state-file.ts';
import { createWorld } from './world/create-world.ts';
import { createFeed } from './world/feed.ts';
import { MessageStore } from './world/message-store.ts';
import { DEFAULT_SETUP, type WorldSetup } from './world/setup.ts';

export type LocalDiscordOptions = {
  /** 0 for any free port. */
  readonly port: number;
  /** The built page (index.html, page.js, page.css). */
  readonly pageDir?: string;
  /** Discord's clock, milliseconds since 1970. */
  readonly now?: () => number;
  /** One line for each refused request, and for trouble. */
  readonly log?: (line: string) => void;
  /** Keeps messages and commands here, so that they outlive a kill; in memory only unless given. */
  readonly stateFile?: string;
  readonly setup?: WorldSetup;
  /** The bot's token; a random one unless given. */
  readonly token?: string;
  /** Privileged intents that are granted; none by default, as the bot asks for none. */
  readonly grantedIntents?: readonly PrivilegedIntent[];
  /** How many messages of a channel are kept; 2,000. */
  readonly keepMessages?: number;
};

export type LocalDiscord = {
  /** The page for a browser. */
  readonly url: string;
  /** For `new Client({ rest: { api: apiUrl } })`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly driver: Driver;
  readonly close: () => Promise<void>;
};

const MOST_REFUSALS = 1000;

/**
 * Starts a Discord of one's own on 127.0.0.1.
 * @throws Error when the port is taken
 */
export async function startLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const { log = () => {} } = options;
  let origin = '';
  const local = assemble(options, () => origin);
  const refusals: RefusedRequest[] = [];
  const faults = new Faults();
  const rest = restApp(local, {
    faults,
    onRefusal: (refused) => {
      refusals.push(refused);
      if (refusals.length > MOST_REFUSALS) refusals.shift();
      log(`refused ${refused.request}: ${refused.status} ${JSON.stringify(refused.body)}`);
      local.feed.publish({ kind: 'refusal' });
    },
    onBug: (request, cause) => log(`failed at ${request}: ${stackOf(cause)}`),
  });
  const page = pageApp(local, options.pageDir);
  const stopBroadcast = broadcast(local);
  const { stateFile } = options;
  const state = stateFile === undefined ? undefined : keepState(local, stateFile, log);
  const server = await listen({
    port: options.port,
    fetch: (request) =>
      new URL(request.url).pathname.startsWith('/api/') ? rest.fetch(request) : page.fetch(request),
    sockets: {
      '/gateway': (socket) => local.gateway.accept(socket),
      '/client/events': (socket, query) => showEvents(local, socket, query.get('as') ?? ''),
    },
  });
  origin = `http://127.0.0.1:${server.port}`;
  return {
    url: `${origin}/`,
    apiUrl: `${origin}/api`,
    token: local.token,
    applicationId: local.world.applicationId,
    driver: createDriver(local, faults, refusals),
    close: async () => {
      stopBroadcast();
      state?.close();
      local.clock.close();
      await server.close();
    },
  };
}

function assemble(options: LocalDiscordOptions, origin: () => string): Local {
  const clock = createClock(options.now ?? Date.now);
  const world = createWorld(options.setup ?? DEFAULT_SETUP);
  const feed = createFeed();
  const nextId = createSnowflakes(clock.now);
  const local: Local = {
    world,
    clock,
    nextId,
    feed,
    messages: new MessageStore(options.keepMessages ?? 2000),
    files: new FileShelf(),
    commands: new CommandBook({ applicationId: world.applicationId, nextId }),
    ledger: new Ledger(clock, feed),
    gateway: new Gateway(() => local, options.grantedIntents ?? []),
    token: options.token ?? randomToken(world.applicationId),
    origin,
  };
  return local;
}

/** Looks like a token of Discord: the id, a time and a secret. */
function randomToken(applicationId: string): string {
  const id = Buffer.from(applicationId).toString('base64url');
  return `${id}.local.${randomBytes(27).toString('base64url')}`;
}

function stackOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
