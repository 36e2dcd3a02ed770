import { expect, test } from 'vitest';
import { nextCard } from '../../src/flashcards/picking.ts';
import { resetCard } from '../../src/flashcards/resting.ts';
import {
  ada,
  addFronts,
  dayMs,
  deckOf,
  hourMs,
  openStudy,
  placeOf,
  rateNext,
} from '../flashcards/test-study.ts';

test('a card that is made new again on a day on which its sentence was met comes the day after', async () => {
  const study = await openStudy();
  await addFronts(study, await deckOf(study, 0), ['{{Paris}} lies on the {{Seine}}']);
  const first = (await rateNext(study, 'easy')).card;
  study.room.clock.at += dayMs;
  const second = (await rateNext(study, 'easy')).card;
  study.room.clock.at = (first.memory.dueDay ?? 0) * dayMs + 12 * hourMs;
  await rateNext(study, 'easy');
  // It was due later than today, so its sibling did not keep it back.
  await resetCard(study, placeOf(second));
  expect((await nextCard(study, { userId: ada })).kind).toBe('done');
  study.room.clock.at += dayMs;
  expect(await nextCard(study, { userId: ada })).toMatchObject({ card: { id: second.id } });
});
