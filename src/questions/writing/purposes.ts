import { verbLemma } from '../reading/lemma.ts';
import {
  childrenIn,
  childrenOf,
  relationAt,
  rootOf,
  type Span,
  spanOf,
  subtreeOf,
} from '../reading/tree.ts';
import { askInverted, clauseOf } from './clause.ts';
import { endOfList } from './reason-mains.ts';
import { type Opening, type Reason, reasonOf } from './reasons.ts';
import type { Statement } from './statement.ts';

const taking =
  /^(take|need|require|cost|have|be|seem|appear|tend|fail|begin|continue|manage|plan|intend|decide|hope|want|wish|try|attempt|agree|refuse|promise|threaten|aim|seek|vow|expect|prepare|offer|learn|win|lose|call|appeal)$/;

/** Between "used" and its purpose a question with "for" at its end takes so many words. */
export const mostBetween = 6;

/** The purposes that `statement` states outright: "in order to ...", "to ...", "so that ...". */
export function purposesIn(statement: Statement): Reason[] {
  const clause = clauseOf(statement);
  if (clause === undefined) return [];
  return childrenOf(statement, rootOf(statement)).flatMap((at) => {
    const isPurpose = relationAt(statement, at) === 'advcl' || isOfPassive(statement, at);
    if (!isPurpose || at < clause.predicate) return [];
    const span = spanOf(subtreeOf(statement, at));
    const opening = span === undefined ? undefined : openingOf(statement, at, span.from);
    if (span === undefined || opening === undefined) return [];
    if (isForSomebody(statement, span.from) || isOfFirst(statement, span.from)) return [];
    // "Took ten days to cross the ocean": what it took them for is no reason of theirs.
    const verb = statement.tokens[clause.predicate];
    if (verb === undefined || taking.test(verbLemma(verb))) return [];
    // What it is used for is asked so (`uses.ts`).
    if (verbLemma(verb) === 'use' && span.from - clause.predicate <= mostBetween) return [];
    // "went on to gather evidence": what he did next.
    if (/^on$/i.test(statement.tokens[span.from - 1]?.text ?? '') && verbLemma(verb) === 'go')
      return [];
    // "persuaded Bonaparte to approve a voyage": what he was to do, and no reason of persuading him.
    const isTold = childrenIn(statement, clause.predicate, 'obj').some((one) => one < span.from);
    const isCompound = childrenIn(statement, clause.predicate, 'compound:prt').length > 0;
    if (isTold && opening === 'to' && !isCompound && directing.test(verbLemma(verb))) return [];
    const words = statement.tokens.slice(clause.finite, span.from).map(({ text }) => text);
    if (/^(go(es)?|went|gone) on$/.test(words.slice(-2).join(' '))) return [];
    const prompt = askInverted(clause, 'Why', span);
    if (prompt === undefined || span.to < clause.end) return [];
    const tokens = statement.tokens.slice(span.from, endOfPurpose(statement.tokens, span));
    return reasonOf({ clause, tokens, opening, prompt });
  });
}

/** "to watch | , some weeping openly", but all of "to house mills, their owners and their workers". */
function endOfPurpose(tokens: Statement['tokens'], { from, to }: Span): number {
  const next = tokens.findIndex(
    ({ text }, at) => at > from && at < to && text === 'and' && goesOn(tokens, at + 1),
  );
  const comma = tokens.findIndex(({ text }, at) => at > from && at < to && text === ',');
  if (next > 0 && (comma < 0 || next < comma)) return next;
  return comma < 0 || endOfList(tokens, comma) !== undefined ? to : comma;
}

/** "to gather plants | and was immediately surrounded": what happened next. */
function goesOn(tokens: Statement['tokens'], at: number): boolean {
  const verb = tokens[at]?.pos === 'ADV' ? tokens[at + 1] : tokens[at];
  return /^(VBD|VBZ|VBP|MD)$/.test(verb?.tag ?? '');
}

/** "The valley was flooded to supply Liverpool", not "was asked to" and "was known to". */
function isOfPassive(statement: Statement, at: number): boolean {
  const root = rootOf(statement);
  const verb = statement.tokens[root];
  return (
    relationAt(statement, at) === 'xcomp' &&
    statement.tokens[at]?.tag === 'VB' &&
    verb !== undefined &&
    childrenIn(statement, root, 'aux:pass').length > 0 &&
    !directing.test(verbLemma(verb))
  );
}

const directing =
  /^(ask|allow|force|use|know|say|expect|require|suppose|believe|think|report|tell|order|instruct|permit|encourage|invite|appoint|elect|choose|select|make|see|hear|find|consider|estimate|claim|allege|rumou?r|schedule|intend|mean|plan|prepare|oblige|compel|persuade|convince|advise|urge|warn|teach|train|enable|help|lead|cause|get|set|bind|destine|sentence|entitle|authori[sz]e|understand|assume|presume|predict|forecast|show|prove|tempt|incline|determine|commission|hire|pay|commit|need|want|motivate|inspire|prompt|drive|rush|try)$/;

/** "provided a pathway for people to innovate": what is for them, and no purpose of providing it. */
function isForSomebody({ tokens }: Statement, to: number): boolean {
  if (tokens[to]?.text !== 'to') return false;
  const before = tokens.slice(Math.max(0, to - 4), to);
  // "helpful evidence to assess the claims", "the means to pay": what the noun is for.
  if (forSomething.test(before.at(-1)?.text ?? '')) return true;
  const at = before.findLastIndex(({ text }) => text === 'for');
  return (
    at >= 0 &&
    at < before.length - 1 &&
    before.slice(at + 1).every(({ pos }) => /^(DET|ADJ|NOUN|PROPN)$/.test(pos))
  );
}

/** "The first woman in Germany to become a professor", "among the first in the state to install it". */
function isOfFirst({ tokens, sentence }: Statement, to: number): boolean {
  if (tokens[to]?.text !== 'to') return false;
  // In the sentence, since a cut may have taken "the first woman" away.
  const written = sentence.tokens;
  const place = written.findIndex(({ start }) => start === tokens[to]?.start);
  const comma = written.findLastIndex(({ text }, at) => at < place && text === ',');
  return written
    .slice(comma + 1, Math.max(0, place))
    .some(({ text, tag }) => tag === 'JJS' || /^(first|second|third|fourth|last|only)$/.test(text));
}

const forSomething =
  /^(evidence|means|data|basis|information|tools?|reason|chance|right|power|ability|opportunity|way|ways|attempt|effort|efforts|plan|plans|decision|need|desire|permission|time|money|incentive|clues?|competition|contest|race|bid|campaign|battle|fight|struggle|contract|licen[cs]e|invitation|proposal|promise|pledge|vote|agreement|deal|bill|capacity|tendency|failure|refusal|willingness)$/;

function openingOf(statement: Statement, at: number, from: number): Opening | undefined {
  const words = statement.tokens.slice(from, from + 3).map(({ text }) => text.toLowerCase());
  const hasSubject = childrenIn(statement, at, 'nsubj').length > 0;
  if (words[0] === 'so' && words[1] === 'that' && hasSubject) return 'so that';
  if (
    words.join(' ') === 'in order to' ||
    (words[0] === 'to' && statement.tokens[at]?.tag === 'VB')
  )
    return 'to';
  return undefined;
}
