import { lexicon } from '../options/lexicon.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { isSortOf } from '../reading/references/sort-of.ts';
import type { Substitution } from '../reading/references.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, childrenOf, rootOf } from '../reading/tree.ts';
import { capitalised, escapedPattern } from '../text.ts';
import { topicOf } from './topic-of.ts';

/** Read on encyclopedia and science articles, not measured. */
const confidence = 0.85;
/** As far back another animal would be "the animal". */
const reach = 1;

/**
 * "The animal has three hearts" under the title "The octopus and its many minds": a subject of an article
 * and a noun for the one thing of that sort in its title, where the sentences before speak of no other.
 */
export function topicNounSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const root = rootOf(sentence);
  const subjects = childrenIn(sentence, root, 'nsubj').slice(0, 1);
  const objects = childrenIn(sentence, root, 'obj').filter((at) =>
    isEntrysOwn(sentence, at, document),
  );
  return [...subjects, ...objects].flatMap((at) => {
    const one = substitutionAt(sentence, at, document);
    return one === undefined || found.some(({ from, to }) => from <= at && at < to) ? [] : [one];
  });
}

function substitutionAt(
  sentence: ReadSentence,
  at: number,
  document: ReadDocument,
): Substitution | undefined {
  const [article, noun] = [sentence.tokens[at - 1], sentence.tokens[at]];
  // "Listed the species as endangered" is read as what kind of species.
  const isTag = (child: number) => child > at && sentence.tokens[at + 1]?.text === 'as';
  const isPlain =
    at > 0 && childrenOf(sentence, at).every((child) => child === at - 1 || isTag(child));
  if (noun?.pos !== 'NOUN' || !isPlain || !/^(the|this|these)$/i.test(article?.text ?? ''))
    return undefined;
  if (doing.test(noun.text)) return undefined;
  const topics = topicNouns(document).filter(
    (topic) =>
      isPlural(topic) === isPlural(noun.text) &&
      (isSortOf(lemmaOf(topic), lemmaOf(noun.text)) ||
        isCalled(topic, lemmaOf(noun.text), document)),
  );
  const [topic] = topics;
  if (
    topic === undefined ||
    topics.length > 1 ||
    hasRival(sentence, document, { topic, noun: noun.text, at })
  )
    return undefined;
  const named = nameOf(topic, document);
  const text = at === 1 ? capitalised(named) : named;
  return { from: at - 1, to: at + 1, text, sentence: sentence.index, confidence, isCommon: true };
}

/** "The research" on a test is not the test. */
const doing = /^(research|work|study|investigation|project|process|programme|program)$/;

/** "The union listed the species as endangered": as an object, too, where an entry speaks of what it is on. */
function isEntrysOwn({ tokens }: ReadSentence, at: number, document: ReadDocument): boolean {
  const noun = lemmaOf(tokens[at]?.text ?? '');
  return topicNouns(document).some((topic) => isCalled(topic, noun, document));
}

/** "The animal", "the species", "the salamander" of an entry on the olm, which it calls a salamander. */
function isCalled(topic: string, noun: string, document: ReadDocument): boolean {
  const entry = topicOf(document);
  if (entry?.sort !== 'living' || !entry.words.has(lemmaOf(topic))) return false;
  return /^(animal|species)$/.test(noun) || document.mainSubject?.nouns.includes(noun) === true;
}

/** So many sentences must name it before "it" may stand for a noun of the title. */
const fewestAbout = 3;
const things = new WeakMap<ReadDocument, string | undefined>();

/** "the octopus" under "The octopus and its many minds": the one noun of the title that several sentences are about. */
export function titledThing(document: ReadDocument): string | undefined {
  if (!things.has(document)) things.set(document, foundThing(document));
  return things.get(document);
}

