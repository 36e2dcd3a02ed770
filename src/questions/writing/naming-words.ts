import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import { joinedWords } from './statement.ts';

const naming = /^(called|named|termed|dubbed|nicknamed|known|referred)$/;
/** "A series of small openings": the openings have the name. */
const collective =
  /^(series|set|group|number|kind|type|form|sort|variety|network|range|array|class|pair|cluster)$/;
const adverb = /^(also|commonly|often|sometimes|usually|generally|now|collectively|informally|,)$/;
const mostDescribing = 7;

/** The word that gives `fact` as a name: "called", or the "known" of "known as". */
export function namingVerb(
  { tokens }: { readonly tokens: readonly Token[] },
  { from }: Fact,
): number | undefined {
  let at = from - 1;
  if (/^[“"‘']$/.test(tokens[at]?.text ?? '')) at -= 1;
  if (/^(an?|the)$/i.test(tokens[at]?.text ?? '')) at -= 1;
  const word = tokens[at]?.text ?? '';
  if (word === 'as') {
    at -= tokens[at - 1]?.text === 'to' ? 2 : 1;
    return /^(known|referred)$/.test(tokens[at]?.text ?? '') ? at : undefined;
  }
  return naming.test(word) && !/^(known|referred)$/.test(word) ? at : undefined;
}

export type Description = {
  /** Where the noun phrase begins, with its article and "a series of". */
  readonly from: number;
  /** Without article and "a series of". */
  readonly text: string;
  readonly isPlural: boolean;
};

/** The plain noun phrase that stands before the naming verb; undefined where it cannot be told which noun is named. */
export function descriptionBefore(
  tokens: readonly Token[],
  verb: number,
  fact: Fact,
): Description | undefined {
  let end = verb;
  while (adverb.test(tokens[end - 1]?.text ?? '')) end -= 1;
  if (
    /^(is|are)$/.test(tokens[end - 1]?.text ?? '') &&
    /^(which|that)$/.test(tokens[end - 2]?.text ?? '')
  )
    end -= 2;
  while (tokens[end - 1]?.text === ',') end -= 1;
  let from = end;
  while (isPart(tokens, from - 1)) from -= 1;
  const of = tokens.findIndex(({ text }, at) => at > from && at < end && text === 'of');
  const isCollective = of > 0 && collective.test(tokens[of - 1]?.text ?? '');
  const start = isCollective ? of + 1 : from;
  const words = tokens.slice(start, end).filter(({ text }) => !/^(an?|the|another)$/i.test(text));
  const inner = words.findIndex(({ text }) => text === 'of');
  const head = inner > 0 ? words[inner - 1] : words.at(-1);
  if (head === undefined || words.length > mostDescribing || !/^NNS?$/.test(head.tag))
    return undefined;
  const isPlural = head.tag === 'NNS';
  // "the nectar of flowers called ...": which of the two?
  if (inner > 0 && isPlural !== (tokens[fact.to - 1]?.tag === 'NNS')) return undefined;
  return { from, text: joinedWords(words), isPlural };
}

function isPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^(an?|the|another)$/i.test(token.text) || token.text === 'of') return true;
  const isWord = /^(NOUN|ADJ|NUM)$/.test(token.pos) || token.text === '-';
  const next = tokens[at + 1]?.pos ?? '';
  return (
    isWord || (token.tag === 'VBN' && /^(NOUN|ADJ)$/.test(next) && tokens[at - 1]?.pos !== 'AUX')
  );
}
