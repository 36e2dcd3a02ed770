import { isDeepStrictEqual } from 'node:util';
import { type StoredQuestion, storedQuestions } from './bank-records.ts';

/** A stored question as one flat record, so that any two can be compared field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields in which two states of a question differ, with their values in each; all if one is absent. */
export function difference(
  before: StoredQuestion | undefined,
  after: StoredQuestion | undefined,
): { readonly before?: Fields; readonly after?: Fields } {
  if (before === undefined) return after === undefined ? {} : { after: flat(after) };
  if (after === undefined) return { before: flat(before) };
  const [old, now] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const changed = names.filter((name) => !isDeepStrictEqual(old[name], now[name]));
  return { before: picked(old, changed), after: picked(now, changed) };
}

/**
 * The state before a change, as far as nobody has touched the same fields since.
 *
 * @returns `conflict` when somebody has; `undefined` when there was no question before.
 */
export function reversed(
  current: StoredQuestion | undefined,
  { before, after }: { readonly before?: Fields | undefined; readonly after?: Fields | undefined },
): StoredQuestion | undefined | 'conflict' {
  const now = current === undefined ? undefined : flat(current);
  if (after === undefined) return now === undefined && before ? read(before) : 'conflict';
  if (now === undefined) return 'conflict';
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  for (const name of names) if (!isDeepStrictEqual(now[name], after[name])) return 'conflict';
  if (before === undefined) return undefined;
  const others = Object.entries(now).filter(([name]) => !names.has(name));
  return read({ ...Object.fromEntries(others), ...before });
}

/** Absent and `undefined` are the same once they have been through the store. */
function flat({ question, ...others }: StoredQuestion): Fields {
  const all = Object.entries({ ...question, ...others });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

function read(fields: Fields): StoredQuestion {
  return storedQuestions.schema.parse({ ...fields, question: fields });
}

function picked(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.filter((name) => name in fields).map((name) => [name, fields[name]]),
  );
}
