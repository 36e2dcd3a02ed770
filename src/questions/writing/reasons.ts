import { type Random, shuffled } from '../random.ts';
import type { ReadSentence } from '../reading/document.ts';
import { verbLemma } from '../reading/lemma.ts';
import { childrenIn, childrenOf, relationAt, rootOf, spanOf, subtreeOf } from '../reading/tree.ts';
import { askInverted, type Clause, clauseOf } from './clause.ts';
import type { Proposal } from './draft.ts';
import { pointsElsewhere, pronoun } from './reason-pronouns.ts';
import { joinedWords, lowerFirst, type Statement } from './statement.ts';

/** The word that a reason opens with; `so`: none, since the sentence goes on with "so"; `motive`: what somebody felt. */
export type Opening =
  | 'because'
  | 'because of'
  | 'since'
  | 'as'
  | 'to'
  | 'so that'
  | 'so'
  | 'by'
  | 'motive';

/** A "Why ...?" or "How ...?" and what its sentence gives for it, before it has other reasons beside it. */
export type Reason = {
  readonly prompt: string;
  readonly text: string;
  readonly opening: Opening;
  readonly statement: Statement;
  readonly sentence: ReadSentence;
};

const taking =
  /^(take|need|require|cost|have|be|seem|appear|tend|fail|begin|continue|manage|plan|intend|decide|hope|want|wish|try|attempt|agree|refuse|promise|threaten|aim|seek|vow|expect|prepare|offer|learn)$/;
const leastWords = 4;
const mostWords = 16;

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
    // "went on to gather evidence": what he did next.
    if (/^on$/i.test(statement.tokens[span.from - 1]?.text ?? '') && verbLemma(verb) === 'go')
      return [];
    // "persuaded Bonaparte to approve a voyage": what he was to do, and no reason of persuading him.
    const isTold = childrenIn(statement, clause.predicate, 'obj').some((one) => one < span.from);
    if (isTold && opening === 'to' && directing.test(verbLemma(verb))) return [];
    const words = statement.tokens.slice(clause.finite, span.from).map(({ text }) => text);
    if (/^(go(es)?|went|gone) on$/.test(words.slice(-2).join(' '))) return [];
    const prompt = askInverted(clause, 'Why', span);
    if (prompt === undefined || span.to < clause.end) return [];
    const tokens = statement.tokens.slice(span.from, span.to);
    return reasonOf({ clause, tokens, opening, prompt });
  });
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
    .some(({ text }) =>
      /^(first|second|third|fourth|last|only|latest|(young|old|great)est)$/.test(text),
    );
}

const forSomething =
  /^(evidence|means|data|basis|information|tools?|reason|chance|right|power|ability|opportunity|way|ways|attempt|effort|efforts|plan|plans|decision|need|desire|permission|time|money|incentive|clues?)$/;

const matter =
  /^(question|plan|matter|issue|problem|idea|proposal|decision|situation|case|result|results|group|two|others?)$/i;

type Found = Pick<Reason, 'opening' | 'prompt'> & {
  readonly clause: Clause;
  readonly tokens: Statement['tokens'];
};

