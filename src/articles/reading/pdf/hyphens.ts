/** Parts that keep their hyphen before a small letter: "self-" never was a syllable. */
const compounds = /(?:^|[^\p{L}])(?:self|ex|well|half|cross|so|non|all|mid|anti|post|pre)-$/iu;

/** Two words of the document as long as these, side by side, are a compound: "right-hand". */
const fewestLetters = 4;
const longestWord = 60;

/** What becomes of the border between two lines: letters dropped from the end of the first, and what comes between. */
export type Joint = { readonly cut: 0 | 1; readonly glue: '' | ' ' };

const blank: Joint = { cut: 0, glue: ' ' };
const together: Joint = { cut: 0, glue: '' };
const parted: Joint = { cut: 1, glue: '' };

/**
 * How two lines of one paragraph are joined, in a document of `lines`. A hyphen at the end of a line
 * parts a word, unless the document writes that word with its hyphen elsewhere (and not without), both
 * parts are words of it, or what follows is no small letter.
 */
export function lineJoiner(lines: readonly string[]): (before: string, after: string) => Joint {
  const words = new Set<string>();
  for (const line of lines)
    for (const word of line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-])/gu) ?? [])
      words.add(word);
  return (before, after) => {
    const end = before.slice(-longestWord);
    const head = /(\p{L}+)[-\u2010]$/u.exec(end)?.[1]?.toLowerCase();
    if (head === undefined) return /[\u2014-]$/.test(end) ? together : blank;
    const tail = /^\p{Ll}+/u.exec(after)?.[0];
    if (tail === undefined) return together;
    const areWords = [head, tail].every((part) => part.length >= fewestLetters && words.has(part));
    const isCompound =
      !words.has(head + tail) && (areWords || words.has(`${head}-${tail}`) || compounds.test(end));
    return isCompound ? together : parted;
  };
}
