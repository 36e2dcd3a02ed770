import { ancestryOf, kinshipOf } from '../../options/kinship.ts';
import { lexicon } from '../../options/lexicon.ts';

/** "Thing" and "object" stand above everything. */
const leastDepth = 3;

/** True if `general` is a class that `noun` belongs to ("city" of "capital"), by their commonest meanings. Both singular. */
export function isSortOf(noun: string, general: string): boolean {
  const known = lexicon();
  const [first, second] = [known.words.idOf(noun), known.words.idOf(general)];
  if (first < 0 || second < 0 || first === second) return false;
  const { up, down, depth } = kinshipOf(ancestryOf(first, known, 2), second, known);
  return down === 0 && up > 0 && depth >= leastDepth;
}
