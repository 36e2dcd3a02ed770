import type { APIApplicationCommand, APIMessage, PermissionsString } from 'discord.js';
import { allCommands, seenMessages } from './client/snapshot.ts';
import { findChannel, findPerson } from './driver/places.ts';
import { type DriverUser, driverUser } from './driver/user.ts';
import type { Local } from './local.ts';
import type { RefusedRequest } from './rest/app.ts';
import type { Faults } from './rest/faults.ts';
import { withBotDenied } from './world/make-channel.ts';

export type { InteractionResult } from './driver/result.ts';
export { messageText } from './driver/result.ts';
export type { DriverFile, DriverUser, FormValues, OptionValues, Target } from './driver/user.ts';

export type DriverChannel = {
  readonly id: string;
  /** What stands there now, oldest first, ephemeral messages left out. */
  readonly messages: readonly APIMessage[];
  /** Denies the bot these permissions here, and gives back those denied before. */
  denyBot(permissions: readonly PermissionsString[]): void;
};

/** Moves people and the world from a test in the same process. */
export type Driver = {
  user(nameOrId: string): DriverUser;
  channel(nameOrId: string): DriverChannel;
  /** What a person sees in a channel (`'dm'`: theirs), with their ephemeral messages. */
  sees(user: string, channel: string): readonly APIMessage[];
  /** Takes all roles away from a person, on every server. */
  takeRoles(user: string): void;
  readonly commands: readonly APIApplicationCommand[];
  readonly isBotOnline: boolean;
  /** Every request that was refused so far. */
  readonly refusals: readonly RefusedRequest[];
  /**
   * Looks at once and after everything that happens, until the answer is neither false nor undefined.
   * @throws Error after 10 s (or `timeoutMs`)
   */
  waitFor<T>(look: () => T | false | undefined, timeoutMs?: number): Promise<T>;
  /** Waits until the bot is connected and has registered these commands. */
  waitForBot(...commandNames: readonly string[]): Promise<void>;
  /** Cuts the gateway connection; resolves when the bot is back. `resume: false` forgets its session. */
  dropGateway(how?: { readonly resume?: boolean; readonly ask?: boolean }): Promise<void>;
  /** Moves Discord's clock ahead: deadlines and tokens run out at once. */
  advanceClock(byMs: number): void;
  /**
   * Lets the next matching request fail once, e.g. `'POST /channels/{id}/messages'`, `'/callback'`.
   * @param how.after the work is done and only its answer is lost
   */
  failNext(route: string | RegExp, status: number, how?: { readonly after?: boolean }): void;
  /** How long an act waits for a deferred answer to be completed; 10 s. */
  completeWithinMs: number;
};

const PATIENCE_MS = 10_000;

/** The driver of a running local Discord. */
export function createDriver(
  local: Local,
  faults: Faults,
  refusals: readonly RefusedRequest[],
): Driver {
  const driver: Driver = {
    completeWithinMs: PATIENCE_MS,
    refusals,
    user: (name) => driverUser(local, findPerson(local, name), () => driver.completeWithinMs),
    channel: (name) => driverChannel(local, findChannel(local, name).id),
    sees: (user, channel) => {
      const person = findPerson(local, user);
      return seenMessages(local, person, findChannel(local, channel, person).id);
    },
    takeRoles: (user) => takeRoles(local, user),
    get commands() {
      return allCommands(local);
    },
    get isBotOnline() {
      return local.gateway.isOnline;
    },
    waitFor: (look, timeoutMs = PATIENCE_MS) => waitFor(local, look, timeoutMs),
    waitForBot: async (...names) => {
      await driver.waitFor(() => {
        const known = driver.commands.map((it) => it.name);
        return driver.isBotOnline && names.every((name) => known.includes(name));
      });
    },
    dropGateway: async ({ resume = true, ask = false } = {}) => {
      local.gateway.drop({ resume, ask });
      await driver.waitFor(() => !driver.isBotOnline);
      await driver.waitFor(() => driver.isBotOnline, 2 * PATIENCE_MS);
    },
    advanceClock: (byMs) => local.clock.advance(byMs),
    failNext: (route, status, { after = false } = {}) => faults.add({ route, status, after }),
  };
  return driver;
}

function takeRoles(local: Local, user: string): void {
  const { guilds } = local.world;
  const userId = findPerson(local, user).user.id;
  for (const [id, guild] of guilds) {
    const member = guild.members.get(userId);
    if (member === undefined) continue;
    const members = new Map(guild.members).set(userId, { ...member, roleIds: [] });
    guilds.set(id, { ...guild, members });
  }
}

function driverChannel(local: Local, channelId: string): DriverChannel {
  return {
    id: channelId,
    get messages() {
      return local.messages.lane(channelId);
    },
    denyBot: (permissions) => {
      const { world } = local;
      const changed = withBotDenied(findChannel(local, channelId), world.bot.id, permissions);
      world.channels.set(channelId, changed);
      local.feed.publish({ kind: 'channel', channel: changed });
    },
  };
}

function waitFor<T>(
  local: Local,
  look: () => T | false | undefined,
  timeoutMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      unsubscribe();
      settle();
    };
    const attempt = () => {
      try {
        const found = look();
        if (found !== false && found !== undefined) end(() => resolve(found));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const late = () => reject(new Error(`waitFor: not true within ${timeoutMs} ms: ${look}`));
    const timer = setTimeout(() => end(late), timeoutMs);
    const unsubscribe = local.feed.subscribe(attempt);
    attempt();
  });
}
