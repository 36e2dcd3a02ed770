import type { ReadSentence } from './document.ts';
import type { Fact } from './facts.ts';
import { joinTokens, type Token } from './sentences.ts';

/** Two names that a sentence gives to one thing. `isEqual`: neither is the long form of the other. */
export type Naming = { readonly short: string; readonly long: string; readonly isEqual: boolean };

/** Long forms of more words do not occur in running text. */
const longestForm = 9;
/** As much of the initials and the acronym must agree, by the count of letters. */
const agreement = 0.75;

const acronym = /^\p{Lu}[\p{Lu}\p{Ll}\d.-]{0,9}\p{Lu}s?\.?$/u;
const otherName =
  /^(,|\() ?(?:(?:also|better|previously|formerly|now|commonly|originally|widely|popularly|otherwise|sometimes) )*(?:(?:known|called|named|spelled|spelt|written|abbreviated|referred to|nicknamed|dubbed)(?: (?:as|to))? |formerly |aka |a\.k\.a\. |now |or )(?:simply |just )?(?:the |as )?["“‘']?$/i;

/** The names that `sentence` says are one: "Center for X (CX)", "CX (Center for X)", "X, also known as Y,". */
export function namingsIn(sentence: ReadSentence): Naming[] {
  const inBrackets = sentence.tokens.flatMap((token, at) =>
    token.text === '(' ? bracketNaming(sentence.tokens, at) : [],
  );
  return [...inBrackets, ...otherNames(sentence)];
}

function bracketNaming(tokens: readonly Token[], open: number): Naming[] {
  const close = tokens.slice(open, open + longestForm + 3).findIndex(({ text }) => text === ')');
  const inside = tokens.slice(open + 1, open + close).filter(({ text }) => !/^["“”]$/.test(text));
  const before = tokens[open - 1];
  const [only] = inside;
  if (close < 2 || only === undefined || before === undefined) return [];
  if (inside.length === 1 && acronym.test(only.text)) {
    const long = longFormBefore(tokens.slice(Math.max(0, open - longestForm), open), only.text);
    return long === undefined ? [] : [{ short: only.text, long, isEqual: false }];
  }
  const words = inside.filter(({ text }) => text !== 'the');
  if (!acronym.test(before.text) || !standsFor(before.text, words)) return [];
  return [{ short: before.text, long: joinTokens(words), isEqual: false }];
}

/** The shortest run of words before the bracket whose initials are the acronym's letters. */
function longFormBefore(before: readonly Token[], short: string): string | undefined {
  for (let from = before.length - 1; from >= 0; from--) {
    const words = before.slice(from);
    if (/^[.,;:()"“”]$/.test(words[0]?.text ?? '')) return undefined;
    if (words.length > 1 && standsFor(short, words)) return joinTokens(words);
  }
  return undefined;
}

/**
 * The initials of `words` are the letters of `short`: of the capitalised words exactly ("CSIS"), or of
 * all words in order, with the same first and last letter, where the acronym is older than the form
 * ("ISIS-K" for "Islamic State in Khorasan"). A foreign acronym (CNRS) is none that we can vouch for.
 */
function standsFor(short: string, words: readonly Token[]): boolean {
  const parts = words.flatMap(({ text }) => text.split('-'));
  if (!/^\p{Lu}/u.test(parts[0] ?? '')) return false;
  const letters = short
    .replace(/s$/, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toUpperCase();
  const capitals = initialsOf(parts.filter((part) => /^[\p{Lu}\d]/u.test(part)));
  const all = initialsOf(parts.filter((part) => /^[\p{L}\d]/u.test(part)));
  if (capitals === letters || all === letters) return true;
  const ends = capitals[0] === letters[0] && capitals.at(-1) === letters.at(-1);
  const [part, whole] = all.length < letters.length ? [all, letters] : [letters, all];
  return (
    capitals.length > 2 && ends && isWithin(part, whole) && part.length >= whole.length * agreement
  );
}

function initialsOf(parts: readonly string[]): string {
  return parts.map((part) => part[0]?.toUpperCase() ?? '').join('');
}

/** The letters of `part` stand in `whole` in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

function otherNames({ tokens, facts }: ReadSentence): Naming[] {
  return facts.flatMap((fact, index) => {
    const next = facts[index + 1];
    if (next === undefined || !isName(fact) || !isName(next) || next.from - fact.to > 7) return [];
    const between = `${joinTokens(tokens.slice(fact.to, next.from))} `;
    if (!otherName.test(between)) return [];
    // "France, Spain, or Portugal" is a list, and so is "in Paris, or London, ...".
    const isOr = /^\W*or /i.test(between);
    const opens = between.startsWith('(') ? ')' : ',';
    const isList = tokens[fact.from - 1]?.text === ',' || fact.kind === next.kind;
    const isClosed = tokens[next.to]?.text === opens;
    if (isOr && (!isClosed || (isList && opens === ','))) return [];
    return [{ short: next.text, long: fact.text, isEqual: true }];
  });
}

function isName({ kind, text, value }: Fact): boolean {
  return (
    /^(the )?\p{Lu}/u.test(text) &&
    value === undefined &&
    !/^(date|month|year|decade|century|people)$/.test(kind)
  );
}
