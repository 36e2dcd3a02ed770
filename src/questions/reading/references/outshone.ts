import type { ReadDocument, ReadSentence } from '../document.ts';
import { rootOf } from '../tree.ts';
import type { Referent } from './candidates.ts';
import { type Mention, mentionsSince } from './mention.ts';
import { isNamedBeside } from './named-beside.ts';

/**
 * "Among them was Souleymane Guengueng, an accountant. He ...": somebody else was named since `referent` was spoken of,
 * as whom the sentence is about, and may be meant however much the article is about `referent`. Of whom the paragraph
 * has not spoken any name in the sentence takes the place.
 */
export function isOutshone(
  pronoun: Mention,
  referent: Referent,
  { document, active }: { readonly document: ReadDocument; readonly active: readonly Referent[] },
): boolean {
  if (pronoun.sort !== 'person') return false;
  const last = referent.mentions.at(-1);
  const name = referent.mentions.findLast(({ form }) => form === 'name')?.key;
  const near = [document.sentences[pronoun.sentence], document.sentences[pronoun.sentence - 1]];
  const isBeside = (one?: ReadSentence) =>
    one !== undefined &&
    name !== undefined &&
    one.paragraph === near[0]?.paragraph &&
    isNamedBeside(one, name, document);
  if (pronoun.role === 'subject' && near.some(isBeside)) return true;
  const paragraphOf = (index = 0) => document.sentences[index]?.paragraph;
  const isFar = !referent.isTopic && paragraphOf(last?.sentence) !== paragraphOf(pronoun.sentence);
  return active.some(
    (other) =>
      other !== referent &&
      (other.sort === 'person' || (isFar && other.sort === 'unknown')) &&
      (other.gender === undefined || other.gender === pronoun.gender) &&
      mentionsSince(other.mentions, pronoun.sentence - 1).some(
        (one) =>
          one.form === 'name' &&
          one.sentence > (last?.sentence ?? 0) &&
          (isCentral(one, document) || (isFar && one.sentence === pronoun.sentence)),
      ),
  );
}

/** A subject, or the name behind its verb: "Among them was Anna Lind". */
function isCentral({ role, head, sentence }: Mention, { sentences }: ReadDocument): boolean {
  const own = sentences[sentence];
  return role === 'subject' || (own !== undefined && rootOf(own) === head);
}
