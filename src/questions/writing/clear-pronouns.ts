import { genderOfName, genderOfNoun } from '../reading/references/gender.ts';
import { childrenIn, relationAt, subtreeOf } from '../reading/tree.ts';
import { isBound, isOfSubjectBehind } from './bound-pronouns.ts';
import type { Statement } from './statement.ts';

/** True if nothing in `statement` points to something outside it. */
export function isSelfContained(statement: Statement): boolean {
  return (
    !mixesNames(statement) && statement.tokens.every((_, at) => !isPointingAway(statement, at))
  );
}

/** True if the token at `at` points to something that `statement` does not name. */
export function isPointingAway(statement: Statement, at: number): boolean {
  return (
    statement.tokens[at]?.isUnresolved === true &&
    !keepsAntecedent(statement, at) &&
    !isOfExplained(statement, at) &&
    !isSpeakers(statement, at) &&
    !isJoinedOwner(statement, at) &&
    !isBound(statement, at, agreeingWith(statement, at)) &&
    !isClear(statement, at)
  );
}

/** "Ise never made him Hokusai's heir": a pronoun before the name that was filled in for another like it. */
function mixesNames(statement: Statement): boolean {
  const { tokens } = statement;
  const filled = tokens.findIndex(({ filling, pos }) => filling !== undefined && pos === 'PROPN');
  return tokens
    .slice(0, Math.max(0, filled))
    .some(
      ({ isUnresolved, text }, at) =>
        isUnresolved === true &&
        /^(he|him|his|she|her)$/i.test(text) &&
        !isOfSubjectBehind(statement, at, agreeingWith(statement, at)),
    );
}

/** "aphids, small insects that lay their eggs on trees": the explained thing's own. */
function isOfExplained({ kind, tokens }: Statement, at: number): boolean {
  const owner = tokens[at]?.text ?? '';
  if (kind !== 'explained' || !/^(its|their)$/.test(owner)) return false;
  const relative = tokens.findIndex(({ text }, index) => index < at && /^(that|which)$/.test(text));
  return tokens[relative - 1]?.tag === (owner === 'its' ? 'NN' : 'NNS');
}

/** "between a woodpecker's beak and its braincase": the owner of what it is joined to. */
function isJoinedOwner(statement: Statement, at: number): boolean {
  const word = statement.tokens[at]?.text.toLowerCase() ?? '';
  const owned = statement.heads[at] ?? -1;
  if (!/^(its|their|his|her)$/.test(word) || relationAt(statement, owned) !== 'conj') return false;
  return childrenIn(statement, statement.heads[owned] ?? -1, 'nmod:poss').some(
    (owner) => isNoun(statement, owner) && agrees(statement, owner, word),
  );
}

/** "According to President Macron, he wanted ...": the one person whom the statement has named so far, who says it. */
function isSpeakers(statement: Statement, at: number): boolean {
  const { kind, sentence, tokens } = statement;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  if (kind !== 'reported' || !/^(he|his|him|himself|she|her|hers|herself)$/.test(word))
    return false;
  const startOf = (token: number) => sentence.tokens[token]?.start ?? -1;
  const people = sentence.facts.filter(
    (fact) =>
      fact.kind === 'person' &&
      tokens.slice(0, at).some(({ start }) => start === startOf(fact.from)),
  );
  const [speaker] = people;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (speaker === undefined || people.length > 1) return false;
  if (tokens.findIndex(({ start }) => start === startOf(speaker.from)) > comma) return false;
  const name = speaker.text.split(' ');
  if (tokens[at]?.cannotBe?.split(' ').includes(name.at(-1) ?? '') === true) return false;
  const gender = name.length > 1 ? genderOfName(name[0] ?? '') : undefined;
  return gender === undefined || gender === (/^(she|her)/.test(word) ? 'female' : 'male');
}

function keepsAntecedent({ tokens }: Statement, at: number): boolean {
  const { refersTo } = tokens[at] ?? {};
  return refersTo !== undefined && tokens.slice(0, at).some(({ start }) => start === refersTo);
}

/**
 * "The ship was on its way when it ran aground": the pronoun agrees with the first subject, and is itself
 * a later subject or an owner. "The tree moves them into its twigs": anything else only where no other
 * noun that agrees stands between.
 */
function isClear(statement: Statement, at: number): boolean {
  const { tokens } = statement;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const subject = firstSubject(statement);
  if (!pronoun.test(word) || subject < 0 || at < subject) return false;
  if (!agrees(statement, subject, word) || isSomebodyElse(statement, subject, at)) return false;
  if (hasLostOwner(statement, subject, at)) return false;
  const inSubject = new Set(subtreeOf(statement, subject));
  if (inSubject.has(at)) return false;
  if (/^nsubj/.test(statement.relations[at] ?? '')) return true;
  if (isDoneToAnother(statement, at)) return false;
  if (isOwnedBySubject(statement, subject, at)) return true;
  return tokens
    .slice(0, at)
    .every(
      (_, other) =>
        inSubject.has(other) || !isNoun(statement, other) || !agrees(statement, other, word),
    );
}

