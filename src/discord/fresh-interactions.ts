import type { Interaction } from 'discord.js';

/** Discord takes an answer within 3 s; one that is sent later is refused. */
const answerableMs = 2_800;
const rememberedCount = 10_000;

/**
 * Lets each interaction through once, and only while Discord still takes an answer. After a dropped
 * connection Discord replays what was missed: some of it twice, some of it too late.
 */
export class FreshInteractions {
  readonly #seen = new Set<string>();
  /** The smallest delay yet seen, in ms: what our clock differs from Discord's. */
  #offsetMs = Number.POSITIVE_INFINITY;

  /** @param now ms since 1970, on our clock. */
  admits(
    { id, createdTimestamp }: Pick<Interaction, 'id' | 'createdTimestamp'>,
    now: number,
  ): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    for (const oldest of this.#seen) {
      if (this.#seen.size <= rememberedCount) break;
      this.#seen.delete(oldest);
    }
    const delayMs = now - createdTimestamp;
    this.#offsetMs = Math.min(this.#offsetMs, delayMs);
    return delayMs - this.#offsetMs <= answerableMs;
  }
}
