import { UserFailure } from '../failures.ts';
import { remove } from '../storage/store.ts';
import { eventKey } from './bank-keys.ts';
import { bankEvents, type UndoRecord, undoRecords, type What } from './bank-records.ts';
import { changeBank, type Doing, type Library } from './library.ts';
import type { OpenBank } from './open-bank.ts';
import { reversed } from './stored-fields.ts';

/** So many of a person's last actions in a bank can be undone. */
const mostActions = 10;

/** What was undone: `skippedCount` questions were not, since somebody has changed them again. */
export type Undone = {
  readonly what: What;
  readonly undoneCount: number;
  readonly skippedCount: number;
};

/** Lets the one who makes this change undo it. @param action names what takes several commits. */
export async function keepUndo(
  { store }: Library,
  open: OpenBank,
  { what, action }: { readonly what: What; readonly action?: string },
): Promise<void> {
  open.makeUndoable(what, action);
  const known: (readonly [key: string, record: UndoRecord])[] = [];
  for await (const entry of store.range(undoRecords, open.undoPrefix(open.opening.by.id)))
    known.push(entry);
  const actions = [...new Set(known.map(([, record]) => record.action))];
  const others = actions.filter((each) => each !== action);
  const outdated = new Set(others.slice(0, Math.max(0, others.length - mostActions + 1)));
  for (const [key, record] of known)
    if (outdated.has(record.action)) open.also(remove(undoRecords, key));
}

/**
 * Takes back the last thing that this person did in this bank and has not undone yet. Once more: the one
 * before. What others have changed since is left as it is.
 *
 * @throws {UserFailure} `nothing-to-undo`, `bank-gone`, `shipped-bank`.
 */
export async function undo(library: Library, doing: Doing): Promise<Undone> {
  let total: Undone | undefined;
  // A large action was several commits; the last one goes first.
  for (let action: string | undefined; ; ) {
    const step = await undoCommit(library, doing, action);
    if (step === undefined) break;
    action = step.action;
    const { undoneCount = 0, skippedCount = 0 } = total ?? {};
    total = {
      what: step.what,
      undoneCount: undoneCount + step.undoneCount,
      skippedCount: skippedCount + step.skippedCount,
    };
  }
  if (total === undefined) throw new UserFailure('nothing-to-undo', {});
  return total;
}

async function undoCommit(
  library: Library,
  doing: Doing,
  action: string | undefined,
): Promise<(Undone & { readonly action: string }) | undefined> {
  return changeBank(library, doing, async (open, read) => {
    const prefix = open.undoPrefix(doing.by.id);
    let last: readonly [key: string, record: UndoRecord] | undefined;
    for await (const entry of library.store.range(undoRecords, prefix)) last = entry;
    if (last === undefined || (action !== undefined && last[1].action !== action)) return undefined;
    const [key, record] = last;
    open.also(remove(undoRecords, key));
    const revision = Number(key.slice(prefix.length));
    let undoneCount = 0;
    for (const id of open.bank && record.questionIds) {
      const event = await read(bankEvents, eventKey(open.place, id, revision));
      const current = await open.question(id);
      const earlier = event === undefined ? 'conflict' : reversed(current, event);
      if (earlier === 'conflict') continue;
      open.change(current, earlier, 'undone');
      undoneCount += 1;
    }
    const skippedCount = record.questionIds.length - undoneCount;
    return { action: record.action, what: record.what, undoneCount, skippedCount };
  });
}
