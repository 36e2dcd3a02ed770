import { isThing } from '../options/noun-files.ts';
import { rarityOf } from '../options/rarity.ts';
import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { isDistance, isRemark, sumsUp } from './described-nouns.ts';
import type { Stem } from './draft.ts';
import { partStem } from './explained-part.ts';
import { deedOf, type Explanation, explanationFrom, isTensed, nextMark } from './explanations.ts';
import { descriptionBefore, namingVerb } from './naming-words.ts';
import { joinedWords, type Statement } from './statement.ts';

/**
 * "Which protein contains copper instead of iron?" out of "haemocyanin, a protein that contains copper instead
 * of iron": what is explained in passing, by its explanation. Read off the words, since the parser is seldom
 * sure what an apposition belongs to.
 */
export function definedTermStems(statement: Statement): Stem[] {
  return [
    ...explainedBehind(statement),
    ...explainedBefore(statement),
    ...describedByName(statement),
  ];
}

/** "haemocyanin, a protein that ...", "gills, thin outgrowths that ...". */
function explainedBehind(statement: Statement): Stem[] {
  const { tokens } = statement;
  return tokens.flatMap(({ text }, mark): Stem[] => {
    if (!/^[,–—]$/.test(text)) return [];
    const fact = termBefore(statement, mark);
    const article = tokens[mark + 1]?.text ?? '';
    if (fact === undefined) return [];
    const hasArticle = /^an?$/i.test(article) || (/^the$/i.test(article) && fact.kind === 'term');
    if (!hasArticle && !isBarePlural(tokens, mark, fact)) return [];
    // "Keratin, the same protein that forms fingernails": a comparison from elsewhere.
    if (tokens[mark + 2]?.text === 'same') return [];
    const explained = explanationFrom(tokens, mark + (hasArticle ? 2 : 1));
    if (explained === undefined || !isNamedBy(tokens, fact, { mark, hasArticle, explained }))
      return [];
    return [stemOf(statement, fact, explained)];
  });
}

/** "tiny channels called sinusoids, which are lined with immune cells". */
function explainedBefore(statement: Statement): Stem[] {
  const { tokens } = statement;
  return statement.facts.flatMap((fact): Stem[] => {
    const verb = namingVerb(statement, fact);
    const described = verb === undefined ? undefined : descriptionBefore(tokens, verb, fact);
    const relative = tokens[fact.to]?.text === ',' ? fact.to + 1 : fact.to;
    if (described === undefined || !/^(which|that|who)$/.test(tokens[relative]?.text ?? ''))
      return [];
    const noun = { text: described.text, pos: 'NOUN', tag: 'NN', start: -1, end: -2 } as const;
    const explained = deedOf(tokens, [noun], relative);
    return explained === undefined ? [] : [stemOf(statement, fact, explained)];
  });
}

/** "another hormone, glucagon, causes the glycogen to be broken down": the sort first, then the name. */
function describedByName(statement: Statement): Stem[] {
  const { tokens } = statement;
  return tokens.flatMap(({ text, tag }, at): Stem[] => {
    const [before, after, verb] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (before?.text !== ',' || after?.text !== ',' || !/^NNS?$/.test(tag) || !isTensed(verb))
      return [];
    let from = at - 2;
    while (/^(NOUN|ADJ)$/.test(tokens[from]?.pos ?? '')) from -= 1;
    const noun = tokens.slice(from + 1, at - 1);
    if (!/^(an?|another|one)$/i.test(tokens[from]?.text ?? '') || noun.length === 0) return [];
    const to = nextMark(tokens, at + 2);
    const words = [...noun, ...tokens.slice(at + 2, to)];
    if (words.length < 5 || words.length > 16) return [];
    const fact: Fact = { kind: 'term', sort: 'term', text, from: at, to: at + 1 };
    return [stemOf(statement, fact, { prompt: `Which ${joinedWords(words)}?`, to })];
  });
}

function stemOf(whole: Statement, fact: Fact, { prompt, to }: Explanation): Stem {
  const asks = prompt.startsWith('What') ? 'naming' : 'definition';
  return partStem(whole, { fact, part: { from: fact.from, to }, prompt, asks });
}

/** True if it is the term that is explained, and not what the sentence says of it. */
function isNamedBy(
  tokens: readonly Token[],
  fact: Fact,
  found: { readonly mark: number; readonly hasArticle: boolean; readonly explained: Explanation },
): boolean {
  const { mark, hasArticle, explained } = found;
  const head = headBehind(tokens, hasArticle ? mark + 2 : mark + 1);
  if (isDistance(head) || isSummary(head, fact) || isSomebody(head, fact)) return false;
  if (explained.prompt.startsWith('Which')) return true;
  // "a small pouch beneath the liver" asks for things, not for somebody or some town.
  if (!hasArticle || fact.kind !== 'term') return false;
  // "The harbour, a steep amphitheatre of grey mansions": what it looks like, not what it is called.
  const isKnown =
    /^the$/i.test(tokens[fact.from - 1]?.text ?? '') &&
    tokens[mark - 1]?.tag === 'NN' &&
    (fact.to - fact.from > 1 || rarityOf(fact.text.toLowerCase()) < technical);
  return !isKnown && !isFront(tokens, fact) && isTelling(tokens, mark, explained);
}

