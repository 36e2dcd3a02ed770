import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { nounLemma } from '../reading/lemma.ts';
import { isQuoted } from '../reading/references/candidates.ts';
import { cleftAt } from '../reading/references/clefts.ts';
import { genderOfName, genderOfNoun } from '../reading/references/gender.ts';
import { isEmptyIt } from '../reading/references/pronouns.ts';
import type { Substitution } from '../reading/references.ts';
import { joinTokens } from '../reading/sentences.ts';
import { childrenIn, rootOf, spanOf, subtreeOf } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import { isPersonNoun } from './people.ts';

/** Read on encyclopedia articles, not measured. */
const confidence = 0.85;
/** What so many sentences name is what its paragraph is about. */
const fewestOfCentral = 3;
/** Pronouns may go on for so many sentences. */
const reach = 4;

/** The subject of a sentence, as it may be written for a pronoun. */
type Subject = { readonly text: string; readonly sentence: number; readonly isCommon: boolean };

/**
 * A pronoun as the main subject of a sentence (or "all of them") whose like, or whose name, is the main subject of the sentence before,
 * where no other subject or object agrees with it: "Saigas once ranged to China. They stand ...",
 * "As Muhammad I Askia he founded a dynasty. He extended the empire".
 */
export function continuedSubjectSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const at = pronounOf(sentence);
  const word = sentence.tokens[at]?.text.toLowerCase() ?? '';
  if (at < 0 || found.some(({ from, to }) => from <= at && at < to)) return [];
  const subject = subjectFor(word, sentence, document, at);
  if (subject === undefined) return [];
  const text = at === 0 ? capitalised(subject.text) : subject.text;
  const { isCommon } = subject;
  // "Nearly all saigas"
  const from = word === 'them' ? at - 1 : at;
  const place = { from, to: at + 1, sentence: subject.sentence, confidence };
  return [{ ...place, text, ...(isCommon ? { isCommon } : {}) }];
}

/** The pronoun that is the main subject, or "them" of "nearly all of them" there; -1 for any other. */
function pronounOf(sentence: ReadSentence): number {
  const [subject = -1] = childrenIn(sentence, rootOf(sentence), 'nsubj', 'nsubj:pass');
  const text = sentence.tokens[subject]?.text ?? '';
  if (cleftAt(sentence.tokens, subject) !== undefined || isEmptyIt(sentence, subject)) return -1;
  const isOfThem =
    /^(all|most|many|some|few|several)$/i.test(text) &&
    sentence.tokens[subject + 1]?.text === 'of' &&
    sentence.tokens[subject + 2]?.text === 'them';
  const at = isOfThem ? subject + 2 : /^(he|she|they)$/i.test(text) ? subject : -1;
  return at >= 0 && isQuoted(sentence, at) ? -1 : at;
}

