import { personTitles } from '../gazetteer/people.ts';
import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import { topicMention } from '../reading/topic.ts';
import { antecedentOf } from './antecedent.ts';

/** A sentence made fit to stand alone: the tokens that a prompt is built from, and the facts among them. */
export type Statement = {
  readonly sentence: ReadSentence;
  readonly tokens: readonly Token[];
  /** `from` and `to` count in `tokens` above. */
  readonly facts: readonly Fact[];
  /** Where the quoted evidence starts: earlier than the sentence when a pronoun was filled in. */
  readonly evidenceStart: number;
};

const connective =
  /^(however|meanwhile|moreover|furthermore|indeed|nevertheless|nonetheless|thus|therefore|hence|also|additionally|overall|finally|instead|still|yet|similarly|likewise|consequently|and|but|so|of course|in fact|in addition|for example|for instance|as a result|in other words|on the other hand|in particular|as such|after all|by contrast|in contrast|in turn)$/i;
const weekday = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** The sentence without connectives, brackets, weekdays and "also", with a safe name for a leading pronoun. */
export function makeStatement(sentence: ReadSentence, document: ReadDocument): Statement {
  const antecedent = antecedentOf(sentence, document);
  const kept = withTopic(withoutAsides(withoutConnective(sentence.tokens)), sentence, document);
  const pronoun = sentence.tokens[antecedent?.at ?? -1];
  const named = kept.map((token) =>
    antecedent !== undefined && token === pronoun
      ? { ...token, text: antecedent.text, pos: 'PROPN' }
      : token,
  );
  const statement = {
    sentence,
    tokens: named,
    facts: [],
    evidenceStart: antecedent?.start ?? sentence.start,
  };
  return withFullNames({ ...statement, facts: relocated(sentence, named) }, document);
}

/** A surname becomes the full name: a week later "Allen" says nothing. */
function withFullNames(statement: Statement, document: ReadDocument): Statement {
  const tokens = [...statement.tokens];
  const given = new Set<string>();
  const facts = statement.facts.map((fact) => {
    const name = resolveName(document, fact.text);
    const token = tokens[fact.from];
    const isFirst = !given.has(name);
    given.add(name);
    if (
      fact.kind !== 'person' ||
      name === fact.text ||
      fact.to - fact.from !== 1 ||
      token === undefined
    )
      return fact;
    if (
      !isFirst ||
      tokens[fact.from - 1]?.pos === 'PROPN' ||
      personTitles.has(tokens[fact.from - 1]?.text ?? '')
    )
      return fact;
    tokens[fact.from] = { ...token, text: name };
    return { ...fact, text: name };
  });
  return { ...statement, tokens, facts };
}

/** "This branch of ISIS" becomes "ISIS-K" where the article defines ISIS-K as a branch. */
function withTopic(
  tokens: readonly Token[],
  sentence: ReadSentence,
  document: ReadDocument,
): readonly Token[] {
  const { topic } = document;
  if (topic === undefined) return tokens;
  const near = [...sentence.facts, ...(document.sentences[sentence.index - 1]?.facts ?? [])];
  const isRival = (fact: Fact) =>
    fact.kind === topic.kind && resolveName(document, fact.text) !== topic.name;
  for (let index = 0; index < tokens.length; index++) {
    const mention = topicMention(tokens, index, topic);
    const [first, last] = [tokens[index], tokens[(mention?.[1] ?? 0) - 1]];
    if (mention === undefined || first === undefined || last === undefined) continue;
    if (/^the$/i.test(first.text) && near.some(isRival)) continue;
    const named = { text: topic.name, pos: 'PROPN', start: first.start, end: last.end };
    return [...tokens.slice(0, index), named, ...tokens.slice(mention[1])];
  }
  return tokens;
}

function withoutConnective(tokens: readonly Token[]): readonly Token[] {
  for (const length of [1, 2, 3, 4]) {
    const phrase = tokens
      .slice(0, length)
      .map((token) => token.text)
      .join(' ');
    if (!connective.test(phrase)) continue;
    if (tokens[length]?.text === ',') return tokens.slice(length + 1);
    if (/^(and|but|so|also|thus|yet)$/i.test(phrase)) return tokens.slice(length);
  }
  return tokens;
}

function withoutAsides(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.text === '(') depth += 1;
    const inside = depth > 0;
    if (token.text === ')') depth = Math.max(0, depth - 1);
    if (inside || isDroppable(tokens, index)) return;
    kept.push(token);
  });
  return kept;
}

function isDroppable(tokens: readonly Token[], index: number): boolean {
  const text = (offset: number) => tokens[index + offset]?.text ?? '';
  const plain = (offset: number) =>
    !/^(,|\d|January|February|March|April|May|June|July|August|September|October|November|December)/.test(
      text(offset),
    ) || text(offset) === '';
  if (/^also$/i.test(text(0)) && index > 0) return true;
  // ", however," goes with its first comma; the second is needed only after an opening phrase.
  const inner = /^(however|though|meanwhile|too|moreover|therefore|nevertheless|indeed)$/i;
  const opens = /^(ADP|SCONJ|ADV)$/.test(tokens[0]?.pos ?? '');
  if (inner.test(text(0)) && text(-1) === ',' && /^[,.]$/.test(text(1))) return true;
  if (text(0) === ',' && inner.test(text(1)) && text(2) === ',') return true;
  if (text(0) === ',' && inner.test(text(-1)) && text(-2) === ',' && !opens) return true;
  if (weekday.test(text(0)) && text(-1) === 'on' && plain(1)) return true;
  if (text(0) === 'on' && weekday.test(text(1)) && plain(2)) return true;
  return false;
}

function relocated(sentence: ReadSentence, tokens: readonly Token[]): Fact[] {
  const place = new Map(tokens.map((token, index) => [token.start, index]));
  return sentence.facts.flatMap((fact) => {
    const from = place.get(sentence.tokens[fact.from]?.start ?? -1);
    const last = place.get(sentence.tokens[fact.to - 1]?.start ?? -1);
    if (from === undefined || last === undefined || last - from !== fact.to - 1 - fact.from)
      return [];
    return [{ ...fact, from, to: last + 1 }];
  });
}

/** The tokens as a sentence: first letter large, blanks and commas mended where something was taken out. */
export function renderTokens(tokens: readonly Token[]): string {
  let text = '';
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    text += (previous !== undefined && token.start > previous.end ? ' ' : '') + token.text;
  });
  const mended = text
    .replace(/\s+([,.;:?!])/g, '$1')
    .replace(/,(\s*,)+/g, ',')
    .replace(/,([.?!])/g, '$1')
    .replace(/\.\.$/, '.')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return mended.charAt(0).toUpperCase() + mended.slice(1);
}
