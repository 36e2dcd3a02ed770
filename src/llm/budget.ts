import type { LlmLimits } from './limits.ts';
import type { LlmNoteCode } from './notes.ts';

/** Counts what an article has cost so far, and says when it may cost no more. */
export class Budget {
  #requestCount = 0;
  #tokenCount = 0;
  readonly #limits: LlmLimits;
  readonly #now: () => number;
  readonly #startMs: number;

  /** `now` in milliseconds, from any fixed point. */
  constructor(limits: LlmLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#startMs = now();
  }

  /** Why no further request may be sent; `undefined` while one may. */
  exhausted(): LlmNoteCode | undefined {
    if (this.#requestCount >= this.#limits.requestCount) return 'request-limit';
    if (this.#tokenCount >= this.#limits.tokenCount) return 'token-limit';
    return this.leftMs() <= 0 ? 'time-limit' : undefined;
  }

  leftMs(): number {
    return this.#limits.totalMs - (this.#now() - this.#startMs);
  }

  addRequest(): void {
    this.#requestCount += 1;
  }

  /** `reported` is the server's own count. A server that gives none, or less than nothing, is estimated. */
  addTokens(characterCount: number, reported?: number): void {
    const estimate = Math.ceil(characterCount / 3);
    this.#tokenCount += reported !== undefined && reported > 0 ? reported : estimate;
  }

  spent(): { readonly requestCount: number; readonly tokenCount: number } {
    return { requestCount: this.#requestCount, tokenCount: this.#tokenCount };
  }
}
