import type { WebSocket } from 'ws';
import { isJson, type Json, numberAt, textAt } from '../json.ts';
import type { Local } from '../local.ts';
import type { Guild } from '../world/world.ts';
import { Closing } from './closing.ts';
import { intentCloseCode, type PrivilegedIntent } from './intents.ts';
import { memberChunk } from './member-chunk.ts';
import { guildCreatePayload } from './payloads.ts';
import { RESUMABLE_FOR_MS, Session } from './session.ts';

const HEARTBEAT_INTERVAL_MS = 41_250;
/** Connections closed with these codes end the session (reference, "Disconnecting"). */
const ENDING_CODES = [1000, 1001];

type Connection = { readonly socket: WebSocket; session: Session | null };
type Handle = (connection: Connection, data: unknown) => void;

/** The WebSocket side of the API, version 10, JSON. */
export class Gateway {
  readonly #sessions = new Set<Session>();
  readonly #handlers: Readonly<Record<number, Handle>> = {
    1: ({ socket }) => send(socket, 11, null),
    2: (connection, data) => this.#identify(connection, data),
    3: () => {},
    4: () => {},
    6: (connection, data) => this.#resume(connection, data),
    8: (connection, data) => this.#sendMembers(connection, data),
  };

  constructor(
    readonly local: () => Local,
    readonly granted: readonly PrivilegedIntent[],
  ) {}

  /** True while any session has a connection. */
  get isOnline(): boolean {
    return [...this.#sessions].some((it) => it.isConnected);
  }

  /** The sessions of a server's shard (null: direct messages), connected or to be resumed. */
  sessionsFor(guildId: string | null): readonly Session[] {
    const oldestMs = this.local().clock.now() - RESUMABLE_FOR_MS;
    for (const session of this.#sessions) {
      if (session.lostAtMs !== null && session.lostAtMs < oldestMs) this.#sessions.delete(session);
    }
    return [...this.#sessions].filter((it) => it.serves(guildId));
  }

  /** Takes over a new connection of the bot. */
  accept(socket: WebSocket): void {
    const connection: Connection = { socket, session: null };
    send(socket, 10, { heartbeat_interval: HEARTBEAT_INTERVAL_MS });
    socket.on('message', (raw) => this.#receive(connection, String(raw)));
    socket.on('close', (code) => this.#lose(connection, code));
    socket.on('error', () => socket.terminate());
  }

  /**
   * Cuts every connection. The bot reconnects by itself.
   * @param how.resume whether its sessions can be resumed, or must be opened anew
   */
  drop(how: { readonly resume: boolean; readonly ask?: boolean }): void {
    for (const session of this.#sessions) {
      session.canResume = how.resume;
      session.disconnect(how.ask ? 'reconnect' : 4000);
    }
  }

  #receive(connection: Connection, raw: string): void {
    try {
      this.#handle(connection, parsed(raw));
    } catch (error) {
      if (!(error instanceof Closing)) throw error;
      connection.socket.close(error.code, error.message);
    }
  }

  #handle(connection: Connection, frame: unknown): void {
    if (!isJson(frame)) throw new Closing(4002);
    const op = numberAt(frame, 'op') ?? -1;
    const handle = this.#handlers[op];
    if (!handle) throw new Closing(4001);
    const opens = op === 1 || op === 2 || op === 6;
    if (!opens && !connection.session) throw new Closing(4003);
    handle(connection, frame.d);
  }

  #identify(connection: Connection, data: unknown): void {
    const local = this.local();
    if (connection.session) throw new Closing(4005);
    if (!isJson(data) || !isToken(local, data)) throw new Closing(4004);
    const intents = numberAt(data, 'intents') ?? -1;
    const refused = intentCloseCode(intents, this.granted);
    if (refused) throw new Closing(refused);
    const shard = shardIn(data.shard);
    this.#forgetLost(shard);
    const session = new Session(intents, shard);
    this.#sessions.add(session);
    this.#connect(connection, session);
    const guilds = [...local.world.guilds.values()].filter((it) => session.serves(it.id));
    session.send('READY', this.#ready(session, guilds));
    for (const guild of guilds) session.send('GUILD_CREATE', guildCreatePayload(local, guild));
    local.feed.publish({ kind: 'bot-online', online: true });
  }

  #resume(connection: Connection, data: unknown): void {
    const { socket } = connection;
    const local = this.local();
    if (!isJson(data) || !isToken(local, data)) throw new Closing(4004);
    const session = [...this.#sessions].find((it) => it.id === textAt(data, 'session_id'));
    const after = numberAt(data, 'seq') ?? -1;
    if (!session?.canReplay(after) || session.isConnected) {
      if (session && !session.isConnected) this.#sessions.delete(session);
      send(socket, 9, false);
      return;
    }
    this.#connect(connection, session);
    session.replay(after);
    session.send('RESUMED', { _trace: [] });
    local.feed.publish({ kind: 'bot-online', online: true });
  }

  #connect(connection: Connection, session: Session): void {
    connection.session = session;
    session.attach(connection.socket);
  }

  #lose({ socket, session }: Connection, code: number): void {
    if (!session) return;
    const local = this.local();
    session.detach(socket, local.clock.now());
    if (ENDING_CODES.includes(code)) this.#sessions.delete(session);
    if (!this.isOnline) local.feed.publish({ kind: 'bot-online', online: false });
  }

  #forgetLost([index, count]: readonly [number, number]): void {
    for (const session of this.#sessions) {
      const isSame = session.shard[0] === index && session.shard[1] === count;
      if (isSame && !session.isConnected) this.#sessions.delete(session);
    }
  }

  #ready(session: Session, guilds: readonly Guild[]): Json {
    const { world, origin } = this.local();
    return {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      private_channels: [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: gatewayUrl(origin()),
      shard: session.shard,
      application: { id: world.applicationId, flags: 0 },
    };
  }

  #sendMembers({ session }: Connection, data: unknown): void {
    const chunk = memberChunk(this.local().world, data);
    if (chunk) session?.send('GUILD_MEMBERS_CHUNK', chunk);
  }
}

/** The address of the gateway. */
export function gatewayUrl(origin: string): string {
  return `${origin.replace(/^http/, 'ws')}/gateway`;
}

function send(socket: WebSocket, op: number, data: unknown): void {
  socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function isToken(local: Local, data: Json): boolean {
  return textAt(data, 'token')?.replace(/^Bot /, '') === local.token;
}

function shardIn(value: unknown): readonly [number, number] {
  if (value === undefined || value === null) return [0, 1];
  const [index, count] = Array.isArray(value) ? value : [];
  const isValid = Number.isInteger(index) && Number.isInteger(count) && index >= 0 && index < count;
  if (!isValid) throw new Closing(4010);
  return [index, count];
}
