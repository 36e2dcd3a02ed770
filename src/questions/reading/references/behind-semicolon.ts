import type { ReadSentence } from '../document.ts';
import { childrenIn, rootOf } from '../tree.ts';

/**
 * Whom "he" straight behind a semicolon takes up: the position of the subject of the clause before, never a name
 * in its "when ..." ("His father left when Johannes was five; he died in Ulm"). Undefined elsewhere.
 */
export function subjectTakenUp(sentence: ReadSentence, at: number): number | undefined {
  const isOpening =
    /^(he|she)$/i.test(sentence.tokens[at]?.text ?? '') && sentence.tokens[at - 1]?.text === ';';
  if (!isOpening) return undefined;
  const [subject] = childrenIn(sentence, rootOf(sentence), 'nsubj', 'nsubj:pass');
  return subject !== undefined && subject < at ? subject : undefined;
}
