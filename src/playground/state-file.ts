import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type APIApplicationCommand, type APIMessage, MessageFlags } from 'discord.js';
import { isJson } from './json.ts';
import type { Local } from './local.ts';
import { anything, type Check, integer, list, oneOf, passes, shape, text } from './rules/check.ts';
import type { WorldEvent } from './world/feed.ts';
import type { Stored } from './world/message-store.ts';
import type { Channel } from './world/world.ts';

const VERSION = 1;
const SAVE_AFTER_MS = 200;
const KEPT_PER_LANE = 200;
/** Saving takes at most this share of the time, however much is said. */
const SAVING_RATIO = 0.1;
const SAVED_EVENTS: ReadonlySet<WorldEvent['kind']> = new Set([
  'message',
  'message-edit',
  'message-delete',
  'commands',
  'thread',
] as const);

type State = {
  readonly version: typeof VERSION;
  readonly commands: Readonly<Record<string, readonly APIApplicationCommand[]>>;
  readonly threads: readonly Channel[];
  readonly messages: readonly Stored[];
};

export type StateFile = { readonly close: () => void };

/**
 * Takes the world's messages, threads and commands from a file and keeps the file up to date, so that they
 * outlive a kill. A file that cannot be read is set aside as `<file>.broken`, and the log says so.
 */
export function keepState(local: Local, path: string, log: (line: string) => void): StateFile {
  mkdirSync(dirname(path), { recursive: true });
  const state = load(path, log);
  if (state) restore(local, state);
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = SAVE_AFTER_MS;
  let isDirty = false;
  let isClosed = false;
  const save = async () => {
    const startedMs = performance.now();
    isDirty = false;
    await writeFile(`${path}.tmp`, JSON.stringify(dump(local)));
    // Not awaited, so that it can never replace what `close` has written.
    if (!isClosed) renameSync(`${path}.tmp`, path);
    pauseMs = Math.max(SAVE_AFTER_MS, (performance.now() - startedMs) / SAVING_RATIO);
  };
  const saveThenRest = async () => {
    await save().catch((error) => log(`The local Discord could not save its state: ${error}`));
    timer = undefined;
    if (isDirty && !isClosed) schedule();
  };
  const schedule = () => {
    isDirty = true;
    timer ??= setTimeout(saveThenRest, pauseMs);
  };
  const stop = local.feed.subscribe((event) => {
    if (SAVED_EVENTS.has(event.kind)) schedule();
  });
  return {
    close: () => {
      stop();
      clearTimeout(timer);
      isClosed = true;
      writeFileSync(`${path}.closing`, JSON.stringify(dump(local)));
      renameSync(`${path}.closing`, path);
    },
  };
}

const ID = text(1, 21);
const OWNER: Check = (value, at, issues) => {
  if (value !== null) ID(value, at, issues);
};
const MANY = 1_000_000;
const MESSAGE = shape<APIMessage>({
  id: ID,
  channel_id: ID,
  author: shape({ id: ID, username: text(1, 100) }),
  timestamp: text(1, 64),
  mentions: list(anything, 0, MANY),
  attachments: list(anything, 0, MANY),
  embeds: list(anything, 0, MANY),
  components: list(anything, 0, MANY),
});
const STORED = shape<Stored>({ message: MESSAGE, channelId: ID }, { ownerId: OWNER });
const COMMAND = shape({ id: ID, name: text(1, 32), type: integer(1, 4) });
const THREAD = shape({ id: ID, name: text(1, 100), type: oneOf(11), guildId: ID, parentId: ID });
const STATE = shape<State>({
  version: oneOf(VERSION),
  commands: (value, at, issues) => {
    const places = isJson(value) ? Object.values(value) : [undefined];
    for (const place of places) list(COMMAND, 0, MANY)(place, at, issues);
  },
  threads: list(THREAD, 0, MANY),
  messages: list(STORED, 0, MANY),
});

function load(path: string, log: (line: string) => void): State | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const issues: Parameters<typeof STATE>[2] = [];
    if (passes(STATE, found, issues)) return found;
    throw new Error(`${issues[0]?.at}: ${issues[0]?.message}`);
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent) return undefined;
    const aside = `${path}.broken`;
    renameSync(path, aside);
    log(
      `${path} cannot be read (${error}); it is now ${aside}, and the local Discord starts empty`,
    );
    return undefined;
  }
}

function restore(local: Local, state: State): void {
  for (const thread of state.threads) local.world.channels.set(thread.id, thread);
  for (const stored of state.messages) {
    // The token that would have completed it is forgotten.
    const isThinking = ((stored.message.flags ?? 0) & MessageFlags.Loading) !== 0;
    if (local.world.channels.has(stored.channelId) && !isThinking) local.messages.put(stored);
  }
  local.commands.restore(state.commands);
}

function dump(local: Local): State {
  return {
    version: VERSION,
    commands: local.commands.dump(),
    threads: [...local.world.channels.values()].filter((it) => it.type === 11),
    messages: local.messages.newest(KEPT_PER_LANE),
  };
}
