import { contentWords } from '../normalise.ts';
import type { ReadDocument } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { joinTokens } from '../reading/sentences.ts';
import { titleWords } from '../reading/title-words.ts';
import type { Stem } from './draft.ts';
import type { Statement } from './statement.ts';

/** As many letters as "pangolin" and "pangolins", "Portugal" and "Portuguese" share. */
const stemLength = 5;
/** A text of fewer sentences is about whatever it names. */
const leastSentences = 8;
/** So many words round a gap tell enough of a name. */
const leastTold = 15;
/** A name in so many sentences is one of those that a text is about. */
const leastMentions = 3;

/**
 * "Hagen, who returned to the subject in 1902, found the vein": what a clause adds in passing about somebody who
 * comes up once is no fact of the article when it stands alone.
 */
export function isSideRemark({ kind, tokens }: Statement, document: ReadDocument): boolean {
  return /^(relative|adverbial|apposition|conjunct)$/.test(kind) && !isTied({ tokens }, document);
}

/**
 * "In which year was a contract signed?", "About _____ people marched": one of many such events, since neither a name
 * nor a word of the title says which.
 */
export function isAdrift({ form, prompt, fact, statement }: Stem, document: ReadDocument): boolean {
  const { tokens, context } = statement;
  if (context !== undefined) return false;
  const isEvent = tokens.some(({ tag }) => tag === 'VBD');
  const isName = /^\p{Lu}/u.test(fact.text);
  if (form === 'gap' && (!isEvent || (isName && tokens.length >= leastTold))) return false;
  return (isEvent || isName) && !isNamed(statement, fact) && !hasTie(prompt, document);
}

/** "A contract was signed in June 1879.": what happened where and to whom, the sentence before may say. */
export function isAnyEvent(said: Pick<Statement, 'tokens'>, document: ReadDocument): boolean {
  return said.tokens.some(({ tag }) => tag === 'VBD') && !isPlaced(said, document);
}

/** Whether a name or a word of the title says what of the article is meant. */
export function isPlaced(said: Pick<Statement, 'tokens'>, document: ReadDocument): boolean {
  return isNamed(said) || isTied(said, document);
}

/** Whether a word of the title stands in it, or a name that the article comes back to; true in a text of a few sentences. */
export function isTied({ tokens }: Pick<Statement, 'tokens'>, document: ReadDocument): boolean {
  return hasTie(joinTokens(tokens), document);
}

/** Whether a name stands in it, other than that of a day and `asked`. */
function isNamed({ tokens }: Pick<Statement, 'tokens'>, asked?: Fact): boolean {
  return tokens.some(
    ({ pos, text }, at) =>
      pos === 'PROPN' &&
      !calendar.test(text) &&
      !(asked !== undefined && at >= asked.from && at < asked.to),
  );
}

const calendar =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|AD|BC|BCE|CE|°C|°F)$/;

function hasTie(text: string, document: ReadDocument): boolean {
  if (document.sentences.length < leastSentences) return true;
  const stems = stemsOf(document);
  return [...contentWords(text)].some((word) => stems.has(stem(word)));
}

const known = new WeakMap<ReadDocument, ReadonlySet<string>>();

function stemsOf(document: ReadDocument): ReadonlySet<string> {
  const found = known.get(document) ?? read(document);
  known.set(document, found);
  return found;
}

function read(document: ReadDocument): ReadonlySet<string> {
  const { entities, topic = '', mainSubject, protagonist } = document;
  const named = entities.filter(({ sentences }) => sentences.length >= leastMentions);
  const names = [topic, mainSubject?.text ?? '', protagonist?.name ?? ''].concat(
    named.map(({ name }) => name),
  );
  return new Set([...titleWords(document), ...contentWords(names.join(' '))].map(stem));
}

function stem(word: string): string {
  return word.slice(0, stemLength).replace(/(?<=\p{L}{3})s$/u, '');
}
