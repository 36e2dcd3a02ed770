/** Parts that keep their hyphen before a small letter: "self-" never was a syllable. */
const compounds = /(?:^|[^\p{L}])(?:self|ex|well|half|cross|so|non|all|mid|anti|post|pre)-$/iu;

/** Two words of the document as long as these, side by side, are a compound: "right-hand". */
const fewestLetters = 4;

/** How lines of one document are put together. */
export type Joiner = (before: string, after: string) => string;

/**
 * Joins two lines of one paragraph. A hyphen at the end of a line parts a word, unless the document
 * writes that word with its hyphen elsewhere (and not without), both parts are words of it, or what
 * follows is no small letter.
 */
export function lineJoiner(lines: readonly string[]): Joiner {
  const words = new Set<string>();
  for (const line of lines)
    for (const word of line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-])/gu) ?? [])
      words.add(word);
  return (before, after) => {
    const head = /(\p{L}+)[-\u2010]$/u.exec(before)?.[1]?.toLowerCase();
    if (head === undefined)
      return /[\u2014-]$/.test(before) ? before + after : `${before} ${after}`;
    const tail = /^\p{Ll}+/u.exec(after)?.[0];
    if (tail === undefined) return before + after;
    const areWords = [head, tail].every((part) => part.length >= fewestLetters && words.has(part));
    const isCompound =
      !words.has(head + tail) &&
      (areWords || words.has(`${head}-${tail}`) || compounds.test(before));
    return isCompound ? before + after : before.slice(0, -1) + after;
  };
}
