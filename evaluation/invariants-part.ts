import { articlesAtHand } from './articles.ts';
import { type Breach, type InvariantScore, rules, scoreInvariants } from './invariants.ts';
import { exampleCount, type Part } from './part.ts';
import type { Measured } from './table.ts';

/** What must hold of everything that is made of any text. */
export const invariantsPart: Part = {
  name: 'Invariants',
  needs: '.',
  measure: (data, root) => {
    const score = scoreInvariants(articlesAtHand(root, data));
    return { measured: measures(score), notes: notes(score) };
  },
};

function measures({ breaches, poor, places, trueClaims }: InvariantScore): Measured[] {
  return [
    ...rules.map((name) => ({ name, value: breachesOf(breaches, name).length })),
    { name: 'poor', value: poor.length },
    { name: 'trueClaims', value: trueClaims },
    { name: 'choiceItems', value: places.itemCount },
    { name: 'place', value: places.placeRatio },
    { name: 'longest', value: places.longestRatio },
    { name: 'shortest', value: places.shortestRatio },
    { name: 'extreme', value: places.extremeRatio },
  ];
}

function notes(score: InvariantScore): string[] {
  const { articleCount, wordCount, questionCount, longCount, poor, places } = score;
  return [
    `${questionCount} questions from ${articleCount} texts of ${wordCount.toLocaleString('en')} words, ${Math.round(score.wordsPerSecond).toLocaleString('en')} words a second.`,
    `${longCount - poor.length} of ${longCount} long articles gave 8 questions or more; ${(score.coveredParagraphs * 100).toFixed(0)} % of their paragraphs of 3 sentences or more are asked about.`,
    `Options: ${places.itemCount} items, ${places.figureCount} of them figures.`,
    ...(poor.length > 0 ? [`Fewer than 8: ${poor.join('; ')}`] : []),
    ...rules.flatMap((rule) =>
      breachesOf(score.breaches, rule)
        .slice(0, exampleCount)
        .map(({ where }) => `${rule}: ${where}`),
    ),
  ];
}

function breachesOf(breaches: readonly Breach[], rule: Breach['rule']): Breach[] {
  return breaches.filter((breach) => breach.rule === rule);
}
