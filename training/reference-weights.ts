import type { ReadDocument } from '../src/questions/reading/document.ts';
import type { Referent } from '../src/questions/reading/references/candidates.ts';
import { followDiscourse } from '../src/questions/reading/references/discourse.ts';
import { featuresOf, featuresOfNone } from '../src/questions/reading/references/features.ts';
import type { Mention } from '../src/questions/reading/references/mention.ts';
import { type Weights, weightGroups } from '../src/questions/reading/references/ranking.ts';
import type { GumDocument } from './gum-documents.ts';

/** A document as the generator reads it, beside GUM's answers. */
export type ReferenceLesson = { readonly gold: GumDocument; readonly document: ReadDocument };

/** One pronoun: the features of each candidate, those of "none of them" last, and which are right. */
type Instance = {
  readonly group: keyof Weights;
  readonly options: readonly (readonly string[])[];
  readonly isRight: readonly boolean[];
};

const settings = { epochs: 60, rate: 0.1, decay: 0.02 };

/**
 * Fits the weights by which candidates for a pronoun are ranked. While it reads, earlier pronouns stand for
 * what GUM says: to learn from the model's own mistakes instead made it timid and no more precise.
 * Deterministic.
 */
export function trainReferences(lessons: readonly ReferenceLesson[]): Weights {
  const instances = lessons.flatMap(instancesOf);
  const fitted = (group: keyof Weights) =>
    fitWeights(instances.filter((one) => one.group === group));
  return { person: fitted('person'), it: fitted('it'), they: fitted('they') };
}

function instancesOf({ gold, document }: ReferenceLesson): Instance[] {
  const instances: Instance[] = [];
  const clusterOf = clustersOf(gold, document);
  followDiscourse(document, (pairings, pronoun) => {
    const cluster = clusterOf(pronoun);
    const [first] = pairings;
    if (first === undefined || pronoun.pronoun === undefined) return { certainty: 0 };
    const isRight = pairings.map(
      ({ referent }) => cluster !== undefined && clusterOf(named(referent)) === cluster,
    );
    instances.push({
      group: weightGroups[pronoun.pronoun],
      options: [...pairings.map(featuresOf), featuresOfNone(first)],
      isRight: [...isRight, !isRight.includes(true)],
    });
    const referent = pairings[isRight.indexOf(true)]?.referent;
    return referent === undefined ? { certainty: 0 } : { referent, certainty: 1 };
  });
  return instances;
}

/** The mention that would be written for a referent. */
function named({ mentions }: Referent): Mention | undefined {
  return mentions.findLast(({ form }) => form !== 'pronoun') ?? mentions[0];
}

/** GUM's cluster of a mention, by the word that heads it: one of our words may be several of GUM's. */
function clustersOf(
  gold: GumDocument,
  document: ReadDocument,
): (mention: Mention | undefined) => string | undefined {
  const byStart = new Map(gold.mentions.map(({ headStart, cluster }) => [headStart, cluster]));
  return (mention) => {
    const token = document.sentences[mention?.sentence ?? -1]?.tokens[mention?.head ?? -1];
    if (token === undefined) return undefined;
    for (let at = token.start; at < token.end; at++) {
      const cluster = byStart.get(at);
      if (cluster !== undefined) return cluster;
    }
    return undefined;
  };
}

/** Maximum likelihood with decaying weights, by AdaGrad (Duchi, Hazan and Singer 2011), to two decimals. */
function fitWeights(instances: readonly Instance[]): Record<string, number> {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const instance of instances) {
      for (const [feature, slope] of gradient(weights, instance)) {
        const weight = weights.get(feature) ?? 0;
        const step = slope - settings.decay * weight;
        const square = (squares.get(feature) ?? 0) + step * step;
        squares.set(feature, square);
        weights.set(feature, weight + (settings.rate * step) / Math.sqrt(square + 1e-6));
      }
    }
  }
  const rounded = [...weights].map(
    ([name, weight]) => [name, Math.round(weight * 100) / 100] as const,
  );
  return Object.fromEntries(
    rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Of the log-likelihood that one of the right options is chosen. */
function gradient(
  weights: ReadonlyMap<string, number>,
  { options, isRight }: Instance,
): Map<string, number> {
  const scores = options.map((option) =>
    option.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0),
  );
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((a, b) => a + b, 0);
  const right = powers.reduce(
    (sum, power, index) => sum + (isRight[index] === true ? power : 0),
    0,
  );
  const slopes = new Map<string, number>();
  options.forEach((option, index) => {
    const power = powers[index] ?? 0;
    const slope = (isRight[index] === true ? power / right : 0) - power / total;
    for (const feature of option) slopes.set(feature, (slopes.get(feature) ?? 0) + slope);
  });
  return slopes;
}
