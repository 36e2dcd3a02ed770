import { childrenIn, relationAt } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';

/** False where a clause was torn out of a list, or two clauses run into one. */
export function isSound(statement: Statement): boolean {
  return (
    isOneClause(statement) &&
    !isLooseList(statement) &&
    !isTornOff(statement) &&
    !isAside(statement)
  );
}

/** A second subject inside would mean that the parser ran two clauses together. */
function isOneClause(statement: Statement): boolean {
  return statement.relations.every((relation, at) => {
    const head = statement.heads[at] ?? -1;
    return (
      !relation.startsWith('nsubj') || !/^(conj|parataxis|dep)$/.test(relationAt(statement, head))
    );
  });
}

/** "lives in shallow water, warns its enemies": a list of verbs that lost its last member. */
function isLooseList(statement: Statement): boolean {
  return statement.relations.some((relation, at) => {
    const isVerb = /^(VBZ|VBD)$/.test(statement.tokens[at]?.tag ?? '');
    if (relation !== 'conj' || !isVerb || statement.tokens[at - 1]?.text !== ',') return false;
    const joined = childrenIn(statement, statement.heads[at] ?? -1, 'conj');
    return !joined.some((one) => childrenIn(statement, one, 'cc').length > 0);
  });
}

/** "She was twelve years old, the first two skeletons": a member of a list that went on before the clause. */
function isTornOff(statement: Statement): boolean {
  const root = statement.relations.indexOf('root');
  if (statement.tokens[root]?.pos !== 'ADJ') return false;
  return childrenIn(statement, root, 'appos', 'conj', 'dep', 'nmod', 'obl').some(
    (at) =>
      at > root &&
      /^(NOUN|PROPN)$/.test(statement.tokens[at]?.pos ?? '') &&
      childrenIn(statement, at, 'case', 'cc').length === 0 &&
      statement.tokens.slice(root, at).some(({ text }) => text === ','),
  );
}

/** "Lyre, stringed musical instrument": a single comma between subject and verb opens a description. */
export function isAside({ tokens, relations }: Statement): boolean {
  const root = relations.indexOf('root');
  const marks = tokens.slice(0, root).filter(({ text }) => text === ',').length;
  return tokens[root]?.pos === 'VERB' && tokens[root - 1]?.text === ',' && marks === 1;
}