function foundThing(document: ReadDocument): string | undefined {
  const naming = (word: string) => {
    const is = ({ text, pos }: Token) => pos === 'NOUN' && text.toLowerCase() === word;
    return document.sentences.filter(({ tokens }) => tokens.some(is));
  };
  // "How fireflies make light" is about both.
  const nouns = topicNouns(document).filter((word) => naming(word).length > 0);
  const [topic = ''] = nouns;
  const isSubject = ({ tokens, relations }: ReadSentence) =>
    tokens.some(
      ({ text }, at) => text.toLowerCase() === topic && /^nsubj/.test(relations[at] ?? ''),
    );
  const about = naming(topic);
  const isThing =
    nouns.length === 1 &&
    !isBeside(topic, document) &&
    !isPlural(topic) &&
    about.length >= fewestAbout &&
    about.some(isSubject);
  return isThing ? nameOf(topic, document) : undefined;
}

/** "How a nation said goodbye to malaria", "Carmaker files for insolvency": what somebody else has to do with. */
function isBeside(topic: string, { source }: ReadDocument): boolean {
  const before = new RegExp(
    `\\p{L} (?:to|for|with|against|from|by|off|over|at|on|into|after|before|without|under|amid) (?:(?:an?|the) )?(?:[\\p{L}-]+ )?${escapedPattern(topic)}\\b`,
    'iu',
  );
  return before.test(source.title);
}

/** The common nouns of the title, as it writes them, small. */
export function topicNouns(document: ReadDocument): readonly string[] {
  const known = nouns.get(document) ?? foundNouns(document);
  nouns.set(document, known);
  return known;
}

const nouns = new WeakMap<ReadDocument, readonly string[]>();

function foundNouns({ source, sentencesWith }: ReadDocument): string[] {
  const written = wordsOf(source.title);
  const words = written
    .filter((word) => !isProper(word, source.text))
    .map((word) => word.toLowerCase());
  const known = lexicon();
  return words.filter((word) => {
    if (/^(why|how|what|one|who)$/.test(word)) return false;
    const id = known.words.idOf(word);
    // A title of one word names its subject, be it as rare as "Pangolin".
    const isNoun = written.length === 1 || (id >= 0 && known.is(id, 'noun'));
    return isNoun && word.length > 2 && (sentencesWith.get(word)?.length ?? 0) >= 2;
  });
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}-]+/u).filter((word) => word !== '');
}

/** "Ghent", which the text never writes small and writes large inside its sentences. */
function isProper(word: string, text: string): boolean {
  const isWritten = (form: string, before: string) =>
    new RegExp(`${before}${escapedPattern(form)}(?![\\p{L}-])`, 'u').test(text);
  const isLarge = /^\p{Lu}/u.test(word) && isWritten(word, '[\\p{Ll},;] ');
  return isLarge && !isWritten(word.toLowerCase(), '(?<![\\p{L}-])');
}

function lemmaOf(word: string): string {
  return nounLemma({ text: word });
}

function isPlural(word: string): boolean {
  return nounLemma({ text: word }) !== word;
}

/** Every animal is one, and WordNet's tree is too high to say so. */
const general = /^(animal|creature|beast|plant|species|thing|substance|material)$/;

/**
 * Another noun of that sort before the one at `at`, or in the sentence before. "Mollusc" is no rival of an octopus,
 * and insects are none of "the birds".
 */
function hasRival(
  sentence: ReadSentence,
  document: ReadDocument,
  { topic, noun, at }: { readonly topic: string; readonly noun: string; readonly at: number },
): boolean {
  const own = [topic, noun].map((word) => lemmaOf(word));
  const files = filesOf(topic);
  const isOfSort = (other: string) =>
    general.test(lemmaOf(noun))
      ? filesOf(other)
          .slice(0, 1)
          .some((file) => files.includes(file)) && !isSortOf(lemmaOf(topic), other)
      : isSortOf(other, lemmaOf(noun));
  const near = document.sentences.slice(Math.max(0, sentence.index - reach), sentence.index);
  return [...near.flatMap(({ tokens }) => tokens), ...sentence.tokens.slice(0, at)].some(
    (token) => {
      const other = lemmaOf(token.text.toLowerCase());
      return token.pos === 'NOUN' && !own.includes(other) && isOfSort(other);
    },
  );
}

