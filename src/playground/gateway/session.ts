import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';

/** How many events a session keeps for a resume. */
const REPLAY_COUNT = 4000;
/** A session whose connection is lost can be resumed within this time. */
export const RESUMABLE_FOR_MS = 120_000;

type Kept = { readonly sequence: number; readonly text: string };

/** One identified session of the bot: its events are numbered, and kept to be replayed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  #sequence = 0;
  #kept: Kept[] = [];
  #socket: WebSocket | null = null;
  /** When the connection was lost; null while connected. */
  lostAtMs: number | null = null;
  /** False after `dropGateway({ resume: false })`: the next resume is refused. */
  canResume = true;

  constructor(
    readonly intents: number,
    readonly shard: readonly [index: number, count: number],
  ) {}

  /** True while a connection carries the session. */
  get isConnected(): boolean {
    return this.#socket !== null;
  }

  /** True of the session of that server's shard; direct messages (null) belong to shard 0. */
  serves(guildId: string | null): boolean {
    const [index, count] = this.shard;
    return guildId === null
      ? index === 0
      : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
  }

  /** Makes a connection carry the session. */
  attach(socket: WebSocket): void {
    this.#socket = socket;
    this.lostAtMs = null;
  }

  /** Notes that this connection is gone. */
  detach(socket: WebSocket, atMs: number): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.lostAtMs = atMs;
  }

  /** Sends an event, or keeps it for the resume. */
  send(event: string, data: unknown): void {
    this.#sequence += 1;
    const text = JSON.stringify({ op: 0, s: this.#sequence, t: event, d: data });
    this.#kept.push({ sequence: this.#sequence, text });
    if (this.#kept.length > 2 * REPLAY_COUNT) this.#kept = this.#kept.slice(-REPLAY_COUNT);
    this.#socket?.send(text);
  }

  /** True when everything that came after that number can be sent again. */
  canReplay(afterSequence: number): boolean {
    const oldest = this.#kept[0]?.sequence ?? this.#sequence + 1;
    return this.canResume && afterSequence <= this.#sequence && afterSequence >= oldest - 1;
  }

  /** Sends again what came after that number. */
  replay(afterSequence: number): void {
    for (const { sequence, text } of this.#kept) {
      if (sequence > afterSequence) this.#socket?.send(text);
    }
  }

  /** Asks the bot to reconnect (op 7), or cuts the connection with a code. */
  disconnect(how: 'reconnect' | number): void {
    if (how === 'reconnect') this.#socket?.send('{"op":7,"d":null,"s":null,"t":null}');
    else this.#socket?.close(how);
  }
}
