import { contentWords } from '../normalise.ts';
import type { Question } from '../question.ts';
import { clozeGap } from '../question-kinds.ts';

/** Whom nobody can be told from others by: a source or a crowd, not an answer. */
const anybody =
  /^(?:others|some|many|most)$|^(the )?((some|many|local|government|health|military|senior|several|most) )?(experts|officials|residents|locals|scientists|researchers|analysts|economists|authorities|witnesses|critics|observers|campaigners|activists|investigators|clients|customers|users|voters|supporters|opponents|participants|adults|people|sources|insiders|survivors|relatives|reporters|journalists|visitors|viewers|tourists|travell?ers|passengers|readers|guests|onlookers|spectators|passers-by|commentators|historians|scholars)$/i;

/** "Most physicians" of which time, and "some analysts": who they are is not told. */
const crowd = /^(most|many|some|several|other|few|a few|certain) \p{Ll}+s$/u;

/** "If a flood happens, what will be catastrophic? The result." */
const hollow =
  /^(the )?(results?|outcome|situation|thing|fact|matter|issue|point|way|move|rest|analysis|study|research|paper|survey|data|evidence|findings?|hard times|bad times|difficulties|circumstances|teams?|groups?|studies|works?|projects?|outfits?|experiments?|researchers?|authors?)$/i;

/** "_____ of silk": a measure of what is named behind it. */
const measure =
  /^(threads?|pieces?|sheets?|strips?|bits?|drops?|layers?|blocks?|lumps?|slices?|grains?|strands?|strings?|bundles?|heaps?|piles?|pairs?|sets?|series|rows?|kinds?|sorts?|types?|varieties|variety|forms?|lack|amounts?|numbers?|range|bars?|loads?|bags?|cups?|bottles?|streams?|clouds?|fragments?|samples?|members?|parts?)$/i;

/** "posed a _____ to", "play a _____ in": the verb brings its noun with it. */
const lightVerb =
  /\b(pos(e|es|ed|ing)|play(s|ed|ing)?|paid|pays?|tak(e|es|en|ing)|took) (an?|the) _____/;

const name = String.raw`(?:the )?(?:\p{Lu}[\p{L}.'’-]*|_____)(?: (?:\p{Lu}[\p{L}.'’-]*|_____))*`;
const pair = `${name} (?:in|at|from|for|of) ${name}`;
/** "Nader in Germany, Farritor in the US and Schilliger in _____". */
const paired = new RegExp(`${pair}(?:,? and ${pair}|, ${pair})+`, 'gu');

/** "Abdelwanees Ashoor, a hydrologist at _____, wrote": in passing. */
const affiliation = /, (an?|the) [\p{Ll}\d -]+ (at|for) (the )?_____[,.]/u;

/** What hangs on chance or tells itself: a crowd, a word that its neighbours bring along, one of several pairs. */
export function isPassing({ prompt, answer, kind }: Question): boolean {
  if (kind === 'true-false') return false;
  if (anybody.test(answer) || hollow.test(answer)) return true;
  if (prompt.includes(`${clozeGap} of `) && measure.test(answer)) return true;
  if (lightVerb.test(prompt) && /^\p{Ll}+$/u.test(answer)) return true;
  if (affiliation.test(prompt)) return true;
  return [...prompt.matchAll(paired)].some(([list]) => list.includes(clozeGap));
}

/** So few words beside the speaker and the wh-word ask for nothing: "According to Snow, what was swallowed?" */
const leastAsked = 2;

/** True of a question for what somebody said that tells next to nothing of it. */
export function asksTooLittle(prompt: string): boolean {
  const said = /^According to [^,]+, ((who|what|which \p{Ll}+) .*)\?$/u.exec(prompt)?.[1];
  return said !== undefined && contentWords(said).size < leastAsked + 1;
}

/** "According to residents, what had they heard?": who "they" are does not matter, and is not told. */
export function asksOfAnybody(prompt: string): boolean {
  const [, speaker = '', said = ''] = /^According to ([^,]+), (.*)/.exec(prompt) ?? [];
  return crowd.test(speaker) || (/\bthey\b/.test(said) && anybody.test(speaker));
}
