import type { Lexicon } from './lexicon.ts';

/** How two nouns hang together in WordNet's tree, by their nearest meanings. */
export type Kinship = {
  /** Steps from the first word's meaning, and from the second's, up to the meaning they share. */
  readonly up: number;
  readonly down: number;
  /** How special the shared meaning is: steps below "entity". */
  readonly depth: number;
};

/** Of words that share nothing closer than six steps. */
export const strangers: Kinship = { up: 9, down: 9, depth: 0 };
const farthest = 6;

/** The meanings above those of one word, and how far above: made once an answer, asked for each option. */
export type Ancestry = {
  readonly distances: ReadonlyMap<number, number>;
  /** How many meanings of a word count, the commonest first. */
  readonly most: number;
};

/** The first `most` meanings that `word` (a number of the lexicon) has, and those above them. */
export function ancestryOf(word: number, { senses, lemmaOf }: Lexicon, most = 4): Ancestry {
  const distances = new Map<number, number>();
  for (const sense of senses.of(lemmaOf(word)).subarray(0, most)) {
    let at = sense;
    for (let up = 0; up <= farthest; up++) {
      if ((distances.get(at) ?? farthest + 1) > up) distances.set(at, up);
      const parent = senses.parents[at] ?? at;
      if (parent === at) break;
      at = parent;
    }
  }
  return { distances, most };
}

/** `up` 0 and `down` 0: synonyms; `down` 0: the second word is more general; `up` 0: it is a sort of the first. */
export function kinshipOf(
  { distances, most }: Ancestry,
  word: number,
  { senses, lemmaOf }: Lexicon,
): Kinship {
  let nearest = strangers;
  for (const sense of senses.of(lemmaOf(word)).subarray(0, most)) {
    let at = sense;
    for (let down = 0; down <= farthest; down++) {
      const up = distances.get(at);
      if (up !== undefined) {
        if (up + down < nearest.up + nearest.down)
          nearest = { up, down, depth: senses.depths[at] ?? 0 };
        break;
      }
      const parent = senses.parents[at] ?? at;
      if (parent === at) break;
      at = parent;
    }
  }
  return nearest;
}

/** The words whose meanings share a parent, or at `up` 2 a grandparent, with one of the first meanings of `word`. */
export function relativesOf(
  word: number,
  { senses, lemmaOf }: Lexicon,
  { up, most }: { readonly up: 1 | 2; readonly most: number },
): number[] {
  const found = new Set<number>();
  for (const sense of senses.of(lemmaOf(word)).subarray(0, 3)) {
    const parent = senses.parents[sense] ?? sense;
    const top = up === 1 ? parent : (senses.parents[parent] ?? parent);
    // "Entity" and "object" have children of every sort.
    if ((senses.depths[top] ?? 0) < 3) continue;
    for (const child of senses.children(top))
      for (const sort of up === 1 ? [child] : senses.children(child)) {
        for (const relative of senses.wordsOf(sort)) found.add(relative);
        if (found.size >= most) return [...found];
      }
  }
  return [...found];
}
