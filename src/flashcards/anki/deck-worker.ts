/** The worker's own program: one deck read or written, and it ends. Started by deck-in-worker.ts. */
import { workerData } from 'node:worker_threads';
import { allParts, answer } from '../../banks/formats/worker-answer.ts';
import type { CardFromAnki, DeckCard } from './deck.ts';
import { type DeckOrder, portionsOf } from './deck-order.ts';
import { readDeck } from './read-deck.ts';
import { withRecentHistories } from './recent-histories.ts';
import { writeDeck } from './write-deck.ts';

const order: DeckOrder = workerData;

await answer<unknown, readonly CardFromAnki[]>(async (tellPart) => {
  if (order.what === 'write') {
    const cards = (await allParts<readonly DeckCard[]>()).flat();
    return writeDeck({ ...order.deck, cards }, order.nowMs);
  }
  const read = await readDeck(order.bytes, order.options);
  const { cards, losses } = withRecentHistories(read.cards);
  for (const portion of portionsOf(cards)) tellPart(portion);
  return { ...read, cards: [], losses: [...read.losses, ...losses] };
});
