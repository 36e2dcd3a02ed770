import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Substitution } from '../reading/references.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';

/** Read on travel guides and biographies, not measured. */
const confidence = 0.85;

/**
 * "Porto's" for the "its" that opens a second clause ("Porto lost its trade in 1755, and its cathedral was rebuilt"),
 * where the first clause has nothing but its subject that could own anything.
 */
export function clauseOwnerSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const at = ownerAt(sentence);
  if (at < 0 || found.some(({ from, to }) => from <= at && at < to)) return [];
  const root = rootOf(sentence);
  const [subject = -1] = childrenIn(sentence, root, 'nsubj', 'nsubj:pass');
  const word = sentence.tokens[at]?.text ?? '';
  const isThing = /^its$/i.test(word);
  if (subject < 0 || subject > root || !isFree(sentence, root, at)) return [];
  const named = namedAt(sentence, subject, found);
  if (named === undefined) return [];
  const isPerson = document.entityOf.get(named.replace(/^the /i, ''))?.kind === 'person';
  if (isPerson === isThing || (!isThing && hasTwoPeople(sentence, at))) return [];
  const name = /^The \p{Lu}/u.test(named) ? named.replace(/^The/, 'the') : named;
  return [
    {
      from: at,
      to: at + 1,
      text: `${name}’s`,
      sentence: sentence.index,
      confidence,
    },
  ];
}

/** The possessive behind ", and", with a verb of its own to come. */
function ownerAt({ tokens }: ReadSentence): number {
  return tokens.findIndex(
    ({ text }, at) =>
      /^(its|his|her)$/.test(text) &&
      /^(and|but|yet|so|while)$/.test(tokens[at - 1]?.text ?? '') &&
      tokens[at - 2]?.text === ',' &&
      tokens.slice(at).some(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag)),
  );
}

/** "Rome conquered Carthage, and its harbour", "the church has a tower, and its bells": whose? */
function isFree(sentence: ReadSentence, root: number, at: number): boolean {
  const objects = childrenIn(sentence, root, 'obj').filter((one) => one < at);
  const isOwned = (one: number) =>
    childrenIn(sentence, one, 'nmod:poss').some((own) => sentence.tokens[own]?.tag === 'PRP$');
  return (
    sentence.tokens[root]?.pos === 'VERB' &&
    root < at &&
    objects.every((one) => sentence.tokens[one]?.tag === 'NNS' || isOwned(one))
  );
}

function namedAt(
  { facts }: ReadSentence,
  subject: number,
  found: readonly Substitution[],
): string | undefined {
  const holds = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from <= subject && subject < to;
  return found.find(holds)?.text ?? facts.find((fact) => isNamed(fact) && holds(fact))?.text;
}

function isNamed({ kind, value }: Fact): boolean {
  return value === undefined && !/^(term|people)$/.test(kind);
}

function hasTwoPeople({ facts }: ReadSentence, at: number): boolean {
  const people = facts.filter(({ kind, to }) => kind === 'person' && to <= at);
  return new Set(people.map(({ text }) => text.split(' ').at(-1))).size > 1;
}
