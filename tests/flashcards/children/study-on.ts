/**
 * Reviews cards of one member over and over, undoing now and then, and prints the card and its revision once a
 * review is acknowledged. Arguments: database file, name of this process.
 */
import { nextCard } from '../../../src/flashcards/picking.ts';
import { rate } from '../../../src/flashcards/reviewing.ts';
import { undo } from '../../../src/flashcards/undoing.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { ada, deckOf, minuteMs, placeOf, studyOn } from '../test-study.ts';

const [path = '', name = ''] = process.argv.slice(2);
let at = Date.UTC(2026, 10, 23, 12);
const now = () => at;
const store = await openStore(`sqlite://${path}`, {
  now,
  onSweepFailure: (error) => {
    throw error;
  },
});
const study = studyOn({ store, now }, [], name);
await deckOf(study, 20);

for (let round = 0; ; round += 1) {
  at += 20 * minuteMs;
  const next = await nextCard(study, { userId: ada });
  if (next.kind === 'done') continue;
  const { card } = next;
  const rating = round % 3 === 0 ? 'again' : 'good';
  const rated = await rate(study, { ...placeOf(card), revision: card.revision, rating });
  if (!rated.isNew) continue;
  process.stdout.write(`${card.deckId} ${card.id} ${rated.card.revision}\n`);
  // The other process may have reviewed the card meanwhile.
  if (round % 7 === 0) await undo(study, ada).catch(() => undefined);
}