/** "Ada was taken away to look after her": nobody looks after herself, which would be said so. */
function isDoneToAnother(statement: Statement, at: number): boolean {
  const word = statement.tokens[at];
  if (word?.tag !== 'PRP' || !/^(him|her|it|them)$/i.test(word.text)) return false;
  if (!/^(obj|iobj|obl)/.test(statement.relations[at] ?? '')) return false;
  let verb = statement.heads[at] ?? -1;
  while (/^(xcomp|advcl)$/.test(relationAt(statement, verb)) && !hasSubject(statement, verb))
    verb = statement.heads[verb] ?? -1;
  return verb === statement.heads.indexOf(-1);
}

function hasSubject(statement: Statement, verb: number): boolean {
  return childrenIn(statement, verb, 'nsubj').length > 0;
}

/**
 * "The species has declined, and in 2015 the union changed its status": the clause was cut from one
 * whose subject the pronoun may mean as well.
 */
function hasLostOwner(statement: Statement, subject: number, at: number): boolean {
  const { sentence, tokens } = statement;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const start = tokens[subject]?.start ?? -1;
  if (!/^(main|conjunct)$/.test(statement.kind) || !/^(its|it|their|they|them)$/.test(word))
    return false;
  return sentence.tokens.some((token, other) => {
    if (token.start >= start || !/^nsubj/.test(sentence.relations[other] ?? '')) return false;
    if (tokens.some((kept) => kept.start === token.start)) return false;
    if (!/^(NOUN|PROPN)$/.test(token.pos)) return false;
    const verb = sentence.heads[other] ?? -1;
    const finite = [verb, ...childrenIn(sentence, verb, 'aux', 'cop')];
    const isOne = finite.some((one) => sentence.tokens[one]?.tag === 'VBZ');
    const isSeveral = /^(NNS|NNPS)$/.test(token.tag) && !isOne;
    return /^the/.test(word) === isSeveral;
  });
}

function isSomebodyElse({ tokens }: Statement, subject: number, at: number): boolean {
  const name = tokens[subject]?.text.split(' ').at(-1) ?? '';
  return tokens[at]?.cannotBe?.split(' ').includes(name) === true;
}

/** "UNESCO added the art of Taquile to its list": what a named subject does, it mostly does with its own. */
function isOwnedBySubject(statement: Statement, subject: number, at: number): boolean {
  const { tokens, heads } = statement;
  const owned = heads[at] ?? -1;
  if (!/^(its|his|her|their)$/i.test(tokens[at]?.text ?? '')) return false;
  // "seized Kabul and its airport": the airport of Kabul.
  const isJoined =
    relationAt(statement, owned) === 'conj' && tokens[heads[owned] ?? -1]?.pos !== 'VERB';
  return tokens[subject]?.pos === 'PROPN' && !isJoined;
}

const pronoun =
  /^(he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/;

/** The head of the first subject that is a name or a noun; -1 if the first is a pronoun, or there is none. */
function firstSubject(statement: Statement): number {
  const first = statement.relations.findIndex((relation) => /^nsubj/.test(relation));
  return isNoun(statement, first) ? first : -1;
}

function isNoun({ tokens }: Statement, at: number): boolean {
  return /^(NOUN|PROPN)$/.test(tokens[at]?.pos ?? '');
}

/** "Kepler's mother ... she" */
function isOfGender(noun: string, word: string): boolean {
  return genderOfNoun(noun) === (/^(she|her)/.test(word) ? 'female' : 'male');
}

/** "Victor Hazan was her husband": a given name that the pronoun does not fit. */
function isOtherSex(name: string, word: string): boolean {
  const [given = '', ...rest] = name.split(' ');
  const gender = rest.length > 0 ? genderOfName(given) : undefined;
  return gender !== undefined && (gender === 'female') !== /^(she|her)/.test(word);
}

function agreeingWith(statement: Statement, pronounAt: number): (at: number) => boolean {
  const word = statement.tokens[pronounAt]?.text.toLowerCase() ?? '';
  return (at) => agrees(statement, at, word);
}

function agrees(statement: Statement, at: number, word: string): boolean {
  const token = statement.tokens[at];
  const person = statement.facts.find(
    ({ kind, from, to }) => kind === 'person' && from <= at && at < to,
  );
  const isPerson = person !== undefined;
  // "ten small fish"
  const isCounted = childrenIn(statement, at, 'nummod').some(
    (one) => !/^(1|one)$/i.test(statement.tokens[one]?.text ?? ''),
  );
  const isSeveral =
    /^(NNS|NNPS)$/.test(token?.tag ?? '') ||
    isCounted ||
    childrenIn(statement, at, 'conj').length > 0;
  if (/^the(m|y|ir)/.test(word)) return isSeveral;
  if (/^h|^she$/.test(word))
    return isPerson ? !isOtherSex(person.text, word) : isOfGender(token?.text ?? '', word);
  return (
    !isSeveral &&
    !isPerson &&
    !/^(team|group|committee|court|company|scientist|researcher|study|one|it)$/i.test(
      token?.text ?? '',
    )
  );
}
