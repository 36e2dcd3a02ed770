import { contentWords } from '../normalise.ts';
import type { Gradable } from '../question.ts';
import { isDenial } from './hedges.ts';
import { wordsOf } from './wording.ts';

const auxiliary =
  '(is|are|was|were|do|does|did|can|could|has|have|had|may|might|must|should|will|would)\\b';
const asksWhy = new RegExp(`(^|, )why ${auxiliary}`, 'i');
const asksHow = new RegExp(`(^|, )how ${auxiliary}`, 'i');
/** "What happens when ...?", "What led to ...?", "What is it used for?": answered by a clause or a long phrase. */
const asksEffect =
  /(^|, )what (((can|may|might|could|will|would) happen|happens|happened) (when|if|once)|led to|leads to|caused|causes|resulted in|results in|triggered|sparked|prompted|provoked|brought about)\b|(^|, )what (is|are|was|were|do|does|did) .*\b(caused by|for)\?$/i;
const reasonOpens =
  /^(because|since|as|to|so|in order|due|owing|thanks|for fear|out of|[a-z]+ing)\b/i;
const meansOpen = /^(by|through|with|via|using)\b/i;
/** Shorter answers to "Why ...?" are typed as they are: "gravity". */
const leastWords = 3;

/** "Why ...?", "How ...?", "What happens when ...?", which a clause answers; not "How many ...?". */
export function asksReason(prompt: string): boolean {
  return asksWhy.test(prompt) || asksHow.test(prompt) || asksEffect.test(prompt);
}

/** Whether the answer is a reason or a means, which nobody types in the very words. "How is X known?" has a name for an answer. */
export function isReason({ prompt, answer }: Pick<Gradable, 'prompt' | 'answer'>): boolean {
  // "What caused the flood?" "Hurricane Mitch of 1998": a name is no explanation.
  if (asksWhy.test(prompt) || (asksEffect.test(prompt) && !/^(the )?\p{Lu}/u.test(answer)))
    return reasonOpens.test(answer) || answer.split(/\s+/).length >= leastWords;
  return asksHow.test(prompt) && meansOpen.test(answer);
}

/** The share of the reason's own words that must be said; of one or two words half is enough. */
const enough = 0.6;
const enoughOfTwo = 0.5;
const nearly = 0.3;
/** "return" and "returned", "price" and "prices". */
const stemLength = 5;

/**
 * How near what is typed comes to a reason in other words: `right` with three fifths of the words that carry its meaning,
 * and a "not" where the reason has one; `near` with a third. Words of the question count for nothing.
 */
export function judgeReason(
  { prompt, texts }: { readonly prompt: string; readonly texts: readonly string[] },
  given: string,
): 'right' | 'near' | 'wrong' {
  if (isUndecided(given, texts)) return 'wrong';
  const asked = stemsOf(prompt);
  const typed = stemsOf(given);
  let best: 'near' | 'wrong' = 'wrong';
  for (const text of texts) {
    const wanted = [...stemsOf(text)].filter((stem) => !asked.has(stem));
    const share = wanted.filter((stem) => typed.has(stem)).length / Math.max(1, wanted.length);
    const least = wanted.length > 2 ? enough : enoughOfTwo;
    if (share >= least && isDenied(text) === isDenied(given)) return 'right';
    if (share >= nearly) best = 'near';
  }
  return best;
}

/** "because of the ice or the wind": whoever offers several reasons has given none. */
function isUndecided(given: string, texts: readonly string[]): boolean {
  const choice = /\b(or|maybe|perhaps|versus|vs)\b|[?/|]/i;
  return choice.test(given) && !texts.some((text) => choice.test(text));
}

function isDenied(text: string): boolean {
  return wordsOf(text).some(isDenial);
}

/** Words that carry nothing of a reason. */
const filler =
  /^(because|since|so|due|thanks|order|if|then|there|such|too|very|more|most|into|up|out|about|also|why|no|them|him|us|we|you|i|me|my|our|your|can|could|would|will|may|might|should|must|being|having|one|some|any|all|just|only)$/;

function stemsOf(text: string): Set<string> {
  const words = [...contentWords(text)].filter((word) => !filler.test(word));
  return new Set(words.map((word) => word.slice(0, stemLength)));
}
