import { isVague } from '../../checking/definite-phrase.ts';
import { verbLemma } from '../../reading/lemma.ts';
import { sortOfNoun } from '../../reading/references/noun-sorts.ts';
import {
  childrenIn,
  childrenOf,
  relationAt,
  rootOf,
  type Span,
  spanOf,
  subtreeOf,
} from '../../reading/tree.ts';
import { isPointingAway } from '../clear-pronouns.ts';
import { arrange, type Statement } from '../statement.ts';

/** Verbs that say too little without the phrase that follows them: "added it to ...", "lies in ...". */
const needy =
  /^(add|put|place|set|turn|bring|send|give|move|link|connect|join|divide|compare|base|attribute|name|call|lie|stand|sit|live|consist|depend|rely|belong|lead|refer|amount|contribute|respond|happen|occur|go|come|run|extend|range|begin|end|serve|act|work|rank|specialize|specialise|result|derive|originate|stem|differ|suffer|range|descend|be|remain|become|take|make|keep|see|know|regard|describe|use|replace|limit|convert|transform|expose|subject|house|locate|situate|fill|cover|surround|accuse|convict|charge|warn|inform|remind|provide|supply|equip|devote|dedicate|confine|ascribe|owe|find)$/;
/** Clauses that say when or although: the rest is as true without them. "If" and "unless" are not among them. */
const loose = /^(after|before|when|while|since|as|although|though|because|whereas|where)$/i;
/** Adverbs that the phrase behind them completes. */
const directed =
  /^(straight|right|directly|high|low|deep|close|far|halfway|midway|upwards?|downwards?)$/;
/** Longer statements are made shorter, whether they point away or not. */
const comfortable = 20;

/**
 * `statement` without the phrases and side clauses that point outside it ("after the strike", "since his
 * return"), or that make it too long to read, where its verb has enough without them. The same where
 * nothing can go.
 */
export function reduced(statement: Statement, title: string): Statement {
  const root = rootOf(statement);
  // "According to X, 76 fires had started in the last day": what was so by then needs its time.
  if (statement.kind === 'reported' && isPastPerfect(statement, root)) return statement;
  const isLong = statement.tokens.length > comfortable;
  const cut = childrenOf(statement, root).flatMap((at): Span[] => {
    const span = spanOf(subtreeOf(statement, at));
    if (span === undefined || !mayGo(statement, at, span)) return [];
    const pointsAway = isAway(statement, span, title);
    const isSide = relationAt(statement, at) === 'advcl' && isLong;
    return pointsAway || isSide ? [span] : [];
  });
  if (cut.length === 0 || !standsWithout(statement, cut)) return statement;
  const order = statement.tokens
    .map((_, at) => at)
    .slice(0, -1)
    .filter((at) => !cut.some((span) => isOf(statement, span, at)));
  return arrange(statement, { order, root, kind: statement.kind });
}

/** In the span, or a comma that belongs to it. */
function isOf({ tokens }: Statement, { from, to }: Span, at: number): boolean {
  if (from <= at && at < to) return true;
  if (tokens[at]?.text !== ',') return false;
  return at === from - 1 || (at === to && (from === 0 || tokens[from - 1]?.text === ','));
}

