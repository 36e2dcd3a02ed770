/** The worker's own program: one deck read or written, and it ends. Started by deck-in-worker.ts. */
import { workerData } from 'node:worker_threads';
import { answer } from '../../banks/formats/worker-answer.ts';
import type { DeckOrder } from './deck-in-worker.ts';
import { readDeck } from './read-deck.ts';
import { writeDeck } from './write-deck.ts';

const order: DeckOrder = workerData;

await answer<unknown>(() =>
  order.what === 'read' ? readDeck(order.bytes, order.options) : writeDeck(order.deck, order.nowMs),
);
