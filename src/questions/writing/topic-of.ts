import { lexicon } from '../options/lexicon.ts';
import { isSubstance } from '../options/noun-files.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { isSortOf } from '../reading/references/sort-of.ts';
import type { Token } from '../reading/sentences.ts';
import { relationAt } from '../reading/tree.ts';
import { escapedPattern } from '../text.ts';
import type { TopicSort } from './part-nouns.ts';

/** What an entry is about: an animal, a mineral, a town. */
export type Topic = {
  /** As it stands behind "of": "the pangolin", "cinnabar", "Hydra". */
  readonly name: string;
  /** Without an article: "pangolin". */
  readonly bare: string;
  /** "pangolins", where the article writes it. */
  readonly plural: string | undefined;
  /** Its words, singular and small. */
  readonly words: ReadonlySet<string>;
  readonly sort: TopicSort;
};

const found = new WeakMap<ReadDocument, { readonly topic: Topic | undefined }>();

/** The topic of an article whose title or first sentences say what it is; undefined for any other, and for people. */
export function topicOf(document: ReadDocument): Topic | undefined {
  const known = found.get(document) ?? { topic: read(document) };
  found.set(document, known);
  return known.topic;
}

function read(document: ReadDocument): Topic | undefined {
  const { mainSubject, source, protagonist } = document;
  if (protagonist !== undefined || mainSubject?.isPerson === true) return undefined;
  const base = mainSubject?.text ?? titleOf(document);
  if (base === undefined || base.split(' ').length > 4) return undefined;
  const small = base.charAt(0).toLowerCase() + base.slice(1);
  const isCommon = isCommonNoun(base, small, source.text);
  const bare = isCommon ? small : base;
  const last = bare.split(' ').at(-1) ?? bare;
  const sort = sortOf(last.toLowerCase(), document);
  if (sort === undefined || (isCommon && sort === 'place')) return undefined;
  const isPlural = mainSubject?.isPlural ?? false;
  const plural = isPlural ? bare : pluralIn(bare, source.text);
  // What lives and is counted ("coelacanths") takes an article: "the skull of the coelacanth".
  const isCounted = sort === 'living' && plural !== undefined;
  const hasArticle = isCommon
    ? !isPlural &&
      (isCounted || new RegExp(`\\b(an?|the) ${escapedPattern(bare)}\\b`, 'i').test(source.text))
    : (mainSubject?.hasArticle ?? false);
  const words = bare.split(' ').map((text) => nounLemma({ text }).toLowerCase());
  return {
    name: hasArticle ? `the ${bare}` : bare,
    bare,
    plural,
    words: new Set(words.slice(-1)),
    sort,
  };
}

/** Written small somewhere; or a word of the language that is never written large inside a sentence. */
export function isCommonNoun(base: string, small: string, text: string): boolean {
  if (new RegExp(`(?<![\\p{L}-])${escapedPattern(small)}(?![\\p{L}-])`, 'u').test(text))
    return true;
  const { words, is } = lexicon();
  const id = words.idOf(small);
  return (
    id >= 0 &&
    is(id, 'noun') &&
    !new RegExp(`[\\p{Ll},;] ${escapedPattern(base)}(?![\\p{L}-])`, 'u').test(text)
  );
}

/** "Pangolin, also called scaly anteater, any of the eight species ...": an entry that opens with its title. */
function titleOf({ source, sentences }: ReadDocument): string | undefined {
  const { title } = source;
  const opens = sentences[0]?.text.toLowerCase().startsWith(title.toLowerCase()) === true;
  return opens && title.split(' ').length <= 2 ? title : undefined;
}