/** The reason that `tokens` give for the clause; none where it is too long or points elsewhere. */
export function reasonOf({ clause, tokens: all, opening, prompt }: Found): Reason[] {
  const { statement } = clause;
  const tokens = all.length > mostAnswered ? withoutTail(all) : all;
  const least = /^(by|because of|to)$/.test(opening) ? leastWords - 1 : leastWords;
  if (tokens.length < least || tokens.length > mostWords) return [];
  // "Why can doctors alter cells?" asks what makes it possible, not what for.
  if (/^(so that|to)$/.test(opening) && /^Why (can|could|may|might)\b/.test(prompt)) return [];
  // "because in the hall it isn't": is not what?
  const end = tokens.at(-1);
  if (end?.pos === 'AUX' || /^n['’]t$|^not$/.test(end?.text ?? '')) return [];
  if (tokens.some((_, at) => pointsElsewhere(clause, tokens, { at, opening }))) return [];
  // "to discuss the question": which one?
  if (tokens.some(({ text }, at) => /^the$/i.test(tokens[at - 1]?.text ?? '') && matter.test(text)))
    return [];
  const text = asWritten(tokens, clause.statement);
  return [{ prompt, text, opening, statement, sentence: statement.sentence }];
}

/** Of a longer reason what is told in passing at its end goes. */
const mostAnswered = 13;

/** "because the bill is lined with spines | against which the tongue holds the catch" */
function withoutTail(tokens: Statement['tokens']): Statement['tokens'] {
  const end = tokens.findIndex(
    ({ text }, at) =>
      at > leastWords &&
      (/^(which|who|whose|where)$/.test(text) ||
        (tokens[at + 1]?.text === 'which' && tokens[at]?.pos === 'ADP')),
  );
  const kept = tokens.slice(0, tokens[end - 1]?.text === ',' ? end - 1 : end);
  const isWhole = kept.some(({ tag }) => /^(VBD|VBZ|VBP|MD|VB)$/.test(tag));
  return end > 0 && isWhole ? kept : tokens;
}

/** In the words of the sentence: "also" and "already", which statements do without, stay, and so does "their" where the clause names them. */
function asWritten(tokens: Statement['tokens'], { sentence, tokens: told }: Statement): string {
  const words = joinedWords(lowerFirst(tokens));
  const [first, last] = [tokens[0], tokens.at(-1)];
  const named = told
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase();
  const isNamed = tokens.every(
    ({ filling, text }) =>
      filling === undefined || named.includes(text.replace(/['’]s?$/, '').toLowerCase()),
  );
  if (first === undefined || last === undefined || !isNamed) return words;
  const written = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  const isPlain = written !== '' && !/[()[\]]/.test(written);
  return isPlain ? words.charAt(0) + written.slice(1) : words;
}

/** Reasons of more words than this, without the word they open with, are not typed. */
const mostTyped = 12;
const leadIn = /^(because of|because|since|as|due to|owing to|thanks to|by|so that|in order) /;

/** Each reason as a multiple choice among the other reasons of the article that open alike, short ones also to be typed. */
export function reasonProposals(reasons: readonly Reason[]): Proposal[] {
  return [...reasons.flatMap(typedReason), ...chosenReasons(reasons)];
}

/** "Why did Bergen grow quickly?" with the reason in its own words; "so that" and "to" may go. */
function typedReason({ prompt, text, opening, statement }: Reason): Proposal[] {
  const bare = text.replace(leadIn, '');
  if (bare.split(' ').length > mostTyped) return [];
  return [
    {
      kind: 'short-answer' as const,
      asks: opening === 'by' ? ('how' as const) : ('why' as const),
      prompt,
      answer: text,
      statement,
      about: text,
      difficulty: 0.6,
      complete: () => ({ accepted: bare === text ? [] : [bare], choices: [] }),
    },
  ];
}

function chosenReasons(reasons: readonly Reason[]): Proposal[] {
  return reasons.flatMap((reason, index) => {
    const others = [...reasons.slice(index + 1), ...reasons.slice(0, index)].filter(
      (other) => other.sentence !== reason.sentence && isAlike(other.text, reason.text),
    );
    const { answer, options } = optionsOf(reason, others);
    if (options.length < 2) return [];
    return [
      {
        kind: 'multiple-choice' as const,
        asks: reason.opening === 'by' ? ('how' as const) : ('why' as const),
        prompt: reason.prompt,
        answer,
        statement: reason.statement,
        about: reason.text,
        difficulty: 0.5,
        complete: (random: Random) => ({
          accepted: [],
          choices: shuffled([answer, ...options], random),
        }),
      },
    ];
  });
}

const causal = /^(because|since|as) (?!of\b)/;

/** Reasons that open alike; where there are too few, causes without the word they open with. */
function optionsOf(
  reason: Reason,
  others: readonly Reason[],
): { readonly answer: string; readonly options: readonly string[] } {
  const distinct = (texts: readonly string[], answer: string) =>
    [...new Set(texts)].filter((text) => text !== answer).slice(0, 3);
  // "because they cannot swim" beside "because it is caught for food" tells whose reason each is.
  const alike = others.filter(
    ({ opening, text }) => opening === reason.opening && !isPronominal(text),
  );
  if (isPronominal(reason.text)) return { answer: reason.text, options: [] };
  const same = distinct(
    alike.map(({ text }) => text),
    reason.text,
  );
  if (same.length >= 2 || !isCause(reason)) return { answer: reason.text, options: same };
  const bare = ({ text }: Reason) => text.replace(causal, '');
  // "they cannot swim" tells whose reason it is.
  const causes = [reason, ...others].filter(
    (one) => isCause(one) && !pronoun.test(bare(one).split(' ')[0] ?? ''),
  );
  if (!causes.includes(reason)) return { answer: reason.text, options: [] };
  return { answer: bare(reason), options: distinct(causes.map(bare), bare(reason)) };
}

function isPronominal(text: string): boolean {
  return text.split(' ').some((word) => pronoun.test(word));
}

function isCause({ opening }: Reason): boolean {
  return /^(because|since|as|so)$/.test(opening);
}

/** Options of half the length or less give themselves away. */
function isAlike(a: string, b: string): boolean {
  return Math.max(a.length, b.length) <= Math.min(a.length, b.length) * 2;
}

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
