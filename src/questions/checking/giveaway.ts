import { organisationCues, placeCues } from '../gazetteer/organisations.ts';
import { demonymOf } from '../gazetteer/places.ts';
import { contentWords, normaliseText, normalWords } from '../normalise.ts';
import { numberValue } from '../numbers.ts';

/** Words of a name that say only its type. "Which university ...?" does not give "University of York" away. */
const typeWords = new Set(
  [
    ...organisationCues.keys(),
    ...placeCues.keys(),
    'US',
    'National',
    'International',
    'Million',
    'Billion',
    'Thousand',
    'Percent',
    'State',
    'States',
    'Period',
    'Era',
    'Epoch',
    'Dynasty',
  ].map((word) => normaliseText(word)),
);

/**
 * True if `text` gives `answer` away: it holds the answer, one of its telling words, an inflection of
 * one ("Afghan" for "Afghanistan"), its acronym, or the words that it is the acronym of.
 */
export function givesAway(text: string, answer: string, aliases: readonly string[] = []): boolean {
  const padded = ` ${normaliseText(text)} `;
  const forms = [answer, ...aliases].map(normaliseText).filter((form) => form.length > 0);
  if (forms.some((form) => padded.includes(` ${form} `) || padded.includes(` ${form}s `)))
    return true;
  const words = [...contentWords(text)];
  const telling = [...contentWords(answer)].filter((word) => !typeWords.has(word));
  if (telling.some((word) => words.some((other) => sameStem(word, other)))) return true;
  const demonym = demonymOf.get(answer.replace(/^the /i, ''));
  if (demonym !== undefined && words.includes(normaliseText(demonym))) return true;
  const value = numberValue(answer);
  if (value !== undefined && words.some((word) => numberValue(word) === value)) return true;
  return hasAcronymOf(text, answer) || hasAcronymOf(answer, text);
}

/** What runs, buys and decides, where a headline calls it by its kind alone: "Council buys pier". */
const body =
  /^(council|government|bank|university|museum|court|church|ministry|parliament|police|company|airline|club|party|commission|agency|hospital|school|theatre|library|trust|charity|navy|army|senate|congress|palace|zoo|college|airport)s?$/i;

/** True if `title` says of what kind `answer` is, and not of which other of that kind it tells. */
export function kindInTitle(title: string, answer: string): boolean {
  const kind = answer.split(' ').at(-1) ?? '';
  if (!answer.includes(' ') || !body.test(kind)) return false;
  const words = title.split(/[^\p{L}'’-]+/u).filter((word) => word !== '');
  return words.some((word, at) => {
    const before = words[at - 1] ?? '';
    return word.toLowerCase() === kind.toLowerCase() && !/^\p{Lu}/u.test(before);
  });
}

/** True of two forms of one word: "rejoin" and "rejoined". */
export function sameStem(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return a === b;
  if (a === b) return a.length > 1;
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= 5 && shared >= shorter - 2 && shared >= Math.max(a.length, b.length) * 0.55;
}

/** True if an all-capitals word of `text` is made of the initials of words that follow each other in `phrase`. */
function hasAcronymOf(text: string, phrase: string): boolean {
  const acronyms = text.match(/\b\p{Lu}{2,8}\b/gu) ?? [];
  if (acronyms.length === 0) return false;
  const initials = normalWords(phrase.replaceAll('-', ' '))
    .filter((word) => !/^(of|for|and|the|in|on)$/.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
  const isWhole = phrase.length < 80;
  return acronyms.some((acronym) =>
    acronym.length > 2 ? initials.includes(acronym) : isWhole && initials === acronym,
  );
}
