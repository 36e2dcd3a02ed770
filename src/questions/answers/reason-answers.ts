import { contentWords } from '../normalise.ts';

const reasonAsked =
  /(^|, )(why|how) (is|are|was|were|do|does|did|can|could|has|have|had|may|might|must|should|will|would)\b/i;
/** "Why ...?" and "How ...?", which a clause answers: there nobody types the very words. */
export function asksReason(prompt: string): boolean {
  return reasonAsked.test(prompt);
}

const denial = /\b(not|no|never|none|nobody|nothing|without|cannot|lack(s|ed|ing)?)\b|n['’]t\b/i;

/** The share of the reason's own words that must be said. */
const enough = 0.5;
const nearly = 0.3;
/** "return" and "returned", "price" and "prices". */
const stemLength = 5;

/**
 * How near what is typed comes to a reason in its own words: `right` with half of the words that carry its meaning and
 * the same "not", `near` with a third; undefined where no reason is asked for. Words of the question count for nothing.
 */
export function judgeReason(
  { prompt, texts }: { readonly prompt: string; readonly texts: readonly string[] },
  given: string,
): 'right' | 'near' | 'wrong' | undefined {
  if (!asksReason(prompt)) return undefined;
  const asked = stemsOf(prompt);
  const typed = stemsOf(given);
  const isDenied = denial.test(given);
  let best: 'right' | 'near' | 'wrong' = 'wrong';
  for (const text of texts) {
    const wanted = [...stemsOf(text)].filter((stem) => !asked.has(stem));
    const share = wanted.filter((stem) => typed.has(stem)).length / Math.max(1, wanted.length);
    if (share >= enough && denial.test(text) === isDenied) return 'right';
    if (share >= nearly) best = 'near';
  }
  return best;
}

/** Words that carry nothing of a reason. */
const filler =
  /^(because|since|so|due|thanks|order|if|then|there|such|too|very|more|most|into|up|out|about|also|why|no|them|him|us|we|you|i|me|my|our|your|can|could|would|will|may|might|should|must|being|having|one|some|any|all|just|only)$/;

function stemsOf(text: string): Set<string> {
  const words = [...contentWords(text)].filter((word) => !filler.test(word));
  return new Set(words.map((word) => word.slice(0, stemLength)));
}
