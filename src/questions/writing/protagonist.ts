import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { surnamesOf } from '../reading/person-aliases.ts';
import { belongsToAnybody } from '../reading/references/anybody.ts';
import { subjectTakenUp } from '../reading/references/behind-semicolon.ts';
import { genderOfName } from '../reading/references/gender.ts';
import { isNamedBeside } from '../reading/references/named-beside.ts';
import type { Substitution } from '../reading/references.ts';
import type { Span } from '../reading/tree.ts';

/** Below what the resolver is sure of, for a rule that was read on biographies and not measured. */
const confidence = 0.85;

/**
 * In an article about one person every "he" that nobody else can be is that person, and so is "the 21-year-old".
 * Only for what is not are not among `found`, and where nobody else is named before them in this sentence or in the paragraph
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
  const isRival = (fact: Fact) => isSomebodyElse(fact, document);
  if (rivalBefore(sentence, document) || isNamedBeside(sentence, name, document)) return [];
  return sentence.tokens.flatMap(({ text, tag }, at) => {
    const phrase = ageAt(sentence, at);
    if (phrase !== undefined && !sentence.facts.some((fact) => fact.from < at && isRival(fact)))
      return [{ ...phrase, text: name, sentence: sentence.index, confidence }];
    if (!own.test(text) || found.some(({ from, to }) => from <= at && at < to)) return [];
    if (sentence.facts.some((fact) => fact.from < at && isRival(fact))) return [];
    if (belongsToAnybody(sentence, at)) return [];
    const taken = subjectTakenUp(sentence, at);
    if (taken !== undefined && !isOwnAt(sentence, taken, { document, own })) return [];
    const next = sentence.tokens[at + 1]?.pos ?? '';
    const isOwner = /^(his|her)$/i.test(text) && /^(NOUN|ADJ|PROPN|NUM)$/.test(next);
    if (tag === 'PRP$' && !isOwner) return [];
    const owned = isOwner ? `${name}’s` : name;
    return [{ from: at, to: at + 1, text: owned, sentence: sentence.index, confidence }];
  });
}

/** "The lanky 21-year-old from Oregon", as the subject of a sentence about somebody known. */
function ageAt(sentence: ReadSentence, at: number): Span | undefined {
  const { tokens } = sentence;
  if (!/^the$/i.test(tokens[at]?.text ?? '')) return undefined;
  const head = tokens.findIndex(({ text }, index) => index > at && /^\S+-year-old$/.test(text));
  if (head < 0 || head > at + 3 || !/^nsubj/.test(sentence.relations[head] ?? '')) return undefined;
  if (tokens.slice(at + 1, head).some(({ pos }) => !/^(ADJ|PROPN|ADV)$/.test(pos)))
    return undefined;
  if (/^(NOUN|PROPN|ADJ)$/.test(tokens[head + 1]?.pos ?? '')) return undefined;
  const span = { from: at, to: head + 1 };
  if (tokens[head + 1]?.text !== 'from') return span;
  let to = head + 2;
  while (/^(PROPN|DET)$/.test(tokens[to]?.pos ?? '')) to += 1;
  return { from: at, to };
}

/** The subject at `at` is the protagonist, by name or pronoun. */
function isOwnAt(
  { tokens, facts }: ReadSentence,
  at: number,
  { document, own }: { readonly document: ReadDocument; readonly own: RegExp },
): boolean {
  const fact = facts.find(({ from, to }) => from <= at && at < to);
  const name = fact === undefined ? undefined : resolveName(document, fact.text);
  return own.test(tokens[at]?.text ?? '') || name === document.protagonist?.name;
}

/** "After she met Arthur Eddington": of a man nobody thinks where it says "she". */
function isSomebodyElse(fact: Fact, document: ReadDocument): boolean {
  const { name = '', sex } = document.protagonist ?? {};
  const isNamed = fact.kind === 'person' || (fact.kind === 'name' && fact.from <= 1);
  const other = resolveName(document, fact.text);
  if (!isNamed || other === name || name.includes(fact.text) || isFormer(other, name)) return false;
  const [given = '', ...rest] = other.split(' ');
  const gender = rest.length > 0 ? genderOfName(given) : undefined;
  return gender === undefined || gender === sex;
}

/** "Cecilia Helena Payne" of Cecilia Payne-Gaposchkin: the given name and half of the surname. */
function isFormer(other: string, name: string): boolean {
  const [given, ...rest] = other.split(' ');
  return given === name.split(' ')[0] && surnamesOf(name).includes(rest.at(-1) ?? '');
}

/** Back to the last sentence of the paragraph that names the protagonist: does any on the way name somebody else? */
function rivalBefore(sentence: ReadSentence, document: ReadDocument): boolean {
  const name = document.protagonist?.name;
  for (let index = sentence.index - 1; index >= 0; index -= 1) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) return false;
    if (before.facts.some((fact) => isSomebodyElse(fact, document))) return true;
    if (name !== undefined && isNamedBeside(before, name, document)) return true;
    if (before.facts.some((fact) => resolveName(document, fact.text) === name)) return false;
  }
  return false;
}
