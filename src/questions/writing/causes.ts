import { rootOf } from '../reading/tree.ts';
import { askInverted, type Clause, clauseOf } from './clause.ts';
import { isSelfContained } from './clear-pronouns.ts';
import { mainClauseOfTokens } from './halves.ts';
import { motiveSplits } from './motives.ts';
import { range } from './range.ts';
import { participleInFront } from './reason-mains.ts';
import { reasonSplits, type Split } from './reason-splits.ts';
import { type Opening, type Reason, reasonOf } from './reasons.ts';
import { arrange, joinedWords, lowerFirst, type Statement, withoutStop } from './statement.ts';

/**
 * What the sentence `whole` says outright of why and how: "M because C", "Because C, M", "M due to N", "C, so M",
 * "M by doing", "To do, M"; of what `before`, the sentence before it, says: "This is because C". The main clause is
 * read again as a sentence of its own, since the parser often hangs the reason where it does not belong.
 */
export function statedReasons(whole: Statement, before?: Statement): Reason[] {
  const ofBefore = before === undefined ? [] : reasonsOfBefore(whole, before);
  return [...ofBefore, ...reasonsWithin(whole), ...arguedReasons(whole)];
}

/**
 * The reasons that a clause gives: of "Triptans can halt an attack but are unsuitable for some because they constrict
 * blood vessels" the reason belongs to the second half only.
 */
export function reasonsWithin(clause: Statement): Reason[] {
  return [...reasonSplits(clause), ...motiveSplits(clause)].flatMap((split) => {
    // What was done by whom is often hung on the wrong verb.
    if (split.word === 'How' && clause.kind === 'conjunct') return [];
    const front = ofParticiple(clause, split);
    const whole = front?.whole ?? clause;
    const main = mainClause(whole, { ...split, ...front });
    if (main === undefined || !isReason(clause, split)) return [];
    return asked(main, split, clause.tokens.slice(...split.reason));
  });
}

/** "Known as the Cat because he walked softly, ..." */
function ofParticiple(clause: Statement, { main, reason: [from, to] }: Split) {
  const isFront = main[0] === 0 && clause.tokens[to]?.text === ',';
  return isFront ? participleInFront(clause, { to: from, comma: to }) : undefined;
}

function asked(
  clause: Clause,
  { word, opening }: { readonly word: Split['word']; readonly opening: Opening },
  tokens: Statement['tokens'],
): Reason[] {
  const prompt = askInverted(clause, word, { from: clause.end, to: clause.end });
  // "How did a rating agency, respond?": the name before its apposition is lost.
  if (prompt === undefined || /, \p{Ll}+\?$/u.test(prompt)) return [];
  return reasonOf({ clause, tokens, opening, prompt });
}

/** "Ice floats. This is because it is lighter than water.", "Ice is light. That is why it floats." */
function reasonsOfBefore(whole: Statement, before: Statement): Reason[] {
  const { tokens, sentence } = whole;
  if (sentence.paragraph !== before.sentence.paragraph) return [];
  const words = tokens
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ');
  if (!/^(This|That) (is|was) because (?!of)/.test(words)) return [];
  const stop = tokens.findIndex(({ text }, at) => at > 3 && /^[,;:.—–]$/.test(text));
  const evidence = { sentence, evidenceStart: Math.min(whole.evidenceStart, before.evidenceStart) };
  const clause = mainClause(
    { ...before, ...evidence },
    {
      main: range(0, before.tokens.length),
      word: 'Why',
    },
  );
  if (clause === undefined) return [];
  const reason = tokens.slice(2, stop < 0 ? tokens.length : stop);
  return asked(clause, { word: 'Why', opening: 'because' }, reason);
}

/** "since they regard milk as too heavy", not "since the war". */
function isReason(whole: Statement, { opening, reason: [from, to] }: Split): boolean {
  if (!/^(since|as)$/.test(opening) || whole.tokens[from + 1]?.text === 'there') return true;
  return mainClauseOfTokens(whole, range(from + 1, to)) !== undefined;
}

