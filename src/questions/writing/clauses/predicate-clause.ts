import { childrenIn, childrenOf, relationAt, subtreeOf, type Tree } from '../../reading/tree.ts';
import { arrange, type Change, type Statement, type StatementKind } from '../statement.ts';
import { hasLostSubject, holdsClause, isNobody, isPhrase, subjectOf } from './clause-subject.ts';
import {
  agrees,
  canBorrow,
  isClausal,
  isTensed,
  needsAuxiliary,
  sharesPassive,
} from './clause-verb.ts';
import { hasClosedAside } from './closed-asides.ts';
import { isCleanCut } from './cuts.ts';
import { withoutTornMember } from './joints.ts';
import { commaBetween, withMarks } from './marks.ts';
import { coreOf, isAddition } from './phrases.ts';
import { isSound } from './soundness.ts';
import { withoutStranded } from './stranded.ts';

/** Dependents that belong to the text and not to the clause. */
const outside = [
  'parataxis',
  'discourse',
  'vocative',
  'dislocated',
  'reparandum',
  'punct',
  'cc',
  'mark',
  'expl',
];
export const longestSubject = 14;

export type Parts = {
  readonly predicate: number;
  readonly subject: readonly number[];
  /** Auxiliaries of the first of two joined verbs ("was born and raised"). */
  readonly borrowed?: readonly number[];
  readonly kind: StatementKind;
  /** A dependent of the predicate that must not come with it, such as a relative pronoun. */
  readonly without?: number;
};

/** The clause of `predicate` and, one by one, the clauses joined to it by "and", under its subject if they have none. */
export function joinedClauses(
  whole: Statement,
  predicate: number,
  kind: StatementKind,
  given?: { readonly subject: readonly number[]; readonly auxiliaries: readonly number[] },
): Statement[] {
  // Of "its flow has shrunk" the parser may hang "flow" on "has".
  const own = [predicate, ...childrenIn(whole, predicate, 'aux', 'cop')].flatMap((at) =>
    childrenIn(whole, at, 'nsubj'),
  );
  const isImpersonal = childrenIn(whole, predicate, 'expl', 'csubj').length > 0;
  if (own.length > 1 || isImpersonal) return [];
  if (own.length === 0 && given !== undefined && hasLostSubject(whole, predicate)) return [];
  const subject = own[0] === undefined ? (given?.subject ?? []) : subjectOf(whole, own[0]);
  if (subject.length === 0 || subject.length > longestSubject) return [];
  if (own[0] !== undefined && isPhrase(whole, own[0], subject)) return [];
  if (holdsClause(whole, subject)) return [];
  if (isNobody(whole, subject)) return [];
  const auxiliaries = childrenIn(whole, predicate, 'aux', 'cop');
  const borrowed =
    own[0] === undefined &&
    (needsAuxiliary(whole, predicate) || sharesPassive(whole, predicate, given?.auxiliaries ?? []))
      ? (given?.auxiliaries ?? [])
      : [];
  if (!canBorrow(whole, predicate, borrowed)) return [];
  const clause = statementOf(whole, { predicate, subject, borrowed, kind });
  const joined = childrenIn(whole, predicate, 'conj', 'parataxis').filter((at) =>
    relationAt(whole, at) === 'parataxis'
      ? isSideBySide(whole, at)
      : isClausal(whole, predicate, at) &&
        (childrenIn(whole, at, 'nsubj').length > 0 || hasConjunction(whole, predicate)),
  );
  return [
    ...(clause === undefined ? [] : [clause]),
    ...joined.flatMap((at) => joinedClauses(whole, at, 'conjunct', { subject, auxiliaries })),
  ];
}

/** Verbs are joined by "and": of two with only a comma between them the second has a subject that the parser lost. */
function hasConjunction(whole: Statement, predicate: number): boolean {
  return [predicate, ...childrenIn(whole, predicate, 'conj')].some(
    (at) => childrenIn(whole, at, 'cc').length > 0,
  );
}

export function statementOf(whole: Statement, parts: Parts): Statement | undefined {
  const { predicate, subject, borrowed = [], kind, without = -1 } = parts;
  if (!isTensed(whole, predicate) && borrowed.length === 0) return undefined;
  if (kind !== 'adverbial' && isSubordinate(whole, predicate)) return undefined;
  if (!agrees(whole, parts) || isRelative(whole, parts)) return undefined;
  const rest = [predicate];
  for (const child of childrenOf(whole, predicate)) {
    const isLeft = child === without || borrowed.includes(child) || subject.includes(child);
    if (isLeft || staysOut(whole, child, parts)) continue;
    rest.push(...coreOf(whole, child));
  }
  const isOwn = (at: number) => !subject.includes(at);
  const verbAt = Math.min(predicate, ...childrenIn(whole, predicate, 'aux', 'cop'));
  const kept = withoutStranded(whole, [...subject, ...rest], verbAt);
  const body = withMarks(
    whole,
    [...new Set(rest)].filter((at) => isOwn(at) && kept.has(at)),
  );
  if (body === undefined || !isCleanCut(whole, subject, body)) return undefined;
  if (!hasClosedAside(whole, parts)) return undefined;
  // "Among its exhibits is the cross": the words do not stand as in a statement.
  if (/^(main|conjunct)$/.test(kind) && (subject[0] ?? 0) > verbAt) return undefined;
  const front = body.filter((at) => isFront(whole, { at, predicate, verbAt, subject }));
  const comma = (front.at(-1) ?? -2) + 1;
  if (whole.tokens[comma]?.text === ',' && !body.includes(comma)) front.push(comma);
  const marked = withMarks(whole, subject);
  if (marked === undefined) return undefined;
  const changes = new Map<number, Change>(
    borrowed.map((at) => [at, { head: predicate, relation: whole.relations[at] ?? 'aux' }]),
  );
  const head = subject.find((at) => !subject.includes(whole.heads[at] ?? -1));
  if (head !== undefined) changes.set(head, { head: predicate, relation: 'nsubj' });
  const after = body.filter((at) => !front.includes(at));
  const order = [...front, ...marked, ...commaBetween(whole, marked, after), ...borrowed, ...after];
  const statement = withoutTornMember(arrange(whole, { order, root: predicate, kind, changes }));
  return isSound(statement) ? statement : undefined;
}

