import { joinTokens, type Token } from '../reading/sentences.ts';
import { joinedWords } from './statement.ts';

const leastWords = 4;
const mostWords = 16;
/** More words before "called" are hard to keep in mind. */
const mostBeforeCalled = 11;

/** A question by an explanation, and where the explanation ends. */
export type Explanation = { readonly prompt: string; readonly to: number };

const startsList = /^(and|or)$/;

/**
 * The question by the explanation that starts at `from`, the noun behind the article: "Which protein contains
 * copper?", "What is the form called in which energy is stored?", "What is a small pouch beneath the
 * liver called?".
 */
export function explanationFrom(tokens: readonly Token[], from: number): Explanation | undefined {
  const relative = tokens.findIndex(
    ({ text }, at) => at > from && at <= from + 9 && /^(that|which|who)$/.test(text),
  );
  const stop = nextMark(tokens, from);
  if (relative < 0 || relative > stop) return byPhrase(tokens, from, stop);
  // "that often contains", but not "that most birds use".
  const isDeed =
    isTensed(tokens[relative + 1]) ||
    (tokens[relative + 1]?.pos === 'ADV' && isTensed(tokens[relative + 2]));
  if (!isDeed && tokens[relative - 1]?.pos !== 'ADP') return byPhrase(tokens, from, relative);
  return tokens[relative - 1]?.pos === 'ADP' && tokens[relative]?.text === 'which'
    ? byPlace(tokens, from, relative)
    : byDeed(tokens, from, relative);
}

/** "protein that contains copper": a noun with its modifiers, then what it does. */
function byDeed(tokens: readonly Token[], from: number, relative: number): Explanation | undefined {
  const noun = tokens.slice(from, tokens[relative - 1]?.text === ',' ? relative - 1 : relative);
  if (!isPlain(noun) || !/^(NN|NNS)$/.test(noun.at(-1)?.tag ?? '')) return undefined;
  return deedOf(tokens, noun, relative);
}

/** "Which", `noun`, and what the relative clause behind `relative` says. */
export function deedOf(
  tokens: readonly Token[],
  noun: readonly Token[],
  relative: number,
): Explanation | undefined {
  const verb = tokens[relative + 1];
  const [next, afterNext] = [tokens[relative + 2], tokens[relative + 3]];
  const isVerb = isTensed(verb);
  if (!(isVerb || (verb?.pos === 'ADV' && isTensed(next)))) return undefined;
  if (/^(not|n['’]t)$/.test(next?.text ?? afterNext?.text ?? '')) return undefined;
  const to = endOfExplanation(tokens, relative);
  const words = [...noun, ...tokens.slice(relative + 1, to)];
  if (words.length < leastWords || words.length > mostWords) return undefined;
  return { prompt: asked(words), to };
}

/** "chitin, the same material that": the same as what? */
function asked(words: readonly Token[]): string {
  const bare = words[0]?.text === 'same' ? words.slice(1) : words;
  return `Which ${joinedWords(bare).replace(/[.,;\s]+$/, '')}?`;
}

/** "form in which energy can be stored". */
function byPlace(
  tokens: readonly Token[],
  from: number,
  relative: number,
): Explanation | undefined {
  const noun = tokens.slice(from, relative - 1);
  const to = nextMark(tokens, relative);
  const clause = tokens.slice(relative - 1, to);
  if (tokens[relative - 1]?.text === 'of') return undefined;
  if (!isPlain(noun) || noun.length > 5 || clause.length < leastWords || clause.length > mostWords)
    return undefined;
  const be = beOf(noun);
  if (be === undefined || !clause.some(isTensed)) return undefined;
  return { prompt: `What ${be} the ${joinTokens(noun)} called ${joinTokens(clause)}?`, to };
}

/** "small pouch beneath the liver", "movement of molecules from a region to another". */
function byPhrase(tokens: readonly Token[], from: number, stop: number): Explanation | undefined {
  const words = tokens.slice(from, stop);
  const first = words.findIndex(
    ({ pos, tag }) => pos === 'ADP' || tag === 'VBN' || tag === 'VBG' || tag === 'JJR',
  );
  const noun = words.slice(0, first);
  if (first < 1 || !isPlain(noun) || !/^NNS?$/.test(noun.at(-1)?.tag ?? '')) return undefined;
  if (words.length < leastWords || words.length > mostBeforeCalled) return undefined;
  if (words.some((word) => isTensed(word) || /^(PRP|PRP\$)$/.test(word.tag))) return undefined;
  // "a group of plants, animals and fungi": a list may go on.
  if (tokens[stop]?.text === ',' && listGoesOn(tokens, stop)) return undefined;
  const be = beOf(noun);
  const article = tokens[from - 1]?.text ?? '';
  const lead = /^(an?|the)$/i.test(article) ? `${article.toLowerCase()} ` : '';
  return be === undefined
    ? undefined
    : { prompt: `What ${be} ${lead}${joinedWords(words)} called?`, to: stop };
}

function beOf(noun: readonly Token[]): 'is' | 'are' | undefined {
  const of = noun.findIndex(({ text }) => text === 'of');
  const tag = (of > 0 ? noun[of - 1] : noun.at(-1))?.tag;
  return tag === 'NNS' ? 'are' : tag === 'NN' ? 'is' : undefined;
}

export function isTensed(token: Token | undefined): boolean {
  // "that most birds use": a word that the tagger takes for a verb now and then.
  return (
    /^(VBZ|VBD|VBP|MD)$/.test(token?.tag ?? '') &&
    !/^(most|many|few|all|both|some)$/i.test(token?.text ?? '')
  );
}

function isPlain(noun: readonly Token[]): boolean {
  return (
    noun.length > 0 &&
    noun.every(
      ({ pos, text, tag }, at) =>
        /^(NOUN|ADJ|ADV|PROPN|ADP|NUM)$/.test(pos) ||
        text === '-' ||
        (text === 'the' && at > 0) ||
        (tag === 'VBN' && at < noun.length - 1),
    )
  );
}

/** The next mark that ends a clause. */
export function nextMark(tokens: readonly Token[], from: number): number {
  return after(tokens, from, /^([,;.:)–—]|where|while|although)$/);
}

function after(tokens: readonly Token[], from: number, mark: RegExp): number {
  const found = tokens.findIndex(({ text }, at) => at > from && mark.test(text));
  return found < 0 ? tokens.length : found;
}

/** "squid, cuttlefish and nautiluses": "and" follows the next few words. */
function listGoesOn(tokens: readonly Token[], comma: number): boolean {
  return tokens.slice(comma + 1, comma + 6).some(({ text }) => startsList.test(text));
}

/** At the next mark, or behind a list that goes on after it. */
function endOfExplanation(tokens: readonly Token[], relative: number): number {
  const stop = nextMark(tokens, relative);
  const isList =
    tokens[stop]?.text === ',' &&
    listGoesOn(tokens, stop) &&
    !startsList.test(tokens[stop + 1]?.text ?? '') &&
    !startsClause(tokens, stop);
  return isList ? after(tokens, stop, /^[;.:]$/) : stop;
}

/** ", and is released", ", and the lining swells": no list. */
function startsClause(tokens: readonly Token[], comma: number): boolean {
  const next = tokens.slice(comma + 1, comma + 7);
  return startsList.test(next[0]?.text ?? '') && next.slice(1).some(isTensed);
}
