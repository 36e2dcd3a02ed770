import { childrenIn, rootOf, subtreeOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/** True if nothing in `statement` points to something outside it. */
export function isSelfContained(statement: Statement): boolean {
  return statement.tokens.every((token, at) => !token.isUnresolved || isClear(statement, at));
}

/**
 * "The tree moves them into its twigs": a possessive after the subject of its own clause, which agrees
 * with it in number, and no other noun that agrees stands between.
 */
function isClear(statement: Statement, at: number): boolean {
  const { tokens } = statement;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const isOwned = tokens[at]?.tag === 'PRP$' || /^(itself|themselves|himself|herself)$/.test(word);
  const [subject] = childrenIn(statement, rootOf(statement), 'nsubj');
  if (!isOwned || subject === undefined || at < subject || !agrees(statement, subject, word))
    return false;
  const inSubject = new Set(subtreeOf(statement, subject));
  return tokens
    .slice(0, at)
    .every(
      (_, other) =>
        inSubject.has(other) || !isNoun(statement, other) || !agrees(statement, other, word),
    );
}

function isNoun({ tokens }: Statement, at: number): boolean {
  return /^(NOUN|PROPN)$/.test(tokens[at]?.pos ?? '');
}

function agrees(statement: Statement, at: number, word: string): boolean {
  const token = statement.tokens[at];
  const isPerson = statement.facts.some(
    ({ kind, from, to }) => kind === 'person' && from <= at && at < to,
  );
  const isSeveral =
    /^(NNS|NNPS)$/.test(token?.tag ?? '') || childrenIn(statement, at, 'conj').length > 0;
  if (/^(their|themselves)$/.test(word)) return isSeveral;
  if (/^(his|her|himself|herself)$/.test(word)) return isPerson;
  return (
    !isSeveral &&
    !isPerson &&
    !/^(team|group|committee|court|company|scientist|researcher|study|one|it)$/i.test(
      token?.text ?? '',
    )
  );
}
