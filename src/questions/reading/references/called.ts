import type { ReadDocument } from '../document.ts';
import type { Fact } from '../facts.ts';
import type { Referent } from './candidates.ts';
import type { State } from './discourse.ts';
import type { Mention } from './mention.ts';
import { isSortOf } from './sort-of.ts';

/** Nouns that stand for any named thing of their sort, with the kinds of names that they fit. */
export const general: ReadonlyMap<string, readonly Fact['kind'][]> = new Map<
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

/**
 * "The city", "this town" of an article about one city: what the article is about, by a noun that defines it or a
 * class above that, unless something else of that sort was named since.
 */
export function topicCalled(state: State, mention: Mention): Referent | undefined {
  const topic = state.active.find(({ isTopic }) => isTopic);
  const name = topic?.mentions[0]?.key;
  if (topic === undefined || name === undefined) return undefined;
  const nouns = nounsOf(state, name);
  const isMany = mention.number === 'plural';
  if (isMany !== (state.document.mainSubject?.isPlural ?? false)) return undefined;
  if (!nouns.some((noun) => isCalled(noun, mention.noun))) return undefined;
  const last = topic.mentions.at(-1)?.sentence ?? 0;
  const isRival = (one: Referent) =>
    one !== topic &&
    (one.mentions.at(-1)?.sentence ?? 0) >= Math.max(last, mention.sentence - 1) &&
    one.mentions.some(
      ({ form, key }) => form === 'name' && couldBeCalled(state, key, mention.noun),
    );
  return state.active.some(isRival) ? undefined : topic;
}

function nounsOf({ document, profiles }: State, name: string): readonly string[] {
  const { mainSubject, entityOf } = document;
  const isMain =
    mainSubject !== undefined &&
    (entityOf.get(mainSubject.text)?.name ?? mainSubject.text) === name;
  const kind = kindOf(document, name);
  const ofKind = kind === 'city' || kind === 'country' ? [kind] : [];
  return [...(isMain ? mainSubject.nouns : []), ...(profiles.get(name)?.nouns ?? []), ...ofKind];
}

function couldBeCalled(state: State, name: string, noun: string): boolean {
  const nouns = nounsOf(state, name);
  if (nouns.some((one) => isCalled(one, noun))) return true;
  const kinds = general.get(noun) ?? [];
  return kinds.some((kind) => kind !== 'name' && kind === kindOf(state.document, name));
}

/** Nearly as wide as "thing": a town is an area, and so is each of its quarters. */
const wide = /^(area|region|district|place|location|zone|part|site|center|centre|unit|body|group)$/;

const settlement = /^(city|town|village|municipality)$/;

function isCalled(noun: string, general: string): boolean {
  if (settlement.test(noun) && settlement.test(general)) return true;
  return noun === general || (!wide.test(general) && isSortOf(noun, general));
}

export function kindOf(document: ReadDocument, key: string): Fact['kind'] {
  return document.entityOf.get(key)?.kind ?? 'name';
}
