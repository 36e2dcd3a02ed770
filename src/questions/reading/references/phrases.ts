import type { ReadSentence } from '../document.ts';
import { childrenIn } from '../tree.ts';
import { general, kindOf, topicCalled } from './called.ts';
import type { Referent } from './candidates.ts';
import type { State } from './discourse.ts';
import { type Mention, mentionsSince } from './mention.ts';
import { nounsInName } from './name-nouns.ts';
import { sortOfNoun } from './noun-sorts.ts';

/** How many sentences back "the group" may look for a group that was named. */
const sortReach = 1;

/** What "the bomb", "this branch" or "the group" goes back to; undefined where more than one thing fits. */
export function earlierOf(
  sentence: ReadSentence,
  mention: Mention,
  state: State,
): Referent | undefined {
  const found = namedEarlier(sentence, mention, state);
  // "The person" is no party.
  const isOdd = mention.sort === 'person' && found !== undefined && found.sort !== 'person';
  if (found === undefined || isOdd || isDenied(state, found)) return undefined;
  if (mention.sort === 'place' && isOtherPlace(state, mention, found)) return undefined;
  return isOneOfSeveral(state, mention, found) ? undefined : found;
}

/** "The town" after "they met at Kukawa" is no other that was named before. */
function isOtherPlace({ active, document }: State, mention: Mention, found: Referent): boolean {
  if (found.isTopic || !/^(town|city|village)$/.test(mention.noun)) return false;
  const nearer = active.slice(active.lastIndexOf(found) + 1);
  return nearer.some(({ mentions }) => {
    const last = mentions.at(-1);
    return (
      last?.form === 'name' &&
      last.sentence >= mention.sentence - 1 &&
      /^(city|place|name)$/.test(kindOf(document, last.key))
    );
  });
}

