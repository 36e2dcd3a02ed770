type Pending = { readonly dueMs: number; readonly fire: () => void };

/** Time as the local Discord sees it. Tests move it ahead; nothing in the local Discord reads another clock. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after that time, unless the returned function is called first. */
  after(delayMs: number, run: () => void): () => void;
  /** Moves the clock ahead and runs at once what falls due. */
  advance(byMs: number): void;
  /** Forgets everything that waits. */
  close(): void;
};

/** A clock on top of another, which `advance` can push ahead. */
export function createClock(source: () => number): Clock {
  let offsetMs = 0;
  const waiting = new Set<Pending>();
  const timers = new Map<Pending, NodeJS.Timeout>();
  const now = () => source() + offsetMs;
  const drop = (pending: Pending) => {
    clearTimeout(timers.get(pending));
    timers.delete(pending);
    waiting.delete(pending);
  };
  return {
    now,
    after(delayMs, run) {
      const pending: Pending = {
        dueMs: now() + delayMs,
        fire: () => {
          drop(pending);
          run();
        },
      };
      waiting.add(pending);
      timers.set(pending, setTimeout(pending.fire, delayMs));
      return () => drop(pending);
    },
    advance(byMs) {
      offsetMs += byMs;
      for (const pending of [...waiting]) if (pending.dueMs <= now()) pending.fire();
    },
    close() {
      for (const pending of [...waiting]) drop(pending);
    },
  };
}
