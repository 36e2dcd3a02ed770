import { nounLemma } from './lemma.ts';
import { joinTokens, type Token } from './sentences.ts';
import type { Span } from './tree.ts';

/** What the opening of a sentence says something is: "**Isfahan** (...) is a **city** in central Iran". */
export type Definition = Span & {
  /** What is defined, without a leading article, as the sentence writes it. */
  readonly text: string;
  readonly hasArticle: boolean;
  readonly isName: boolean;
  readonly isPlural: boolean;
  /** Singular, lower case; empty in "Coron is in the province of Palawan". */
  readonly nouns: readonly string[];
  /** True where a bracket after it holds a birth or a life: "(born 1978)", "(1900 – 1970)". */
  readonly hasLife: boolean;
};

const longestName = 8;
/** Brackets with pronunciations and other names can be long. */
const farthestVerb = 60;
const be = /^(is|are|was|were)$/;
const inName = /^(of|the|de|del|della|la|le|el|al|van|von|der|den|bin|ibn|and|for|-|–|'s|’s)$/i;
const article = /^(the|an?)$/i;
/** "a group of islands", "one of the moons": the noun after "of" says what it is as well. */
const partitive =
  /^(kind|type|form|sort|group|genus|species|family|class|set|series|chain|member|one|pair|order|breed|variety|style|piece)$/;

/** The definition that opens a sentence of `tokens`; undefined where it opens with anything else. */
export function definitionIn(tokens: readonly Token[]): Definition | undefined {
  const from = article.test(tokens[0]?.text ?? '') ? 1 : 0;
  const to = nameEnd(tokens, from);
  if (to === from) return undefined;
  const words = tokens.slice(from, to);
  const last = words.at(-1);
  if (last === undefined || !/^(PROPN|NOUN|NUM)$/.test(last.pos)) return undefined;
  const copula = copulaAfter(tokens, to);
  const verb = copula < 0 ? commaInPlace(tokens, to) : copula;
  if (verb < 0) return undefined;
  const isName = words.some(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}/u.test(text));
  return {
    from,
    to,
    text: joinTokens(words),
    hasArticle: from === 1,
    isName,
    isPlural: /^(are|were)$/.test(tokens[verb]?.text ?? '') || last.tag === 'NNS',
    nouns: nounsAfter(tokens, verb),
    hasLife: /\bborn\b|\b\d{3,4}\b.{0,60}[–—-].{0,60}\b\d{3,4}\b/.test(bracketAfter(tokens, to)),
  };
}

function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to - from < longestName && isNamePart(tokens, to, from)) to += 1;
  while (to > from && inName.test(tokens[to - 1]?.text ?? '')) to -= 1;
  return to;
}

function isNamePart(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^(PROPN|NOUN|ADJ|NUM)$/.test(token.pos)) return true;
  return at > from && inName.test(token.text);
}

function bracketAfter(tokens: readonly Token[], open: number): string {
  if (tokens[open]?.text !== '(') return '';
  const length = tokens.slice(open).findIndex(({ text }) => text === ')');
  return length < 0 ? '' : joinTokens(tokens.slice(open, open + length));
}

/** The "is" of the definition, past brackets and asides; -1 if another verb comes first. */
function copulaAfter(tokens: readonly Token[], to: number): number {
  let depth = 0;
  let isAside = false;
  for (let at = to; at < Math.min(tokens.length, to + farthestVerb); at += 1) {
    const { text = '', tag = '' } = tokens[at] ?? {};
    // "The olm or proteus (Proteus anguinus) is".
    if (at === to && text === 'or') isAside = true;
    else if (text === '(' || text === '[') depth += 1;
    else if (text === ')' || text === ']') depth -= 1;
    else if (depth > 0) continue;
    else if (text === ',') isAside = true;
    else if (be.test(text))
      return /^(who|which|that|there)$/i.test(tokens[at - 1]?.text ?? '') ? -1 : at;
    else if (!isAside || /^(VBD|VBZ|VBP|MD)$/.test(tag)) return -1;
  }
  return -1;
}