function mayGo(statement: Statement, at: number, { from, to }: Span): boolean {
  const relation = relationAt(statement, at);
  const { tokens } = statement;
  if (tokens.slice(from, to).some(({ text }) => /^(not|never|no|only|according)$/i.test(text)))
    return false;
  if (isExplained(tokens, to) || isCompared(tokens, from)) return false;
  if (relation === 'obl') {
    const isAgent = statement.relations[at] === 'obl:agent' || tokens[from]?.text === 'by';
    // "after the government approved a plan": the phrase is half a clause.
    // "on this | 'crackle'" too.
    const isTorn =
      at > rootOf(statement) &&
      (/^(VERB|AUX)$/.test(tokens[to]?.pos ?? '') || /^["“]$|^``$/.test(tokens[to]?.text ?? ''));
    // "published | as the book Ten Days": what it was published as is no circumstance.
    if (/^as$/i.test(tokens[from]?.text ?? '')) return false;
    // "mild for the latitude", "paid 1,500 dollars for the house".
    if (/^for$/i.test(tokens[from]?.text ?? '') && needsFor(statement)) return false;
    // "rises straight | out of the lagoon"
    if (from > rootOf(statement) && directed.test(tokens[from - 1]?.text ?? '')) return false;
    return !isAgent && !isTorn && !isGoverned(statement, at, from) && tokens[from]?.pos === 'ADP';
  }
  // "just over a week | after the company bought it | from the brewer": a measure, and half of the clause, would stay.
  if (from > rootOf(statement) && tokens[to - 1]?.text !== ',' && tokens[to]?.pos === 'ADP')
    return false;
  if (sortOfNoun((tokens[from - 1]?.text ?? '').toLowerCase()) === 'time') return false;
  const mark = tokens[from]?.text ?? '';
  return relation === 'advcl' && loose.test(mark) && childrenIn(statement, at, 'nsubj').length > 0;
}

/** "Along the shores, from Tangier to the Nile", "among the workers, many of whose parents": what follows speaks of the phrase. */
function isExplained(tokens: Statement['tokens'], to: number): boolean {
  if (tokens[to]?.text !== ',') return false;
  const next = tokens.slice(to + 1, to + 4);
  return next[0]?.pos === 'ADP' || next.some(({ tag }) => /^(WDT|WP|WP\$|WRB)$/.test(tag));
}

/** "On the same date as anyone else's". */
function isCompared(tokens: Statement['tokens'], from: number): boolean {
  return (
    /^(as|than|that)$/i.test(tokens[from]?.text ?? '') &&
    tokens.slice(0, from).some(({ text }) => /^(same|such|so|as|more|less)$/i.test(text))
  );
}

/** What the predicate is measured by or paid for cannot go. */
function needsFor(statement: Statement): boolean {
  const verb = statement.tokens[rootOf(statement)];
  return (
    verb?.pos === 'ADJ' ||
    (verb?.pos === 'VERB' &&
      /^(pay|sell|buy|spend|trade|exchange|swap|charge|owe|earn|blame|praise|thank|criticise|criticize)$/.test(
        verbLemma(verb),
      ))
  );
}

/** "pulled 110 billion francs from the bank", "prohibit race in admissions to their colleges": which the verb cannot spare. */
function isGoverned(statement: Statement, at: number, from: number): boolean {
  const { tokens } = statement;
  return (
    at > rootOf(statement) &&
    /^(from|to|into|in)$/i.test(tokens[from]?.text ?? '') &&
    sortOfNoun((tokens[at]?.text ?? '').toLowerCase()) !== 'time'
  );
}

/** Holds "the strike" that nobody introduced, or a pronoun whose name does not stand before it. */
function isAway(statement: Statement, { from, to }: Span, title: string): boolean {
  const { tokens } = statement;
  for (let at = from; at < to; at += 1) {
    if (isPointingAway(statement, at)) return true;
    if (/^the$/i.test(tokens[at]?.text ?? '') && isVague(tokens, at, title)) return true;
  }
  return false;
}

/** An object, a noun or adjective as the predicate, or a verb that needs no more than its subject. */
function standsWithout(statement: Statement, cut: readonly Span[]): boolean {
  const root = rootOf(statement);
  const verb = statement.tokens[root];
  if (verb === undefined || !/^(VERB|NOUN|ADJ)$/.test(verb.pos)) return false;
  if (verb.pos !== 'VERB') return true;
  const isCut = (at: number) => cut.some(({ from, to }) => from <= at && at < to);
  const dependents = childrenOf(statement, root);
  // What stands before the verb, or is a clause of its own, is never needed by it.
  const isNeeded = (at: number) => at > root && relationAt(statement, at) === 'obl';
  if (!dependents.some((at) => isCut(at) && isNeeded(at))) return true;
  if (needy.test(verbLemma(verb))) return false;
  return dependents.some(
    (at) => !isCut(at) && /^(obj|obl|xcomp|ccomp)$/.test(relationAt(statement, at)),
  );
}

function isPastPerfect({ tokens, heads }: Statement, root: number): boolean {
  return (
    tokens[root]?.tag === 'VBN' &&
    tokens.some(({ text }, at) => heads[at] === root && text === 'had')
  );
}
