import { describe, expect, test } from 'vitest';
import { exportDeck } from '../../../src/flashcards/anki/export-deck.ts';
import { importDeck } from '../../../src/flashcards/anki/import-deck.ts';
import { newMemory } from '../../../src/flashcards/card.ts';
import { deleteDeck } from '../../../src/flashcards/decks.ts';
import { eventsOf } from '../../../src/flashcards/history.ts';
import { type CardRecord, cardRecords } from '../../../src/flashcards/records.ts';
import { suspend } from '../../../src/flashcards/resting.ts';
import type { Study } from '../../../src/flashcards/study.ts';
import { openCollection, packageOf } from '../../banks/formats/anki/packages.ts';
import { expectWhole } from '../audit.ts';
import { ada, ben, dayMs, deckOf, minuteMs, openStudy, placeOf, rateNext } from '../test-study.ts';
import { ankiPackage } from './collections.ts';

/** A deck of five cards, of which some are known, one was forgotten, and one is suspended. */
async function studiedDeck() {
  const study = await openStudy();
  const deck = await deckOf(study, 5);
  for (const rating of ['easy', 'easy', 'good', 'again'] as const) {
    await rateNext(study, rating);
    study.room.clock.at += minuteMs;
  }
  study.room.clock.at += 20 * dayMs;
  for (const rating of ['good', 'again'] as const) {
    await rateNext(study, rating);
    study.room.clock.at += minuteMs;
  }
  const cards = await cardsOf(study, ada);
  const fresh = cards.find(({ memory }) => memory.state === 'new');
  if (fresh) await suspend(study, placeOf(fresh));
  return { study, deck };
}

async function cardsOf(study: Study, userId: string, deckId = ''): Promise<readonly CardRecord[]> {
  const cards: CardRecord[] = [];
  for await (const [, card] of study.store.range(cardRecords, `${userId}.${deckId}`))
    cards.push(card);
  return cards.toSorted((a, b) => a.place - b.place);
}

describe('a deck for Anki', () => {
  test('comes back to another member as it was: what is due, what is known, what rests, every answer', async () => {
    const { study, deck } = await studiedDeck();
    const { bytes, fileName, cardCount } = await exportDeck(study, {
      userId: ada,
      deckId: deck.id,
    });
    expect({ fileName, cardCount }).toEqual({ fileName: 'my-cards.apkg', cardCount: 5 });
    const imported = await importDeck(study, { userId: ben, bytes, fileName });
    expect(imported).toMatchObject({
      ...{ addedCount: 5, repeatedCount: 0, updatedCount: 0, scheduledCount: 4 },
      ...{ problems: [], losses: [], deck: { title: 'My cards' } },
    });
    const [hers, his] = [await cardsOf(study, ada), await cardsOf(study, ben)];
    const schedule = ({ id, memory, rest }: CardRecord) => {
      const { dueAt } = memory;
      return { id, rest, ...memory, ...(dueAt && { dueAt: Math.floor(dueAt / 1000) * 1000 }) };
    };
    const byId = (cards: readonly CardRecord[]) =>
      cards.map(schedule).toSorted((a, b) => a.id.localeCompare(b.id));
    expect(byId(his)).toEqual(byId(hers));
    for (const card of hers) {
      const answers = async (userId: string, deckId: string) =>
        (await eventsOf(study.store, { userId, deckId, cardId: card.id })).flatMap(
          ({ at, rating, elapsedDays = 0 }) =>
            rating === undefined ? [] : [{ at, rating, elapsedDays }],
        );
      expect(await answers(ben, imported.deck.id)).toEqual(await answers(ada, deck.id));
    }
    await expectWhole(study.store, ben);
  });

  test('brings nothing twice to where it comes from, but what was studied in Anki meanwhile', async () => {
    const { study, deck } = await studiedDeck();
    const { bytes, fileName } = await exportDeck(study, { userId: ada, deckId: deck.id });
    const before = await cardsOf(study, ada);
    const again = await importDeck(study, { userId: ada, bytes, fileName });
    expect(again).toMatchObject({ addedCount: 0, repeatedCount: 5, updatedCount: 0 });
    expect(await cardsOf(study, ada)).toEqual(before);

    // In Anki, somebody answers the card that is due first, a day later.
    study.room.clock.at += 2 * dayMs;
    const at = study.now() - dayMs;
    const collection = openCollection(bytes);
    collection.exec(`
      INSERT INTO revlog SELECT ${at}, id, -1, 3, 31, ivl, 500, 0, 1 FROM cards WHERE type = 2 ORDER BY id LIMIT 1;
      UPDATE cards SET ivl = 31, due = due + 31, reps = reps + 1,
        data = json_object('s', 33.5, 'd', 4.5, 'lrt', ${Math.floor(at / 1000)})
        WHERE id = (SELECT cid FROM revlog WHERE id = ${at});`);
    const studied = packageOf({ 'collection.anki2': collection.serialize() });
    const updated = await importDeck(study, { userId: ada, bytes: studied, fileName });
    expect(updated).toMatchObject({ addedCount: 0, repeatedCount: 5, updatedCount: 1 });
    const changed = (await cardsOf(study, ada)).filter(({ memory }) => memory.intervalDays === 31);
    expect(changed).toMatchObject([
      { memory: { stabilityDays: 33.5, difficulty: 4.5, lastAt: at } },
    ]);
    await expectWhole(study.store, ada);
  });

  test('is refused when there is nothing in it, or it is gone', async () => {
    const { study, deck } = await studiedDeck();
    await deleteDeck(study, { userId: ada, deckId: deck.id });
    const place = { userId: ada, deckId: deck.id };
    await expect(exportDeck(study, place)).rejects.toMatchObject({ code: 'deck-gone' });
    const empty = ankiPackage({ crt: 0, notes: [], cards: [] });
    await expect(
      importDeck(study, { userId: ada, bytes: empty, fileName: 'a.apkg' }),
    ).rejects.toMatchObject({ code: 'nothing-to-import' });
  });

  test('of somebody else makes a deck of its name, with siblings that do not meet on one day', async () => {
    const study = await openStudy();
    const bytes = ankiPackage({
      crt: 0,
      notes: [{ mid: 5, flds: 'Capital of France?\u001fParis' }],
      cards: [{ ord: 0 }, { ord: 1 }],
    });
    const { deck, losses } = await importDeck(study, { userId: ada, bytes, fileName: 'x.apkg' });
    expect(deck.title).toBe('Capitals');
    expect(losses).toEqual([
      'Note types become plain front and back, without their design: Basic.',
    ]);
    const [first, second] = await cardsOf(study, ada, deck.id);
    expect(first?.memory).toEqual(newMemory);
    expect(first?.sentence).toBe(second?.sentence);
    expect(first?.sentence).toBeDefined();
  });
});
