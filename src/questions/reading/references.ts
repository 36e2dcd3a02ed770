import type { ReadDocument, ReadSentence } from './document.ts';
import { rankedChoice } from './references/ranking.ts';
import {
  type Resolution,
  resolveDocument,
  type Substitution,
  type Unresolved,
} from './references/resolution.ts';

export type { Substitution, Unresolved } from './references/resolution.ts';

/**
 * What to write for the third-person pronouns and the definite phrases of `sentence`, from left to
 * right, only where it is safe. Possessives give "X’s". A `text` at the start of the sentence has a
 * capital. The document is read once; every sentence after that costs nothing.
 */
export function resolveReferences(
  sentence: ReadSentence,
  document: ReadDocument,
): readonly Substitution[] {
  return resolutionsOf(document)[sentence.index]?.substitutions ?? [];
}

/**
 * Spans that point to something which `resolveReferences` does not name: pronouns of any person, "this
 * branch", "the group", "there", "then". A clause that contains one cannot stand alone.
 */
export function unresolvedReferences(
  sentence: ReadSentence,
  document: ReadDocument,
): readonly Unresolved[] {
  return resolutionsOf(document)[sentence.index]?.unresolved ?? [];
}

const resolutions = new WeakMap<ReadDocument, readonly Resolution[]>();

function resolutionsOf(document: ReadDocument): readonly Resolution[] {
  const known = resolutions.get(document);
  if (known !== undefined) return known;
  const made = resolveDocument(document, rankedChoice());
  resolutions.set(document, made);
  return made;
}
