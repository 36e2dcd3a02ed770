import { baseNoun } from '../base-forms.ts';
import type { ReadDocument, ReadSentence } from '../document.ts';
import { joinTokens } from '../sentences.ts';
import { childrenIn, childrenOf, relationAt, type Span } from '../tree.ts';
import { genderOfNoun } from './gender.ts';
import { type Determiner, type Mention, roleAt } from './mention.ts';
import { namesIn } from './name-mentions.ts';
import { sortOfNoun } from './noun-sorts.ts';
import { pronounAt, speakers } from './pronouns.ts';

const insideName = new Set(['compound', 'flat', 'fixed', 'goeswith', 'list', 'dep', 'punct']);

/** The phrases of a sentence by the position of their heads. */
export function mentionsIn(sentence: ReadSentence, document: ReadDocument): Mention[] {
  const names = namesIn(sentence, document);
  const taken = new Set([...names, ...sentence.facts].flatMap((span) => [...range(span)]));
  // "President Obama", "the emir, Hafiz Khan": the noun is no second thing.
  for (const { head } of names) {
    if (/^(flat|appos)$/.test(relationAt(sentence, head))) taken.add(sentence.heads[head] ?? -1);
  }
  const nouns = sentence.tokens.flatMap((_, at) => {
    const mention = taken.has(at)
      ? undefined
      : (pronounMention(sentence, at) ?? nounMention(sentence, at));
    return mention === undefined ? [] : [mention];
  });
  const single = [...names, ...nouns].sort((a, b) => a.head - b.head);
  return [...single, ...listsOf(sentence, single)].sort((a, b) => a.head - b.head);
}

/** The first position of the phrase headed by `at`, with its determiner and what stands before the noun. */
function phraseStart(sentence: ReadSentence, at: number): number {
  const modifiers = childrenIn(
    sentence,
    at,
    'det',
    'amod',
    'nummod',
    'compound',
    'nmod:poss',
    'flat',
  );
  return modifiers.reduce(
    (from, child) => Math.min(from, child < at ? leftEnd(sentence, child) : at),
    at,
  );
}

function leftEnd(sentence: ReadSentence, at: number): number {
  return childrenOf(sentence, at).reduce(
    (from, child) => Math.min(from, child < at ? leftEnd(sentence, child) : at),
    at,
  );
}

function pronounMention(sentence: ReadSentence, at: number): Mention | undefined {
  const pronoun = pronounAt(sentence, at);
  if (pronoun === undefined || isForPart(sentence, at)) return undefined;
  const isPerson = pronoun === 'he' || pronoun === 'she';
  return {
    sentence: sentence.index,
    head: at,
    from: at,
    to: at + 1,
    form: 'pronoun',
    key: '',
    noun: '',
    number: pronoun === 'they' ? 'plural' : 'singular',
    sort: isPerson ? 'person' : 'unknown',
    ...(isPerson ? { gender: pronoun === 'he' ? ('male' as const) : ('female' as const) } : {}),
    determiner: 'none',
    role: roleAt(sentence, at),
    pronoun,
  };
}

/** "For her part": the subject's, whoever that is. */
function isForPart({ tokens }: ReadSentence, at: number): boolean {
  return /^for$/i.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.text === 'part';
}

function nounMention(sentence: ReadSentence, at: number): Mention | undefined {
  const token = sentence.tokens[at];
  if (
    token === undefined ||
    speakers.test(token.text) ||
    !/^(NOUN|PROPN)$/.test(token.pos) ||
    !/\p{L}/u.test(token.text)
  )
    return undefined;
  if (insideName.has(relationAt(sentence, at)) || isPredicate(sentence, at)) return undefined;
  const noun = baseNoun(token.text.toLowerCase());
  const sort = sortOfNoun(noun);
  const from = phraseStart(sentence, at);
  const determiner = determinerOf(sentence, at);
  const gender = genderOfNoun(noun);
  const isPlural = /^NNP?S$/.test(token.tag);
  const words = sentence.tokens.slice(determiner === 'none' ? from : from + 1, at + 1);
  // The tagger takes some lakes for names.
  const isName = token.pos === 'PROPN' && /\p{Lu}/u.test(token.text) && sort !== 'time';
  return {
    sentence: sentence.index,
    head: at,
    from,
    to: at + 1,
    form: isName ? 'name' : 'noun',
    key: isName ? joinTokens(words) : words.map(({ text }) => text.toLowerCase()).join(' '),
    noun,
    number: isPlural ? 'plural' : sort === 'group' || isName ? 'either' : 'singular',
    sort: isName && sort === 'thing' ? 'unknown' : sort,
    ...(gender === undefined || isPlural ? {} : { gender }),
    determiner,
    role: roleAt(sentence, at),
  };
}

/** "a branch" in "X is a branch" and in "X, a branch": it says something of X and is no second thing. */
function isPredicate(sentence: ReadSentence, at: number): boolean {
  if (determinerOf(sentence, at) === 'demonstrative') return false;
  if (/^(appos|xcomp)$/.test(relationAt(sentence, at))) return true;
  // "made it a free port"
  const above = sentence.heads[at] ?? -1;
  const isMade = /^(make|makes|made|call|calls|called|declared|named)$/.test(
    sentence.tokens[above]?.text ?? '',
  );
  const isSecond = childrenIn(sentence, above, 'obj', 'iobj').some((other) => other < at);
  if (relationAt(sentence, at) === 'obj' && isMade && isSecond) return true;
  return childrenIn(sentence, at, 'cop').length > 0 && childrenIn(sentence, at, 'nsubj').length > 0;
}

function determinerOf(sentence: ReadSentence, at: number): Determiner {
  if (childrenIn(sentence, at, 'nmod:poss').some((child) => child < at)) return 'possessive';
  const word = childrenIn(sentence, at, 'det').find((child) => child < at);
  const text = sentence.tokens[word ?? -1]?.text.toLowerCase() ?? '';
  if (text === 'the') return 'definite';
  if (/^(this|that|these|those|such)$/.test(text)) return 'demonstrative';
  return text === '' ? 'none' : 'indefinite';
}

/** "Anna and Ben": several that one "they" can mean. */
function listsOf(sentence: ReadSentence, single: readonly Mention[]): Mention[] {
  return single.flatMap((first) => {
    if (first.form === 'pronoun') return [];
    const ends = childrenIn(sentence, first.head, 'conj').filter((child) => child > first.head);
    const parts = single.filter(({ head }) => ends.includes(head));
    const last = parts.at(-1);
    const joint = childrenIn(sentence, ends.at(-1) ?? -1, 'cc').map(
      (at) => sentence.tokens[at]?.text,
    );
    if (last === undefined || parts.length !== ends.length || !joint.includes('and')) return [];
    const key = [first, ...parts].map((part) => part.key).join(' & ');
    return [
      { ...first, to: last.to, form: 'list' as const, key, noun: '', number: 'plural' as const },
    ];
  });
}

function* range({ from, to }: Span): Generator<number> {
  for (let at = from; at < to; at += 1) yield at;
}
