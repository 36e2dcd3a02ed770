import { UserFailure } from '../failures.ts';
import { remove } from '../storage/store.ts';
import { eventKey, questionKey } from './bank-keys.ts';
import { bankEvents, undoRecords, type What } from './bank-records.ts';
import { changeBank, type Doing, type Library } from './library.ts';
import type { OpenBank } from './open-bank.ts';
import { isShipped } from './overlay-changes.ts';
import { undoOpinion } from './overlay-undoing.ts';
import { reversed } from './stored-fields.ts';
import { lastStep, type Undone, undoWrites } from './undo-steps.ts';

/** Lets the one who makes this change undo it. @param action names what takes several commits. */
export async function keepUndo(
  library: Library,
  open: OpenBank,
  { what, action }: { readonly what: What; readonly action?: string },
): Promise<void> {
  const { opening, revision, changed } = open;
  const questionIds = [...changed.keys()];
  open.also(
    ...(await undoWrites(library.store, { ...opening, revision, what, questionIds, action })),
  );
}

/**
 * Takes back the last thing that this person did in this bank and has not undone yet. Once more: the one
 * before. What others have changed since is left as it is.
 *
 * @throws {UserFailure} `nothing-to-undo`, `bank-gone`.
 */
export async function undo(library: Library, doing: Doing): Promise<Undone> {
  if (isShipped(library, doing.bankId)) return undoOpinion(library, doing);
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
    const last = await lastStep(library.store, doing);
    if (last === undefined || (action !== undefined && last.record.action !== action))
      return undefined;
    const { key, record, revision } = last;
    open.also(remove(undoRecords, key));
    let undoneCount = 0;
    for (const id of open.bank && record.questionIds) {
      const current = await open.question(id);
      const event = await read(bankEvents, eventKey(open.place, id, revision));
      const isImported = event === undefined && record.what === 'imported';
      const isUntouched = isImported && !(await hasChangedSince(library, open, { id, revision }));
      // The log does not list what was imported one by one; before that, there was no question.
      const earlier = event ? reversed(current, event) : isUntouched ? undefined : 'conflict';
      if (earlier === 'conflict' || (current ?? earlier) === undefined) continue;
      open.change(current, earlier, 'undone');
      undoneCount += 1;
    }
    const skippedCount = record.questionIds.length - undoneCount;
    return { action: record.action, what: record.what, undoneCount, skippedCount };
  });
}

async function hasChangedSince(
  { store }: Library,
  { place }: OpenBank,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<boolean> {
  const last = eventKey(place, id, revision);
  for await (const key of store.keys(bankEvents, `${questionKey(place, id)}.`))
    if (key > last) return true;
  return false;
}
