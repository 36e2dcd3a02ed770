import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readArticleFile } from '../src/articles/read-article.ts';
import { generateQuestions } from '../src/questions/generate-questions.ts';
import { printTable, ratio } from './table.ts';

const rounds = 20;

/** Words a second of the whole generator, beside a bare pass of wink-nlp over the same text. */
export async function benchGenerator(): Promise<void> {
  const article = await readArticleFile('quizzes/what-is-isis-k/article.md');
  const wordCount = article.text.split(/\s+/).length;
  const nlp = winkNLP(model);
  const bare = wordsPerSecond(wordCount, () => nlp.readDoc(article.text).sentences().length());
  const own = wordsPerSecond(wordCount, () => generateQuestions(article, { seed: 1 }));
  printTable('Generator, words a second', [
    ['bare wink-nlp pass', bare],
    ['article to questions', own],
    ['', ratio(own, bare)],
  ]);
}

function wordsPerSecond(wordCount: number, pass: () => unknown): number {
  pass();
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round += 1) pass();
  return (wordCount * rounds * 1_000) / (performance.now() - startedAt);
}
