import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Substitution } from '../reading/references.ts';
import { joinTokens } from '../reading/sentences.ts';
import { childrenIn, rootOf, spanOf, subtreeOf } from '../reading/tree.ts';

/** Below what the resolver is sure of, for a rule that was read on biographies and not measured. */
const confidence = 0.85;

/**
 * In an article about one person every "he" that nobody else can be is that person. Only for pronouns
 * that are not among `found`, and where nobody else is named before them in this sentence or in the paragraph
 * since its last mention of that person.
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
  const isRival = (fact: Fact) => isSomebodyElse(fact, name, document);
  if (rivalBefore(sentence, document, name)) return [];
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

function isSomebodyElse(fact: Fact, name: string, document: ReadDocument): boolean {
  const isNamed = fact.kind === 'person' || (fact.kind === 'name' && fact.from <= 1);
  return isNamed && resolveName(document, fact.text) !== name && !name.includes(fact.text);
}

/** Back to the last sentence of the paragraph that names the protagonist: does any on the way name somebody else? */
function rivalBefore(sentence: ReadSentence, document: ReadDocument, name: string): boolean {
  for (let index = sentence.index - 1; index >= 0; index -= 1) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) return false;
    if (before.facts.some((fact) => isSomebodyElse(fact, name, document))) return true;
    if (before.facts.some((fact) => resolveName(document, fact.text) === name)) return false;
  }
  return false;
}

/** Read on encyclopedia articles, not measured either. */
const topicConfidence = 0.85;

/**
 * "It" as the subject of a sentence, or "Its" at its start, where the sentences before it in the paragraph
 * have the article's subject for theirs, or nothing that "it" could mean: "The axolotl lives in lakes. It ..."
 * under the title "Axolotl".
 */
export function topicSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const at = openingIt(sentence);
  if (at < 0 || found.some(({ from, to }) => from <= at && at < to)) return [];
  const name = topicBefore(sentence, document);
  if (name === undefined) return [];
  const isOwner = /^its$/i.test(sentence.tokens[at]?.text ?? '');
  const text = isOwner ? `${name}’s` : name;
  const cased = at === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return [
    { from: at, to: at + 1, text: cased, sentence: sentence.index, confidence: topicConfidence },
  ];
}

/** The position of "it" as the main subject, or of "its" at the very start; -1 if neither is there. */
function openingIt(sentence: ReadSentence): number {
  if (/^its$/i.test(sentence.tokens[0]?.text ?? '')) return 0;
  const [subject = -1] = childrenIn(sentence, rootOf(sentence), 'nsubj');
  const isFirst = !sentence.tokens
    .slice(0, Math.max(0, subject))
    .some((_, at) => /^(nsubj|csubj|expl)/.test(sentence.relations[at] ?? ''));
  return isFirst && /^it$/i.test(sentence.tokens[subject]?.text ?? '') ? subject : -1;
}

/** Back through the paragraph, past what "it" cannot mean (people, plurals), to the article's subject. */
function topicBefore(sentence: ReadSentence, document: ReadDocument): string | undefined {
  const whole = definedTopic(document);
  for (let index = sentence.index - 1; index >= 0; index -= 1) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) break;
    const subject = subjectOf(before);
    if (subject === undefined) return undefined;
    if (/^its?$/i.test(subject.text) || subject.cannotBeIt) continue;
    // "The head is wide. It is carnivorous." under "Axolotl": a part gives way to the whole.
    if (
      /^The \p{Ll}+$/u.test(subject.text) &&
      !namesTopic(subject.text, document) &&
      whole !== undefined
    )
      continue;
    return namesTopic(subject.text, document) ? subject.text.replace(/^The /, 'the ') : undefined;
  }
  return whole;
}

/** The subject of the article's first sentence, if it is what the title says and nothing more. */
function definedTopic(document: ReadDocument): string | undefined {
  const first = document.sentences[0];
  const subject = first === undefined ? undefined : subjectOf(first);
  if (subject === undefined || subject.cannotBeIt || document.source.title.split(' ').length > 4)
    return undefined;
  return namesTopic(subject.text, document) ? subject.text.replace(/^The /, 'the ') : undefined;
}

/** The subject of the main clause, if it opens the sentence and is short; people and plurals are no "it". */
function subjectOf(
  sentence: ReadSentence,
): { readonly text: string; readonly cannotBeIt: boolean } | undefined {
  const [head] = childrenIn(sentence, rootOf(sentence), 'nsubj');
  if (head === undefined) return undefined;
  const span = spanOf(subtreeOf(sentence, head));
  if (span === undefined || span.from !== 0 || span.to > 5) return undefined;
  const isPlural =
    /^(NNS|NNPS)$/.test(sentence.tokens[head]?.tag ?? '') ||
    childrenIn(sentence, head, 'conj').length > 0;
  const isPerson =
    sentence.tokens[head]?.pos === 'PRON' ||
    sentence.facts.some(({ kind, from, to }) => kind === 'person' && from <= head && head < to);
  const text = joinTokens(sentence.tokens.slice(0, span.to));
  return { text, cannotBeIt: (isPlural || isPerson) && !/^its?$/i.test(text) };
}

/** "The axolotl" under "Axolotl", "The Hanseatic League" under "Hanseatic League": the words are the title's. */
function namesTopic(subject: string, { source }: ReadDocument): boolean {
  const words = subject
    .toLowerCase()
    .replace(/^(the|an?) /, '')
    .split(' ');
  const title = source.title.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return title.length <= 6 && words.every((word) => title.includes(word));
}
