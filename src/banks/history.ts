import { type BankPlace, questionKey } from './bank-keys.ts';
import { type BankEvent, bankEvents, storedQuestions } from './bank-records.ts';
import type { Library } from './library.ts';

/**
 * What was done with a question, the oldest first: how it came into its bank, then every change with what
 * it was before. The log goes back a year.
 */
export async function history(
  library: Library,
  { questionId, ...place }: BankPlace & { readonly questionId: string },
): Promise<readonly BankEvent[]> {
  const stored = await library.store.get(storedQuestions, questionKey(place, questionId));
  const events = await eventsBelow(library, place, questionId);
  if (stored === undefined || events.some(({ what }) => what === 'added')) return events;
  const { at, by } = stored.added;
  const what = 'imported' in stored.question.origin ? 'imported' : 'added';
  return [{ version: 1, at, by, what, questionId }, ...events];
}

/** What was done with a bank as a whole, the oldest first. */
export async function bankHistory(
  library: Library,
  place: BankPlace,
): Promise<readonly BankEvent[]> {
  return eventsBelow(library, place, '~');
}

async function eventsBelow(
  { store }: Library,
  place: BankPlace,
  questionId: string,
): Promise<readonly BankEvent[]> {
  const events: BankEvent[] = [];
  for await (const [, event] of store.range(bankEvents, `${questionKey(place, questionId)}.`))
    events.push(event);
  return events;
}
