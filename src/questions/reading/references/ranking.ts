import type { Choice, Chooser } from './discourse.ts';
import { featuresOf, featuresOfNone, type Pairing } from './features.ts';
import type { PronounClass } from './pronouns.ts';
import weights from './weights.json' with { type: 'json' };

/** Weights of the features by the class of the pronoun; a feature that is missing weighs nothing. */
export type Weights = Readonly<Record<'person' | 'it' | 'they', Readonly<Record<string, number>>>>;

/** "He" and "she" follow the same rules, and share their weights. */
export const weightGroups: Readonly<Record<PronounClass, keyof Weights>> = {
  he: 'person',
  she: 'person',
  it: 'it',
  they: 'they',
};

const defaultWeights: Weights = weights;

/**
 * A chooser that gives each candidate a probability (a log-linear model over `featuresOf`, with "none
 * of them" as one more candidate) and takes the likeliest.
 */
export function rankedChoice(table: Weights = defaultWeights): Chooser {
  return (pairings, pronoun) => {
    if (pronoun.pronoun === undefined) return { certainty: 0 };
    const [first] = pairings;
    if (first === undefined) return { certainty: 0 };
    const weightOf = table[weightGroups[pronoun.pronoun]];
    const scores = pairings.map((pairing) => score(weightOf, featuresOf(pairing)));
    const none = score(weightOf, featuresOfNone(first));
    const top = scores.reduce(
      (best, value, index) => (value > (scores[best] ?? 0) ? index : best),
      0,
    );
    const probability = softmax([...scores, none])[top] ?? 0;
    return chosen(pairings, top, probability);
  };
}

function chosen(pairings: readonly Pairing[], top: number, certainty: number): Choice {
  const pairing = pairings[top];
  if (pairing === undefined || certainty < 0.5) return { certainty: 0 };
  return {
    referent: pairing.referent,
    certainty,
    isParallel: isParallel(pairing),
    isRivalled: isRivalled(pairing, pairings.slice(0, top)),
  };
}

/**
 * "Anna met Ellen. She ...": two new people of whom either may be meant, `nearer` the other. "Anna ... She ...
 * Ellen moved. She ...": whoever is named as the subject right before, however often Anna was spoken of.
 */
function isRivalled(pairing: Pairing, nearer: readonly Pairing[]): boolean {
  const { referent, pronoun } = pairing;
  if (referent.isTopic) return false;
  if (nearer.some(isSubjectBefore) && !isSubjectBefore(pairing)) return true;
  if (referent.mentions.length >= 3) return false;
  return nearer.some(
    ({ referent: { sort, mentions } }) =>
      sort === 'person' && pronoun.sentence - (mentions.at(-1)?.sentence ?? 0) <= 1,
  );
}

/** Named first in the sentence before, as its subject. */
function isSubjectBefore({ referent, pronoun }: Pairing): boolean {
  return referent.mentions.some(
    ({ sentence, role, form, sort, from }) =>
      sentence === pronoun.sentence - 1 &&
      form === 'name' &&
      sort === 'person' &&
      role === 'subject' &&
      from === 0,
  );
}

/** "The team won. It then ...": a subject takes up the subject of the sentence before. */
function isParallel(pairing: Pairing): boolean {
  return featuresOf(pairing).some(
    (name) => name === 'main subjects' || name === 'subject after subject before',
  );
}

function score(table: Readonly<Record<string, number>>, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (table[feature] ?? 0), 0);
}

/** Probabilities from scores: https://en.wikipedia.org/wiki/Softmax_function. */
function softmax(scores: readonly number[]): number[] {
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
