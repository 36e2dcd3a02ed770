import { type BankPlace, bankKey, questionKey, wholeBank } from './bank-keys.ts';
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

/** One commit in the log of a bank. */
export type LogEntry = {
  /** Of its first question, or of the bank as a whole. */
  readonly event: BankEvent;
  /** How many questions it changed. */
  readonly questionCount: number;
};

export type LogPage = {
  readonly entries: readonly LogEntry[];
  readonly page: number;
  readonly pageCount: number;
};

/**
 * Everything that was done with a bank and its questions, the latest first, a page at a time.
 *
 * @param page from 0; clamped to the pages that there are.
 */
export async function bankLog(
  { store }: Library,
  place: BankPlace,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<LogPage> {
  // A commit on hundreds of questions has an event for each, and all bear its number at their end.
  const commits = new Map<string, { readonly key: string; count: number }>();
  for await (const key of store.keys(bankEvents, `${bankKey(place)}.`)) {
    const revision = key.slice(key.lastIndexOf('.') + 1);
    const known = commits.get(revision);
    const isQuestion = !key.startsWith(`${questionKey(place, wholeBank)}.`);
    if (known === undefined || !isQuestion) {
      commits.set(revision, { key, count: (known?.count ?? 0) + Number(isQuestion) });
    } else known.count += 1;
  }
  const latest = [...commits].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, commit]) => commit);
  const pageCount = Math.max(1, Math.ceil(latest.length / pageSize));
  const shown = Math.min(page, pageCount - 1);
  const entries: LogEntry[] = [];
  for (const { key, count } of latest.slice(shown * pageSize, (shown + 1) * pageSize)) {
    const event = await store.get(bankEvents, key);
    if (event !== undefined) entries.push({ event, questionCount: count });
  }
  return { entries, page: shown, pageCount };
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
