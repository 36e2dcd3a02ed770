import { readFile } from 'node:fs/promises';
import type { Train } from './fit-weights.ts';

const program = 'fsrs_browser_bg.wasm';

const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** The trainer is not there, or this computer cannot run WebAssembly. */
export class TrainerMissing extends Error {
  override readonly name = 'TrainerMissing';
}

/**
 * The trainer of FSRS, compiled to WebAssembly: it holds its thread up for seconds, and what it panics of ends
 * it, so it is used in a process of its own only.
 *
 * @param library its name.
 * @throws {TrainerMissing} when the library cannot be loaded.
 */
export async function trainerOf(library: string): Promise<Train> {
  const { initSync, Fsrs } = await load(library);
  initSync({ module: await readFile(new URL(import.meta.resolve(`${library}/${program}`))) });
  return async (items) => {
    const reviews = items.flat();
    const weights = new Fsrs().computeParameters(
      Uint32Array.from(reviews, ({ rating }) => grades[rating]),
      Uint32Array.from(reviews, ({ elapsedDays }) => elapsedDays),
      Uint32Array.from(items, ({ length }) => length),
      undefined,
      true,
    );
    return [...weights];
  };
}

async function load(library: string): Promise<typeof import('fsrs-browser')> {
  // It is made for browsers, and looks at `self` for messages from its helpers. It has none here.
  Object.assign(globalThis, { self: new EventTarget() });
  try {
    return await import(library);
  } catch (cause) {
    throw new TrainerMissing(`${library} cannot be loaded`, { cause });
  }
}
