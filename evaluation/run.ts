/** `npm run evaluate`: measures the generator on gold data; ends non-zero when a measure is below its floor. */
import { join } from 'node:path';
import { articlesAtHand } from './articles.ts';
import { findDataFolder } from './data-folder.ts';
import { type Breach, type InvariantScore, type Rule, scoreInvariants } from './invariants.ts';
import { type QamrScore, scoreQamr } from './qamr.ts';
import { holds, type Measured, measureTable } from './table.ts';

const shownBreaches = 5;
const root = join(import.meta.dirname, '..');
const data = findDataFolder(process.env, root);
if (data.kind === 'found') evaluate(data.path);
else if (data.kind === 'misnamed') {
  console.error(`EVAL_DATA names ${data.path}, which is not there: nothing was measured.`);
  process.exitCode = 1;
} else {
  console.log(`The evaluation data (${data.path}) is absent: nothing was measured.`);
  console.log('Set EVAL_DATA to a folder that holds treebank, qamr, dgen and qgeval.');
}

function evaluate(folder: string): void {
  const startedAt = performance.now();
  const qamr = scoreQamr(join(folder, 'qamr'));
  const invariants = scoreInvariants(articlesAtHand(root, folder));
  const measured = [...qamrMeasures(qamr), ...invariantMeasures(invariants)];
  console.log(measureTable(measured));
  describeQamr(qamr);
  describeInvariants(invariants);
  const failed = measured.filter((one) => !holds(one)).length;
  const seconds = (performance.now() - startedAt) / 1_000;
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  console.log(`\n${seconds.toFixed(0)} s, at most ${memoryMb.toFixed(0)} MB resident.`);
  console.log(failed === 0 ? 'Every floor holds.' : `${failed} below their floor.`);
  if (failed > 0) process.exitCode = 1;
}

function qamrMeasures({ precision, recall, rougeL }: QamrScore): Measured[] {
  return [
    { name: 'qamrPrecision', value: precision },
    { name: 'qamrRecall', value: recall },
    { name: 'qamrRougeL', value: rougeL },
  ];
}

function invariantMeasures({ breaches, poor, places }: InvariantScore): Measured[] {
  const rules: readonly Rule[] = ['leak', 'alias', 'evidence', 'duplicate', 'crowded', 'unsteady'];
  return [
    ...rules.map((name) => ({ name, value: countOf(breaches, name) })),
    { name: 'poor', value: poor.length },
    { name: 'choiceItems', value: places.itemCount },
    { name: 'place', value: places.placeRatio },
    { name: 'longest', value: places.longestRatio },
    { name: 'shortest', value: places.shortestRatio },
    { name: 'extreme', value: places.extremeRatio },
  ];
}

function countOf(breaches: readonly Breach[], rule: Rule): number {
  return breaches.filter((breach) => breach.rule === rule).length;
}

function describeQamr(score: QamrScore): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `\nQAMR: ${score.answerCount} answers asked for in ${score.askedSentenceCount} of ${score.sentenceCount} sentences.`,
  );
  console.log(
    `  The very words of a human answer: precision ${percent(score.exactPrecision)}, recall ${percent(score.exactRecall)}; a word in common: precision ${percent(score.touchingPrecision)}.`,
  );
  console.log(`  ROUGE-L over ${score.rougeCount} wh-questions.`);
  if (score.strays.length > 0) console.log('  Nobody else asked about:');
  for (const stray of score.strays.slice(0, shownBreaches)) console.log(`    ${stray}`);
}

function describeInvariants(score: InvariantScore): void {
  console.log(
    `\nInvariants: ${score.questionCount} questions from ${score.articleCount} texts of ${score.wordCount.toLocaleString('en')} words, ${Math.round(score.wordsPerSecond).toLocaleString('en')} words a second.`,
  );
  console.log(
    `  ${score.longCount - score.poor.length} of ${score.longCount} long articles gave 8 questions or more; ${(score.coveredParagraphs * 100).toFixed(0)} % of their paragraphs are asked about.`,
  );
  if (score.poor.length > 0) console.log(`  Fewer: ${score.poor.join('; ')}`);
  for (const rule of new Set(score.breaches.map((breach) => breach.rule))) {
    const places = score.breaches.filter((breach) => breach.rule === rule);
    console.log(`  ${rule}:`);
    for (const { where } of places.slice(0, shownBreaches)) console.log(`    ${where}`);
  }
}
