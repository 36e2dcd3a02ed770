/** A fresh process that generates once from the article that it is given; prints what it took as JSON. */
import { readArticleFile } from '../src/articles/read-article.ts';

const article = await readArticleFile(process.argv[2] ?? '');

const startedAt = performance.now();
const { generateQuestions } = await import('../src/questions/generate-questions.ts');
// The weights are read when they are first needed.
const warmUp = 'Ada Lovelace was born in London in 1815. She wrote about the Analytical Engine.';
generateQuestions({ id: 'warm', title: 'Warm', text: warmUp }, { seed: 1 });
const loadMs = performance.now() - startedAt;

const generatedAt = performance.now();
generateQuestions(article, { seed: 1, count: 500 });
const generateMs = performance.now() - generatedAt;

console.log(
  JSON.stringify({
    loadMs,
    generateMs,
    wordCount: article.text.split(/\s+/).length,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
