import { boundedDistance } from './edit-distance.ts';
import { knownPlaces } from './gazetteer/places.ts';
import { normaliseText, normalWords } from './normalise.ts';
import { isNumberWord, magnitudes, numberValue } from './numbers.ts';
import type { Question } from './question.ts';

/** `near` is not right, but close enough to be told so kindly. */
export type Grade = { readonly verdict: 'right' | 'near' | 'wrong' };

/** More typed text than this is no answer; longer input is cut, so that grading stays cheap. */
const typedLimit = 400;

const fillers = new Set([
  'in',
  'on',
  'at',
  'by',
  'year',
  'about',
  'around',
  'its',
  'it',
  'was',
  'is',
  'of',
  'circa',
  'dollars',
  'percent',
  'per',
  'cent',
]);
const places = new Set([...knownPlaces.keys()].map(comparable));

/**
 * Grades a typed answer. Case, accents, punctuation, articles and number words against digits do not
 * matter; one slip is forgiven from 4 characters on and two from 8, never in a digit. Another name
 * that the article knows (`articleEntities`), another option or another known place is never right.
 */
export function gradeTyped(
  question: Question,
  typed: string,
  articleEntities: readonly string[] = [],
): Grade {
  const given = comparable(typed.slice(0, typedLimit));
  const forms = formsOf(question);
  if (given === '') return { verdict: 'wrong' };
  if (forms.includes(given) || isSameFigure(question, given, forms)) return { verdict: 'right' };
  const others = [...articleEntities, ...question.choices]
    .map(comparable)
    .filter((name) => !forms.includes(name));
  if (others.includes(given) || places.has(given)) return { verdict: 'wrong' };
  const best = closest(given, forms);
  if (best.distance > best.allowed + 1 || isCloserToAnother(given, others, best.distance)) {
    return { verdict: isPart(given, forms) ? 'near' : 'wrong' };
  }
  return { verdict: best.distance <= best.allowed ? 'right' : 'near' };
}

function formsOf({ kind, answer, accepted }: Question): string[] {
  if (kind === 'true-false')
    return answer === 'true' ? ['true', 't', 'yes', 'y'] : ['false', 'f', 'no', 'n'];
  return [answer, ...accepted].map(comparable).filter((form) => form !== '');
}

/** Normal form without a leading article and with every number in digits. */
function comparable(text: string): string {
  const plain = text
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replaceAll('-', ' ')
    .replace(
      /(\d) ?(m|bn)\b/gi,
      (_, digit, unit) => `${digit} ${/^m$/i.test(unit) ? 'million' : 'billion'}`,
    );
  const words = normalWords(plain);
  const bare = words.length > 1 && /^(the|an?)$/.test(words[0] ?? '') ? words.slice(1) : words;
  const result: string[] = [];
  for (let index = 0; index < bare.length; ) {
    let end = index;
    while (end < bare.length && end - index < 6 && isNumeral(bare[end] ?? '')) end += 1;
    const value = end > index ? numberValue(hyphened(bare.slice(index, end))) : undefined;
    result.push(value === undefined ? (bare[index] ?? '') : String(value));
    index = value === undefined ? index + 1 : end;
  }
  return result.join(' ');
}

function isNumeral(word: string): boolean {
  return /^\d+(\.\d+)?$/.test(word) || isNumberWord(word) || magnitudes.has(word);
}

function hyphened(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(
      /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)\b/g,
      '$1-$2',
    );
}

/** "94 insurgents" and "in 2015" for a figure: words of the prompt or fillers may stand beside it. */
function isSameFigure({ prompt }: Question, given: string, forms: readonly string[]): boolean {
  const figures = forms.filter((form) => /^[$£€¥]?\d+(\.\d+)?s?%?$/.test(form));
  if (figures.length === 0) return false;
  const words = given.split(' ');
  if (words.length > 5 || words.filter((word) => /\d/.test(word)).length !== 1) return false;
  const asked = new Set(normalWords(prompt));
  return words.every((word) =>
    /\d/.test(word) ? figures.includes(word) : fillers.has(word) || asked.has(word),
  );
}

function closest(given: string, forms: readonly string[]): { distance: number; allowed: number } {
  let best = { distance: Number.POSITIVE_INFINITY, allowed: 0 };
  for (const form of forms) {
    const allowed = toleranceOf(form);
    if (digitsOf(form) !== digitsOf(given) || /^[\d.]+$/.test(form)) continue;
    const distance = boundedDistance(given, form, allowed + 1);
    if (distance - allowed < best.distance - best.allowed) best = { distance, allowed };
  }
  return best;
}

function toleranceOf(form: string): number {
  const { length } = form.replaceAll(' ', '');
  return length <= 3 ? -1 : length <= 7 ? 1 : 2;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** "Iraq" is one slip from "Iran": a slip that leads nearer to another name is that name. */
function isCloserToAnother(given: string, others: readonly string[], distance: number): boolean {
  return others.some(
    (other) => boundedDistance(given, other, distance) <= distance && distance > 0,
  );
}

/** Some of the words of a name ("Saeed Khan"), none that does not belong to it. */
function isPart(given: string, forms: readonly string[]): boolean {
  const words = given.split(' ').filter((word) => word.length >= 4 && !/\d/.test(word));
  if (words.length === 0 || words.length < given.split(' ').length) return false;
  return forms.some((form) => {
    const whole = new Set(normaliseText(form).split(' '));
    return whole.size > words.length && words.every((word) => whole.has(word));
  });
}
