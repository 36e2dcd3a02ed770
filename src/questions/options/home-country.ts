import type { ReadDocument } from '../reading/document.ts';
import { toldIn } from './told-places.ts';

/** In so many sentences a country is named, by itself, its people or its places, in which the whole text plays. */
const leastSentences = 4;

const homes = new WeakMap<ReadDocument, string | undefined>();

/**
 * The country that a text is about without saying so again: that of its title, or the one that it comes back
 * to twice as often as to any other. Undefined for a life, which may be lived anywhere.
 */
export function homeCountry(document: ReadDocument): string | undefined {
  if (!homes.has(document)) homes.set(document, found(document));
  return homes.get(document);
}

function found({ source, sentences, protagonist }: ReadDocument): string | undefined {
  if (protagonist !== undefined) return undefined;
  const ofTitle = [...toldIn(source.title).countries];
  if (ofTitle.length > 0) return ofTitle.length === 1 ? ofTitle[0] : undefined;
  const counts = new Map<string, number>();
  for (const { text } of sentences)
    for (const country of toldIn(text).countries)
      counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const [country, count = 0] = first ?? [];
  return count >= leastSentences && count >= 2 * (second?.[1] ?? 0) ? country : undefined;
}