/** "Danny, whom he married": the name that "whom" stands for was left behind. */
function isRelative(whole: Statement, { predicate, without = -1 }: Parts): boolean {
  return childrenOf(whole, predicate).some(
    (at) => at !== without && at < predicate && /^(WP|WDT|WP\$)$/.test(whole.tokens[at]?.tag ?? ''),
  );
}

/** What belongs to the text and not to the clause, or to a clause of its own. */
function staysOut(whole: Statement, child: number, { predicate, subject, kind }: Parts): boolean {
  const relation = relationAt(whole, child);
  if (relation === 'nsubj' || isAddition(whole, child)) return true;
  if (outside.includes(relation) && whole.tokens[child]?.tag !== 'TO') return true;
  if (relation === 'conj' && isClausal(whole, predicate, child)) return true;
  if (kind === 'adverbial' && isConjunction(whole, child)) return true;
  if (child > (subject[0] ?? 0)) return false;
  return kind === 'adverbial' || !canOpen(whole, child);
}

/** "As the green fades" and "When the war ended" are half a sentence wherever the parser puts them; "that" is lost without harm. */
function isSubordinate(tree: Tree, predicate: number): boolean {
  const [subject = -1] = childrenIn(tree, predicate, 'nsubj');
  return childrenIn(tree, predicate, 'mark', 'advmod').some((at) =>
    relationAt(tree, at) === 'mark'
      ? !/^(to|that)$/i.test(tree.tokens[at]?.text ?? '')
      : at === 0 &&
        at < subject &&
        /^(when|while|where|whenever)$/i.test(tree.tokens[at]?.text ?? ''),
  );
}

/** "when" and "where" at the head of a clause of their own. */
function isConjunction({ tokens, relations }: Tree, at: number): boolean {
  return tokens[at]?.tag === 'WRB' && /^(advmod|mark)$/.test(relations[at] ?? '');
}

/** "Water is odd: its solid form takes up more room" and "...; the other half ...": a clause of its own. */
function isSideBySide(tree: Tree, at: number): boolean {
  const [first = at] = subtreeOf(tree, at);
  const mark = tree.tokens[first]?.text ?? '';
  const before = tree.tokens[first - 1]?.text ?? '';
  const hasSubject = childrenIn(tree, at, 'nsubj').length === 1;
  return hasSubject && isTensed(tree, at) && (/^[:;]$/.test(mark) || /^[:;]$/.test(before));
}

type Place = {
  readonly at: number;
  readonly predicate: number;
  readonly verbAt: number;
  readonly subject: readonly number[];
};

/** Phrases of time and place before the verb open the statement, also where its subject was borrowed. */
function isFront(whole: Statement, { at, predicate, verbAt, subject }: Place): boolean {
  if (at >= verbAt) return false;
  const first = subject[0] ?? 0;
  if (first < verbAt && (subject.at(-1) ?? 0) < verbAt && at < first) return true;
  const isBorrowed =
    !subject.some((one) => one > verbAt) &&
    at > (subject.at(-1) ?? 0) &&
    !isBelowSubjectVerb(whole, predicate, subject);
  let head = at;
  while ((whole.heads[head] ?? -1) >= 0 && whole.heads[head] !== predicate)
    head = whole.heads[head] ?? -1;
  return isBorrowed && /^(obl|nmod)$/.test(relationAt(whole, head));
}

/** True if the subject stands under this very predicate, so that what lies between them is meant to. */
function isBelowSubjectVerb(
  whole: Statement,
  predicate: number,
  subject: readonly number[],
): boolean {
  return subject.some((at) => whole.heads[at] === predicate && relationAt(whole, at) === 'nsubj');
}

/** What may stand before a subject: a phrase of time or place, an adverb, a clause with its conjunction. */
function canOpen(tree: Tree, at: number): boolean {
  const relation = relationAt(tree, at);
  // "That July" is no clause.
  if (relation === 'advcl')
    return childrenIn(tree, at, 'mark').some(
      (mark) => !/^that$/i.test(tree.tokens[mark]?.text ?? ''),
    );
  return relation === 'advmod' || relation === 'obl' || relation === 'aux' || relation === 'cop';
}
