import type { APIMessage } from 'discord.js';

/** A message and where it stands; `ownerId` is set when it is ephemeral. */
export type Stored = {
  readonly message: APIMessage;
  readonly channelId: string;
  readonly ownerId: string | null;
};

/** Messages by id, and by lane: a channel, or one person's ephemeral messages in it. The oldest fall out. */
export class MessageStore {
  readonly #byId = new Map<string, Stored>();
  readonly #lanes = new Map<string, Set<string>>();
  readonly #lastInLane = new Map<string, string>();

  /** @param keepPerLane how many messages a lane holds before its oldest is forgotten */
  constructor(readonly keepPerLane: number) {}

  /** The message with that id, ephemeral or not. */
  get(messageId: string): Stored | undefined {
    return this.#byId.get(messageId);
  }

  /** Adds a message, or replaces the one with its id without changing its place. */
  put(stored: Stored): void {
    const { id } = stored.message;
    this.#byId.set(id, stored);
    const key = laneKey(stored.channelId, stored.ownerId);
    const lane = this.#lanes.get(key) ?? new Set();
    this.#lanes.set(key, lane);
    if (lane.has(id)) return;
    lane.add(id);
    this.#lastInLane.set(key, id);
    for (const oldest of lane) {
      if (lane.size <= this.keepPerLane) break;
      lane.delete(oldest);
      this.#byId.delete(oldest);
    }
  }

  /** Forgets a message; false when there was none. */
  delete(messageId: string): boolean {
    const stored = this.#byId.get(messageId);
    if (!stored) return false;
    this.#byId.delete(messageId);
    this.#lanes.get(laneKey(stored.channelId, stored.ownerId))?.delete(messageId);
    return true;
  }

  /** The messages of a lane, oldest first. */
  lane(channelId: string, ownerId: string | null = null): readonly APIMessage[] {
    const ids = this.#lanes.get(laneKey(channelId, ownerId)) ?? [];
    return [...ids].flatMap((id) => this.#byId.get(id)?.message ?? []);
  }

  /** The id of the message last added to a lane. */
  lastId(channelId: string): string | null {
    return this.#lastInLane.get(laneKey(channelId, null)) ?? null;
  }

  /** Every message, lane by lane, at most that many of each, oldest first. */
  newest(perLaneCount: number): readonly Stored[] {
    return [...this.#lanes.values()].flatMap((lane) =>
      [...lane].slice(-perLaneCount).flatMap((id) => this.#byId.get(id) ?? []),
    );
  }
}

function laneKey(channelId: string, ownerId: string | null): string {
  return ownerId === null ? channelId : `${channelId}/${ownerId}`;
}
