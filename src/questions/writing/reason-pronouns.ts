import type { Token } from '../reading/sentences.ts';
import { type Clause, isPassive } from './clause.ts';
import type { Opening } from './reasons.ts';
import type { Statement } from './statement.ts';

type Tokens = Statement['tokens'];

export const pronoun =
  /^(it|its|itself|he|him|his|she|her|they|them|their|this|that|these|those|I|we|you|our|your)$/i;

/**
 * True if the word at `at` of a reason means something that neither the reason nor the clause it belongs to names.
 * Prompt and answer are read together, so "because they do not have to press" may go on from "children".
 */
export function pointsElsewhere(
  clause: Clause,
  tokens: Tokens,
  { at, opening }: { readonly at: number; readonly opening: Opening },
): boolean {
  const { statement, subject } = clause;
  const word = tokens[at]?.text ?? '';
  if (/^(which|who|that)$/i.test(word)) return !isLink(tokens, at);
  if (!pronoun.test(word)) return false;
  // What led to something is named before it.
  if (opening === 'cause') return true;
  if (opening === 'by') return !/^(its|their|his|her)$/i.test(word);
  if (/^(this|these|those|I|we|you|our|your)$/i.test(word)) return true;
  const before = tokens.slice(0, at);
  // The reason stands before what follows from it, whose names come too late for its "it".
  if (opening === 'so' && !before.some((token) => isNoun(token) && agrees(token, word, statement)))
    return true;
  const [head] = statement.tokens.slice(subject.from, subject.to).filter(isNoun);
  // "A helicopter went up to confirm it": who does something does not do it to itself.
  const isObject = opening === 'to' && /^(it|him|them)$/i.test(word) && !isPassive(clause);
  // Which pronoun a name takes is not sure: "Birnbeck Pier" is no person.
  if (!isObject && head !== undefined && isMany(head) === /^the(y|m|ir)$/i.test(word)) return false;
  if (before.some((token) => isNoun(token) && agrees(token, word, statement))) return false;
  // Otherwise only one thing that is spoken of may be meant; "to protect it" means another than the protector.
  const own = new Set(tokens.map(({ start }) => start));
  const told = statement.tokens.filter(
    (token, index) =>
      !own.has(token.start) &&
      isNoun(token) &&
      agrees(token, word, statement) &&
      !(isObject && subject.from <= index && index < subject.to),
  );
  return told.length !== 1;
}

/** "for a drink that is sold as a remedy", "believed that": no word for something before. */
function isLink(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (at === 1 && before?.text === 'so') return true;
  if (before?.pos === 'ADP' && /^(which|whom)$/i.test(tokens[at]?.text ?? '')) return true;
  return /^(NOUN|PROPN|VERB|ADJ)$/.test(before?.pos ?? '') && !/^[,.]$/.test(next?.text ?? '.');
}

function isNoun({ pos }: Token): boolean {
  return /^(NOUN|PROPN)$/.test(pos);
}

function agrees(token: Token, word: string, { facts }: Statement): boolean {
  if (/^the(y|m|ir)$/i.test(word)) return isMany(token);
  const isPerson = facts.some(
    ({ kind, text }) => kind === 'person' && text.split(' ').includes(token.text),
  );
  return /^(it|its|itself)$/i.test(word) ? !isMany(token) && !isPerson : isPerson;
}

function isMany({ tag, text }: Token): boolean {
  return /^(NNS|NNPS)$/.test(tag) || /^(people|police|cattle)$/.test(text);
}
