/** A part of a text: `text.slice(start, end)`. */
export type Chunk = { readonly start: number; readonly end: number };

type ChunkLimits = { readonly characters: number; readonly count: number };

/**
 * Cuts `text` into parts of at most `limits.characters`, at the ends of paragraphs where it can, else of
 * sentences, else at blanks. Together they are the whole text; when there would be more than
 * `limits.count`, that many are taken, spread evenly from the first to the last.
 */
export function chunkText(
  text: string,
  limits: ChunkLimits,
): { readonly chunks: readonly Chunk[]; readonly isWhole: boolean } {
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfChunk(text, start, limits.characters);
    if (text.slice(start, end).trim() !== '') chunks.push({ start, end });
    start = end;
  }
  const isWhole = chunks.length <= limits.count;
  return { chunks: isWhole ? chunks : spread(chunks, limits.count), isWhole };
}

/** The borders to cut at, the best first: after a paragraph, a line, a sentence, a blank. */
const borders: readonly RegExp[] = [/\n\n+/g, /\n/g, /[.!?…]["”’»)]*\s+|[。！？]/g, /\s+/g];

function endOfChunk(text: string, start: number, characters: number): number {
  if (text.length - start <= characters) return text.length;
  const window = text.slice(start, start + characters);
  for (const border of borders) {
    const last = [...window.matchAll(border)].at(-1);
    // A border in the first quarter would leave a part that says too little.
    const end = last === undefined ? 0 : last.index + last[0].length;
    if (end >= characters / 4) return start + end;
  }
  const splitsPair = /[\ud800-\udbff]$/.test(window);
  return start + Math.max(1, splitsPair ? characters - 1 : characters);
}

function spread(chunks: readonly Chunk[], count: number): Chunk[] {
  const step = (chunks.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => chunks[Math.round(index * step)]).filter(
    (chunk) => chunk !== undefined,
  );
}
