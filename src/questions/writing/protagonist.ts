import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Substitution } from '../reading/references.ts';

/** As often as not wrong guesses would be noticed: measured on biographies at nine of ten. */
const confidence = 0.85;

/**
 * In an article about one person every "he" that nobody else can be is that person. Only for pronouns
 * that are not among `found` and where neither this sentence before them nor the one before names a rival.
 */
export function protagonistSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const { protagonist } = document;
  if (protagonist === undefined) return [];
  const { name, sex } = protagonist;
  const own = sex === 'male' ? /^(he|him|his)$/i : /^(she|her)$/i;
  const isRival = (fact: Fact) =>
    fact.kind === 'person' &&
    resolveName(document, fact.text) !== name &&
    !name.includes(fact.text);
  const before = document.sentences[sentence.index - 1];
  if (before?.facts.some(isRival)) return [];
  return sentence.tokens.flatMap(({ text, tag }, at) => {
    if (!own.test(text) || found.some(({ from, to }) => from <= at && at < to)) return [];
    if (sentence.facts.some((fact) => fact.from < at && isRival(fact))) return [];
    const next = sentence.tokens[at + 1]?.pos ?? '';
    const isOwner = /^(his|her)$/i.test(text) && /^(NOUN|ADJ|PROPN|NUM)$/.test(next);
    if (tag === 'PRP$' && !isOwner) return [];
    const owned = isOwner ? `${name}’s` : name;
    return [{ from: at, to: at + 1, text: owned, sentence: sentence.index, confidence }];
  });
}
