import type { ReadDocument, ReadSentence } from '../document.ts';
import { isOfItsDay } from '../of-its-day.ts';
import { childrenIn, type Span } from '../tree.ts';
import type { Link } from './discourse.ts';
import { isSpelledOut } from './pronouns.ts';

type Known = {
  readonly links: readonly Link[];
  readonly resolved: readonly Span[];
  readonly document: ReadDocument;
};

const speakers =
  /^(I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i;
const third = /^(he|him|his|she|her|hers|it|its|they|them|their|theirs)$/i;
const pointers = /^(this|that|these|those)$/i;

/** Spans of `sentence` that point outside it and are not among `resolved`. */
export function findUnresolved(
  sentence: ReadSentence,
  { links, resolved, document }: Known,
): Span[] {
  const words = sentence.tokens.flatMap((_, at) =>
    pointsAway(sentence, at) ? [{ from: at, to: at + 1 }] : [],
  );
  const phrases = links
    .filter((link) => isAnaphoricPhrase(sentence, link, document))
    .map(({ mention: { from, to } }) => ({ from, to }));
  const free = words.filter(
    ({ from }) => !phrases.some((phrase) => phrase.from <= from && from < phrase.to),
  );
  return [...free, ...phrases]
    .filter((span) => !resolved.some(({ from, to }) => span.from < to && from < span.to))
    .sort((a, b) => a.from - b.from);
}

function pointsAway(sentence: ReadSentence, at: number): boolean {
  const token = sentence.tokens[at];
  const relation = sentence.relations[at] ?? '';
  if (token === undefined) return false;
  // "World War I".
  if (token.text === 'I' && sentence.tokens[at - 1]?.pos === 'PROPN') return false;
  // "The coal mine".
  if (token.text === 'mine' && /^(DET|ADJ|NOUN|PROPN)$/.test(sentence.tokens[at - 1]?.pos ?? ''))
    return false;
  if (speakers.test(token.text)) return /^PRP/.test(token.tag) && token.text !== 'US';
  if (third.test(token.text)) return !isSpelledOut(sentence.tokens, at);
  if (pointers.test(token.text)) return isPointing(sentence, at);
  if (/^there$/i.test(token.text)) return relation !== 'expl' && token.tag !== 'EX';
  if (/^here$/i.test(token.text)) return true;
  const isThen = /^then$/i.test(token.text) && relation === 'advmod';
  return isThen && !isOfItsDay(sentence.tokens, at);
}

/** "this shows", "those were": not "said that", "the man that", "that of Spain", "those who". */
function isPointing(sentence: ReadSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || token.pos === 'SCONJ' || /^(WDT|WP|IN)$/.test(token.tag)) return false;
  if (/^(mark|advmod)/.test(sentence.relations[at] ?? '')) return false;
  return childrenIn(sentence, at, 'nmod', 'acl', 'acl:relcl').length === 0;
}

/** "the group" that was spoken of before, or that nothing in its phrase tells apart. */
function isAnaphoricPhrase(
  sentence: ReadSentence,
  { mention, referent }: Link,
  document: ReadDocument,
): boolean {
  if (mention.form !== 'noun') return false;
  if (mention.determiner === 'demonstrative') return true;
  if (mention.determiner !== 'definite') return false;
  if (mention.to - mention.from > 2 || isSpecified(sentence, mention.head)) return false;
  if (document.source.title.toLowerCase().includes(mention.noun)) return false;
  const first = referent?.mentions[0];
  const isRepeated = first !== undefined && first.sentence < mention.sentence;
  return (
    isRepeated ||
    /^(person|group|work|event|animal)$/.test(mention.sort) ||
    mention.noun === 'branch'
  );
}

function isSpecified(sentence: ReadSentence, head: number): boolean {
  return (
    childrenIn(sentence, head, 'nmod', 'acl', 'acl:relcl', 'appos', 'amod', 'nummod', 'compound')
      .length > 0
  );
}
