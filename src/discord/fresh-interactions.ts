import type { Interaction } from 'discord.js';

/** Discord takes an answer within 3 s; one that is sent later is refused. */
const answerableMs = 2_800;
const rememberedCount = 10_000;
const sampleCount = 64;

/**
 * Lets each interaction through once. After a dropped connection Discord replays what was missed, some of it
 * twice and some too late to be answered: while that lasts, the late ones are turned away too.
 */
export class FreshInteractions {
  readonly #seen = new Set<string>();
  /** The delays of the latest interactions, in ms: the smallest is what our clock differs from Discord's. */
  readonly #delaysMs: number[] = [];

  /** @param now ms since 1970, on our clock. */
  admits(
    { id, createdTimestamp }: Pick<Interaction, 'id' | 'createdTimestamp'>,
    { now, isReplay }: { readonly now: number; readonly isReplay: boolean },
  ): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    for (const oldest of this.#seen) {
      if (this.#seen.size <= rememberedCount) break;
      this.#seen.delete(oldest);
    }
    const delayMs = now - createdTimestamp;
    this.#delaysMs.push(delayMs);
    if (this.#delaysMs.length > sampleCount) this.#delaysMs.shift();
    return !isReplay || delayMs - Math.min(...this.#delaysMs) <= answerableMs;
  }
}
