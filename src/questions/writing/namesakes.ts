import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import { genderOfName } from '../reading/references/gender.ts';
import type { Substitution } from '../reading/references.ts';

/** As sure as the title before the name. */
const confidence = 0.95;
const otherSex = { male: 'female', female: 'male' } as const;
const civil = /^(Mr|Mrs|Ms|Miss)\.?$/;

/**
 * "Mr. Hazan" in an article about Marcella Hazan is not she: the one man of that surname whom the article names ("Victor
 * Hazan"), else "Mr. Hazan" as it stands.
 */
export function namesakeSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
): Substitution[] {
  const { protagonist } = document;
  return sentence.facts.flatMap(({ kind, text, from, to }) => {
    const title = sentence.tokens[from - 1]?.text ?? '';
    if (kind !== 'person' || to > from + 1 || !civil.test(title)) return [];
    const lead = resolveName(document, text);
    const [given = ''] = lead.split(' ');
    const sex = protagonist?.name === lead ? protagonist.sex : genderOfName(given);
    if (lead === text || sex === undefined || genderOfName('', title) !== otherSex[sex]) return [];
    const others = document.entities.filter(
      (one) =>
        one.kind === 'person' &&
        one.name !== lead &&
        one.name.split(' ').length > 1 &&
        one.name.split(' ').at(-1) === text &&
        genderOfName(one.name.split(' ')[0] ?? '') !== sex,
    );
    const [only] = others;
    const named = others.length === 1 && only !== undefined ? only.name : `${title} ${text}`;
    return [{ from, to, text: named, sentence: sentence.index, confidence }];
  });
}
