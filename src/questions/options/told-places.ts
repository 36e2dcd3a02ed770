import { demonymOf, knownPlaces, placeAliases } from '../gazetteer/places.ts';
import { companyOf } from './company.ts';
import { type KnownName, nameTable } from './names.ts';

/** What a text tells of where in the world it plays. */
export type Told = {
  /** Countries that it names, or of which it names a people or a place. */
  readonly countries: ReadonlySet<string>;
  /** It names a state of the United States, or a place smaller than a country. */
  readonly isNarrow: boolean;
};

/** Regions and islands, and their people, by country. */
const regions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Spain:
      'Catalonia Catalan Andalusia Basque Castile Canary Canarian Tenerife Mallorca Majorca Ibiza Balearic',
    Italy:
      'Sicily Sicilian Sardinia Tuscany Tuscan Lombardy Venetian Veneto Piedmont Liguria Apulia Umbria',
    Greece: 'Crete Cretan Corfu Rhodes Peloponnese Cyclades Saronic Aegean',
    France:
      'Brittany Breton Normandy Provence Burgundy Alsace Corsica Corsican Loire Dordogne Riviera',
    Germany: 'Bavaria Bavarian Saxony Saxon Prussia Prussian Rhineland Westphalia Hesse Swabia',
    Portugal: 'Madeira Azores Algarve Alentejo',
    Austria: 'Tyrol Tyrolean Carinthia Styria',
    Russia: 'Siberia Siberian Kamchatka Ural',
    Japan: 'Hokkaido Honshu Kyushu Okinawa Shikoku',
    China: 'Tibet Yunnan Sichuan Xinjiang Guangdong Manchuria',
    India: 'Kerala Rajasthan Punjab Gujarat Bengal Goa Kashmir',
    Egypt: 'Nile Suez Sinai',
    Indonesia: 'Java Sumatra Bali Sulawesi',
    Canada: 'Quebec Ontario Alberta Newfoundland Manitoba',
    Australia: 'Tasmania Queensland',
    'United Kingdom': 'Cornwall Yorkshire Devon Somerset Kent Orkney Shetland Britain British',
  }),
);
/** The few other words that everybody ties to one country. */
const tied: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(
      [...regions].flatMap(([country, words]) => words.split(' ').map((word) => [word, country])),
    ),
    Taliban: 'Afghanistan',
    Kremlin: 'Russia',
    Soviet: 'Russia',
    Hispanic: 'Spain',
    Latino: 'Spain',
    Knesset: 'Israel',
    Bundestag: 'Germany',
    Nazi: 'Germany',
    Vatican: 'Italy',
    England: 'United Kingdom',
    Scotland: 'United Kingdom',
    Wales: 'United Kingdom',
    English: 'United Kingdom',
    Scottish: 'United Kingdom',
    Welsh: 'United Kingdom',
  }),
);
const countryOfPeople = new Map([...demonymOf].map(([country, people]) => [people, country]));
/** Words of one name at most. */
const longest = 3;

/** The countries that `text` tells by a name, and whether by that of a smaller place. */
export function toldIn(text: string): Told {
  const countries = new Set<string>();
  let isNarrow = false;
  for (const name of namesIn(text)) {
    const country = countryNamed(name);
    const place = country === undefined ? countryOf(name) : undefined;
    for (const one of [country, place]) if (one !== undefined) countries.add(one);
    isNarrow ||= place !== undefined || knownPlaces.get(name)?.kind === 'state';
  }
  return { countries, isNarrow };
}

/** A country by its name, by its people or by a word that stands for it. */
export function countryNamed(text: string): string | undefined {
  const name = placeAliases.get(text) ?? text;
  const country = tied.get(name);
  if (country !== undefined) return country;
  if (knownPlaces.get(name)?.kind === 'country') return name;
  const people = countryOfPeople.get(name) ?? countryOfPeople.get(name.replace(/s$/, ''));
  return people === undefined ? undefined : (tied.get(people) ?? people);
}

/** The country that a city, a state or another place lies in; undefined if that is not known. */
export function countryOf(name: string): string | undefined {
  const known = knownPlaces.get(name);
  if (known?.kind === 'state') return 'United States';
  const country = placeNamed(name)?.region.split('/')[0] ?? '';
  if (country !== '') return country;
  const isIn = (one: string) => placeNamed(one)?.region.split('/')[0];
  const company = known?.kind === 'city' ? companyOf(name).flatMap((one) => isIn(one) ?? []) : [];
  return company[0];
}

let cities: ReadonlyMap<string, readonly string[]> | undefined;

/** Cities of a country, the best known first. */
export function citiesOf(country: string): readonly string[] {
  cities ??= citiesByCountry();
  return cities.get(country) ?? [];
}

function citiesByCountry(): ReadonlyMap<string, readonly string[]> {
  const table = nameTable();
  const found = new Map<string, KnownName[]>();
  for (const id of table.family('city')) {
    const city = table.get(id);
    const country = city.region.split('/')[0] ?? '';
    found.set(country, [...(found.get(country) ?? []), city]);
  }
  return new Map(
    [...found].map(([country, names]) => [
      country,
      names.sort((a, b) => a.obscurity - b.obscurity).map(({ name }) => name),
    ]),
  );
}

function placeNamed(text: string): KnownName | undefined {
  return nameTable().find(text, ({ kind, family }) => kind === 'place' && family === 'city');
}

/** Every run of words with a capital, whole and in part; "U.S." and "Sudan's" count as "U.S." and "Sudan". */
function namesIn(text: string): string[] {
  const words = text
    .split(/[\s—–-]+/)
    .map((word) => word.replace(/['’]s?[^\p{L}]*$/u, '').replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .map((word) => (/^(\p{Lu}\.)+$/u.test(word) ? word : word.replace(/\.+$/, '')));
  return words.flatMap((_, from) =>
    Array.from({ length: longest }, (_, more) => words.slice(from, from + more + 1))
      .filter((run) => run.every((word) => /^\p{Lu}/u.test(word)))
      .map((run) => run.join(' ')),
  );
}
