import { clozeGap, type Question } from '../question.ts';
import { type Token, tagText } from '../reading/sentences.ts';
import { formOf } from './options.ts';
import type { Refusal } from './refusals.ts';
import { contextRefusals, type PromptContext } from './self-contained.ts';

/** Neutral words for the gap, so that the tagger sees a sentence. */
const gapName = 'Someone';
const gapFigure = '4711';

/** More words are not read in a running quiz; a gap may come after a sentence that leads up to it. */
const longestPrompt = 25;
const longestWithLeadIn = 40;
/** Letters per word at most, on average. */
const wordLength = 7.6;

const sentenceBorder =
  /(?<!Corp|Inc|Ltd|Gen|Gov|Sen|Rep|Prof|Capt|Col|Mrs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?<=\p{Ll}{3}|\p{Lu}{2}|\d{2})[.!?]["”]? (?=[\p{Lu}_])/u;

/** Marks of a sentence that was cut, joined or no sentence at all. */
const malformed: readonly RegExp[] = [
  // A comma between auxiliary and subject, or half a coordination at the end.
  /\b(was|were|did|does|do|is|are|has|have|had|can|will), /i,
  /^In which (year|decade|century)\b.* (has|have) \p{Ll}/u,
  /\b(was|is|are|were|did|does) (until|by|from|since|before|after) the\b/,
  /^(As|Days|Hours|Weeks|Months|Years|Where|Whether|That|Whose|Not) (?!of\b)[^,?]*\.$/,
  /\b(which|who|whom|whose|where|when)\?$|^(\p{L}+ )?(which|whom|whose) [^?]*\.$/iu,
  /, (and|or|nor) (\p{Ll}+ ){0,2}(\p{L}+)[.?]$(?<!,.*,.*)|, nor (with|in|on|by)\b/u,
  /^(When|Where|How|Why|What|Who), /,
  /\b(whereby|further,|thereof)\b|\b(and|or|but|of|to|with|by|from|for|at|the|a|an)[.?]$/i,
  /\bboth\b(?!.* and )|\beither\b(?!.* or )|\bbetween\b(?!.* and )|\bas well as\b.*\bas well as\b/i,
  /\bis serving since\b/,
  // A numbered heading; an address, a telephone number; a participle left alone at the end.
  /^\d+ \p{Lu}/u,
  /@|\+\d|https?:|www\./,
  /, \p{Ll}+ing\.$/u,
  sentenceBorder,
  /\p{Ll}{4,}\.,|[–—-],|, [–—-]\s|\s[-–]$/u,
  /^however\b|\b(however|though),/i,
  // A comma between subject and verb is left where brackets were; "In 1902 that" where "It was" was.
  /^[^,]{1,40}, (is|was|are|were|has|have|had|will)\b/,
  /^(In|On) \S+ that\b/,
  /\s[,.;:?!]|\s{2}|[\n\t[\]{}<>|*#]|,,|\(\s*\)|\.{3}|…/,
  /from file|\b(Image|Photo|Picture|File): /,
  /\bvice versa\b|;\s/,
  // A heading that ran into its first sentence.
  /[\p{L}\d] (In|At|On|During|For) the /u,
  // A clause with no main clause after it.
  /^(before|after|when|if|although|though|because|since|until|while|unless)\b[^,]*$/i,
];
const subordinate =
  /^(which|that|who|where|whose|because|although|while|whereas|including|such as)\b/i;

/** What is wrong with the prompt as a text of its own, whatever the answer. */
export function promptRefusals(question: Question, context: PromptContext): Refusal[] {
  const { prompt, answer } = question;
  const isName = formOf(answer) === 'name';
  const gapWord = isName ? gapName : gapFigure;
  const tokens = tagText(prompt.replaceAll(clozeGap, gapWord)).map(
    (token): Token =>
      token.text === gapWord ? { ...token, text: clozeGap, pos: isName ? 'PROPN' : 'NUM' } : token,
  );
  const isPerson = (word: string) =>
    (word === clozeGap && context.isPerson(answer)) || context.isPerson(word);
  const found = new Set<Refusal>(contextRefusals(tokens, { ...context, isPerson }));
  const { leadIn, asked } = partsOf(prompt);
  const most = leadIn === '' ? longestPrompt : longestWithLeadIn;
  const words = prompt.split(/\s+/).length;
  if (words < 5 || words > most || prompt.length > most * wordLength) found.add('wrong-length');
  if (leadIn !== '' && promptRefusals({ ...question, prompt: leadIn }, context).length > 0)
    found.add('vague-reference');
  if (!isWellFormed(asked) || !hasSubjectAndVerb(tokens)) found.add('bad-grammar');
  return [...found];
}

/** A sentence that leads up to the one with the gap, and that one; no lead-in for a claim or a question. */
function partsOf(prompt: string): { readonly leadIn: string; readonly asked: string } {
  const border = sentenceBorder.exec(prompt);
  const end = border === null ? 0 : border.index + border[0].length;
  const isLeadIn = !prompt.slice(0, end).includes(clozeGap) && prompt.includes(clozeGap);
  return isLeadIn
    ? { leadIn: prompt.slice(0, end).trimEnd(), asked: prompt.slice(end) }
    : { leadIn: '', asked: prompt };
}

function isWellFormed(prompt: string): boolean {
  if (malformed.some((pattern) => pattern.test(prompt))) return false;
  if (!prompt.endsWith('?') && subordinate.test(prompt)) return false;
  if (/\b(\p{L}+) \1\b/iu.test(prompt) && !/\b(that that|had had)\b/i.test(prompt)) return false;
  const count = (mark: RegExp) => prompt.match(mark)?.length ?? 0;
  return (
    /^[\p{Lu}\d_“"‘$£€]/u.test(prompt) &&
    /[.?!]["”’]?$/.test(prompt) &&
    count(/“/g) === count(/”/g) &&
    count(/"/g) % 2 === 0 &&
    count(/\(/g) === count(/\)/g) &&
    count(/[?!]/g) <= 1
  );
}

/** An order ("Insert the plant ...") and a heading have no subject before a verb. */
function hasSubjectAndVerb(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(
    (token) => token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.text)),
  );
  if (verb < 0) return false;
  if (
    /^(who|whom|which|what|when|where|how|in|on|by|why|at|after|from|for|to|since|between|according)$/i.test(
      tokens[0]?.text ?? '',
    )
  )
    return true;
  // In "The church, which posted it." the only verb is the relative clause's.
  const relative = tokens.findIndex(
    (token, index) =>
      token.text === ',' && /^(which|who|whose|where)$/.test(tokens[index + 1]?.text ?? ''),
  );
  if (relative >= 0 && relative < verb && !tokens.slice(verb).some((token) => token.text === ','))
    return false;
  const before = tokens.slice(0, verb);
  return (
    before.some((token) => ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET'].includes(token.pos)) ||
    /ing$/.test(tokens[0]?.text ?? '')
  );
}
