/** Keeps the place of a task that has answered until `ending` is over, e.g. until its thread is gone. */
export type Hold = (ending: Promise<unknown>) => void;

/**
 * Lets at most `count` tasks run at once; the others wait in the order in which they came. One that is
 * aborted while it waits gives up its place.
 */
export function createSlots(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];

  async function enter(signal: AbortSignal | undefined): Promise<void> {
    if (free > 0) {
      free--;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const give = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(give), 1);
        reject(signal?.reason);
      };
      waiting.push(give);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  function exit(): void {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }

  /** @throws the signal's reason, when it is aborted before the task's turn comes. */
  return async function run<Result>(
    task: (hold: Hold) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    signal?.throwIfAborted();
    await enter(signal);
    const endings: Promise<unknown>[] = [];
    try {
      // It may have been aborted between the two.
      signal?.throwIfAborted();
      return await task((ending) => endings.push(ending));
    } finally {
      if (endings.length === 0) exit();
      else void Promise.allSettled(endings).then(exit);
    }
  };
}
