import type { Question } from '../src/questions/question.ts';
import { plainWords } from './overlap.ts';

// Written apart from src/questions/checking on purpose: a judge that asks the defendant proves nothing.

/** How the prompt of `question` gives its answer away, or undefined. Claims have nothing to give away. */
export function leakOf(question: Question): string | undefined {
  const { kind, prompt, answer, accepted } = question;
  if (kind === 'true-false') return undefined;
  const words = plainWords(prompt);
  const told = [answer, ...accepted].find((form) => holdsRun(words, withoutArticle(form)));
  if (told !== undefined) return `"${told}" stands in the prompt`;
  const names = capitalRuns(prompt);
  const short = acronymsIn(prompt).find((acronym) => acronym === initialsOf(answer));
  if (short !== undefined) return `"${short}" is the answer's acronym`;
  const long = names.find((name) => acronymsIn(answer).includes(initialsOf(name)));
  return long === undefined ? undefined : `the answer is the acronym of "${long}"`;
}

/** Two options that mean the same, or undefined. `text` is the article, which may say what means what. */
export function aliasOptions({ choices }: Question, text: string): string | undefined {
  const defined = definitionsIn(text);
  for (const [index, a] of choices.entries())
    for (const b of choices.slice(index + 1))
      if (sameMeaning(a, b, defined)) return `"${a}" and "${b}"`;
  return undefined;
}

const wellKnown: readonly (readonly string[])[] = [
  ['us', 'usa', 'u.s', 'u.s.a', 'united states', 'united states of america', 'america'],
  ['uk', 'u.k', 'united kingdom', 'britain', 'great britain'],
  ['eu', 'european union'],
  ['un', 'united nations'],
  ['ussr', 'soviet union'],
  ['netherlands', 'holland'],
  ['myanmar', 'burma'],
  ['türkiye', 'turkey'],
  ['czechia', 'czech republic'],
  ['new york', 'new york city', 'nyc'],
  ['washington', 'washington d.c', 'washington dc'],
];
const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

function sameMeaning(
  a: string,
  b: string,
  defined: readonly (readonly [string, string])[],
): boolean {
  const [left, right] = [meaning(a), meaning(b)];
  if (left === right) return true;
  if (wellKnown.some((group) => group.includes(left) && group.includes(right))) return true;
  if (initialsOf(a) === b.trim() || initialsOf(b) === a.trim()) return true;
  return defined.some((pair) => pair.includes(left) && pair.includes(right));
}

function meaning(option: string): string {
  return withoutArticle(option)
    .map((word) => {
      const value = numberWords.indexOf(word);
      return value >= 0 ? String(value) : word.replace(/(?<=\d),(?=\d)/g, '');
    })
    .join(' ');
}

/** "Center for Strategic and International Studies (CSIS)" -> the two sides, as `meaning` gives them. */
function definitionsIn(text: string): (readonly [string, string])[] {
  const pattern =
    /((?:\p{Lu}[\p{L}-]+ (?:(?:of|for|the|and|on) )*){1,8})\((\p{Lu}[\p{Lu}\p{L}.-]{1,9})\)/gu;
  return [...text.matchAll(pattern)].map(
    ([, long = '', short = '']) => [meaning(long), meaning(short)] as const,
  );
}

function withoutArticle(text: string): string[] {
  const words = plainWords(text);
  return /^(the|an?)$/.test(words[0] ?? '') && words.length > 1 ? words.slice(1) : words;
}

function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  if (run.length === 0) return false;
  return words.some((_, at) => run.every((word, offset) => words[at + offset] === word));
}

function acronymsIn(text: string): string[] {
  return text.match(/(?<![\p{L}\d])\p{Lu}{3,8}(?![\p{L}\d])/gu) ?? [];
}

function capitalRuns(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}'’-]+(?: (?:(?:of|for|the|and|on) )*\p{Lu}[\p{L}'’-]+)+/gu) ?? [];
}

function initialsOf(text: string): string {
  const words = text.match(/\p{Lu}[\p{L}'’]+/gu) ?? [];
  return words.length < 3 ? '' : words.map((word) => word.charAt(0)).join('');
}
