import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import type { Stem } from './draft.ts';
import { arrange, joinedWords, type Statement } from './statement.ts';

const leastWords = 4;
const mostWords = 16;

/**
 * "Which protein contains copper instead of iron?" out of "haemocyanin, a protein that contains copper instead
 * of iron": what is explained in passing, by its explanation. Read off the words, since the parser is seldom
 * sure what an apposition belongs to.
 */
export function definedTermStems(statement: Statement): Stem[] {
  const { tokens } = statement;
  return tokens.flatMap(({ text }, comma): Stem[] => {
    if (text !== ',' || !/^an?$/i.test(tokens[comma + 1]?.text ?? '')) return [];
    const fact = termBefore(statement, comma);
    const explained = explanationAfter(tokens, comma + 2);
    if (fact === undefined || explained === undefined) return [];
    const prompt = `Which ${explained.text}?`;
    const part = partOf(statement, fact, explained);
    return [{ form: 'question', asks: 'definition', prompt, ...part }];
  });
}

type Explanation = { readonly text: string; readonly to: number };

/** The term and its explanation as a statement of their own: what else the sentence says is not asked about. */
function partOf(
  whole: Statement,
  fact: Fact,
  { to }: Explanation,
): Pick<Stem, 'fact' | 'statement'> {
  const order = whole.tokens.slice(fact.from, to).map((_, index) => fact.from + index);
  const facts = [...whole.facts.filter(({ from }) => from !== fact.from), fact];
  const arrangement = { order, root: fact.to - 1, kind: 'explained' as const };
  const statement = arrange({ ...whole, facts }, arrangement);
  const own = statement.facts.find(({ text, from }) => text === fact.text && from === 0);
  return { statement, fact: own ?? fact };
}

/** The name that ends before `comma`, or a bare noun that is explained like a name. */
function termBefore({ tokens, facts }: Statement, comma: number): Fact | undefined {
  const name = facts.find(
    ({ to, kind, value }) =>
      to === comma && value === undefined && kind !== 'term' && kind !== 'people',
  );
  if (name !== undefined) return isListed(tokens, name.from) ? undefined : name;
  const noun = tokens[comma - 1];
  const before = tokens[comma - 2];
  if (noun === undefined || !/^NNS?$/.test(noun.tag) || !/^\p{Ll}[\p{L}-]{3,}$/u.test(noun.text))
    return undefined;
  // "the cephalopods, a class of molluscs that ..." is named as well; "his work, a study that ..." is not.
  const isBare = /^(VERB|AUX|ADP|SCONJ|CCONJ|PUNCT)$/.test(before?.pos ?? 'PUNCT');
  const isGroup = /^the$/i.test(before?.text ?? '') && noun.tag === 'NNS';
  if ((!isBare && !isGroup) || before?.text === 'and' || isListed(tokens, comma - 1))
    return undefined;
  return { kind: 'term', sort: 'term', text: joinTokens([noun]), from: comma - 1, to: comma };
}

/** "squid, cuttlefish, a snail that": one of several. */
function isListed(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === ',' && tokens[from - 2]?.pos !== 'VERB' && from > 2;
}

/** "protein that contains copper": a noun with its modifiers, then what it does; undefined where it is cut short. */
function explanationAfter(tokens: readonly Token[], from: number): Explanation | undefined {
  const relative = tokens.findIndex(
    ({ text }, at) => at > from && at <= from + 6 && /^(that|which|who)$/.test(text),
  );
  if (relative < 0) return undefined;
  const noun = tokens.slice(from, relative);
  if (
    !noun.every(
      ({ pos, text }) =>
        /^(NOUN|ADJ|ADV|PROPN|ADP|NUM)$/.test(pos) || text === '-' || text === 'the',
    )
  )
    return undefined;
  if (!/^(NN|NNS)$/.test(tokens[relative - 1]?.tag ?? '')) return undefined;
  const verb = tokens[relative + 1];
  const [next, afterNext] = [tokens[relative + 2], tokens[relative + 3]];
  const isVerb = /^(VBZ|VBD|MD)$/.test(verb?.tag ?? '');
  const isAfterAdverb = verb?.pos === 'ADV' && /^(VBZ|VBD|MD)$/.test(next?.tag ?? '');
  if (!(isVerb || isAfterAdverb) || /^(not|n['’]t)$/.test(next?.text ?? afterNext?.text ?? ''))
    return undefined;
  const to = endOfExplanation(tokens, relative);
  const words = [...noun, ...tokens.slice(relative + 1, to)];
  if (words.length < leastWords || words.length > mostWords) return undefined;
  return { text: joinedWords(words), to };
}

/** At the next mark, or behind a list that goes on after it. */
function endOfExplanation(tokens: readonly Token[], relative: number): number {
  const after = (from: number, mark: RegExp) => {
    const found = tokens.findIndex(({ text }, at) => at > from && mark.test(text));
    return found < 0 ? tokens.length : found;
  };
  const stop = after(relative, /^([,;.:]|where|while|although)$/);
  const isList =
    tokens[stop]?.text === ',' &&
    tokens.slice(stop + 1, stop + 6).some(({ text }) => text === 'and');
  return isList ? after(stop, /^[;.:]$/) : stop;
}
