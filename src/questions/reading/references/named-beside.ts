import { type ReadDocument, type ReadSentence, resolveName } from '../document.ts';
import { isBelow } from '../tree.ts';
import { pronounAt } from './pronouns.ts';

/**
 * True where `sentence` names the person `name` behind a "he" or "she" that is the subject of the same verb: "He remembered
 * Anna Lind's talk" is told of somebody else than her.
 */
export function isNamedBeside(
  sentence: ReadSentence,
  name: string,
  document: ReadDocument,
): boolean {
  return sentence.facts.some(({ kind, text, from }) => {
    // "She met Mr. Hazan": of two of one name the one that "she" is not.
    const title = sentence.tokens[from - 1]?.text ?? '';
    const isPronoun = /^Mr/.test(title) ? /^he$/ : /^(he|she)$/;
    return (
      kind === 'person' &&
      !/^(Mrs|Ms|Miss)\b/.test(title) &&
      resolveName(document, text) === name &&
      sentence.tokens.some(
        (_, at) =>
          at < from &&
          isPronoun.test(pronounAt(sentence, at) ?? '') &&
          sentence.relations[at] === 'nsubj' &&
          isBelow(sentence, from, sentence.heads[at] ?? -1),
      )
    );
  });
}
