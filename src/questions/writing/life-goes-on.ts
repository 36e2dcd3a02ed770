import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Substitution } from '../reading/references.ts';

/** Further back nobody is looked for. */
const longestParagraph = 40;

/**
 * True of a name for a pronoun that means whom the article is about. "In 1873 Pius IX made him a chamberlain. [New paragraph]
 * He married his niece": where a paragraph opens with "he", a life goes on with its own person, and not with somebody who
 * came up last and is not named again.
 */
export function isNobodyNew(
  { text }: Substitution,
  sentence: ReadSentence,
  document: ReadDocument,
): boolean {
  const { protagonist, sentences } = document;
  if (protagonist === undefined) return false;
  const name = text.replace(/['’]s?$/, '');
  // What is cheap to tell first: a paragraph may be as long as a book.
  const isSomebody = document.entityOf.get(resolveName(document, name))?.kind === 'person';
  if (!isSomebody || protagonist.name.includes(name)) return false;
  const own = protagonist.sex === 'male' ? /^(he|his)$/i : /^(she|her)$/i;
  const paragraph: ReadSentence[] = [];
  for (let index = sentence.index; index >= 0; index -= 1) {
    if (paragraph.length > longestParagraph) return false;
    const one = sentences[index];
    if (one === undefined || one.paragraph !== sentence.paragraph) break;
    paragraph.unshift(one);
  }
  const [first] = paragraph;
  const opens = first !== undefined && first.index > 0 && own.test(first.tokens[0]?.text ?? '');
  const isNamed = paragraph.some(({ facts }) =>
    facts.some((fact) => resolveName(document, fact.text) === resolveName(document, name)),
  );
  return opens && !isNamed;
}
