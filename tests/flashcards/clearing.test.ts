import { describe, expect, test } from 'vitest';
import { clearDecks } from '../../src/flashcards/clearing.ts';
import { deleteDeck, restoreDeck, shareDeck } from '../../src/flashcards/decks.ts';
import { eraseMember, recordsOf } from '../../src/flashcards/privacy.ts';
import { dueReminders, remindAt, reminderOf } from '../../src/flashcards/reminders.ts';
import { choose } from '../../src/flashcards/settings.ts';
import { copyShared } from '../../src/flashcards/sharing.ts';
import { expectWhole } from './audit.ts';
import { ada, ben, dayMs, deckOf, openStudy, rateNext, type TestStudy } from './test-study.ts';

/** How many records there are whose key holds this member's id, whatever they are. */
async function recordCount({ store }: TestStudy, userId: string): Promise<number> {
  let count = 0;
  for (const namespace of namespaces)
    for await (const key of store.keys({ namespace }, ''))
      if (key.split('.').includes(userId)) count += 1;
  return count;
}

const namespaces = [
  'cardmembers',
  'cardplans',
  'carddecks',
  'cards',
  'cardfaces',
  'cardevents',
  'carddues',
  'cardsiblings',
  'carddays',
  'cardsentences',
  'cardanswers',
  'cardbins',
  'cardreminders',
  'cardremindertimes',
];

describe('a deck that was deleted', () => {
  test('is cleared away after 7 days, with its history, and not before', async () => {
    const study = await openStudy();
    const { id: deckId } = await deckOf(study, 3);
    await rateNext(study, 'easy');
    await deleteDeck(study, { userId: ada, deckId });
    study.room.clock.at += 7 * dayMs - 1;
    expect(await clearDecks(study)).toBe(0);
    await restoreDeck(study, { userId: ada, deckId });
    await deleteDeck(study, { userId: ada, deckId });
    study.room.clock.at += 7 * dayMs;
    await expect(restoreDeck(study, { userId: ada, deckId })).rejects.toMatchObject({
      code: 'deck-gone',
    });
    expect(await clearDecks(study)).toBe(1);
    await expectWhole(study.store, ada);
    for (const namespace of ['carddecks', 'cards', 'cardfaces', 'cardevents', 'carddues'])
      for await (const key of study.store.keys({ namespace }, '')) throw new Error(key);
  });
});

describe('a member', () => {
  test('can have everything that is known of their learning, and have it erased', async () => {
    const study = await openStudy();
    const { id: deckId } = await deckOf(study, 3);
    await deckOf(study, 2, ben);
    await rateNext(study, 'easy');
    await choose(study, ada, { retention: 0.8 });
    await remindAt(study, ada, 13);
    const { shareCode } = await shareDeck(study, { userId: ada, deckId });
    const before = await recordCount(study, ben);
    const collections = new Set<string>();
    for await (const { collection } of recordsOf(study, ada)) collections.add(collection);
    expect([...collections]).toEqual(
      expect.arrayContaining(['cardmembers', 'carddecks', 'cards', 'cardfaces', 'cardevents']),
    );
    await eraseMember(study, ada);
    expect(await recordCount(study, ada)).toBe(0);
    expect(await recordCount(study, ben)).toBe(before);
    expect(await reminderOf(study, ada)).toBeUndefined();
    study.room.clock.at += dayMs;
    expect(await dueReminders(study, 10)).toEqual([]);
    await expect(copyShared(study, { userId: ben, code: shareCode })).rejects.toMatchObject({
      code: 'unknown-code',
    });
    await deckOf(study, 1);
    await expectWhole(study.store, ada);
  });
});
