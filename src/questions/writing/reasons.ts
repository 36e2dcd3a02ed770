import { type Random, shuffled } from '../random.ts';
import type { ReadSentence } from '../reading/document.ts';
import { rootOf } from '../reading/tree.ts';
import type { Clause } from './clause.ts';
import { isPointingAway } from './clear-pronouns.ts';
import type { Proposal } from './draft.ts';
import { pointsElsewhere, pronoun } from './reason-pronouns.ts';
import { arrange, joinedWords, lowerFirst, type Statement } from './statement.ts';

/**
 * The word that a reason opens with; `so`: none, since the sentence goes on with "so"; `motive`: what somebody felt;
 * `cause`: the thing that led to another; `effect`: what happens when something else does.
 */
export type Opening =
  | 'because'
  | 'because of'
  | 'since'
  | 'as'
  | 'to'
  | 'so that'
  | 'so'
  | 'by'
  | 'for'
  | 'motive'
  | 'cause'
  | 'effect';

/** A "Why ...?" or "How ...?" and what its sentence gives for it, before it has other reasons beside it. */
export type Reason = {
  readonly prompt: string;
  readonly text: string;
  readonly opening: Opening;
  readonly statement: Statement;
  readonly sentence: ReadSentence;
};

const leastWords = 4;
const fewestOf: Partial<Record<Opening, number>> = {
  by: 3,
  'because of': 3,
  to: 3,
  for: 2,
  cause: 2,
};
const mostWords = 16;

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
  const least = fewestOf[opening] ?? leastWords;
  if (tokens.length < least || tokens.length > mostWords) return [];
  // "Why can doctors alter cells?" asks what makes it possible, not what for.
  if (/^(so that|to)$/.test(opening) && /^Why (can|could|may|might)\b/.test(prompt)) return [];
  // "because in the hall it isn't": is not what?
  const end = tokens.at(-1);
  if (end?.pos === 'AUX' || /^n['’]t$|^not$/.test(end?.text ?? '')) return [];
  if (tokens.some((_, at) => pointsElsewhere(clause, tokens, { at, opening }))) return [];
  if (isLoose(statement, all)) return [];
  // "to discuss the question": which one?
  if (tokens.some(({ text }, at) => /^the$/i.test(tokens[at - 1]?.text ?? '') && matter.test(text)))
    return [];
  const text = asWritten(tokens, clause.statement);
  const asked = opening === 'cause' ? statement : without(statement, all);
  return [{ prompt, text, opening, statement: asked, sentence: statement.sentence }];
}

/** The statement that is asked about: what the reason itself names need not be clear in it. */
function without(statement: Statement, reason: Statement['tokens']): Statement {
  const all = statement.tokens.slice(0, -1).map((_, at) => at);
  const order = all.filter((at) => !reason.some((token) => token === statement.tokens[at]));
  const root = rootOf(statement);
  return order.length === all.length || !order.includes(root)
    ? statement
    : arrange(statement, { order, root, kind: statement.kind });
}

/** True if what is asked, without the reason itself, points to something outside it. */
function isLoose(statement: Statement, reason: Statement['tokens']): boolean {
  const own = new Set(reason.map(({ start }) => start));
  return statement.tokens.some(({ start }, at) => !own.has(start) && isPointingAway(statement, at));
}

/** Of a longer reason what is told in passing at its end goes. */
const mostAnswered = 13;

/** "because the bill is lined with spines | against which the tongue holds the catch", "because it is light | and floats" */
function withoutTail(tokens: Statement['tokens']): Statement['tokens'] {
  const end = tokens.findIndex(
    ({ text }, at) =>
      at > leastWords &&
      (/^(which|who|whose|where)$/.test(text) ||
        (text === 'and' && /^(VBD|VBZ|VBP|MD)$/.test(tokens[at + 1]?.tag ?? '')) ||
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
  const [initial = ''] = words;
  if (!isPlain) return words;
  // "he warned", where the reason has the name in its place.
  if (/^(he|she|it|they|his|her|its|their)\b/i.test(written))
    return written.charAt(0).toLowerCase() + written.slice(1);
  return initial.toLowerCase() === written.charAt(0).toLowerCase()
    ? initial + written.slice(1)
    : written;
}

/** Reasons of more words than this, without the word they open with, are not typed. */
const mostTyped = 13;
const leadIn =
  /^(because of|because|since|as a result of|as|due to|owing to|thanks to|by|so that|in order|on account of|for(?! (fear|want|lack)\b)) /;

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
