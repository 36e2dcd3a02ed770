import { thirdPerson, verbLemma } from '../reading/lemma.ts';
import type { Token } from '../reading/sentences.ts';
import {
  childrenIn,
  relationAt,
  rootOf,
  type Span,
  spanOf,
  subtreeOf,
  type Tree,
} from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import { joinedWords, lowerFirst, type Statement } from './statement.ts';

/** A statement seen as front, subject and predicate. Positions count the statement's tokens. */
export type Clause = {
  readonly statement: Statement;
  /** What stands before the subject: "In 2015,"; empty if there is nothing. */
  readonly front: Span;
  readonly subject: Span;
  /** The word that carries the tense: an auxiliary, the copula, or the verb itself. */
  readonly finite: number;
  /** True if `finite` can stand before the subject in a question. */
  readonly inverts: boolean;
  /** The verb, or the noun or adjective after a copula. */
  readonly predicate: number;
  /** The position of the full stop. */
  readonly end: number;
};

/** The clause that `statement` is; undefined where its subject or verb is not plain, or it is negated (but for `denying`). */
export function clauseOf(
  statement: Statement,
  { denying = false }: { readonly denying?: boolean } = {},
): Clause | undefined {
  const predicate = rootOf(statement);
  const [head] = childrenIn(statement, predicate, 'nsubj');
  if (head === undefined) return undefined;
  const subject = spanOf(
    subtreeOf(statement, head).filter((at) => !isEdgeComma(statement, at, head)),
  );
  // "The surest test is to draw fluid": no "What is the surest test to draw?"
  if (childrenIn(statement, predicate, 'mark').some((at) => statement.tokens[at]?.tag === 'TO'))
    return undefined;
  const [finite = predicate] = childrenIn(statement, predicate, 'aux', 'cop');
  const end = statement.tokens.length - 1;
  if (subject === undefined || finite < subject.to || predicate < subject.to) return undefined;
  // "During World War | I Ada Okafor was": the numeral is nobody.
  if (statement.tokens.slice(subject.from, subject.to).some(({ text }) => text === 'I'))
    return undefined;
  const verb = statement.tokens[finite];
  if (verb === undefined || !/^(VBD|VBZ|VBP|MD)$/.test(verb.tag) || /^['’]|n['’]t$/.test(verb.text))
    return undefined;
  const isNegated =
    !denying &&
    statement.tokens.some(
      ({ text }, at) =>
        /^(not|n['’]t|never|no|neither|nor|hardly|without|cannot)$/i.test(text) &&
        !isInSideClause(statement, at),
    );
  const inverts = finite !== predicate || verbLemma(verb) === 'be';
  return isNegated
    ? undefined
    : { statement, front: { from: 0, to: subject.from }, subject, finite, inverts, predicate, end };
}

/** True below a clause of its own: "because they cannot swim" denies nothing of the main clause. */
function isInSideClause(statement: Statement, at: number): boolean {
  for (
    let head = at, steps = 0;
    head >= 0 && steps < 60;
    head = statement.heads[head] ?? -1, steps += 1
  )
    if (/^(advcl|acl|ccomp)$/.test(relationAt(statement, head))) return true;
  return false;
}

/** "Who|Which country|What" in the subject's place: `Which country won the cup in 1950?` */
export function askSubject(clause: Clause, wh: string): string {
  const { statement, subject, finite, end, front } = clause;
  const body = statement.tokens.slice(subject.to, end);
  const isPlural = /^(how many|which two) /i.test(`${wh} `);
  const singular = body.map((token, index) =>
    subject.to + index === finite && !isPlural ? asSingular(clause, token) : token,
  );
  return withFront(clause, front, (lead) => `${lead(wh)} ${joinedWords(singular)}`);
}

/** `wh`, then the verb before the subject, and all else without `cut`: `In which year did X win the cup?` */
export function askInverted(clause: Clause, wh: string, cut: Span): string | undefined {
  const { statement, subject, finite, front, end, inverts } = clause;
  const { tokens } = statement;
  const verb = tokens[finite];
  // "arrested and questioned" would need both verbs in their base form.
  if (verb === undefined || (!inverts && hasSecondVerb(clause))) return undefined;
  // "Standard & Poor's, a rating agency, responded": half of the subject is gone.
  const marks = tokens.slice(subject.from, subject.to).filter(({ text }) => text === ',').length;
  if (tokens[subject.to - 1]?.text === ',' && marks === 1) return undefined;
  const words = tokens.slice(subject.from, subject.to);
  const named = isNamed(statement, subject.from) ? words : lowerFirst(words);
  const kept = (from: number, to: number) =>
    tokens.slice(from, to).filter((_, index) => from + index < cut.from || from + index >= cut.to);
  const before = kept(subject.to, finite);
  const after = kept(finite + 1, end);
  // "was built to feed the canal and can hold": the second would stay as it was.
  if (hasJoinedAuxiliary(after)) return undefined;
  const [helper, base] = inverts
    ? [verb.text, []]
    : [helperOf(verb), [{ ...verb, text: verbLemma(verb) }]];
  const rest = front.from < cut.to && cut.from < front.to ? { from: 0, to: 0 } : front;
  const said = joinedWords([...named, ...before, ...base, ...after]);
  return withFront(clause, rest, (lead) => `${lead(wh)} ${helper} ${said}`);
}

/** "Historic Scotland" keeps its capital; "The Jacobites" do not. */
function isNamed({ tokens, facts }: Statement, at: number): boolean {
  return (
    !/^the\b/i.test(tokens[at]?.text ?? '') &&
    facts.some(
      ({ kind, from, to }) =>
        from === at &&
        to > at + 1 &&
        /^(person|organisation|place|city|country|state|event|work)$/.test(kind),
    )
  );
}

/** The verb's phrase of which `at` is part: the dependent of the predicate, or of a verb that it governs. */
export function phraseAround(
  clause: Clause,
  at: number,
): { readonly head: number; readonly span: Span } | undefined {
  const { statement, predicate } = clause;
  for (
    let head = at, steps = 0;
    head >= 0 && steps < 60;
    head = statement.heads[head] ?? -1, steps += 1
  ) {
    const above = statement.heads[head] ?? -1;
    const isVerbs =
      above === predicate ||
      (above >= 0 &&
        relationAt(statement, above) === 'xcomp' &&
        statement.heads[above] === predicate);
    if (!isVerbs || relationAt(statement, head) === 'xcomp') continue;
    const span = spanOf(subtreeOf(statement, head));
    return span === undefined ? undefined : { head, span: withoutComma(clause, span) };
  }
  return undefined;
}

/** "In 1901," before the subject: its comma goes with it, but is no part of the phrase. */
function withoutComma({ statement, subject }: Clause, { from, to }: Span): Span {
  const isFront = to <= subject.from && statement.tokens[to - 1]?.text === ',';
  return { from, to: isFront ? to - 1 : to };
}

/** The predicate of a passive clause ("was founded by ..."). */
export function isPassive({ statement, predicate }: Clause): boolean {
  return childrenIn(statement, predicate, 'aux:pass', 'nsubj:pass').length > 0;
}

const singulars: ReadonlyMap<string, string> = new Map(
  Object.entries({ are: 'is', were: 'was', have: 'has', do: 'does' }),
);

/** A plural verb after "who" and "what": "are made" becomes "is made". A plural noun after "are" keeps it. */
function asSingular({ statement, predicate, finite }: Clause, token: Token): Token {
  const isNoun =
    finite !== predicate && /^(NNS|NNPS)$/.test(statement.tokens[predicate]?.tag ?? '');
  if (isNoun && relationAt(statement, finite) === 'cop') return token;
  const found = singulars.get(token.text);
  if (found !== undefined) return { ...token, text: found };
  return token.tag === 'VBP' ? { ...token, text: thirdPerson(token.text) } : token;
}

function hasSecondVerb({ statement, predicate }: Clause): boolean {
  return childrenIn(statement, predicate, 'conj').some((at) =>
    /^(VBD|VBZ|VBP)$/.test(statement.tokens[at]?.tag ?? ''),
  );
}

function hasJoinedAuxiliary(after: Statement['tokens']): boolean {
  return after.some(({ text }, at) => {
    const next = after[at + 1];
    return text === 'and' && next?.pos === 'AUX' && /^(VBD|VBZ|VBP|MD)$/.test(next.tag);
  });
}

function helperOf({ tag }: Token): string {
  return tag === 'VBD' ? 'did' : tag === 'VBZ' ? 'does' : 'do';
}

/** A short phrase of time or place moves behind; a longer one stays before the question word. */
function withFront(
  { statement }: Clause,
  front: Span,
  ask: (lead: (wh: string) => string) => string,
): string {
  const tokens = statement.tokens.slice(front.from, front.to);
  const last = tokens.at(-1)?.text === ',' ? tokens.slice(0, -1) : tokens;
  const same = (wh: string) => wh;
  if (last.length === 0) return finished(ask(same));
  const body = ask(same);
  const isShort =
    last.length <= 4 && last[0]?.pos === 'ADP' && !/,/.test(body) && body.split(' ').length <= 14;
  if (isShort && !/^(according|like|unlike|as|despite|with)$/i.test(last[0]?.text ?? ''))
    return finished(`${body} ${joinedWords(lowerFirst(last))}`);
  const lead = joinedWords(last);
  return finished(`${capitalised(lead)}, ${ask((wh) => wh.charAt(0).toLowerCase() + wh.slice(1))}`);
}

function finished(text: string): string {
  return `${text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:]+$/, '')
    .replace(/\s+([,;:])/g, '$1')}?`;
}

function isEdgeComma({ tokens }: Tree, at: number, head: number): boolean {
  return at !== head && tokens[at]?.text === ',' && (tokens[at + 1] === undefined || at === 0);
}