const kinds: readonly (readonly [TopicSort, RegExp])[] = [
  ['illness', /^(disease|illness|disorder|infection|condition|arthritis|cancer|syndrome|allergy)$/],
  [
    'living',
    /^(species|genus|animal|mammal|bird|fish|insect|reptile|amphibian|crustacean|mollusc|mollusk|plant|tree|shrub|flower|herb|fungus|carnivore|rodent|whale|shark|bat|bear|cat|dog|monkey|ape|beetle|butterfly|bee|ant|spider|snake|lizard|frog)$/,
  ],
  [
    'substance',
    /^(mineral|metal|element|ore|compound|rock|gas|substance|gemstone|alloy|fuel|salt)$/,
  ],
  [
    'place',
    /^(city|town|village|island|country|capital|port|municipality|district|region|state|county|archipelago)$/,
  ],
  [
    'event',
    /^(war|battle|earthquake|eruption|explosion|disaster|flood|fire|hurricane|famine|epidemic|pandemic|massacre|crash)$/,
  ],
  [
    'made',
    /^(machine|device|instrument|engine|ship|vessel|aircraft|warship|vehicle|tool|loom|weapon|camera|telescope)$/,
  ],
];

/** By what the article calls it, else by what WordNet knows. */
function sortOf(noun: string, { mainSubject }: ReadDocument): TopicSort | undefined {
  const called = [...(mainSubject?.nouns ?? []), noun];
  const named = kinds.find(([, pattern]) => called.some((one) => pattern.test(one)));
  if (named !== undefined) return named[0];
  const lemma = nounLemma({ text: noun });
  if (isSubstance(lemma)) return 'substance';
  // "The olm is an aquatic salamander": rarer than the words of the table.
  if ([...(mainSubject?.nouns ?? []), lemma].some(isLiving)) return 'living';
  return isSortOf(lemma, 'disease') ? 'illness' : undefined;
}

function pluralIn(bare: string, text: string): string | undefined {
  const [plural] = [`${bare}s`, `${bare}es`, bare.replace(/y$/, 'ies')].filter(
    (form) => form !== bare && new RegExp(`\\b${escapedPattern(form)}\\b`, 'i').test(text),
  );
  return plural;
}

/** WordNet's tree is too high for "animal" to be reached from "leopard". */
const classes =
  'animal plant vertebrate mammal carnivore bird fish reptile snake amphibian insect arthropod invertebrate tree herb shrub fungus';

function isLiving(noun: string): boolean {
  return classes.split(' ').some((one) => one === noun || isSortOf(noun, one));
}

/** Animals by what they do, and kinds of all of them. */
const general =
  /^(predator|prey|animal|mammal|species|creature|human|person|people|man|woman|plant|body|part|male|female|young|mother|individual|specimen|cub|pup|calf|chick|kitten|foal|larva|hatchling|offspring|adult|juvenile|parent)$/;

/** True if what stands before the noun at `at`, or the subject of the sentence before, is another thing of the sort. */
export function hasOtherTopic(
  sentence: ReadSentence,
  at: number,
  document: ReadDocument,
  topic: Topic,
): boolean {
  const before = document.sentences[sentence.index - 1];
  const isNear = before?.paragraph === sentence.paragraph;
  if (topic.sort === 'place')
    return [sentence, ...(isNear && before !== undefined ? [before] : [])].some(({ facts }) =>
      facts.some(
        ({ kind, text }) => /^(city|place|island|town)$/.test(kind) && !topic.bare.includes(text),
      ),
    );
  if (topic.sort !== 'living') return false;
  const isOther = (token: Token | undefined) => {
    const noun = nounLemma({ text: token?.text.toLowerCase() ?? '' });
    // "The fish" of a coelacanth is no other animal.
    const isItsKind = [...topic.words].some((word) => isSortOf(word, noun));
    return !topic.words.has(noun) && !general.test(noun) && !isItsKind && isLiving(noun);
  };
  const subjects = isNear ? before?.tokens.filter((_, one) => isSubject(before, one)) : [];
  const nouns = sentence.tokens.slice(0, at).filter(({ pos }) => pos === 'NOUN');
  return [...nouns, ...(subjects ?? [])].some(isOther);
}

function isSubject(sentence: ReadSentence, at: number): boolean {
  return relationAt(sentence, at) === 'nsubj';
}
