import { requireSize } from '../../banks/formats/import-bank.ts';
import { inWorker, type Sayings, type WorkerLimits } from '../../banks/formats/in-worker.ts';
import type { CardFromAnki, DeckForAnki, DeckFromAnki } from './deck.ts';
import { type DeckOrder, portionsOf } from './deck-order.ts';
import type { ReadOptions } from './read-deck.ts';
import type { WrittenDeck } from './write-deck.ts';

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
const file = import.meta.url.endsWith('.ts') ? './source-worker.mjs' : './deck-worker.js';
const program = new URL(file, import.meta.url);

const reading: Sayings = { doing: 'Reading the file', advice: 'export one deck at a time.' };
const writing: Sayings = { doing: 'Writing the file', advice: 'split the deck.' };

/**
 * The same as `readDeck`, in a worker with limits on time and memory. Of very many answers, those of the cards
 * that were reviewed last are kept.
 * @throws {FormatProblem} when the file is too large, cannot be read, or not within the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function readDeckInWorker(
  bytes: Uint8Array,
  options: ReadOptions,
  limits: WorkerLimits = {},
): Promise<DeckFromAnki> {
  requireSize(bytes);
  const order: DeckOrder = { what: 'read', bytes: new Uint8Array(bytes), options };
  const cards: CardFromAnki[] = [];
  const onPart = (part: readonly CardFromAnki[]) => cards.push(...part);
  const task = { program, order, sayings: reading, onPart };
  const rest = await inWorker<DeckFromAnki, readonly CardFromAnki[]>(task, limits);
  return { ...rest, cards };
}

/** The same as `writeDeck`, off the event loop: 20,000 cards take more than a second. */
export async function writeDeckInWorker(
  { cards, ...deck }: DeckForAnki,
  nowMs: number,
): Promise<WrittenDeck> {
  const order: DeckOrder = { what: 'write', deck, nowMs };
  return inWorker({ program, order, sayings: writing, parts: portionsOf(cards) });
}
