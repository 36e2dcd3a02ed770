import type { Sketch } from './bank-records.ts';

const shingleLength = 5;
const hashRange = 2 ** 32;
/** At most twice as many hashes are kept, some 5 kB. */
const wantedHashes = 256;
/** Fewer shingles in common ground say nothing. */
const fewestHashes = 8;
/** So much of the shorter text stands in the longer one. */
const sameRatio = 0.8;

/**
 * What a text is recognised by: the hashes of its runs of five words that a power of two divides. Of two
 * texts the same runs are kept, so that shares of them can be compared without the texts (FracMinHash;
 * Irber et al. 2022, https://doi.org/10.1101/2022.01.11.475838).
 */
export function sketchOf(text: string): Sketch {
  const all = shingleHashes(text);
  let scale = 1;
  while (all.size / scale > 2 * wantedHashes) scale *= 2;
  const hashes = [...all].filter((hash) => isKept(hash, scale)).sort((a, b) => a - b);
  return { version: 1, scale, hashes };
}

/** Whether two texts are one article: at least four fifths of the shorter one stand in the other. */
export function isSameText(a: Sketch, b: Sketch): boolean {
  const scale = Math.max(a.scale, b.scale);
  const [ofA, ofB] = [a, b].map(({ hashes }) => hashes.filter((hash) => isKept(hash, scale)));
  const shorter = Math.min(ofA?.length ?? 0, ofB?.length ?? 0);
  if (shorter < fewestHashes) return a.scale === b.scale && isEqual(a, b);
  const other = new Set(ofB);
  const shared = (ofA ?? []).filter((hash) => other.has(hash)).length;
  return shared / shorter >= sameRatio;
}

function isEqual({ hashes }: Sketch, other: Sketch): boolean {
  return hashes.length > 0 && hashes.join() === other.hashes.join();
}

function shingleHashes(text: string): ReadonlySet<number> {
  // Where words are not parted by blanks, every character counts as one.
  const words =
    text
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu,
      ) ?? [];
  const hashes = new Set<number>();
  const last = Math.max(1, words.length - shingleLength + 1);
  for (let from = 0; from < last && words.length > 0; from += 1)
    hashes.add(hash32(words.slice(from, from + shingleLength).join(' ')));
  return hashes;
}

function isKept(hash: number, scale: number): boolean {
  return hash < hashRange / scale;
}

/** FNV-1a with a final mix, so that the high bits depend on all characters. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
