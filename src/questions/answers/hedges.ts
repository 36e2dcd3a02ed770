import { knownPlaces } from '../gazetteer/places.ts';
import { bareWordingOf, wordingOf } from './wording.ts';

const negation =
  /^(not|no|never|none|neither|nor|without|except|isnt|wasnt|arent|werent|dont|doesnt|didnt|cannot|cant|wont|anything|anyone|anybody|everything|everyone|nobody)$/;
const separators =
  /\s*(?:,|;|\/|\||\+|&|\bor\b|\band\b|\bversus\b|\bvs\b|\bmaybe\b|\bperhaps\b|\balternatively\b|\?)\s*/i;
const mostParts = 12;

const lacking =
  /^(nothing|unable|hardly|barely|scarcely|few|little|fail|fails|failed|failing|refuse|refuses|refused|lack|lacks|lacked|lacking|hadnt|hasnt|havent|couldnt|wouldnt|shouldnt)$/;

/** True of a word, as `wordsOf` gives it, that turns what is said into its opposite. */
export function isDenial(word: string): boolean {
  return negation.test(word) || lacking.test(word);
}

/** "Not Paris", "anything but Paris": a negation that the answer itself does not have. */
export function isNegated(typed: string, forms: readonly string[]): boolean {
  const words = wordingOf(typed).split(' ');
  return words.some(
    (word) => negation.test(word) && !forms.some((form) => form.split(' ').includes(word)),
  );
}

/**
 * "Paris or London", "Paris, London": whoever names several answers has given none, though the right
 * one is among them. "Kabul, Afghanistan" is one answer, more exactly put, and so is what one of
 * `forms` itself lists.
 */
export function isListOfAnswers(typed: string, isRight: (part: string) => boolean): boolean {
  const parts = typed
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, mostParts);
  if (parts.length < 2 || isPlaceInPlace(typed, parts)) return false;
  const right = parts.filter(isRight).length;
  return right > 0 && right < parts.length;
}

/** The first of "Kabul, Afghanistan"; undefined for anything else. */
export function placeWithoutRegion(typed: string): string | undefined {
  const parts = typed.split(',').map((part) => part.trim());
  return isPlaceInPlace(typed, parts) ? parts[0] : undefined;
}

function isPlaceInPlace(
  typed: string,
  [inner = '', outer = '', ...more]: readonly string[],
): boolean {
  if (more.length > 0 || !typed.includes(',')) return false;
  const [place, region] = [kindOf(inner), kindOf(outer)];
  const holds = region === 'country' || region === 'state' || region === 'continent';
  return holds && place !== region && place !== 'continent' && inner !== '';
}

const kinds = new Map([...knownPlaces].map(([name, { kind }]) => [wordingOf(name), kind]));

function kindOf(text: string): string | undefined {
  return kinds.get(bareWordingOf(text));
}

/** True of a country, state, city or continent that everybody knows. `wording` is a `wordingOf`. */
export function isKnownPlace(wording: string): boolean {
  return kinds.has(wording);
}
