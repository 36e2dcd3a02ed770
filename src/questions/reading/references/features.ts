import type { ReadDocument, ReadSentence } from '../document.ts';
import { isBelow, rootOf } from '../tree.ts';
import { clauseOf, isQuoted, type Referent } from './candidates.ts';
import type { Mention } from './mention.ts';
import { isEmptyIt, isPossessive } from './pronouns.ts';

/** What there is to say of one of `count` candidates for one pronoun. `rank`: 0 for the one mentioned last. */
export type Pairing = {
  readonly document: ReadDocument;
  readonly sentence: ReadSentence;
  readonly pronoun: Mention;
  readonly referent: Referent;
  readonly rank: number;
  readonly count: number;
};

/** Names of the properties of a candidate that speak for or against it; each holds or does not. */
export function featuresOf(pairing: Pairing): string[] {
  const last = pairing.referent.mentions.at(-1);
  if (last === undefined) return [];
  return [
    ...distance(pairing, last),
    ...salience(pairing, last),
    ...parallel(pairing, last),
    ...nature(pairing, last),
  ];
}

/** Properties of the pronoun that speak for no candidate at all: weighed against the candidates. */
export function featuresOfNone({
  sentence,
  pronoun,
}: Omit<Pairing, 'referent' | 'rank' | 'count'>): string[] {
  const next = sentence.tokens[pronoun.head + 1];
  const clause = sentence.tokens[clauseOf(sentence, pronoun.head)];
  return [
    'none',
    ...(isEmptyIt(sentence, pronoun.head) ? ['none: empty it'] : []),
    ...(pronoun.role === 'subject' && next?.pos === 'AUX' && clause?.pos === 'ADJ'
      ? ['none: before adjective']
      : []),
    ...(pronoun.role === 'object' && !isPossessive(sentence, pronoun.head) ? ['none: object'] : []),
    ...(isPossessive(sentence, pronoun.head) ? ['none: possessive'] : []),
    ...(pronoun.head === 0 ? ['none: first word'] : []),
    ...(isQuoted(sentence, pronoun.head) ? ['none: quoted'] : []),
  ];
}

function distance({ sentence, pronoun, document, rank, count }: Pairing, last: Mention): string[] {
  const gap = Math.min(sentence.index - last.sentence, 4);
  const isOtherParagraph = document.sentences[last.sentence]?.paragraph !== sentence.paragraph;
  return [
    `gap ${gap}`,
    `rank ${Math.min(rank, 4)}`,
    count === 1 ? 'alone' : count === 2 ? 'one rival' : count < 5 ? 'few rivals' : 'many rivals',
    ...(isOtherParagraph ? ['other paragraph'] : []),
    ...(gap === 0 && pronoun.head - last.head <= 6 ? ['near'] : []),
  ];
}

function salience({ referent, sentence }: Pairing, last: Mention): string[] {
  const { mentions } = referent;
  const count = mentions.length;
  const before = mentions.filter((mention) => mention.sentence === sentence.index - 1);
  const here = mentions.filter((mention) => mention.sentence === sentence.index);
  return [
    `last ${last.role}`,
    `last ${last.form}`,
    ...(last.form === 'noun' ? [`last ${last.determiner}`] : []),
    count === 1 ? 'one mention' : count < 4 ? 'few mentions' : 'many mentions',
    ...(referent.isTopic ? ['topic'] : []),
    ...(mentions[0]?.form === 'name' || mentions.some(({ form }) => form === 'name')
      ? ['named']
      : []),
    ...(before.some(({ role }) => role === 'subject') ? ['subject before'] : []),
    ...(before[0]?.role === 'subject' && before.length > 0 && here.length === 0
      ? ['subject before, not here']
      : []),
    ...(here.some(({ role }) => role === 'subject') ? ['subject here'] : []),
    ...(before.length > 0 && mentions.some((mention) => mention.sentence === sentence.index - 2)
      ? ['chain']
      : []),
  ];
}

function parallel({ sentence, pronoun, document, referent }: Pairing, last: Mention): string[] {
  const owns = isPossessive(sentence, pronoun.head);
  const kind = owns ? 'possessive' : pronoun.role;
  const found = [
    `${kind} after ${last.role} ${last.sentence === sentence.index ? 'here' : 'before'}`,
  ];
  if (last.sentence !== sentence.index) {
    const before = document.sentences[last.sentence];
    const isMain =
      before !== undefined && before.heads[last.head] === rootOf(before) && last.role === 'subject';
    if (isMain) found.push('main subject before');
    if (isMain && pronoun.role === 'subject' && sentence.heads[pronoun.head] === rootOf(sentence))
      found.push('main subjects');
    return found;
  }
  const clause = clauseOf(sentence, pronoun.head);
  const other = clauseOf(sentence, last.head);
  const isOwn = /^own$/i.test(sentence.tokens[pronoun.head + 1]?.text ?? '');
  const isSubject = referent.mentions.some(
    (one) =>
      one.sentence === sentence.index &&
      one.role === 'subject' &&
      clauseOf(sentence, one.head) === clause,
  );
  if (isSubject) found.push(isOwn ? 'own of the subject' : 'subject of the clause');
  if (clause === other) found.push(`${kind} in the clause of ${last.role}`);
  else if (isBelow(sentence, clause, other)) found.push(`in a clause below ${last.role}`);
  else if (isBelow(sentence, other, clause)) found.push('in a clause above');
  if (isQuoted(sentence, pronoun.head) !== isQuoted(sentence, last.head))
    found.push('other side of the quotation');
  return found;
}

function nature({ referent, pronoun }: Pairing, last: Mention): string[] {
  const isMany = referent.mentions.every(({ number }) => number === 'plural');
  return [
    `is ${referent.sort}`,
    ...(referent.gender !== undefined ? ['gender known'] : []),
    ...(pronoun.pronoun === 'they' ? [isMany ? 'many' : 'one of many'] : []),
    ...(referent.mentions.some((one) => one.pronoun === pronoun.pronoun) ? ['same pronoun'] : []),
    ...(last.pronoun === pronoun.pronoun ? ['same pronoun last'] : []),
  ];
}
