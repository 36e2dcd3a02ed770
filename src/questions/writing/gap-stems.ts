import { contentWords } from '../normalise.ts';
import { clozeGap } from '../question-kinds.ts';
import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import type { Stem } from './draft.ts';
import { isHalfAnswer } from './half-answers.ts';
import { isIdle } from './idle-gaps.ts';
import { renderTokens, type Statement } from './statement.ts';

/** Fewer words with a meaning leave too little to tell what is asked for. */
const leastContentWords = 4;

/** One gapped sentence for each fact of `statement` that a blank can stand for as a whole. */
export function gapStems(statement: Statement): Stem[] {
  return statement.facts.flatMap((found) => {
    const fact = kindless(withArticle(found, statement.tokens));
    if (isHalfAnswer(fact, statement) || isIdle(fact, statement)) return [];
    const gapped = renderTokens(replaceFact(statement.tokens, fact, clozeGap));
    const { context } = statement;
    const prompt = context === undefined ? gapped : `${context} ${gapped}`;
    if (contentWords(prompt).size < leastContentWords) return [];
    return [{ form: 'gap' as const, asks: 'gap' as const, prompt, fact, statement }];
  });
}

/** "in the _____ family": what follows the name says what kind of answer it is. */
function kindless(fact: Fact): Fact {
  const name = /^(.+) (family|genus|order)$/.exec(fact.text)?.[1];
  return fact.kind === 'term' && name !== undefined
    ? { ...fact, text: name, to: fact.to - 1 }
    : fact;
}

/** The tokens with `text` in place of the fact. */
export function replaceFact(tokens: readonly Token[], fact: Fact, text: string): Token[] {
  const first = tokens[fact.from];
  const last = tokens[fact.to - 1];
  if (first === undefined || last === undefined) return [...tokens];
  return [
    ...tokens.slice(0, fact.from),
    { text, pos: first.pos, tag: first.tag, start: first.start, end: last.end },
    ...tokens.slice(fact.to),
  ];
}

/** "the United States" is one answer: its article would point at the countries that take one. */
export function withArticle(fact: Fact, tokens: readonly Token[]): Fact {
  const before = tokens[fact.from - 1];
  if (fact.kind !== 'country' || before?.text !== 'the') return fact;
  return { ...fact, from: fact.from - 1, text: joinTokens(tokens.slice(fact.from - 1, fact.to)) };
}
