import { timeKinds } from '../../reading/facts.ts';
import { childrenIn, relationAt, rootOf, type Tree } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';
import { openingParticiple, participle, relativeClause } from './added-clauses.ts';
import { apposition } from './appositions.ts';
import { withTimeBefore } from './dated-clauses.ts';
import { joinedClauses } from './predicate-clause.ts';
import { reportedClauses } from './reported-clause.ts';
import { speechFrameOf } from './speech-frame.ts';

/** Before these words a clause with a subject of its own states a fact even where it stands below another. */
const factiveMarks = /^(after|when|because|since|although|though|while|whereas|as)$/i;

/**
 * The simple statements that a sentence makes: its main clause, what is joined to it, what its
 * relative clauses, appositions and participles say, each with its own subject and nothing beside.
 * After Heilman, "Automatic Factual Question Generation from Text" (2011), chapter 3.
 */
export function clausesOf(whole: Statement): Statement[] {
  const found: Statement[] = [];
  const root = rootOf(whole);
  if (root < 0) return found;
  const frame = speechFrameOf(whole);
  if (frame === undefined) found.push(...joinedClauses(whole, root, 'main'));
  else found.push(...reportedClauses(whole, frame));
  whole.tokens.forEach((_, at) => {
    // What is told of the speaker is told by the article; all else is what he says.
    if (frame !== undefined && !frame.speaker.includes(whole.heads[at] ?? -1)) return;
    const relation = whole.relations[at] ?? '';
    if (relation === 'acl:relcl') found.push(...relativeClause(whole, at));
    else if (relation === 'acl') found.push(...participle(whole, at));
    else if (relation === 'appos') found.push(...apposition(whole, at));
    else if (relation === 'advcl' && whole.tokens[at]?.tag === 'VBN')
      found.push(...openingParticiple(whole, at));
    else if (relationAt(whole, at) === 'advcl' && isFactive(whole, at))
      found.push(...sideClauses(whole, at));
  });
  return found;
}

/** "In 1848, when the harbour was busy": with the time that stands before it, or with one of its own. */
function sideClauses(whole: Statement, at: number): Statement[] {
  const dated = withTimeBefore(whole, at);
  if (dated !== undefined) return joinedClauses(dated, at, 'main').map(asAdverbial);
  const isWhen = childrenIn(whole, at, 'mark', 'advmod').some(
    (one) => whole.tokens[one]?.text.toLowerCase() === 'when',
  );
  return joinedClauses(whole, at, 'adverbial').filter((one) => !isWhen || standsAlone(one));
}

function asAdverbial(statement: Statement): Statement {
  return { ...statement, kind: 'adverbial' };
}

/** It says when it was, or names two at least who did it; what only was so for a time needs the time. */
function standsAlone(statement: Statement): boolean {
  const names = statement.facts.filter(({ kind, value }) => kind !== 'term' && value === undefined);
  const isState = childrenIn(statement, rootOf(statement), 'cop').length > 0;
  return (
    (names.length > 1 && !isState) || statement.facts.some(({ kind }) => timeKinds.includes(kind))
  );
}

/** "It carries for miles when the wind is kind" says what would be so, "when the war ended" what was. */
const conditional = /^(when|as|while)$/i;

function isFactive(tree: Tree, at: number): boolean {
  const [verb = at] = childrenIn(tree, at, 'aux', 'cop');
  const isPast = tree.tokens[verb]?.tag === 'VBD';
  const marks = childrenIn(tree, at, 'mark', 'advmod').map((mark) => tree.tokens[mark]?.text ?? '');
  return (
    marks.some((mark) => factiveMarks.test(mark) && (isPast || !conditional.test(mark))) &&
    childrenIn(tree, at, 'nsubj').length === 1
  );
}
