import { sortOfNoun } from '../../reading/references/noun-sorts.ts';
import { childrenIn, childrenOf, relationAt, subtreeOf, type Tree } from '../../reading/tree.ts';
import { arrange, type Change, type Statement, type StatementKind } from '../statement.ts';
import { isCleanCut } from './cuts.ts';
import { commaBetween, withMarks } from './marks.ts';
import { coreOf, isAddition, nounPhraseOf } from './phrases.ts';
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
  const own = childrenIn(whole, predicate, 'nsubj');
  const isImpersonal = childrenIn(whole, predicate, 'expl', 'csubj').length > 0;
  if (own.length > 1 || isImpersonal) return [];
  if (own.length === 0 && given !== undefined && hasLostSubject(whole, predicate)) return [];
  const subject = own[0] === undefined ? (given?.subject ?? []) : subjectOf(whole, own[0]);
  if (subject.length === 0 || subject.length > longestSubject) return [];
  if (own[0] !== undefined && isPhrase(whole, own[0], subject)) return [];
  if (holdsClause(whole, subject)) return [];
  if (subject.some((at) => /^(WDT|WP|WRB|EX)$/.test(whole.tokens[at]?.tag ?? ''))) return [];
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
      : isClausal(whole, predicate, at),
  );
  return [
    ...(clause === undefined ? [] : [clause]),
    ...joined.flatMap((at) => joinedClauses(whole, at, 'conjunct', { subject, auxiliaries })),
  ];
}

/** "spread over three vessels and freight rates rise": the parser took a phrase of the first clause for part of the subject. */
function isPhrase(whole: Statement, head: number, subject: readonly number[]): boolean {
  const first = subject[0] ?? -1;
  const isJoined = childrenIn(whole, head, 'conj').length > 0;
  return whole.relations[first] === 'case' && isJoined;
}

/** "Below the gardens is the battery" as the subject of the next clause. */
function holdsClause({ tokens }: Tree, subject: readonly number[]): boolean {
  const words = subject.flatMap((at) => tokens[at] ?? []);
  const isClause = words.some(({ text }) => /^(is|are|was|were)$/.test(text));
  return (
    isClause && !words.some(({ tag, text }) => /^(WDT|WP|WP\$|WRB)$/.test(tag) || text === 'that')
  );
}

/** "The test is to draw fluid and look": no "is look"; "is overseen by a body [founded in 1815 and often called X]": who is called so? */
function canBorrow(whole: Statement, predicate: number, borrowed: readonly number[]): boolean {
  if (borrowed.length === 0) return true;
  const { tokens } = whole;
  if (tokens[predicate]?.tag === 'VB')
    return borrowed.some(
      (at) => tokens[at]?.tag === 'MD' || /^(do|does|did)$/.test(tokens[at]?.text ?? ''),
    );
  const head = whole.heads[predicate] ?? -1;
  const isInAddition = tokens.some(
    ({ tag }, at) =>
      /^(VBN|VBG|WDT|WP)$/.test(tag) &&
      at > head &&
      at < predicate &&
      tokens.slice(head, at).some(({ text }) => text === ',') &&
      !tokens.slice(at, predicate).some(({ text }) => text === ','),
  );
  return !isInAddition;
}

/**
 * ", and in 2014 one of his students scaled a wall" and "infected iguanas, which, being cold-blooded, can
 * warm up": between the conjunction and the verb stands its own subject, which the parser hung elsewhere.
 */
function hasLostSubject(whole: Statement, predicate: number): boolean {
  const opens = whole.tokens.findLastIndex(
    ({ pos, tag }, at) => at < predicate && (pos === 'CCONJ' || /^(WDT|WP)$/.test(tag)),
  );
  if (opens < 0 || whole.tokens[opens - 1]?.text !== ',') return false;
  if (whole.tokens[opens]?.pos !== 'CCONJ') return !isBelow(whole, opens, predicate);
  return whole.tokens.some(
    ({ pos }, at) =>
      opens < at &&
      at < predicate &&
      /^(NOUN|PROPN|PRON)$/.test(pos) &&
      !isBelow(whole, at, predicate),
  );
}

function isBelow({ heads }: Tree, at: number, above: number): boolean {
  let head = at;
  while (head >= 0 && head !== above) head = heads[head] ?? -1;
  return head === above;
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
  const statement = arrange(whole, { order, root: predicate, kind, changes });
  return isSound(statement) ? statement : undefined;
}

