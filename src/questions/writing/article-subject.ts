import { lexicon } from '../options/lexicon.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { subjectName } from '../reading/main-subject.ts';
import type { Token } from '../reading/sentences.ts';
import { escapedPattern } from '../text.ts';
import { titledSubject } from './titled-subject.ts';
import { topicOf } from './topic-of.ts';

/** The one thing, place or body that an article is about. */
export type ArticleSubject = {
  /** As it stands inside a sentence: "the Garabit Viaduct", "cryolite", "Olivetti". */
  readonly name: string;
  /** Without an article. */
  readonly bare: string;
  /** What it is called, singular and small: "viaduct", "bridge". */
  readonly nouns: ReadonlySet<string>;
  /** Index of the sentence that says so. */
  readonly sentence: number;
};

const known = new WeakMap<ReadDocument, { readonly subject: ArticleSubject | undefined }>();

/** What the title names, if the first sentences say what it is; undefined for people and for what only happens. */
export function articleSubject(document: ReadDocument): ArticleSubject | undefined {
  const { subject } = known.get(document) ?? { subject: read(document) };
  known.set(document, { subject });
  return subject;
}

function read(document: ReadDocument): ArticleSubject | undefined {
  const { mainSubject, protagonist } = document;
  if (protagonist !== undefined || mainSubject?.isPerson === true) return undefined;
  return defined(document) ?? headword(document) ?? titledSubject(document);
}

/** What a definition names, if nothing of the title's first part is left over: not "Marseille" of a plague of Marseille. */
function defined(document: ReadDocument): ArticleSubject | undefined {
  const { mainSubject, source } = document;
  if (mainSubject === undefined || mainSubject.isPlural) return undefined;
  const { text, nouns, isName } = mainSubject;
  const core = coreOf(source.title);
  const own = new Set([...wordsOf(text), ...nouns]);
  if (!wordsOf(core).every((word) => own.has(word) || small.test(word))) return undefined;
  const topic = topicOf(document);
  const whole =
    topic?.words.has(nounLemma({ text: wordsOf(text).at(-1) ?? '' })) === true
      ? topic.name
      : subjectName(mainSubject);
  // "Olivetti S.p.A." under "Olivetti".
  const isShorter = isName && !/^the /.test(whole) && whole.startsWith(`${core} `);
  const bare = isShorter ? core : whole.replace(/^the /, '');
  const first = document.sentences[mainSubject.sentence];
  const called = new Set([...nouns, ...headOf(bare), ...bracketOf(source.title)]);
  if (called.size === 0 && first !== undefined)
    for (const noun of appositionIn(first, text)) called.add(noun);
  if (called.size === 0) return undefined;
  const takesThe = isName && hasSmallHead(bare) && !/^the /.test(whole);
  const name = takesThe ? `the ${bare}` : isShorter ? core : whole;
  return { name, bare, nouns: called, sentence: mainSubject.sentence };
}

/** "Treaty of Nerchinsk, (1689), peace settlement between": an entry that opens with its title and is no sentence. */
function headword({ source, sentences }: ReadDocument): ArticleSubject | undefined {
  const core = coreOf(source.title);
  const first = sentences[0];
  const opening = new RegExp(`^(The )?${escapedPattern(core)}(?= ?[(,]| was | is )`, 'u');
  const [, article] = opening.exec(first?.text ?? '') ?? [];
  const isOpening = first !== undefined && opening.test(first.text);
  if (!isOpening || core.split(' ').length > 5) return undefined;
  const nouns = new Set([...headOf(core), ...appositionIn(first, core)]);
  if (nouns.size === 0 || !/^\p{Lu}/u.test(core)) return undefined;
  const isCommon = new RegExp(`(?<![\\p{L}-])${escapedPattern(lowered(core))}(?![\\p{L}-])`, 'u');
  if (isCommon.test(source.text)) return undefined;
  const takesThe =
    article !== undefined ||
    hasSmallHead(core) ||
    new RegExp(`[\\p{Ll},] the ${escapedPattern(core)}(?![\\p{L}-])`, 'u').test(source.text) ||
    / of \p{Lu}/u.test(core);
  return { name: takesThe ? `the ${core}` : core, bare: core, nouns, sentence: 0 };
}

/** "moon" in ", third largest of Saturn's moons", "city" in " was a Greek, Roman and Arab city". */
function appositionIn({ tokens }: ReadSentence, core: string): string[] {
  const written = core.replace(/\s/gu, '');
  let length = 0;
  let read = '';
  while (read.replace(/^The/, '').length < written.length && length < tokens.length) {
    read += tokens[length]?.text ?? '';
    length += 1;
  }
  const start = tokens.findIndex(
    ({ text }, at) =>
      at >= length &&
      /^(,|is|was)$/.test(text) &&
      !/^[(,]$|^(which|who|that|also)$/.test(tokens[at + 1]?.text ?? ''),
  );
  const rest = start < 0 ? [] : tokens.slice(start + 1, start + 20);
  const phrase: Token[] = [];
  for (const token of rest) {
    const isNamed = phrase.some(({ pos }) => pos === 'NOUN');
    // "Third largest of Saturn's moons" may be read as a verb.
    if (phrase.length > 0 && /^(VERB|AUX|PRON)$/.test(token.pos)) break;
    if (token.pos === 'ADP' && token.text !== 'of') break;
    if (isNamed && (/^(PUNCT|CCONJ)$/.test(token.pos) || token.text === 'of')) break;
    phrase.push(token);
  }
  const noun = phrase.findLast(({ pos }) => pos === 'NOUN');
  return noun === undefined ? [] : [nounLemma(noun).toLowerCase()];
}

/** "viaduct" of "Garabit Viaduct", "treaty" of "Treaty of Nerchinsk", where that is a noun of the language. */
function headOf(name: string): string[] {
  const head = name.split(/ (?:of|de|for) /u)[0] ?? name;
  const words = head.split(' ');
  const isCompound = words.length > 1 || head !== name;
  const first = /^(Lake|Mount|Fort|Castle|Cape|Loch|Hotel)$/.exec(words[0] ?? '')?.[0];
  const noun = nounLemma({ text: (first ?? words.at(-1) ?? '').toLowerCase() });
  const { words: table, is } = lexicon();
  const id = table.idOf(noun);
  return isCompound && id >= 0 && is(id, 'noun') && noun.length > 2 ? [noun] : [];
}

/** "Songhai empire", "Second Northern War": a name that ends in what it is; "Lake Balkhash" does not, nor does "teff". */
function hasSmallHead(name: string): boolean {
  return /^\p{Lu}.* (empire|dynasty|kingdom|war|War|Railway|railway|Bridge|Canal|Tunnel|Dam|rebellion|revolt|expedition|disaster)$/u.test(
    name,
  );
}

/** "spacecraft" in "Giotto (spacecraft)". */
function bracketOf(title: string): string[] {
  const [, noun] = /\((\p{Ll}+)\)$/u.exec(title) ?? [];
  return noun === undefined ? [] : [noun];
}

/** The title up to a colon, comma, bracket or dash. */
function coreOf(title: string): string {
  return (title.split(/\s*[:,(|–—]/u)[0] ?? title).replace(/^The /, '').trim();
}

const small = /^(the|of|a|an|and|de)$/;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
