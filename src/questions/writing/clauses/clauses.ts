import { childrenIn, relationAt, rootOf, type Tree } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';
import { openingParticiple, participle, relativeClause } from './added-clauses.ts';
import { apposition } from './appositions.ts';
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
      found.push(...joinedClauses(whole, at, 'adverbial'));
  });
  return found;
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
