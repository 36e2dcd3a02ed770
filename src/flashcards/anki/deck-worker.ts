/** The worker's own program: one package, one answer, and it ends. Started by deck-in-worker.ts. */
import { workerData } from 'node:worker_threads';
import { answer } from '../../banks/formats/worker-answer.ts';
import type { DeckOrder } from './deck-in-worker.ts';
import { readDeck } from './read-deck.ts';

const { bytes, options }: DeckOrder = workerData;

await answer(() => readDeck(bytes, options));