/** The noun of the phrase that starts at `from`: "gesture" of "gesture that", "pouch" of "small pouch beneath". */
function headBehind(tokens: readonly Token[], from: number): string {
  const head = tokens.findIndex(
    ({ tag }, at) => at >= from && /^NNS?$/.test(tag) && !/^NNS?$/.test(tokens[at + 1]?.tag ?? ''),
  );
  return tokens[head]?.text ?? '';
}

/** "fused into helium, a reaction that releases energy": the reaction is the fusing. */
function isSummary(head: string, { kind, text }: Fact): boolean {
  if (kind === 'term') return isRemark(head) || (sumsUp(head) && isThing(text));
  if (/^(event|work)$/.test(kind)) return false;
  return kind === 'name' ? isRemark(head) : sumsUp(head);
}

/** "A park larger than Switzerland, a man who ...": no country is a man. */
function isSomebody(head: string, { kind }: Fact): boolean {
  return /^(country|state|city|continent|place)$/.test(kind) && /^(wo)?m[ae]n$/.test(head);
}

/** "By abrasion, the rocks grind the bed": what stands before the subject is not explained by it. */
function isFront(tokens: readonly Token[], { from }: Fact): boolean {
  return tokens[from - 1]?.pos === 'ADP' && /^([,;:]|and|but)?$/.test(tokens[from - 2]?.text ?? '');
}

/** "beavers, a whole variety of species", "from scratch, a display of skill": named is what is rare and of the same number. */
function isTelling(tokens: readonly Token[], mark: number, { prompt }: Explanation): boolean {
  const noun = tokens[mark - 1];
  const isMany = noun?.tag === 'NNS';
  return (
    prompt.startsWith('What are') === isMany && rarityOf(noun?.text.toLowerCase() ?? '') >= named
  );
}

/** Commoner words need no explanation. */
const named = 0.75;
const mostTermWords = 3;
/** "The film, a comedy about ...": of what is common the article may say anything. */
const rare = 0.8;
/** "The gallbladder": a word of some trade or science. */
const technical = 0.92;

/** The name that ends before `mark`, or a bare noun that is explained like a name. */
function termBefore({ tokens, facts }: Statement, mark: number): Fact | undefined {
  const name = facts.find(
    ({ to, kind, value }) =>
      to === mark && value === undefined && kind !== 'term' && kind !== 'people',
  );
  if (name !== undefined) return isListed(tokens, name.from) ? undefined : name;
  const noun = tokens[mark - 1];
  if (noun === undefined || !/^NNS?$/.test(noun.tag) || !/^\p{L}[\p{L}-]{3,}$/u.test(noun.text))
    return undefined;
  let from = mark - 1;
  while (/^(NN|JJ)$/.test(tokens[from - 1]?.tag ?? '') && mark - from < mostTermWords) from -= 1;
  const before = tokens[from - 1];
  const lead = before?.text ?? '';
  // "the cephalopods, a class of molluscs that ..." is named as well; "his work, a study that ..." is not.
  const isBare = /^(VERB|AUX|ADP|SCONJ|CCONJ|PUNCT)$/.test(before?.pos ?? 'PUNCT');
  const isGroup = /^the$/i.test(lead) && noun.tag === 'NNS';
  const isRare = /^the$/i.test(lead) && rarityOf(noun.text.toLowerCase()) >= rare;
  if ((!isBare && !isGroup && !isRare) || lead === 'and' || isListed(tokens, from))
    return undefined;
  const words = tokens.slice(from, mark);
  if (words.length === 1 && /^\p{Lu}/u.test(noun.text) && from > 0) return undefined;
  const text = joinTokens(from === 0 ? words.map(small) : words);
  return { kind: 'term', sort: 'term', text, from, to: mark };
}

function small(token: Token, at: number): Token {
  return at > 0
    ? token
    : { ...token, text: token.text.charAt(0).toLowerCase() + token.text.slice(1) };
}

/** "squid, cuttlefish, a snail that": one of several. */
function isListed(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === ',' && tokens[from - 2]?.pos !== 'VERB' && from > 2;
}

/** "gills, thin outgrowths of the body wall that ...": both are many, and no list follows. */
function isBarePlural(tokens: readonly Token[], mark: number, fact: Fact): boolean {
  if (fact.kind !== 'term' || tokens[mark - 1]?.tag !== 'NNS') return false;
  const relative = tokens.findIndex(({ text }, at) => at > mark && /^(that|which)$/.test(text));
  const noun = tokens.slice(mark + 1, relative);
  const stop = nextMark(tokens, mark);
  if (relative < 0 || relative > stop || noun.some(({ text }) => text === 'and')) return false;
  const isMany = noun.find(({ tag }) => /^NNS?$/.test(tag) || tag === 'IN')?.tag === 'NNS';
  return isMany && tokens[stop]?.text !== ',';
}
