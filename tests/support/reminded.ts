import { openLibrary } from '../../src/banks/open-library.ts';
import { addCards } from '../../src/flashcards/adding.ts';
import { draftsFrom } from '../../src/flashcards/card-draft.ts';
import { ownDeck, usualDeckTitle } from '../../src/flashcards/decks.ts';
import { remindAt } from '../../src/flashcards/reminders.ts';
import { choose } from '../../src/flashcards/settings.ts';
import type { Study } from '../../src/flashcards/study.ts';
import { openStore } from '../../src/storage/open-store.ts';

const hourMs = 60 * 60 * 1000;

/**
 * Gives members a card each and a reminder whose hour has passed today, as if the bot had been away since.
 * They live where it is noon now, so that no border of a day is near.
 */
export async function addOverdueReminders(
  databaseUrl: string,
  userIds: readonly string[],
): Promise<void> {
  const away = Date.now() - 3 * hourMs;
  const now = () => away;
  const store = await openStore(databaseUrl, {
    now,
    onSweepFailure: (error) => {
      throw error;
    },
  });
  const library = openLibrary({ store, shipped: [], now });
  const study: Study = { store, library, now, newId: library.newId };
  for (const userId of userIds) {
    await choose(study, userId, { zone: zoneOfNoon() });
    const { id: deckId } = await ownDeck(study, userId, usualDeckTitle);
    const typed = { front: 'cat', back: 'chat', tags: '', isTyped: false };
    await addCards(study, { userId, deckId, drafts: draftsFrom(typed) });
    await remindAt(study, userId, 11);
  }
  await store.close();
}

/** `Etc/GMT-3` is three hours ahead of UTC. */
function zoneOfNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
