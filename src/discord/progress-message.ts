import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { isGone } from './quiz-messages.ts';
import type { View } from './views/view.ts';

/** Edits of one message are merged to at most one in this time. */
const betweenEditsMs = 2_000;
/** The end is tried again after these pauses; until then it is kept from nobody but the one message. */
const retriesMs = [3_000, 10_000, 30_000];

export type MessageParts = {
  /** Changes the message. */
  readonly edit: (view: View) => Promise<void>;
  /** What it shows now. */
  readonly shown: View;
  /** Ms since 1970. */
  readonly now: () => number;
  readonly log: Logger;
};

/** A message that shows how far something is: edits are merged, in order, and the last one is the end. */
export class ProgressMessage {
  #shown: View;
  #wanted: View | undefined;
  #editedAt: number | undefined;
  #pumping: Promise<void> | undefined;
  readonly #openedAt: number;
  readonly #over = new AbortController();

  constructor(private readonly parts: MessageParts) {
    this.#shown = parts.shown;
    this.#openedAt = parts.now();
  }

  /** Shows this, or something newer, as soon as the message may be edited. Never throws. */
  show(view: View): void {
    if (this.#over.signal.aborted) return;
    this.#wanted = view;
    this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = undefined;
    });
  }

  /** Shows this and nothing after it. Resolves once it is shown, or is given up and logged. */
  async finish(view: View): Promise<void> {
    this.#over.abort();
    await this.#pumping;
    if (isDeepStrictEqual(view, this.#shown)) return;
    await this.#pauseUntil(this.#editedAt);
    for (const retryMs of [...retriesMs, undefined]) {
      if (await this.#edit(view)) return;
      if (retryMs !== undefined) await pause(retryMs);
    }
    this.parts.log.error('the end of an intake could not be shown');
  }

  async #pump(): Promise<void> {
    const { signal } = this.#over;
    while (this.#wanted !== undefined && !signal.aborted) {
      await this.#pauseUntil(this.#editedAt ?? this.#openedAt, signal);
      const view = this.#wanted;
      if (signal.aborted || view === undefined) return;
      this.#wanted = undefined;
      if (!isDeepStrictEqual(view, this.#shown)) await this.#edit(view);
    }
  }

  /** @returns whether it is shown, or the message is gone so that nothing can be. */
  async #edit(view: View): Promise<boolean> {
    try {
      await this.parts.edit(view);
      this.#shown = view;
      return true;
    } catch (cause) {
      this.parts.log.warn({ err: cause }, 'the message of an intake could not be edited');
      return isGone(cause);
    } finally {
      this.#editedAt = this.parts.now();
    }
  }

  async #pauseUntil(last: number | undefined, signal?: AbortSignal): Promise<void> {
    if (last !== undefined) await pause(last + betweenEditsMs - this.parts.now(), signal);
  }
}

/** Ends at once when `signal` is aborted. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (ms <= 0 || signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', wake, { once: true });
  });
}
