import { parseForText } from './analyse.ts';
import type { Parsed } from './models.ts';

/** A bracket of fewer words leads the parser nowhere. */
const leastInside = 3;
/** Fewer words round the brackets are no sentence. */
const leastOutside = 5;

/**
 * The reading of a sentence of prose. "Jeanne Moreau (French pronunciation: [ʒan mɔʁo]; 23 January 1928 – 31 July
 * 2017) was an actress": what stands in long brackets is read beside the sentence, which has its verb outside.
 */
export function parseProse(words: readonly string[]): Parsed {
  const parsed = parseForText(words, { isProse: true });
  const inside = bracketed(words);
  const outside = words.flatMap((_, at) => (inside[at] === true ? [] : [at]));
  if (outside.length === words.length || outside.length < leastOutside) return parsed;
  // Where nothing outside hangs on what is inside, the parser was not led astray.
  const isAstray = outside.some((at) => inside[parsed.tree.heads[at] ?? -1] === true);
  if (!isAstray && inside[parsed.tree.heads.indexOf(-1)] !== true) return parsed;
  const { tree } = parseForText(
    outside.map((at) => words[at] ?? ''),
    { isProse: true },
  );
  const [pos, tags] = [[...parsed.tree.pos], [...parsed.tree.tags]];
  const [heads, relations] = [[...parsed.tree.heads], [...parsed.tree.relations]];
  outside.forEach((at, index) => {
    const head = tree.heads[index] ?? -1;
    pos[at] = tree.pos[index] ?? 'X';
    tags[at] = tree.tags[index] ?? 'FW';
    heads[at] = head < 0 ? -1 : (outside[head] ?? -1);
    relations[at] = tree.relations[index] ?? 'dep';
  });
  for (const [at, isInside] of inside.entries()) {
    if (!isInside) continue;
    const [first, last] = edges(inside, at);
    const head = heads[at] ?? -1;
    if (head >= first && head <= last) continue;
    heads[at] = Math.max(0, first - 1);
    relations[at] = /^[()[\]]$/.test(words[at] ?? '') ? 'punct' : 'dep';
  }
  return { ...parsed, tree: { pos, tags, heads, relations } };
}

/** For every word whether it stands in round brackets that are long enough, or is one of them. */
function bracketed(words: readonly string[]): boolean[] {
  const found = words.map(() => false);
  let opens = -1;
  for (const [at, word] of words.entries()) {
    if (word === '(' && opens < 0) opens = at;
    if (word !== ')' || opens < 0) continue;
    if (opens > 0 && at - opens > leastInside) found.fill(true, opens, at + 1);
    opens = -1;
  }
  return found;
}

/** The first and last of the bracketed words round `at`. */
function edges(inside: readonly boolean[], at: number): readonly [number, number] {
  let [first, last] = [at, at];
  while (inside[first - 1] === true) first -= 1;
  while (inside[last + 1] === true) last += 1;
  return [first, last];
}