/** Back over sentences with the same pronoun to the one that names it. */
function subjectFor(
  word: string,
  sentence: ReadSentence,
  document: ReadDocument,
  at: number,
): Subject | undefined {
  if (hasRival(sentence, at, word)) return undefined;
  for (let back = 1; back <= reach; back += 1) {
    const before = document.sentences[sentence.index - back];
    if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
    const [head = -1] = childrenIn(before, rootOf(before), 'nsubj', 'nsubj:pass');
    const noun = before.tokens[head];
    if (noun === undefined || isQuoted(before, head) || /[“"]/.test(before.text)) return undefined;
    const called = calledAs(before, head, word);
    if (called !== undefined) return named(called, before, document);
    const isOfThem =
      before.tokens[head + 1]?.text === 'of' && before.tokens[head + 2]?.text === 'them';
    const isSame = /^the/.test(word)
      ? isOfThem || /^they$/i.test(noun.text)
      : noun.text.toLowerCase() === word;
    if (hasRival(before, before.tokens.length, word, head)) return undefined;
    if (isSame) continue;
    return /^the/.test(word)
      ? manyAt(before, head, document)
      : personAt(before, head, word, document);
  }
  return undefined;
}

/** "As Muhammad I Askia he founded": the name by which the subject went. */
function calledAs({ tokens, facts }: ReadSentence, head: number, word: string): string | undefined {
  const name = tokens.slice(1, head);
  // "As Prime Minister he": what somebody was, and not who.
  const isName =
    name.length > 1 &&
    !name.some(({ text }) => isPersonNoun(text.toLowerCase())) &&
    facts.some(({ kind, from, to }) => kind === 'person' && from === 1 && to === head);
  const isSubject = tokens[head]?.text.toLowerCase() === word;
  return isName && isSubject && /^as$/i.test(tokens[0]?.text ?? '') ? joinTokens(name) : undefined;
}

function named(name: string, sentence: ReadSentence, document: ReadDocument): Subject {
  return { text: resolveName(document, name), sentence: sentence.index, isCommon: false };
}

/** A person named in full somewhere, of no other sex than the pronoun's. */
function personAt(
  sentence: ReadSentence,
  head: number,
  word: string,
  document: ReadDocument,
): Subject | undefined {
  const person = sentence.facts.find(
    ({ kind, from, to }) => kind === 'person' && from <= head && head < to,
  );
  if (person === undefined || childrenIn(sentence, head, 'conj').length > 0) return undefined;
  const subject = named(person.text, sentence, document);
  const [given = '', ...rest] = subject.text.split(' ');
  const gender = rest.length > 0 ? genderOfName(given) : undefined;
  return gender === (word === 'he' ? 'male' : 'female') ? subject : undefined;
}

/** "Saigas", with nothing that tells which, of which several sentences tell. */
function manyAt(sentence: ReadSentence, head: number, document: ReadDocument): Subject | undefined {
  const noun = sentence.tokens[head];
  const span = spanOf(subtreeOf(sentence, head));
  const isMany = noun?.tag === 'NNS' || isTitled(sentence, head, document);
  if (noun === undefined || !isMany || span === undefined || span.to !== head + 1) return undefined;
  const words = sentence.tokens.slice(span.from, span.to);
  const isBare = words.slice(0, -1).every(({ tag }) => /^(JJ|NN|NNP)$/.test(tag));
  const lemma = nounLemma({ text: noun.text.toLowerCase() });
  const told = new Set(
    [lemma, noun.text.toLowerCase()].flatMap((one) => document.sentencesWith.get(one) ?? []),
  );
  if (!isBare || words.length > 3 || told.size < fewestOfCentral) return undefined;
  if (/^(people|other|male|female|adult|researcher|scientist|expert|critic)$/.test(lemma))
    return undefined;
  const [first] = words;
  const text = joinTokens(words);
  const isCommon = first?.tag !== 'NNP' || isTitled(sentence, head, document);
  const small = isCommon ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return { text: small, sentence: sentence.index, isCommon };
}

/** "Saigas" under "Saiga antelope": the plural of a word of the title. */
function isTitled({ tokens }: ReadSentence, head: number, document: ReadDocument): boolean {
  const text = tokens[head]?.text.toLowerCase() ?? '';
  const lemma = nounLemma({ text });
  return text !== lemma && /s$/.test(text) && wordsOfTitle(document).includes(lemma);
}

function wordsOfTitle({ source }: ReadDocument): string[] {
  return source.title.toLowerCase().split(/[^\p{L}-]+/u);
}

/** Another subject that agrees with the pronoun, or for a person another person, before `end`. */
function hasRival(sentence: ReadSentence, end: number, word: string, subject = -1): boolean {
  const own = new Set(subject < 0 ? [] : subtreeOf(sentence, subject));
  const { tokens, facts, relations } = sentence;
  if (!/^the/.test(word)) {
    const isOther = ({ kind, from }: Fact) =>
      /^(person|name)$/.test(kind) && from < end && !own.has(from);
    return (
      facts.some(isOther) ||
      tokens.slice(0, end).some(({ text }, at) => at !== subject && isSomebody(text))
    );
  }
  return tokens
    .slice(0, end)
    .some(
      ({ tag }, at) => /^NNP?S$/.test(tag) && !own.has(at) && prominent.test(relations[at] ?? ''),
    );
}

/** "The emperor", "her uncle", "who". */
function isSomebody(text: string): boolean {
  return (
    /^who$/i.test(text) || genderOfNoun(text.toLowerCase()) !== undefined || isPersonNoun(text)
  );
}

const prominent = /^(nsubj|nsubj:pass|obj|appos|conj)$/;
