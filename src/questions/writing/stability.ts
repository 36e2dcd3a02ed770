import { parse } from '../parsing/analyse.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

const judged = new WeakMap<Statement, boolean>();

/**
 * True if the statement, read again as a sentence of its own, has the predicate and subject that it was
 * built with, or was not cut at all. Where the sentence was misread or cut in the wrong place it mostly has not.
 */
export function isStable(statement: Statement): boolean {
  if (statement.kind === 'whole' || statement.kind === 'explained') return true;
  const known = judged.get(statement);
  if (known !== undefined) return known;
  const { tokens } = statement;
  const read = parse(tokens.map(({ text }) => text));
  const again = { tokens, heads: read.heads, relations: read.relations };
  const root = rootOf(statement);
  const [subject] = childrenIn(statement, root, 'nsubj');
  const stable =
    rootOf(again) === root &&
    subject !== undefined &&
    childrenIn(again, root, 'nsubj').includes(subject);
  judged.set(statement, stable);
  return stable;
}
