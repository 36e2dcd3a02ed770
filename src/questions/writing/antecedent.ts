import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';

/** What to write for the pronoun at token `at`, and where the sentence that says so starts. */
export type Antecedent = { readonly at: number; readonly text: string; readonly start: number };

const male = /^(he|his|him)$/i;
const female = /^(she|her)$/i;
const neutral = /^(it|its)$/i;
const owner = /^(his|her|its)$/i;
const neutralKinds: readonly Fact['kind'][] = ['organisation', 'country', 'city', 'state', 'place'];

/**
 * The name behind a sentence's first pronoun, only where little can go wrong: the sentence before
 * (same paragraph) has a subject of the right kind and names no rival, or the whole article is about
 * one person. Everything else stays a pronoun, and the verifier then refuses the prompt.
 */
export function antecedentOf(
  sentence: ReadSentence,
  document: ReadDocument,
): Antecedent | undefined {
  const at = sentence.tokens.findIndex((token) => isPronoun(token.text));
  const pronoun = sentence.tokens[at]?.text ?? '';
  const next = sentence.tokens[at + 1];
  if (at < 0) return undefined;
  const ofTopic = fromTopicBefore(sentence, document, at);
  if (ofTopic !== undefined) return ofTopic;
  if (sentence.facts.some((fact) => fact.from < at && namesRival(pronoun, fact))) return undefined;
  // "her" is also an object: only before a noun does it own something.
  if (/^her$/i.test(pronoun) && next?.pos !== 'NOUN' && next?.pos !== 'ADJ') return undefined;
  if (neutral.test(pronoun) && (at > 0 || isEmptyIt(next?.text ?? ''))) return undefined;
  return fromSentenceBefore(sentence, document, at) ?? fromTopic(sentence, document, at);
}

function isPronoun(word: string): boolean {
  return male.test(word) || female.test(word) || neutral.test(word);
}

/** "It is known that", "It was in 1990 that": no name stands behind it. */
function isEmptyIt(next: string): boolean {
  return /^(is|was|seems|appears|takes|took|has|would|will|may|might)$/i.test(next);
}

function fromSentenceBefore(
  sentence: ReadSentence,
  document: ReadDocument,
  at: number,
): Antecedent | undefined {
  const pronoun = sentence.tokens[at]?.text ?? '';
  for (let index = sentence.index - 1, steps = 0; index >= 0 && steps < 4; index--, steps++) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
    const subject = before.facts.find((fact) => fact.from === 0);
    if (before.facts.some((fact) => fact !== subject && namesRival(pronoun, fact)))
      return undefined;
    if (subject !== undefined) {
      const follows = before.tokens[subject.to];
      const isSubject = follows !== undefined && ['VERB', 'AUX', 'ADV'].includes(follows.pos);
      const isTopic =
        neutral.test(pronoun) && resolveName(document, subject.text) === document.topic?.name;
      return isSubject && (isTopic || fits(pronoun, subject))
        ? made(subject, { document, sentence }, { at, pronoun, start: before.start })
        : undefined;
    }
    if (!sameGroup(before.tokens[0]?.text ?? '', pronoun)) return undefined;
  }
  return undefined;
}

/**
 * "US forces killed four of its leaders" after a sentence about the article's topic: a plural subject
 * cannot own "its", and nothing else that could stands in either sentence.
 */
function fromTopicBefore(
  sentence: ReadSentence,
  document: ReadDocument,
  at: number,
): Antecedent | undefined {
  const { topic } = document;
  const before = document.sentences[sentence.index - 1];
  if (topic === undefined || before === undefined || before.paragraph !== sentence.paragraph)
    return undefined;
  if (sentence.tokens[at]?.text !== 'its') return undefined;
  const isTopic = (fact: Fact) => resolveName(document, fact.text) === topic.name;
  const isRival = (fact: Fact) => ['organisation', 'name'].includes(fact.kind) && !isTopic(fact);
  if (!before.facts.some(isTopic) || before.facts.some(isRival)) return undefined;
  const owners = sentence.tokens
    .slice(0, at)
    .filter(({ pos, text }) => /^(NOUN|PROPN)$/.test(pos) && !/^[A-Z.]{2,5}$/.test(text));
  if (owners.length === 0 || !owners.every(({ text }) => /[^s]s$/.test(text))) return undefined;
  return { at, text: `${topic.name}’s`, start: before.start };
}

/** In an article about one person every "he" without a rival nearby is that person. */
function fromTopic(
  sentence: ReadSentence,
  document: ReadDocument,
  at: number,
): Antecedent | undefined {
  const pronoun = sentence.tokens[at]?.text ?? '';
  const { protagonist } = document;
  if (protagonist === undefined || neutral.test(pronoun)) return undefined;
  if (male.test(pronoun) !== (protagonist.sex === 'male')) return undefined;
  const isRival = (fact: Fact) =>
    fact.kind === 'person' && resolveName(document, fact.text) !== protagonist.name;
  const before = document.sentences[sentence.index - 1];
  const opening = before?.facts.find((fact) => fact.from === 0 && fact.kind === 'name');
  if (before?.facts.some((fact) => isRival(fact) && !isPart(fact, protagonist.name)))
    return undefined;
  if (opening !== undefined && !isPart(opening, protagonist.name)) return undefined;
  const fact: Fact = { kind: 'person', text: protagonist.name, from: 0, to: 0, sort: 'person' };
  return made(fact, { document, sentence }, { at, pronoun, start: sentence.start });
}

function isPart({ text }: Fact, name: string): boolean {
  return name.split(' ').some((word) => word === text) || text === name;
}

type Context = { readonly document: ReadDocument; readonly sentence: ReadSentence };
type Place = { readonly at: number; readonly pronoun: string; readonly start: number };

function made(
  subject: Fact,
  { document, sentence }: Context,
  { at, pronoun, start }: Place,
): Antecedent | undefined {
  const name = subject.kind === 'person' ? resolveName(document, subject.text) : subject.text;
  // With the name already in the sentence the pronoun reads better, and is clear.
  const last = name.split(' ').at(-1);
  if (sentence.tokens.slice(0, at).some((token) => token.text === last)) return undefined;
  return { at, text: owner.test(pronoun) ? `${name}’s` : name, start };
}

function fits(pronoun: string, fact: Fact): boolean {
  return neutral.test(pronoun) ? neutralKinds.includes(fact.kind) : fact.kind === 'person';
}

function namesRival(pronoun: string, fact: Fact): boolean {
  return fits(pronoun, fact) || (neutral.test(pronoun) && fact.kind === 'name');
}

function sameGroup(a: string, b: string): boolean {
  return [male, female, neutral].some((group) => group.test(a) && group.test(b));
}
