import type { Evidence } from '../questions/question.ts';
import type { Chunk } from './chunks.ts';

/** Shorter quotes stand in many places and prove nothing; ten characters are a sentence in Chinese. */
const shortestQuote = 10;

/**
 * Where `quote` stands in `text`, character for character: in the part that the model has read, else
 * anywhere. `undefined` when it does not, is too short, or runs over a paragraph's end.
 */
export function findQuote(text: string, quote: string, chunk: Chunk): Evidence | undefined {
  const exact = quote.trim();
  if (exact.length < shortestQuote || /\n\s*\n/.test(exact)) return undefined;
  const inChunk = text.indexOf(exact, chunk.start);
  const start = inChunk >= 0 && inChunk < chunk.end ? inChunk : text.indexOf(exact);
  return start < 0 ? undefined : { quote: exact, start, end: start + exact.length };
}
