import { childrenIn, relationAt } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';
import { isWellJoined } from './joints.ts';

/** False where a clause was torn out of a list, or two clauses run into one. */
export function isSound(statement: Statement): boolean {
  return (
    isOneClause(statement) &&
    !isLooseList(statement) &&
    !isTornOff(statement) &&
    !isAside(statement) &&
    agreesWithBoth(statement) &&
    isWellJoined(statement)
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

/** "The river and its flow has shrunk": the subject of a clause that was dropped joined that of the next. */
function agreesWithBoth(statement: Statement): boolean {
  const { tokens, heads } = statement;
  const root = heads.indexOf(-1);
  const [subject = -1] = childrenIn(statement, root, 'nsubj');
  const [finite = root] = childrenIn(statement, root, 'aux', 'cop');
  const isOne =
    /^(is|was|has|does)$/.test(tokens[finite]?.text ?? '') || tokens[finite]?.tag === 'VBZ';
  if (!isOne || /^(each|every|no)$/i.test(tokens[0]?.text ?? '')) return true;
  return !childrenIn(statement, subject, 'conj').some(
    (at) =>
      childrenIn(statement, at, 'nmod:poss', 'det').length > 0 &&
      childrenIn(statement, at, 'cc').some((one) => tokens[one]?.text === 'and'),
  );
}

/** "Lyre, stringed musical instrument": a single comma between subject and verb opens a description. */
export function isAside({ tokens, relations }: Statement): boolean {
  const root = relations.indexOf('root');
  const marks = tokens.slice(0, root).filter(({ text }) => text === ',').length;
  return tokens[root]?.pos === 'VERB' && tokens[root - 1]?.text === ',' && marks === 1;
}