/** "Sudan will improve access, stop supporting rebels": without its "will" the base form does not go with one subject. */
function agrees(whole: Statement, { predicate, subject, borrowed = [] }: Parts): boolean {
  if (borrowed.length > 0 || childrenIn(whole, predicate, 'aux', 'cop').length > 0) return true;
  const head = subject.find((at) => !subject.includes(whole.heads[at] ?? -1)) ?? -1;
  const isShare = /^(%|percent|majority|number|half|third|quarter)$/.test(
    whole.tokens[head]?.text ?? '',
  );
  const isOne = !isShare && /^(NN|NNP)$/.test(whole.tokens[head]?.tag ?? '');
  const isJoined = childrenIn(whole, head, 'conj').some((at) => subject.includes(at));
  return whole.tokens[predicate]?.tag !== 'VBP' || !isOne || isJoined;
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

/** "As the green fades" is half a sentence wherever the parser puts it; "that" is lost without harm. */
function isSubordinate(tree: Tree, predicate: number): boolean {
  return childrenIn(tree, predicate, 'mark').some(
    (at) => !/^(to|that)$/i.test(tree.tokens[at]?.text ?? ''),
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

/** The subject without an "and" that opens it where the parser hung the conjunction there. */
function subjectOf(tree: Statement, at: number): number[] {
  const core = apposedName(tree, at) ?? coreOf(tree, at);
  return tree.tokens[core[0] ?? -1]?.pos === 'CCONJ' ? core.slice(1) : core;
}

/** "Scotland's First Minister, Humza Yousaf, visited": the name says more than the office or the kind. */
function apposedName(tree: Statement, at: number): number[] | undefined {
  const name = childrenIn(tree, at, 'appos').find((one) =>
    tree.facts.some(
      ({ kind, from, to, value }) =>
        value === undefined && kind !== 'term' && kind !== 'people' && from <= one && one < to,
    ),
  );
  const isOpen = name !== undefined && name > at && isAddition(tree, name);
  const isOffice = sortOfNoun(tree.tokens[at]?.text.toLowerCase() ?? '') === 'person';
  const isNamed =
    !isOffice && tree.facts.some(({ kind, from, to }) => kind !== 'term' && from <= at && at < to);
  return isOpen && !isNamed ? nounPhraseOf(tree, name) : undefined;
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
  if (relation === 'advcl') return childrenIn(tree, at, 'mark').length > 0;
  return relation === 'advmod' || relation === 'obl' || relation === 'aux' || relation === 'cop';
}

/** "designed and built the bridge" is one clause; "designed the bridge and moved away" are two. */
function isClausal(tree: Tree, predicate: number, at: number): boolean {
  const pos = tree.tokens[at]?.pos ?? '';
  if (childrenIn(tree, at, 'nsubj', 'cop').length > 0) return true;
  if (pos !== 'VERB' && pos !== 'AUX') return false;
  // "could reduce flooding, improve water and create habitats" would lose its list.
  const isModal = childrenIn(tree, predicate, 'aux').some((one) => tree.tokens[one]?.tag === 'MD');
  if (isModal && tree.tokens[at]?.tag === 'VB' && childrenIn(tree, at, 'aux').length === 0)
    return false;
  const between = tree.tokens.slice(predicate + 1, at);
  return between.some((token) => !/^(CCONJ|ADV|PUNCT)$/.test(token.pos));
}

function isTensed(tree: Tree, predicate: number): boolean {
  const helpers = childrenIn(tree, predicate, 'aux', 'cop');
  const first = helpers[0] ?? predicate;
  return /^(VBD|VBZ|VBP|MD)$/.test(tree.tokens[first]?.tag ?? '');
}

/** "Was raised in 1961 and sprayed with wax": read as a past tense, and yet something was done to it. */
function sharesPassive(tree: Tree, predicate: number, given: readonly number[]): boolean {
  const { tag = '', text = '' } = tree.tokens[predicate] ?? {};
  const isPassive = given.some((at) => tree.relations[at] === 'aux:pass');
  if (!isPassive || tag !== 'VBD' || !/ed$/.test(text)) return false;
  if (childrenIn(tree, predicate, 'obj', 'xcomp', 'ccomp').length > 0) return false;
  // "sprayed for 17 years with": what the object would stand before is told by "with" and "by".
  const ahead = tree.tokens.slice(predicate + 1, predicate + 6);
  const at = ahead.findIndex(({ text: word }) => /^(with|by)$/.test(word));
  return at >= 0 && ahead.slice(0, at).every(({ pos }) => /^(ADP|NUM|NOUN|ADV)$/.test(pos));
}

function needsAuxiliary(tree: Tree, predicate: number): boolean {
  return (
    /^(VBN|VBG|VB|JJ)$/.test(tree.tokens[predicate]?.tag ?? '') &&
    childrenIn(tree, predicate, 'aux', 'cop').length === 0
  );
}
