import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { isSortOf } from '../reading/references/sort-of.ts';
import type { Substitution } from '../reading/references.ts';
import { childrenOf, relationAt } from '../reading/tree.ts';
import { type Topic, topicOf } from './topic-of.ts';

/** Read on encyclopedia articles, not measured. */
const confidence = 0.85;
/** As many sentences back another thing of the sort would be meant. */
const reach = 2;

/**
 * "Ulcers consistent with the disease" under "Buruli ulcer", "specimens of the mineral" under "Cryolite": what an entry calls
 * its subject, behind a preposition or as an object, where nothing near is another of the sort.
 */
export function entryNounSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const topic = topicOf(document);
  if (topic === undefined || !/^(illness|substance|made)$/.test(topic.sort)) return [];
  return sentence.tokens.flatMap((_, at) => {
    const isTaken = found.some(({ from, to }) => from <= at && at < to);
    if (isTaken || !isBareCall(sentence, at, document, topic)) return [];
    if (hasRival(sentence, at, document, topic)) return [];
    const place = { from: at - 1, to: at + 1, sentence: document.mainSubject?.sentence ?? 0 };
    const isCommon = /^\p{Ll}/u.test(topic.name);
    return [{ ...place, text: topic.name, confidence, ...(isCommon ? { isCommon } : {}) }];
  });
}

/** "the disease", with nothing that tells which. */
function isBareCall(
  sentence: ReadSentence,
  at: number,
  { mainSubject }: ReadDocument,
  { sort }: Topic,
): boolean {
  const noun = sentence.tokens[at];
  if (noun?.tag !== 'NN' || sentence.tokens[at - 1]?.text !== 'the') return false;
  const isCalled =
    (sort === 'illness' && /^(disease|illness|condition|disorder)$/.test(noun.text)) ||
    mainSubject?.nouns.includes(noun.text) === true;
  // "the disease at Mengo Hospital": where it was described.
  const isBare = childrenOf(sentence, at).every(
    (child) =>
      /^(det|case|punct)$/.test(relationAt(sentence, child)) ||
      (relationAt(sentence, child) === 'nmod' &&
        /^(at|in)$/.test(sentence.tokens[at + 1]?.text ?? '')),
  );
  const next = sentence.tokens[at + 1];
  return (
    isCalled &&
    isBare &&
    /^(obj|obl|nmod)$/.test(relationAt(sentence, at)) &&
    !/^(NOUN|PROPN)$/.test(next?.pos ?? '') &&
    !/^(of|['’]s?)$/.test(next?.text ?? '')
  );
}

/** Another of the sort, or the same noun told apart, before it or in the sentences before. */
function hasRival(
  sentence: ReadSentence,
  at: number,
  { sentences }: ReadDocument,
  { words }: Topic,
): boolean {
  const noun = sentence.tokens[at]?.text ?? '';
  const near = sentences
    .slice(Math.max(0, sentence.index - reach), sentence.index)
    .filter(({ paragraph }) => paragraph === sentence.paragraph);
  const before = [...near.flatMap(({ tokens }) => tokens), ...sentence.tokens.slice(0, at)];
  return before.some(({ text, pos }, index) => {
    const other = nounLemma({ text: text.toLowerCase() });
    if (pos !== 'NOUN' && pos !== 'PROPN') return false;
    if (other === noun)
      return !/^the$/i.test(before[index - 1]?.text ?? '') && isTold(before, index);
    return !words.has(other) && isSortOf(other, noun);
  });
}

/** "another disease", "a rare mineral" that no copula gives to the subject. */
function isTold(tokens: readonly { readonly text: string }[], at: number): boolean {
  const lead = tokens.slice(Math.max(0, at - 4), at);
  if (/^(another|other|second|new)$/i.test(tokens[at - 1]?.text ?? '')) return true;
  return !lead.some(({ text }) => /^(is|are|was|were|as)$/.test(text));
}
