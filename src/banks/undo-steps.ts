import { put, remove, type Store, type Write } from '../storage/store.ts';
import { type BankPlace, bankKey, ordered } from './bank-keys.ts';
import { type By, type UndoRecord, undoRecords, type What } from './bank-records.ts';

/** So many of a person's last actions in a bank can be undone. */
const mostActions = 10;

/** What was undone: `skippedCount` questions were not, since somebody has changed them again. */
export type Undone = {
  readonly what: What;
  readonly undoneCount: number;
  readonly skippedCount: number;
};

/** Something done that can be taken back. */
export type Undoable = {
  readonly place: BankPlace;
  readonly by: By;
  /** Ms since 1970. */
  readonly at: number;
  /** What the log lists it under. */
  readonly revision: number;
  readonly what: What;
  readonly questionIds: readonly string[];
  /** Names what takes several commits. */
  readonly action?: string | undefined;
};

/** One commit that can be taken back. */
export type Step = {
  readonly key: string;
  readonly record: UndoRecord;
  readonly revision: number;
};

type DoneBy = BankPlace & { readonly by: By };

/** What is written to let something be undone; the oldest of too many actions goes. */
export async function undoWrites(
  store: Store,
  { place, by, at, revision, what, questionIds, action = ordered(revision) }: Undoable,
): Promise<readonly Write[]> {
  const prefix = undoPrefix(place, by.id);
  const record: UndoRecord = { version: 1, action, what, at, questionIds };
  const known = await stepsOf(store, { ...place, by });
  const actions = [...new Set(known.map((step) => step.record.action))];
  const others = actions.filter((each) => each !== action);
  const outdated = new Set(others.slice(0, Math.max(0, others.length - mostActions + 1)));
  return [
    put(undoRecords, `${prefix}${ordered(revision)}`, record),
    ...known
      .filter((step) => outdated.has(step.record.action))
      .map(({ key }) => remove(undoRecords, key)),
  ];
}

/** The latest step that a person can undo in a bank, and the revision that made it. */
export async function lastStep(store: Store, doing: DoneBy): Promise<Step | undefined> {
  return (await stepsOf(store, doing)).at(-1);
}

/** What a person would undo next in a bank: the questions of their last action there. */
export async function nextUndo(
  store: Store,
  doing: DoneBy,
): Promise<Pick<UndoRecord, 'what' | 'questionIds'> | undefined> {
  const steps = await stepsOf(store, doing);
  const last = steps.at(-1)?.record;
  if (last === undefined) return undefined;
  const records = steps.map(({ record }) => record).filter(({ action }) => action === last.action);
  return { what: last.what, questionIds: records.flatMap(({ questionIds }) => questionIds) };
}

async function stepsOf(store: Store, { by, ...place }: DoneBy): Promise<readonly Step[]> {
  const prefix = undoPrefix(place, by.id);
  const steps: Step[] = [];
  for await (const [key, record] of store.range(undoRecords, prefix))
    steps.push({ key, record, revision: Number(key.slice(prefix.length)) });
  return steps;
}

/** The beginning of the keys of all that a person can undo in a bank. */
function undoPrefix(place: BankPlace, userId: string): string {
  return `${bankKey(place)}.${userId}.`;
}
