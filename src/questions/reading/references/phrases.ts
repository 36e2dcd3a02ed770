import type { ReadDocument, ReadSentence } from '../document.ts';
import type { Fact } from '../facts.ts';
import { childrenIn } from '../tree.ts';
import type { Referent } from './candidates.ts';
import type { State } from './discourse.ts';
import type { Mention } from './mention.ts';

/** How many sentences back "the group" may look for a group that was named. */
const sortReach = 1;

/** Nouns that stand for any named thing of their sort, with the kinds of names that they fit. */
const general: ReadonlyMap<string, readonly Fact['kind'][]> = new Map<
  string,
  readonly Fact['kind'][]
>([
  ...[
    'group',
    'organization',
    'organisation',
    'company',
    'firm',
    'agency',
    'team',
    'band',
    'party',
    'movement',
  ].map((noun) => [noun, ['organisation', 'name']] as const),
  ...['country', 'nation'].map((noun) => [noun, ['country']] as const),
  ...['city', 'town', 'village'].map((noun) => [noun, ['city', 'name']] as const),
  ...['island', 'river', 'lake', 'mountain', 'region'].map(
    (noun) => [noun, ['place', 'name']] as const,
  ),
  ...[
    'man',
    'woman',
    'actor',
    'actress',
    'author',
    'singer',
    'writer',
    'politician',
    'scientist',
  ].map((noun) => [noun, ['person']] as const),
  ...['film', 'movie', 'book', 'novel', 'album', 'song', 'game'].map(
    (noun) => [noun, ['name']] as const,
  ),
]);

/** What "the bomb", "this branch" or "the group" goes back to; undefined where more than one thing fits. */
export function earlierOf(
  sentence: ReadSentence,
  mention: Mention,
  state: State,
): Referent | undefined {
  if (mention.determiner !== 'definite' && mention.determiner !== 'demonstrative') return undefined;
  if (mention.sort === 'time' || isSpecified(sentence, mention)) return undefined;
  const isOne = mention.number !== 'plural';
  const defined = state.active.filter((one) => isOne && isDefined(state, one, mention.noun));
  if (defined.length > 0) return defined.length === 1 ? defined[0] : undefined;
  const same = state.active.filter((referent) => repeats(mention, referent));
  if (same.length > 0) return same.length === 1 ? unrivalled(state, mention, same[0]) : undefined;
  return isOne ? ofSort(state, mention) : undefined;
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
  return mentions.some(
    (one) =>
      one.form === 'noun' &&
      one.noun === mention.noun &&
      one.number === mention.number &&
      (isConcrete || one.determiner === 'indefinite') &&
      mention.sentence - one.sentence <= reach,
  );
}

function isDefined(state: State, { mentions }: Referent, noun: string): boolean {
  return mentions.some(
    ({ form, key }) => form === 'name' && state.profiles.get(key)?.nouns.has(noun) === true,
  );
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
      mentions.some((one) => one.form === 'name' && kinds.includes(kindOf(document, one.key))),
  );
  const [only] = fitting;
  if (fitting.length > 1 || only?.sort !== sort) return undefined;
  // Towns and countries are named in passing; only one that the title names is "the city".
  const isTitled = only.mentions.some(
    ({ form, key }) => form === 'name' && document.source.title.includes(key),
  );
  return sort !== 'place' || isTitled ? only : undefined;
}

function kindOf(document: ReadDocument, key: string): Fact['kind'] {
  return document.entityOf.get(key)?.kind ?? 'name';
}
