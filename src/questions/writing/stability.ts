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
  const said = endOfSpeaker(statement);
  const stable = staysAs(statement, 0) || (said > 0 && staysAs(statement, said));
  judged.set(statement, stable);
  return stable;
}

/** Behind "According to Ada Okafor,", which leads the parser astray in a sentence that opens with a phrase of time. */
function endOfSpeaker({ kind, tokens }: Statement): number {
  const isSaid = kind === 'reported' && tokens[0]?.text === 'According';
  return isSaid ? tokens.findIndex(({ text }) => text === ',') + 1 : 0;
}

function staysAs(statement: Statement, from: number): boolean {
  const tokens = statement.tokens.slice(from);
  const [first, ...rest] = tokens.map(({ text }) => text);
  if (first === undefined) return false;
  const opening = from === 0 ? first : first.charAt(0).toUpperCase() + first.slice(1);
  const read = parse([opening, ...rest]);
  const again = { tokens, heads: read.heads, relations: read.relations };
  const root = rootOf(statement) - from;
  const [subject] = childrenIn(statement, rootOf(statement), 'nsubj');
  return (
    rootOf(again) === root &&
    subject !== undefined &&
    childrenIn(again, root, 'nsubj').includes(subject - from)
  );
}
