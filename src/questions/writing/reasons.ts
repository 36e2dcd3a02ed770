import { type Random, shuffled } from '../random.ts';
import type { ReadSentence } from '../reading/document.ts';
import { childrenIn, childrenOf, relationAt, rootOf, spanOf, subtreeOf } from '../reading/tree.ts';
import { askInverted, type Clause, clauseOf } from './clause.ts';
import { isSelfContained } from './clear-pronouns.ts';
import type { Proposal } from './draft.ts';
import { clauseBetween } from './halves.ts';
import { arrange, joinedWords, type Statement } from './statement.ts';

/** A "Why ...?" and the reason that its sentence gives, before it has other reasons beside it. */
export type Reason = {
  readonly prompt: string;
  readonly text: string;
  readonly opening: 'because' | 'to' | 'so that';
  readonly statement: Statement;
  readonly sentence: ReadSentence;
};

const leastWords = 4;
const mostWords = 14;
const pronouns =
  /^(it|its|he|him|his|she|her|they|them|their|this|that|these|those|which|who|I|we|you|our|your)$/i;

/** The purposes that `statement` states outright: "in order to ...", "to ...", "so that ...". */
export function purposesIn(statement: Statement): Reason[] {
  const clause = clauseOf(statement);
  if (clause === undefined) return [];
  return childrenOf(statement, rootOf(statement)).flatMap((at) => {
    if (relationAt(statement, at) !== 'advcl' || at < clause.predicate) return [];
    const span = spanOf(subtreeOf(statement, at));
    const opening = span === undefined ? undefined : openingOf(statement, at, span.from);
    if (span === undefined || opening === undefined) return [];
    const prompt = askInverted(clause, 'Why', span);
    if (prompt === undefined || span.to < clause.end) return [];
    const tokens = statement.tokens.slice(span.from, span.to);
    return reasonOf({ clause, tokens, opening, prompt });
  });
}

/**
 * The reason that the sentence `whole` gives after "because". What stands before it is read again as a
 * sentence of its own, since the parser often hangs the reason where it does not belong.
 */
export function statedReasons(whole: Statement): Reason[] {
  const at = whole.tokens.findIndex(({ text }) => text === 'because');
  if (at < 0 || whole.tokens[at + 1]?.text === 'of') return [];
  const before = whole.tokens[at - 1]?.text === ',' ? at - 1 : at;
  const main = clauseBetween(whole, 0, before);
  if (
    main === undefined ||
    main.tokens.some(({ text }) => /^(but|and|not|mainly|partly|largely|simply|just)$/i.test(text))
  )
    return [];
  const clause = clauseOf(
    arrange(main, {
      order: main.tokens.map((_, index) => index),
      root: rootOf(main),
      kind: 'main',
    }),
  );
  if (clause === undefined || !isSelfContained(clause.statement)) return [];
  const prompt = askInverted(clause, 'Why', { from: clause.end, to: clause.end });
  if (prompt === undefined) return [];
  const rest = whole.tokens.slice(at);
  const stop = rest.findIndex(({ text }) => /^[,;:.]$/.test(text));
  const tokens = stop < 0 ? rest : rest.slice(0, stop);
  // "because they bite, sting and kill" would be cut short.
  if (stop >= 0 && rest.slice(stop).some(({ text }) => text === 'and')) return [];
  return reasonOf({ clause, tokens, opening: 'because', prompt });
}

const matter =
  /^(question|plan|matter|issue|problem|idea|proposal|decision|situation|case|result|results|group|two|others?)$/i;

type Found = Pick<Reason, 'opening' | 'prompt'> & {
  readonly clause: Clause;
  readonly tokens: Statement['tokens'];
};

function reasonOf({ clause, tokens, opening, prompt }: Found): Reason[] {
  const { statement } = clause;
  if (tokens.length < leastWords || tokens.length > mostWords) return [];
  if (
    tokens.some((token, index) => pronouns.test(token.text) && !isSubjects(clause, tokens, index))
  )
    return [];
  // "to discuss the question": which one?
  if (tokens.some(({ text }, at) => /^the$/i.test(tokens[at - 1]?.text ?? '') && matter.test(text)))
    return [];
  return [{ prompt, text: joinedWords(tokens), opening, statement, sentence: statement.sentence }];
}

/** Reasons of more words than this are not typed. */
const mostTyped = 9;

/** Each reason as a multiple choice among the other reasons of the article that open alike, short ones also to be typed. */
export function reasonProposals(reasons: readonly Reason[]): Proposal[] {
  return [...reasons.flatMap(typedReason), ...chosenReasons(reasons)];
}

/** "Why did Bergen grow quickly?" with the reason in its own words; "so that" and "to" may go. */
function typedReason({ prompt, text, opening, statement }: Reason): Proposal[] {
  if (text.split(' ').length > mostTyped) return [];
  const bare = text.replace(/^(because|so that|in order) /, '');
  return [
    {
      kind: 'short-answer' as const,
      asks: 'why' as const,
      prompt,
      answer: text,
      statement,
      about: text,
      difficulty: 0.6,
      complete: () => ({ accepted: opening === 'to' && bare === text ? [] : [bare], choices: [] }),
    },
  ];
}

function chosenReasons(reasons: readonly Reason[]): Proposal[] {
  return reasons.flatMap((reason, index) => {
    const others = [...reasons.slice(index + 1), ...reasons.slice(0, index)].filter(
      (other) =>
        other.opening === reason.opening &&
        other.sentence !== reason.sentence &&
        isAlike(other.text, reason.text),
    );
    const texts = [...new Set(others.map(({ text }) => text))]
      .filter((text) => text !== reason.text)
      .slice(0, 3);
    if (texts.length < 2) return [];
    return [
      {
        kind: 'multiple-choice' as const,
        asks: 'why' as const,
        prompt: reason.prompt,
        answer: reason.text,
        statement: reason.statement,
        about: reason.text,
        difficulty: 0.5,
        complete: (random: Random) => ({
          accepted: [],
          choices: shuffled([reason.text, ...texts], random),
        }),
      },
    ];
  });
}

/** Options of half the length or less give themselves away. */
function isAlike(a: string, b: string): boolean {
  return Math.max(a.length, b.length) <= Math.min(a.length, b.length) * 2;
}

/** "because they cannot swim": the subject of the reason is that of the sentence. */
function isSubjects(
  { statement, subject }: Clause,
  tokens: Statement['tokens'],
  at: number,
): boolean {
  const word = tokens[at]?.text ?? '';
  const [head] = statement.tokens
    .slice(subject.from, subject.to)
    .filter(({ pos }) => /^(NOUN|PROPN)$/.test(pos));
  const isMany = /^(NNS|NNPS)$/.test(head?.tag ?? '');
  if (at !== 1) return false;
  return isMany ? /^they$/i.test(word) : /^(it|he|she)$/i.test(word);
}

function openingOf(statement: Statement, at: number, from: number): Reason['opening'] | undefined {
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
