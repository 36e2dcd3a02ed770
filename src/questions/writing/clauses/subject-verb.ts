import { verbLemma } from '../../reading/lemma.ts';
import { sortOfNoun } from '../../reading/references/noun-sorts.ts';
import { childrenIn, rootOf } from '../../reading/tree.ts';
import { neverPassive } from '../finite-verb.ts';
import type { Statement } from '../statement.ts';

/** "The matches patented by Samuel Jones": with one who did it, and nothing that he did it to, a participle and no verb. */
export function isDoneBy(statement: Statement): boolean {
  const root = rootOf(statement);
  const verb = statement.tokens[root];
  if (isNamedOnly(statement, root)) return true;
  if (verb?.tag !== 'VBD' || neverPassive.test(verbLemma(verb))) return false;
  if (childrenIn(statement, root, 'aux', 'obj', 'xcomp', 'cop').length > 0) return false;
  return childrenIn(statement, root, 'obl', 'nmod').some(
    (at) =>
      statement.facts.some(({ kind, from, to }) => doing.test(kind) && from <= at && at < to) &&
      childrenIn(statement, at, 'case').some((one) => statement.tokens[one]?.text === 'by'),
  );
}

/** "The four pieces called Sun Music": things call nobody anything. */
function isNamedOnly(statement: Statement, root: number): boolean {
  const { tokens } = statement;
  const [subject = -1] = childrenIn(statement, root, 'nsubj');
  const noun = tokens[subject];
  return (
    naming.test(tokens[root]?.text ?? '') &&
    subject === root - 1 &&
    noun?.pos === 'NOUN' &&
    !/^(person|group)$/.test(sortOfNoun(noun.text.toLowerCase())) &&
    childrenIn(statement, root, 'aux').length === 0
  );
}

const naming = /^(called|named|dubbed|nicknamed|titled|entitled|known)$/;

const doing = /^(person|organisation|company|country)$/;

/** "Ada Okafor were studying", "a candidate have been": half of the subject is gone, or the helper of another verb. */
export function agreesInNumber(statement: Statement): boolean {
  const { tokens, facts } = statement;
  const root = rootOf(statement);
  const [subject = -1] = childrenIn(statement, root, 'nsubj');
  const [helper = root] = childrenIn(statement, root, 'aux', 'cop');
  const verb = tokens[helper];
  const isMany = verb?.tag === 'VBP' || /^(were|are|have)$/.test(verb?.text ?? '');
  if (!isMany || childrenIn(statement, subject, 'conj').length > 0) return true;
  const isPerson = facts.some(
    ({ kind, from, to }) => kind === 'person' && from <= subject && subject < to,
  );
  if (isPerson) return false;
  const isOne = childrenIn(statement, subject, 'det').some((at) =>
    /^(an?|this|that|each|every|another)$/i.test(tokens[at]?.text ?? ''),
  );
  return (
    !isOne || tokens[subject]?.tag !== 'NN' || childrenIn(statement, subject, 'nmod').length > 0
  );
}
