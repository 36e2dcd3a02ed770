/** What the page knows, and how events change it. Pure: every function returns a new state. */
import type { APIApplicationCommand } from 'discord.js';
import type { ClientChannel, ClientEvent, ClientMessage, Snapshot } from '../client-protocol.ts';
import { commandsIn } from './command-catalog.ts';

/** A line that only this page shows: a command under way, or one that failed. */
export type Note = {
  readonly id: string;
  readonly channelId: string;
  /** The message below which it stands; `null`: above all. */
  readonly afterId: string | null;
  readonly command: string;
  readonly error: string | null;
};
export type Connection = {
  readonly status: 'connecting' | 'open' | 'lost';
  readonly retryAtMs: number;
};
export type State = {
  readonly snapshot: Snapshot | null;
  readonly connection: Connection;
  readonly channelId: string;
  readonly notes: readonly Note[];
  /** Message id -> what went wrong with the last press on it. */
  readonly failures: Readonly<Record<string, string>>;
  /** Channel id -> messages not yet seen. */
  readonly unread: Readonly<Record<string, number>>;
  /** Channel id -> the first unread message, above which "NEW" stands. */
  readonly newFrom: Readonly<Record<string, string>>;
  readonly typingUntilMs: Readonly<Record<string, number>>;
};

export const initialState: State = {
  snapshot: null,
  connection: { status: 'connecting', retryAtMs: 0 },
  channelId: '',
  notes: [],
  failures: {},
  unread: {},
  newFrom: {},
  typingUntilMs: {},
};

/** How long "is typing" shows after one event, as in Discord. */
const typingMs = 10_000;
/** A page left open overnight must not grow without end; a reload shows the server's last 50 anyway. */
const keptCount = 300;

export function messagesOf(state: State, channelId = state.channelId): readonly ClientMessage[] {
  return state.snapshot?.messages[channelId] ?? [];
}

export function channelsOf(snapshot: Snapshot): ClientChannel[] {
  return [snapshot.dm, ...snapshot.guilds.flatMap((guild) => guild.channels)];
}

export function currentChannel(state: State): ClientChannel | undefined {
  if (!state.snapshot) return undefined;
  return channelsOf(state.snapshot).find(({ id }) => id === state.channelId);
}

/** The commands that one can use in the open channel. */
export function currentCommands(state: State): APIApplicationCommand[] {
  return commandsIn(state.snapshot?.commands ?? [], currentChannel(state));
}

export function displayName(user: ClientMessage['author']): string {
  return user.global_name ?? user.username;
}

export function findMessage(state: State, id: string): ClientMessage | undefined {
  return Object.values(state.snapshot?.messages ?? {})
    .flat()
    .find((message) => message.id === id);
}

/** `isLooking`: the reader sees the end of that channel, so that a new message is not unread. */
export function applyEvent(
  state: State,
  event: ClientEvent,
  at: { readonly nowMs: number; readonly isLooking: boolean },
): State {
  if (event.op === 'snapshot') return withSnapshot(state, event.data);
  const snapshot = state.snapshot;
  // A `modal` is shown by the page itself; nothing else precedes the snapshot.
  if (!snapshot || event.op === 'modal') return state;
  switch (event.op) {
    case 'message':
      return withMessage(state, snapshot, event.data, at.isLooking);
    case 'message-edit':
      return withEdit(state, snapshot, event.data);
    case 'message-delete':
      return withMessages(state, snapshot, event.data.channelId, (all) =>
        all.filter(({ id }) => id !== event.data.id),
      );
    case 'typing': {
      const until = { ...state.typingUntilMs, [event.data.channelId]: at.nowMs + typingMs };
      return { ...state, typingUntilMs: until };
    }
    case 'commands':
      return { ...state, snapshot: { ...snapshot, commands: event.data } };
    case 'bot-online':
      return { ...state, snapshot: { ...snapshot, botOnline: event.data } };
  }
}

/** Nothing is known of the bot while the connection is lost. */
export function withConnection(state: State, connection: Connection): State {
  const { snapshot } = state;
  const isLost = connection.status === 'lost' && snapshot !== null;
  return {
    ...state,
    connection,
    ...(isLost ? { snapshot: { ...snapshot, botOnline: false } } : {}),
  };
}

/** Going to a channel marks it read; its "NEW" line stays until one leaves it again. */
export function openChannel(state: State, channelId: string): State {
  if (channelId === state.channelId) return state;
  return { ...markRead(withoutNewLine(state, state.channelId), channelId), channelId };
}

export function markRead(state: State, channelId: string): State {
  return { ...state, unread: without(state.unread, channelId) };
}

export function withoutNewLine(state: State, channelId: string): State {
  return { ...state, newFrom: without(state.newFrom, channelId) };
}

export function withFailure(state: State, messageId: string, error: string | null): State {
  const rest = without(state.failures, messageId);
  return { ...state, failures: error === null ? rest : { ...rest, [messageId]: error } };
}

export function withNote(state: State, note: Note): State {
  return { ...state, notes: [...state.notes.filter(({ id }) => id !== note.id), note] };
}

export function withoutNote(state: State, id: string): State {
  return { ...state, notes: state.notes.filter((note) => note.id !== id) };
}

function withSnapshot(state: State, snapshot: Snapshot): State {
  const channels = channelsOf(snapshot);
  const first = snapshot.guilds[0]?.channels[0] ?? snapshot.dm;
  // Another person has another direct message channel: stay in "the" direct message.
  const wasDm = state.channelId !== '' && state.channelId === state.snapshot?.dm.id;
  const wanted = wasDm ? snapshot.dm.id : state.channelId;
  const isSamePerson = state.snapshot?.me.id === snapshot.me.id;
  return {
    ...(isSamePerson ? state : { ...initialState, connection: state.connection }),
    snapshot,
    // Whatever failed did so before: the snapshot shows what came of it.
    failures: {},
    channelId: channels.some(({ id }) => id === wanted) ? wanted : first.id,
  };
}

function withMessage(
  state: State,
  snapshot: Snapshot,
  message: ClientMessage,
  isLooking: boolean,
): State {
  const { id, channel_id: channelId } = message;
  const next = withMessages(state, snapshot, channelId, (all) => [
    ...all.filter((other) => other.id !== id).slice(1 - keptCount),
    message,
  ]);
  const isSeen =
    message.author.id === snapshot.me.id || (isLooking && channelId === state.channelId);
  const quiet = { ...next, typingUntilMs: without(next.typingUntilMs, channelId) };
  if (isSeen) return quiet;
  return {
    ...quiet,
    unread: { ...next.unread, [channelId]: (next.unread[channelId] ?? 0) + 1 },
    newFrom: { ...next.newFrom, [channelId]: next.newFrom[channelId] ?? id },
  };
}

function withEdit(state: State, snapshot: Snapshot, message: ClientMessage): State {
  const next = withMessages(state, snapshot, message.channel_id, (all) =>
    all.map((other) => (other.id === message.id ? message : other)),
  );
  return withFailure(next, message.id, null);
}

function withMessages(
  state: State,
  snapshot: Snapshot,
  channelId: string,
  change: (all: readonly ClientMessage[]) => readonly ClientMessage[],
): State {
  const messages = {
    ...snapshot.messages,
    [channelId]: change(snapshot.messages[channelId] ?? []),
  };
  return { ...state, snapshot: { ...snapshot, messages } };
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
