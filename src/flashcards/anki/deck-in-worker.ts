import { requireSize } from '../../banks/formats/import-bank.ts';
import { type ImportLimits, inLimitedWorker } from '../../banks/formats/limited-worker.ts';
import type { DeckFromAnki } from './deck.ts';
import type { ReadOptions } from './read-deck.ts';

/** What the worker is started with. */
export type DeckOrder = { readonly bytes: Uint8Array; readonly options: ReadOptions };

/** As for banks: the worker's bundle, or what loads its source. */
const program = import.meta.url.endsWith('.ts') ? './source-worker.mjs' : './deck-worker.js';

/**
 * The same as `readDeck`, in a worker with limits on time and memory.
 * @throws {FormatProblem} when the file is too large, cannot be read, or not within the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function readDeckInWorker(
  bytes: Uint8Array,
  options: ReadOptions,
  limits: ImportLimits = {},
): Promise<DeckFromAnki> {
  requireSize(bytes);
  const order: DeckOrder = { bytes: new Uint8Array(bytes), options };
  return inLimitedWorker(new URL(program, import.meta.url), order, limits);
}
