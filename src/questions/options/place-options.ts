import { knownPlaces } from '../gazetteer/places.ts';
import { type Random, shuffled } from '../random.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import { groupOf, isCapital } from './company.ts';
import { candidatesFor, type OptionSubject } from './distractors.ts';
import { homeCountry } from './home-country.ts';
import { namedOptions } from './named-options.ts';
import { nameTable } from './names.ts';
import { citiesOf, countryOf, toldIn } from './told-places.ts';

const wanted = 3;
/** So many capitals as well known as the right one are drawn from. */
const pool = 6;

/** "Columbia" may be a river, a spacecraft or a lady; "Columbia River" is a river. */
const placeWord =
  /\b(River|Lake|Sea|Ocean|Mount|Mountains?|Desert|Islands?|Bay|Gulf|Strait|Peninsula)\b/;
/** What a name is short for where the article has it in full: "Callao" for "Callao Cave". */
const longerName =
  /^ (Cave|Caves|Lake|River|Island|Islands|Bay|Gorge|Valley|Mountain|Mountains|Hill|Hills|Forest|Castle|Abbey|Hall|House|Palace|Bridge|Dam|Mine|Rock|Reef|Point|Glacier|Falls|Park)\b/;

/** Places of the answer's country where the prompt tells it, else of that country; capitals beside capitals as well known. */
export function placesBeside(
  subject: OptionSubject,
  told: string,
  random: Random,
): readonly string[] {
  const { fact, document } = subject;
  const name = resolveName(document, fact.text.replace(/^the /i, ''));
  const { countries, isNarrow } = toldIn(told.replaceAll(name, ' '));
  const country = countryOf(name);
  if (country === undefined) {
    const isPlain = placeWord.test(name) && countries.size === 0 && !isNarrow;
    const lead = /^the /i.exec(fact.text)?.[0] ?? '';
    const bare = fact.text.slice(lead.length);
    return isPlain
      ? namedOptions(bare, fact.kind, { isOfNation: true, isAlike: true }).map(
          (one) => `${lead}${one}`,
        )
      : [];
  }
  if (isNamesake(name, country, document)) return [];
  const isOfCapitals = isCapital(name);
  if (countries.has(country)) {
    // Of all its cities one is the capital, which anybody would guess, and a state leaves few of them.
    if (isOfCapitals || /\bcapital\b/.test(told)) return [];
    if (country === 'United States' && isNarrow) return [];
    const company = groupOf(name).filter((one) => countryOf(one) === country);
    return company.length > wanted ? shuffled(company, random) : citiesOf(country).slice(0, 10);
  }
  if (isOfCapitals) {
    if (homeCountry(document) === country) return [];
    const isElsewhere = (one: string) => !countries.has(countryOf(one) ?? '');
    return shuffled(capitalsLike(name).filter(isElsewhere).slice(0, pool), random);
  }
  const options = candidatesFor({ ...subject, alone: true }, wanted, random);
  return options.filter((option) => countryOf(option) === country);
}

/** The tables know a town by the name of something else: of a cave, or in a country that the article never comes to. */
function isNamesake(name: string, country: string, document: ReadDocument): boolean {
  const isShort = document.entities.some(
    ({ name: other }) => other.startsWith(name) && longerName.test(other.slice(name.length)),
  );
  const home = homeCountry(document);
  const isForeign = home !== undefined && home !== country && !isCapital(name);
  return isShort || (isForeign && !isToldElsewhere(name, country, document));
}

const toldElsewhere = new WeakMap<ReadDocument, Map<string, boolean>>();

/** The article tells of `country` by another name than `name`. Looked up once for each. */
function isToldElsewhere(name: string, country: string, document: ReadDocument): boolean {
  const known = toldElsewhere.get(document) ?? new Map<string, boolean>();
  toldElsewhere.set(document, known);
  const key = `${name}\n${country}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const isTold = document.sentences.some(({ text }) =>
    toldIn(text.replaceAll(name, ' ')).countries.has(country),
  );
  known.set(key, isTold);
  return isTold;
}

const europe = /Europe$|^British Isles$/;

/** Capitals of the same part of the world, those nearest in fame first. */
function capitalsLike(name: string): string[] {
  const region = knownPlaces.get(name)?.region ?? '';
  const fameOf = (city: string) =>
    nameTable().find(city, ({ kind }) => kind === 'place')?.obscurity ?? Number.POSITIVE_INFINITY;
  const own = fameOf(name);
  const distance = (city: string) => Math.abs(fameOf(city) - own);
  return [...knownPlaces]
    .filter(
      ([city, place]) =>
        city !== name &&
        place.kind === 'city' &&
        isCapital(city) &&
        (place.region === region || (europe.test(region) && europe.test(place.region))),
    )
    .map(([city]) => city)
    .sort((a, b) => distance(a) - distance(b));
}
