import { type Random, shuffled } from '../random.ts';
import type { ReadSentence } from '../reading/document.ts';
import { childrenIn, childrenOf, relationAt, rootOf, spanOf, subtreeOf } from '../reading/tree.ts';
import { askInverted, clauseOf } from './clause.ts';
import type { Proposal } from './draft.ts';
import { joinedWords, type Statement } from './statement.ts';

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

/** The reasons and purposes that `statement` states outright: "because ...", "in order to ...", "so that ...". */
export function reasonsIn(statement: Statement): Reason[] {
  const clause = clauseOf(statement);
  if (clause === undefined) return [];
  return childrenOf(statement, rootOf(statement)).flatMap((at) => {
    if (relationAt(statement, at) !== 'advcl' || at < clause.predicate) return [];
    const span = spanOf(subtreeOf(statement, at));
    const opening = span === undefined ? undefined : openingOf(statement, at, span.from);
    if (span === undefined || opening === undefined) return [];
    const tokens = statement.tokens.slice(span.from, span.to);
    if (tokens.length < leastWords || tokens.length > mostWords) return [];
    if (tokens.some(({ text }) => pronouns.test(text))) return [];
    const prompt = askInverted(clause, 'Why', span);
    if (prompt === undefined || span.to < clause.end) return [];
    return [
      { prompt, text: joinedWords(tokens), opening, statement, sentence: statement.sentence },
    ];
  });
}

/** Each reason as a multiple choice among the other reasons of the article that open alike. */
export function reasonProposals(reasons: readonly Reason[]): Proposal[] {
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

function openingOf(statement: Statement, at: number, from: number): Reason['opening'] | undefined {
  const words = statement.tokens.slice(from, from + 3).map(({ text }) => text.toLowerCase());
  const hasSubject = childrenIn(statement, at, 'nsubj').length > 0;
  if (words[0] === 'because' && words[1] !== 'of' && hasSubject) return 'because';
  if (words[0] === 'so' && words[1] === 'that' && hasSubject) return 'so that';
  if (
    words.join(' ') === 'in order to' ||
    (words[0] === 'to' && statement.tokens[at]?.tag === 'VB')
  )
    return 'to';
  return undefined;
}
