import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { z } from 'zod';
import { treebankArticles } from '../evaluation/articles.ts';
import { findDataFolder } from '../evaluation/data-folder.ts';
import { externalPackages } from '../scripts/external-packages.mjs';
import { readArticleFile } from '../src/articles/read-article.ts';
import { generateQuestions } from '../src/questions/generate-questions.ts';
import { printTable, ratio } from './table.ts';

const rounds = 20;
const longWords = [10_000, 50_000, 100_000];
/** In dist, since the bundles read weights and start the worker from beside themselves. */
const program = 'dist/bench-generate-once.js';
const programWithWorker = 'dist/bench-generate-in-worker.js';
const took = z.object({
  loadMs: z.number(),
  generateMs: z.number(),
  wordCount: z.number(),
  peakMb: z.number(),
});
const tookWithWorker = took.pick({ peakMb: true });

/** Speed of the whole generator beside a bare pass of wink-nlp; what a fresh process takes; long texts. */
export async function benchGenerator(): Promise<void> {
  const files = await articleFiles();
  await benchArticles(files);
  await buildOnce('bench/generate-once.ts', program);
  await buildOnce('bench/generate-in-worker.ts', programWithWorker);
  try {
    benchFreshProcess(files);
    await benchLongTexts();
  } finally {
    await rm(program, { force: true });
    await rm(programWithWorker, { force: true });
  }
}

async function benchArticles(files: readonly string[]): Promise<void> {
  const nlp = winkNLP(model);
  const rows: (readonly (string | number)[])[] = [];
  for (const file of files) {
    const article = await readArticleFile(file);
    const wordCount = article.text.split(/\s+/).length;
    const bare = wordsPerSecond(wordCount, () => nlp.readDoc(article.text).sentences().length());
    const own = wordsPerSecond(wordCount, () => generateQuestions(article, { seed: 1 }));
    rows.push([article.title, String(wordCount), bare, own, ratio(own, bare)]);
  }
  printTable(
    'Generator, words a second of one core (whole generator beside a bare wink-nlp pass)',
    [['article', 'words', 'bare wink-nlp', 'article to questions', ''], ...rows],
  );
}

function benchFreshProcess(files: readonly string[]): void {
  const runs = files.map((file) => once(file));
  const runsWithWorker = files.map((file) =>
    tookWithWorker.parse(printedBy(programWithWorker, file)),
  );
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  printTable('A fresh process that generates once (mean over the articles)', [
    ['load, ms', mean(runs.map(({ loadMs }) => loadMs))],
    ['first article, ms', mean(runs.map(({ generateMs }) => generateMs))],
    ['resident at most, MB', mean(runs.map(({ peakMb }) => peakMb))],
    ['the same in a worker, as the program does it', mean(runsWithWorker.map((run) => run.peakMb))],
  ]);
}

/** Real prose of one treebank after another, since a text that repeats itself is read but once. */
async function benchLongTexts(): Promise<void> {
  const data = findDataFolder(process.env, '.');
  const words = treebankArticles(join(data.path, 'treebank'))
    .filter(({ collection }) => /^gum-|^ewt-(weblog|newsgroup)$/.test(collection))
    .map(({ source }) => source.text)
    .join('\n\n')
    .split(/(?<=\s)(?=\S)/);
  if (words.length === 0)
    return console.log(`\nLong texts: ${data.path} is absent, none measured.`);
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-bench-'));
  const runs = longWords.map((count) => {
    const file = join(folder, `${count}.txt`);
    writeFileSync(file, words.slice(0, count).join(''));
    return once(file);
  });
  await rm(folder, { recursive: true });
  printTable('Long texts, 500 questions asked for (linear: the same time for every 1,000 words)', [
    ['words', 'ms', 'ms per 1,000 words', 'resident at most, MB'],
    ...runs.map(({ wordCount, generateMs, peakMb }) => [
      String(wordCount),
      generateMs,
      (generateMs * 1_000) / wordCount,
      peakMb,
    ]),
  ]);
}

async function articleFiles(): Promise<readonly string[]> {
  const topics = await readdir('quizzes');
  return topics.map((topic) => join('quizzes', topic, 'article.md')).filter(existsSync);
}

async function buildOnce(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    external: externalPackages,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
}

function once(file: string): z.infer<typeof took> {
  return took.parse(printedBy(program, file));
}

function printedBy(bundle: string, file: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [bundle, file], { encoding: 'utf8' }));
}

/** Words a second of processor time: other programs on the machine do not count. */
function wordsPerSecond(wordCount: number, pass: () => unknown): number {
  pass();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) pass();
  const { user, system } = process.cpuUsage(before);
  return (wordCount * rounds * 1_000_000) / (user + system);
}