/** "They had not won a match": there is no match that "the match" could be. */
function isDenied({ document }: State, { mentions }: Referent): boolean {
  // The first that is not denied ends it: mostly the first of all.
  return mentions.every((one) => {
    if (one.form === 'pronoun') return true;
    const sentence = document.sentences[one.sentence];
    if (sentence === undefined || one.form !== 'noun' || one.role !== 'object') return false;
    if (one.determiner !== 'indefinite') return false;
    const verb = sentence.heads[one.head] ?? -1;
    return childrenIn(sentence, verb, 'advmod').some((at) =>
      /^(not|n['’]t|never)$/i.test(sentence.tokens[at]?.text ?? ''),
    );
  });
}

/**
 * "The bank" in an article that names several banks is the one of the title; and never one that was brought
 * in as somebody's: "Saudi National Bank, its largest shareholder".
 */
function isOneOfSeveral(state: State, { noun, key, sort }: Mention, found: Referent): boolean {
  const name = found.mentions.findLast(({ form }) => form === 'name');
  if (sort !== 'group' || name === undefined) return false;
  const { profiles, document } = state;
  const tokens = document.sentences[name.sentence]?.tokens ?? [];
  if (
    tokens[name.to]?.text === ',' &&
    /^(its|their|his|her)$/.test(tokens[name.to + 1]?.text ?? '')
  )
    return true;
  const called = [...profiles].filter(
    ([one, { nouns }]) => nouns.has(noun) || nounsInName(one).includes(key),
  );
  const titled = called.filter(([one]) => document.source.title.includes(one));
  return called.length > 1 && !(titled.length === 1 && titled[0]?.[0] === name.key);
}

function namedEarlier(
  sentence: ReadSentence,
  mention: Mention,
  state: State,
): Referent | undefined {
  if (mention.determiner !== 'definite' && mention.determiner !== 'demonstrative') return undefined;
  if (mention.sort === 'time' || isSpecified(sentence, mention)) return undefined;
  const isOne = mention.number !== 'plural';
  const topic = topicCalled(state, mention);
  if (topic !== undefined) return unnamed(state, mention, topic);
  const defined = state.active.filter(
    (one) => isNear(one, mention) && isDefined(state, one, mention),
  );
  if (defined.length > 0)
    return defined.length === 1 ? unnamed(state, mention, defined[0]) : undefined;
  const same = state.active.filter((referent) => repeats(mention, referent));
  const only = onlyOne(state, mention);
  if (same.length > 1) return undefined;
  // Of several matches in an article "the match" is the one of its own passage, however that was called.
  const isOneOfMany = mention.sort === 'event' && mention.determiner === 'definite';
  if (
    same[0] !== undefined &&
    (same[0] === only || (!isOneOfMany && isInParagraph(state, sentence, same[0])))
  )
    return unrivalled(state, mention, same[0]);
  if (only !== undefined || same.length > 0) return only;
  return isOne ? ofSort(state, mention) : undefined;
}

/** What else than the article's subject goes by a name comes back as "the moon" soon or not at all. */
const definedReach = 3;

function isNear({ isTopic, mentions }: Referent, { sentence }: Mention): boolean {
  return isTopic || sentence - (mentions.at(-1)?.sentence ?? 0) <= definedReach;
}

/** "The line" of a new paragraph is as often another one. */
function isInParagraph(
  { document }: State,
  { paragraph }: ReadSentence,
  { mentions }: Referent,
): boolean {
  return document.sentences[mentions.at(-1)?.sentence ?? -1]?.paragraph === paragraph;
}

/** "the number of", "the man who" say which; "this branch of ISIS" still points back. */
function isSpecified(sentence: ReadSentence, { head, determiner, from, to }: Mention): boolean {
  const after = childrenIn(sentence, head, 'acl', 'acl:relcl', 'appos', 'nummod', 'conj');
  if (after.length > 0 || to - from > 2) return true;
  return (
    determiner === 'definite' && childrenIn(sentence, head, 'nmod').some((child) => child > head)
  );
}

/** Concrete things and people go by one noun for a while; "the use", "the weather" hardly ever do. */
function repeats(mention: Mention, { mentions }: Referent): boolean {
  const isConcrete = mention.sort !== 'thing' || mention.determiner === 'demonstrative';
  const reach = mention.sort === 'thing' ? 1 : 4;
  return mentionsSince(mentions, mention.sentence - reach).some(
    (one) =>
      one.form === 'noun' &&
      one.noun === mention.noun &&
      one.number === mention.number &&
      (isConcrete || one.determiner === 'indefinite'),
  );
}

/** "The earthquake" long after "a 5.6-magnitude earthquake": the only one that the article has spoken of. */
function onlyOne({ byNoun }: State, mention: Mention): Referent | undefined {
  const [only, other] = (byNoun.get(mention.noun) ?? []).filter(({ mentions }) =>
    mentions.some(({ key, noun, determiner }) => key !== noun || determiner === 'indefinite'),
  );
  if (only === undefined || other !== undefined || !isCountable.has(mention.sort)) return undefined;
  const [first] = only.mentions;
  // "Their first victory in the opening match since 1958" introduces no match.
  if (first?.determiner !== 'indefinite' && first?.role !== 'subject') return undefined;
  return only.mentions.every(({ number }) => number === mention.number) ? only : undefined;
}

const isCountable: ReadonlySet<Mention['sort']> = new Set([
  'event',
  'place',
  'work',
  'group',
  'animal',
]);

/** "X, a bomb, ... the bomb"; "Tower Bridge ... the bridge". */
function isDefined(
  state: State,
  { mentions, sort }: Referent,
  { noun, key, number }: Mention,
): boolean {
  return mentions.some((one) => {
    if (one.form !== 'name') return false;
    const isCalledSo = state.profiles.get(one.key)?.nouns.has(noun) === true;
    if (number !== 'plural' && isCalledSo && (!kin.test(noun) || isNamedAs(state, one, noun)))
      return true;
    return (
      sort !== 'person' &&
      !isPersonal(noun) &&
      !isCountry(state, one.key) &&
      nounsInName(one.key).includes(key)
    );
  });
}

/** Whose son somebody is has to be told with the name: "a son, João" at the end is not the father João of the beginning. */
const kin =
  /^(father|mother|parent|son|daughter|child|brother|sister|twin|husband|wife|uncle|aunt|nephew|niece|cousin)$/;

function isNamedAs({ document }: State, { sentence }: Mention, noun: string): boolean {
  const { tokens = [] } = document.sentences[sentence] ?? {};
  return tokens.some(({ text }) => text.toLowerCase() === noun);
}

function isPersonal(noun: string): boolean {
  return sortOfNoun(noun) === 'person';
}

function isCountry({ document }: State, name: string): boolean {
  return /^(country|state|continent|people)$/.test(kindOf(document, name));
}

/** `referent`, unless something without a name was introduced by that noun since: "a bridge ... the bridge". */
function unnamed({ active }: State, mention: Mention, referent?: Referent): Referent | undefined {
  if (referent === undefined) return undefined;
  const nearer = active.slice(active.lastIndexOf(referent) + 1);
  const isRival = nearer.some(({ mentions }) =>
    mentions.some(
      ({ form, noun, determiner }) =>
        form === 'noun' && noun === mention.noun && determiner === 'indefinite',
    ),
  );
  return isRival ? undefined : referent;
}

/** `referent`, unless a name of that sort stands nearer: "this group" is the one named last. */
function unrivalled(
  { active }: State,
  mention: Mention,
  referent?: Referent,
): Referent | undefined {
  if (mention.sort === 'thing' || referent === undefined) return referent;
  const nearer = active.slice(active.lastIndexOf(referent) + 1);
  const isRival = ({ mentions, sort }: Referent) =>
    mentions.at(-1)?.form === 'name' && (sort === mention.sort || sort === 'unknown');
  return nearer.some(isRival) ? undefined : referent;
}

/** "The team" works at an institute and is none. */
const crew = /^(team|band|group|movement|party)$/;
const house =
  /\b(Institute|Cent(er|re)|University|College|School|Academy|Museum|Laboratory|Hospital|Observatory|Ministry|Bank|Society|Library|Archive)\b/;

/** "the city" after one city, and after no other. */
function ofSort(
  { active, document }: State,
  { noun, sort, sentence }: Mention,
): Referent | undefined {
  const kinds = general.get(noun);
  if (kinds === undefined) return undefined;
  const fitting = active.filter(
    ({ mentions, isTopic }) =>
      (isTopic || sentence - (mentions.at(-1)?.sentence ?? 0) <= sortReach) &&
      mentions.some(
        (one) =>
          one.form === 'name' &&
          kinds.includes(kindOf(document, one.key)) &&
          !(crew.test(noun) && house.test(one.key)),
      ),
  );
  const [only] = fitting;
  if (fitting.length > 1 || only?.sort !== sort) return undefined;
  // Towns and countries are named in passing; only one that the title names is "the city".
  const isTitled = only.mentions.some(
    ({ form, key }) => form === 'name' && document.source.title.includes(key),
  );
  return sort !== 'place' || isTitled ? only : undefined;
}
