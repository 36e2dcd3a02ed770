import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import type { Span } from '../reading/tree.ts';
import { isPersonNoun } from './people.ts';
import { joinedWords, lowerFirst } from './statement.ts';

/** More words before a name are no plain description any more. */
const mostWords = 6;
const naming = /^(named|called|nicknamed|dubbed|titled|entitled)$/i;

/**
 * "Which French anatomist" for "the French anatomist Georges Cuvier", "Which compound" for "a compound named
 * luciferin": what asks for a name by the noun before it. Undefined where `span`, the whole phrase, holds
 * more than noun and name.
 */
export function askedByNoun(tokens: readonly Token[], fact: Fact, span: Span): string | undefined {
  if (fact.to !== span.to || fact.from - span.from < 1 || fact.from - span.from > mostWords)
    return undefined;
  const isNamed = naming.test(tokens[fact.from - 1]?.text ?? '');
  const described = tokens.slice(span.from, isNamed ? fact.from - 1 : fact.from);
  const [first] = described;
  const hasArticle = /^(the|an?)$/i.test(first?.text ?? '');
  const words = hasArticle ? described.slice(1) : described;
  const noun = words.at(-1);
  // Without an article only "geologist William Buckland": "Facebook co-founder" loses its capital.
  if (!hasArticle && words.length > 1) return undefined;
  if (noun === undefined || !isDescription(words) || (isNamed && !hasArticle)) return undefined;
  if (!isNamed && fact.kind !== 'person' && fact.kind !== 'work' && fact.kind !== 'name')
    return undefined;
  if (noun.tag !== 'NN' || untelling.test(noun.text)) return undefined;
  // "the emperor Augustus" is asked for as an emperor; "son Edward" belongs to somebody.
  if (!hasArticle && fact.kind === 'person' && !isPersonNoun(noun.text)) return undefined;
  return `Which ${joinedWords(hasArticle ? words : lowerFirst(words))}`;
}

/** Adjectives, peoples and nouns, the last one a common noun. */
function isDescription(words: readonly Token[]): boolean {
  return words.every(
    ({ pos, text, tag }, at) =>
      (pos === 'ADJ' && tag === 'JJ') ||
      pos === 'NOUN' ||
      (text === '-' && at > 0) ||
      (pos === 'PROPN' && at < words.length - 1 && /^\p{Lu}/u.test(text)),
  );
}

const untelling =
  /^(name|word|term|man|woman|boy|girl|person|son|daughter|brother|sister|wife|husband|father|mother|cousin|friend|one|number|part|thing|other|year|month|day)$/i;