function mainClause(
  whole: Statement,
  { main: order, word, reason, opening }: Pick<Split, 'main' | 'word'> & Partial<Split>,
): Clause | undefined {
  const opens = whole.tokens[order[0] ?? -1]?.text ?? '';
  // "and that the town would starve because": what somebody said.
  if (/^that$/i.test(opens)) return undefined;
  const front = /^(contrary|unlike|despite)$/i.test(opens) ? behindFront(whole, order) : undefined;
  const main =
    front ??
    thereIs(whole, order) ??
    found(whole, order, reason === undefined || !isPurpose(whole, reason[0])) ??
    behindFront(whole, order);
  if (main === undefined) return undefined;
  // "struggle to recover bodies swept out by ...": what follows another verb belongs to that.
  const first = rootOf(main) + 1;
  const behindVerb = main.tokens.slice(main.tokens[first]?.tag === 'TO' ? first + 2 : first);
  if (word === 'How' && behindVerb.some(({ pos, tag }) => pos === 'VERB' || tag === 'TO'))
    return undefined;
  if (isTwofold(main)) return undefined;
  // "fear the king will change the law in order to": who is to do it?
  const verbs = main.tokens.filter(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  const isBehind = reason !== undefined && (order[0] ?? 0) < reason[0];
  if (opening === 'to' && isBehind && verbs.length > 1) return undefined;
  const clause = clauseOf(
    arrange(main, {
      order: main.tokens.map((_, index) => index),
      root: rootOf(main),
      kind: 'main',
    }),
    { denying: true },
  );
  if (clause === undefined || !isSelfContained(clause.statement)) return undefined;
  // "They did not come because of the rain": came, for another reason? A comma settles it.
  const isApart = reason !== undefined && whole.tokens[reason[0] - 1]?.text === ',';
  const isDenied = !isApart && clauseOf(clause.statement) === undefined;
  return isDenied && clause.statement.tokens[clause.finite]?.tag === 'VBD' ? undefined : clause;
}

/** What the reason belongs to is not sure where two things are said. */
function isTwofold(main: Statement): boolean {
  const root = rootOf(main);
  const isReported = main.tokens.some(
    ({ text, pos }, at) =>
      at > root && ((text === 'that' && pos === 'SCONJ') || /^(why|whether)$/.test(text)),
  );
  if (isReported) return true;
  if (!main.tokens.some(({ text }) => /^(and|but|because|since|if|n['’]t)$/i.test(text)))
    return false;
  const verbs = main.tokens.filter(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return verbs.length > 1 || main.tokens.some(({ text }) => /^(but|n['’]t)$/i.test(text));
}

const arguing =
  /^(argue[sd]?|suggest(s|ed)?|believe[sd]?|claim(s|ed)?|propose[sd]?|thinks?|thought|holds?|held|maintain(s|ed)?|hypothesi[sz]e[sd]?|explain(s|ed)?)$/;

/** "Friedman argued that inflation is a monetary phenomenon, since it can only last if ...": the reason is his. */
function arguedReasons(whole: Statement): Reason[] {
  const { tokens } = whole;
  const that = tokens.findIndex(
    ({ text }, at) => text === 'that' && arguing.test(tokens[at - 1]?.text ?? ''),
  );
  const who = that < 1 ? undefined : arguer(whole, that - 1);
  if (who === undefined) return [];
  return reasonSplits(whole).flatMap((split) => {
    const order = split.main.filter((at) => at > that);
    if (split.opening === 'by' || order.length === split.main.length) return [];
    // In the past the reason may be that of the arguing.
    if (order.some((at) => tokens[at]?.tag === 'VBD')) return [];
    const clause = mainClause(whole, { ...split, main: order });
    if (clause === undefined || !isReason(whole, split)) return [];
    return asked(clause, split, tokens.slice(...split.reason)).map((reason) => ({
      ...reason,
      prompt: `According to ${who}, ${reason.prompt.charAt(0).toLowerCase()}${reason.prompt.slice(1)}`,
    }));
  });
}

/** The name, or "the hygiene hypothesis", in front of the verb at `verb`. */
function arguer({ tokens, facts }: Statement, verb: number): string | undefined {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const end = comma > 0 && comma < verb ? comma : verb;
  const name = facts.find(({ kind, to }) => kind === 'person' && to === end);
  if (name !== undefined) return name.text;
  const words = tokens.slice(0, end);
  const isTheory = /^(hypothesis|theory|model|idea|law|principle)$/.test(words.at(-1)?.text ?? '');
  return isTheory && words[0]?.text === 'The' && end > 2
    ? joinedWords(lowerFirst(words))
    : undefined;
}

const establishing =
  /^(found|discovered|realised|realized|noticed|noted|recorded|reported|observed|showed|knew|learned|learnt|proved|demonstrated|established|worked|determined)$/;

/** The main clause; of "James Thomson worked out that squeezing ice lowers its melting point" what he found out. */
function found(
  whole: Statement,
  order: readonly number[],
  inPresent = true,
): Statement | undefined {
  const that = order.find((at) => {
    const [second, before] = whole.tokens.slice(at - 2, at);
    const isExample = whole.tokens
      .slice(Math.max(0, at - 4), at)
      .map(({ text }) => text)
      .join(' ');
    const verb =
      isExample === ', for example ,'
        ? whole.tokens[at - 5]
        : before?.pos === 'VERB'
          ? before
          : second;
    return whole.tokens[at]?.text === 'that' && establishing.test(verb?.text ?? '');
  });
  const inner = order.filter((at) => at > (that ?? -1));
  const isNow = inner.every((at) => whole.tokens[at]?.tag !== 'VBD');
  if (that !== undefined && inPresent && !isNow) return undefined;
  return mainClauseOfTokens(whole, inner);
}

/** "so that" and "in order to" belong to what was done, not to who found it out. */
function isPurpose({ tokens }: Statement, at: number): boolean {
  return (
    /^(so|in)$/i.test(tokens[at]?.text ?? '') && /^(that|order)$/.test(tokens[at + 1]?.text ?? '')
  );
}

/** "There will be no second round": "there" in the place of the subject. */
function thereIs(whole: Statement, order: readonly number[]): Statement | undefined {
  const [first = -1, verb = -1] = order;
  const isThere = /^there$/i.test(whole.tokens[first]?.text ?? '');
  if (!isThere || !/^(VBD|VBZ|VBP|MD)$/.test(whole.tokens[verb]?.tag ?? '')) return undefined;
  const be = order.find((at) => /^(is|are|was|were|be|been)$/.test(whole.tokens[at]?.text ?? ''));
  if (be === undefined || order.indexOf(be) > 3) return undefined;
  const changes = new Map([[first, { head: be, relation: 'nsubj' }]]);
  if (verb !== be) changes.set(verb, { head: be, relation: 'aux' });
  const found = arrange(whole, { order, root: be, kind: 'main', changes });
  return { ...withoutStop(found), isReadAgain: true };
}

/** "Contrary to a common belief, an espresso contains ...": a front that the parser stumbles over is left out, but no place. */
function behindFront(whole: Statement, order: readonly number[]): Statement | undefined {
  const [from = 0] = order;
  const comma = order.find((at) => at > from && whole.tokens[at]?.text === ',');
  const { pos = '', text = '' } = whole.tokens[from] ?? {};
  const isFront = /^(ADV|ADJ)$/.test(pos) || /^(contrary|unlike|like|despite)$/i.test(text);
  if (!isFront || comma === undefined) return undefined;
  const rest = order.filter((at) => at > comma);
  return mainClauseOfTokens(whole, rest);
}
