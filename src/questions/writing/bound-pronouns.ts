import { childrenIn, relationAt, rootOf, subtreeOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/** Whether the noun at a position may be meant by a pronoun. */
type Agrees = (at: number) => boolean;

const owner = /^(his|her|its|their)$/i;

/** True if the grammar of `statement` itself says whose the pronoun at `at` is, whatever was told before. */
export function isBound(statement: Statement, at: number, agrees: Agrees): boolean {
  return (
    owner.test(statement.tokens[at]?.text ?? '') &&
    (isOfSubjectBehind(statement, at, agrees) ||
      isOfReceiver(statement, at, agrees) ||
      isOfNameBefore(statement, at, agrees))
  );
}

/** "After her retirement Inge Lehmann worked abroad": the owner is the subject that follows. */
export function isOfSubjectBehind(statement: Statement, at: number, agrees: Agrees): boolean {
  const { tokens, heads } = statement;
  const root = rootOf(statement);
  const [subject = -1] = childrenIn(statement, root, 'nsubj', 'nsubj:pass');
  if (subject <= at || tokens[subject]?.pos !== 'PROPN' || !agrees(subject)) return false;
  const owned = heads[at] ?? -1;
  if (!/^obl/.test(relationAt(statement, owned)) || heads[owned] !== root) return false;
  const inSubject = new Set(subtreeOf(statement, subject));
  return tokens.every(
    ({ pos }, other) =>
      other >= subject ||
      other === owned ||
      inSubject.has(other) ||
      !/^(NOUN|PROPN)$/.test(pos) ||
      !agrees(other),
  );
}

/** "gives the olm its common name": who gets it owns it. */
function isOfReceiver(statement: Statement, at: number, agrees: Agrees): boolean {
  const { heads } = statement;
  const owned = heads[at] ?? -1;
  const receiver = at - 1;
  return (
    relationAt(statement, owned) === 'obj' &&
    heads[receiver] === heads[owned] &&
    /^(iobj|obj)$/.test(relationAt(statement, receiver)) &&
    agrees(receiver)
  );
}

/** "the daughter of George III and his consort": joined to a name, it is that name's. */
function isOfNameBefore(statement: Statement, at: number, agrees: Agrees): boolean {
  const { heads, tokens } = statement;
  const owned = heads[at] ?? -1;
  const name = heads[owned] ?? -1;
  const isJoined = relationAt(statement, owned) === 'conj' && tokens[at - 1]?.text === 'and';
  return isJoined && tokens[name]?.pos === 'PROPN' && name < at && agrees(name);
}