/** The comma that stands for "is a" in an encyclopedia: "Saiga (Saiga tatarica), medium-sized mammal that lives in herds"; else -1. */
function commaInPlace(tokens: readonly Token[], to: number): number {
  const close = tokens[to]?.text === '(' ? tokens.findIndex(({ text }) => text === ')') : to - 1;
  const comma = close + 1;
  if (close < to - 1 || tokens[comma]?.text !== ',') return -1;
  const rest = tokens.slice(comma + 1);
  const isTensed = ({ tag }: Token) => /^(VBD|VBZ|VBP|MD)$/.test(tag);
  const verb = rest.findIndex(isTensed);
  const isRelative = rest
    .slice(0, Math.max(0, verb))
    .some(({ text }) => /^(that|which|who|whose|where)$/.test(text));
  // "Caputova, a lawyer who had no experience, has won": the sentence has a verb of its own.
  const goesOn = rest.some((token, at) => isTensed(token) && rest[at - 1]?.text === ',');
  return verb < 0 || (isRelative && !goesOn) ? comma : -1;
}

function nounsAfter(tokens: readonly Token[], verb: number): string[] {
  const first = phraseAt(tokens, verb + 1);
  const more = tokens.flatMap((_, at) => (at > verb && addsPhrase(tokens, at) ? [at] : []));
  return [
    ...new Set(
      [...first, ...more.flatMap((at) => phraseAt(tokens, at + 1))].map((noun) => nounLemma(noun)),
    ),
  ];
}

/** "and is the capital", "as well as the largest city", "and the largest city". */
function addsPhrase(tokens: readonly Token[], at: number): boolean {
  const [word, before, next, after] = [at, at - 1, at + 1, at + 2].map(
    (one) => tokens[one]?.text ?? '',
  );
  if (be.test(word ?? '') && before === 'and') return true;
  const isJoint = word === 'and' || (word === 'as' && before === 'well');
  return isJoint && /^(the|an?)$/.test(next ?? '') && /^(most|least|\w{3,}est)$/.test(after ?? '');
}

/** The nouns of the phrase that starts at `from`: "group" and "island" of "a group of islands". */
function phraseAt(tokens: readonly Token[], from: number): Token[] {
  let start = from;
  while (tokens[start]?.pos === 'ADV' || /^(also|one)$/.test(tokens[start]?.text ?? '')) start += 1;
  if (tokens[start - 1]?.text === 'one' && tokens[start]?.text === 'of') start += 1;
  if (tokens[start]?.pos === 'ADP') return [];
  let end = start;
  while (isPhrasePart(tokens[end], end === start)) end += 1;
  const noun = tokens.slice(start, end).findLast(({ pos }) => pos === 'NOUN');
  if (noun === undefined) return [];
  const next = tokens[end]?.text;
  if (next === 'of' && partitive.test(nounLemma(noun))) return [noun, ...phraseAt(tokens, end + 1)];
  const isList = (next === ',' || next === 'and') && tokens[end + 1]?.pos !== 'PROPN';
  return isList ? [noun, ...listed(tokens, end + 1)] : [noun];
}

/** "physicist" in "a mathematician and physicist": bare nouns, up to the first word that is none. */
function listed(tokens: readonly Token[], from: number): Token[] {
  const found: Token[] = [];
  for (let at = from; at < from + 8; at += 1) {
    const { pos = '', text = '' } = tokens[at] ?? {};
    const next = tokens[at + 1];
    if (pos === 'NOUN' && next !== undefined && next.pos !== 'NOUN')
      found.push(tokens[at] as Token);
    else if (!/^(NOUN|ADJ)$/.test(pos) && !/^(,|and|an?)$/.test(text)) break;
  }
  return found;
}

function isPhrasePart(token: Token | undefined, isFirst: boolean): boolean {
  if (token === undefined) return false;
  if (/^(DET|NUM)$/.test(token.pos)) return isFirst || token.pos === 'NUM';
  if (/^(NOUN|ADJ|PROPN|ADV)$/.test(token.pos)) return true;
  return token.text === '-' || /^['’]s?$/.test(token.text) || /^VB[NG]$/.test(token.tag);
}
