import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { nounLemma } from '../reading/lemma.ts';
import { isSortOf } from '../reading/references/sort-of.ts';
import type { Token } from '../reading/sentences.ts';
import { relationAt } from '../reading/tree.ts';
import { articleSubject } from './article-subject.ts';
import { isPartNoun, type TopicSort, type WholeSort } from './part-nouns.ts';
import { titledThing } from './topic-nouns.ts';
import { hasOtherTopic, type Topic, topicOf, topicSortOf } from './topic-of.ts';

const kinds: readonly (readonly [WholeSort | 'place' | 'event', RegExp])[] = [
  [
    'building',
    /^(bridge|viaduct|aqueduct|hall|arena|stadium|theatre|theater|cathedral|church|abbey|chapel|mosque|synagogue|temple|palace|castle|tower|lighthouse|fortress|museum|library|station|dam|tunnel|building)$/,
  ],
  ['water', /^(lake|loch|reservoir|lagoon|sea)$/],
  ['world', /^(moon|planet|asteroid|comet|dwarf planet)$/],
  ['craft', /^(spacecraft|probe|orbiter|satellite|telescope)$/],
  ['language', /^(language|dialect)$/],
  ['treaty', /^(treaty|accord|pact)$/],
  ['music', /^(instrument|fiddle|violin|harp|zither|lute|flute)$/],
  [
    'body',
    /^(company|firm|manufacturer|maker|airline|bank|agency|organi[sz]ation|union|league|association|society|institution|charity|party|club|parliament|house|assembly|museum)$/,
  ],
  ['place', /^(city|town|village|island|country|capital|port|peninsula|archipelago|district)$/],
  [
    'event',
    /^(war|battle|plague|earthquake|eruption|disaster|flood|fire|famine|epidemic|massacre|crash|rebellion|rising|revolt|siege|expedition)$/,
  ],
];

const wholes: ReadonlySet<TopicSort> = new Set(kinds.map(([sort]) => sort));
const found = new WeakMap<ReadDocument, { readonly topic: Topic | undefined }>();

/** What an article is about and has parts of its own: an animal or a mineral, or else a building, a body, a lake. */
export function wholeTopic(document: ReadDocument): Topic | undefined {
  const { topic } = found.get(document) ?? { topic: read(document) };
  found.set(document, { topic });
  return topic;
}

function read(document: ReadDocument): Topic | undefined {
  const subject = articleSubject(document);
  const topic = topicOf(document);
  if (topic?.sort === 'made' && subject?.nouns.has('instrument') === true)
    return { ...topic, sort: 'music' };
  if (topic !== undefined) return topic;
  if (subject === undefined) return titledKind(document);
  const { name, bare, nouns } = subject;
  const [kind] = kinds.filter(([, pattern]) => [...nouns].some((noun) => pattern.test(noun)));
  if (kind === undefined) return undefined;
  const last = bare.split(' ').at(-1) ?? bare;
  return { name, bare, plural: undefined, words: new Set([last.toLowerCase()]), sort: kind[0] };
}

/** "The hoatzin" under "Hoatzin", "the ichthyosaur" under "Beach find reveals giant ichthyosaur": one of a kind that lives. */
function titledKind(document: ReadDocument): Topic | undefined {
  if (document.protagonist !== undefined || document.mainSubject !== undefined) return undefined;
  const name = titledThing(document);
  const bare = name?.replace(/^the /, '') ?? '';
  const last = nounLemma({ text: bare.split(' ').at(-1) ?? '' });
  if (name === undefined || topicSortOf(last, document) !== 'living') return undefined;
  return { name, bare, plural: undefined, words: new Set([last]), sort: 'living' };
}

const named: ReadonlySet<Fact['kind']> = new Set([
  'name',
  'place',
  'city',
  'country',
  'organisation',
  'event',
  'work',
]);

/** Another that a part at `at` could be of: named before it in the sentence, or the subject of the one before. */
export function hasOtherWhole(
  sentence: ReadSentence,
  at: number,
  document: ReadDocument,
  topic: Topic,
): boolean {
  if (hasOtherTopic(sentence, at, document, topic)) return true;
  if (!wholes.has(topic.sort) || topicOf(document) !== undefined) return false;
  const own = (text: string) => topic.bare.includes(text) || text.includes(topic.bare);
  const isNamed = sentence.facts.some(
    ({ kind, text, to }) => to <= at && named.has(kind) && !own(text),
  );
  const before = document.sentences[sentence.index - 1];
  const isNear = before?.paragraph === sentence.paragraph;
  if (isNamed || before === undefined || !isNear)
    return isNamed || sentence.tokens.slice(0, at).some((token) => isOther(token, document, topic));
  const isSubject = (one: number) => /^nsubj/.test(relationAt(before, one));
  const isRival = before.facts.some(
    ({ kind, text, from, to }) =>
      named.has(kind) &&
      !own(text) &&
      before.tokens.slice(from, to).some((_, index) => isSubject(from + index)),
  );
  return (
    isRival ||
    [...before.tokens, ...sentence.tokens.slice(0, at)].some((token) =>
      isOther(token, document, topic),
    )
  );
}

/** Another bridge, another treaty: a noun of the sort that is none of the topic's own. */
function isOther({ text, pos }: Token, document: ReadDocument, { sort }: Topic): boolean {
  if (pos !== 'NOUN') return false;
  const noun = nounLemma({ text: text.toLowerCase() });
  const nouns = articleSubject(document)?.nouns ?? new Set<string>();
  if (nouns.has(noun) || [...nouns].some((own) => isSortOf(own, noun))) return false;
  const isOfSort = kinds.some(([kind, pattern]) => kind === sort && pattern.test(noun));
  // A church has a tower, and a tower a roof.
  return isOfSort && !isPartNoun(noun, sort);
}
