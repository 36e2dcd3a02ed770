import { organisationCues, placeCues } from '../gazetteer/organisations.ts';
import { knownPlaces } from '../gazetteer/places.ts';
import { isCapital } from './capitals.ts';
import type { Token } from './sentences.ts';

const company = /^(Company|Co\.?|Corporation|Corp\.?)$/;
const line = /^(Railway|Railroad|Canal)$/;
/** Words between "and" and the last of the name. */
const mostBetween = 3;

/**
 * True where the name that begins at `from` goes on over the "and" at `and`: "the Antofagasta Nitrate and Railway
 * Company", "the Liverpool and Manchester Railway". Two places joined so are one name of a line only.
 */
export function joinsCompany(tokens: readonly Token[], from: number, and: number): boolean {
  if (!/^(and|&)$/.test(tokens[and]?.text ?? '') || !/^the$/i.test(tokens[from - 1]?.text ?? ''))
    return false;
  const run = tokens.slice(from, and).map(({ text }) => text);
  const last = run.at(-1) ?? '';
  if (organisationCues.has(last) || placeCues.has(last)) return false;
  const ahead = tokens.slice(and + 1, and + 2 + mostBetween);
  const end = ahead.findIndex((token) => !isCapital(token));
  const words = ahead.slice(0, end < 0 ? ahead.length : end).map(({ text }) => text);
  const stop = words.findLastIndex((word) => company.test(word) || line.test(word));
  if (stop < 1) return false;
  if (line.test(words[stop] ?? '')) return true;
  return !knownPlaces.has(run.join(' ')) && !knownPlaces.has(words.slice(0, stop).join(' '));
}