/** WordNet's files of the two commonest meanings: animal, plant, substance, ... */
function filesOf(word: string): number[] {
  const { words, senses, lemmaOf } = lexicon();
  const id = words.idOf(nounLemma({ text: word }));
  if (id < 0) return [];
  return [...senses.of(lemmaOf(id)).subarray(0, 2)].flatMap((sense) => senses.files[sense] ?? []);
}

/** "The octopus" where the article uses an article for it, "methane" where it never does; "naked mole rats" in full. */
function nameOf(topic: string, document: ReadDocument): string {
  const named = names.get(document) ?? new Map<string, string>();
  const name = named.get(topic) ?? foundName(topic, document);
  names.set(document, named.set(topic, name));
  return name;
}

const names = new WeakMap<ReadDocument, Map<string, string>>();

function foundName(topic: string, { source }: ReadDocument): string {
  const proper = properName(topic, source);
  if (proper !== undefined) return proper;
  const whole = inCapitals(wholeName(topic, source), source.text);
  return new RegExp(`\\b(an?|the) ${whole}\\b`, 'i').test(source.text) ? `the ${whole}` : whole;
}

/** "Scheele's green" and "the ondes Martenot": a noun that means something else without the name beside it. */
function properName(topic: string, { title, text }: ReadDocument['source']): string | undefined {
  const noun = escapedPattern(topic);
  const [owned] =
    new RegExp(`^\\p{Lu}[\\p{L}-]+['’]s ${noun}(?![\\p{L}-])`, 'iu').exec(title) ?? [];
  if (owned !== undefined) return owned;
  const [, name = ''] = new RegExp(`^${noun} (\\p{Lu}\\p{Ll}+)$`, 'iu').exec(title) ?? [];
  const whole = new RegExp(`\\b(the |an? )?(${noun} ${name})(?![\\p{L}-])`, 'u').exec(text);
  if (name === '' || whole === null) return undefined;
  return whole[1] === undefined ? whole[2] : `the ${whole[2]}`;
}

/** "Newport Transporter Bridge", where the text writes it so and never small. */
function inCapitals(name: string, text: string): string {
  const written = [...text.matchAll(new RegExp(wholeWords(name), 'giu'))].map(([form]) => form);
  const isTitled = (form: string) => form.split(' ').every((word) => /^\p{Lu}/u.test(word));
  const [first = name] = written;
  return name.includes(' ') && written.every(isTitled) ? first : name;
}

/** As many words as the title puts before the noun and the article repeats with it. */
function wholeName(topic: string, { title, text }: ReadDocument['source']): string {
  const words = wordsOf(title.toLowerCase());
  const before = words.slice(0, words.indexOf(topic));
  let name = topic;
  for (const word of before.slice(-2).reverse()) {
    const isRepeated = wholeWords(`${word} ${name}`).test(text);
    if (word.length < 3 || functionWord.test(word) || !isAttribute(word) || !isRepeated) break;
    name = `${word} ${name}`;
  }
  return name;
}

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${escapedPattern(words)}(?![\\p{L}-])`, 'iu');
}

/** "naked" before "mole rats"; not "love" before "octopuses", which may be what somebody does to them. */
function isAttribute(word: string): boolean {
  const { words, is } = lexicon();
  const id = words.idOf(word);
  return id >= 0 && (is(id, 'adj') || is(id, 'noun')) && !is(id, 'verb');
}

const functionWord =
  /^(a|an|the|this|that|why|how|what|when|where|who|of|in|on|at|by|for|from|to|with|and|or|but|as|is|are|was|were|do|does|did|can|our|your|their|its|his|her|new|some|all|more|most|many)$/;
