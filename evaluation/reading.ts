import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Article, parseArticle } from '../src/articles/article.ts';
import { htmlArticle } from '../src/articles/reading/html/html-article.ts';
import { authorName } from '../src/articles/reading/html/metadata.ts';
import { htmlText } from './html-text.ts';
import { bagF1 } from './overlap.ts';
import { type Findings, type Part, percent } from './part.ts';

/** How well one saved page was read. */
type PageResult = {
  readonly name: string;
  readonly f1: number;
  /** What the page's gold metadata says and we say otherwise. */
  readonly wrongFacts: readonly string[];
  readonly factCount: number;
};

const goldFacts = z.object({
  title: z.string().nullish(),
  byline: z.string().nullish(),
  lang: z.string().nullish(),
});

/** The reader of web pages, on pages as browsers saved them with their readable part beside them. */
export const readingPart: Part = {
  name: 'Web pages: the readable text',
  needs: '../articles/web',
  measure: (data) => findings(measurePages(join(data, '../articles/web'))),
};

function findings(pages: readonly PageResult[]): Findings {
  const scores = pages.map(({ f1 }) => f1);
  const facts = pages.reduce((sum, { factCount }) => sum + factCount, 0);
  const wrong = pages.reduce((sum, { wrongFacts }) => sum + wrongFacts.length, 0);
  return {
    measured: [
      { name: 'pageF1', value: scores.reduce((sum, score) => sum + score, 0) / scores.length },
      { name: 'lowestPageF1', value: Math.min(...scores) },
      { name: 'pageFacts', value: (facts - wrong) / facts },
    ],
    notes: pages.flatMap(({ name, f1, wrongFacts }) => [
      `${name}: token F1 ${percent(f1)}`,
      ...wrongFacts.map((fact) => `  ${fact}`),
    ]),
  };
}

function measurePages(folder: string): PageResult[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'source.html')))
    .map((name) => {
      const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
      const article = htmlArticle(read('source.html'), { name });
      const expected = parseArticle(htmlText(read('expected.html')), name);
      const gold = goldFacts.parse(JSON.parse(read('expected-metadata.json')));
      return {
        name,
        f1: bagF1(wordsOf(article.text), wordsOf(expected.text)),
        ...compared(article, gold),
      };
    });
}

/** Titles and bylines by their words, languages by their first two letters: "en-US" is "en". */
function compared(
  { title, author, language }: Article,
  gold: z.infer<typeof goldFacts>,
): Pick<PageResult, 'wrongFacts' | 'factCount'> {
  const same = (a: string, b: string) => wordsOf(a).join(' ') === wordsOf(b).join(' ');
  const facts = [
    { fact: 'title', ours: title, theirs: gold.title },
    { fact: 'author', ours: author, theirs: authorName(gold.byline) },
    { fact: 'language', ours: language, theirs: gold.lang?.slice(0, 2) },
  ].flatMap(({ fact, ours = '', theirs }) => (theirs == null ? [] : [{ fact, ours, theirs }]));
  return {
    factCount: facts.length,
    wrongFacts: facts
      .filter(({ ours, theirs }) => !same(ours, theirs))
      .map(({ fact, ours, theirs }) => `${fact}: "${ours}" instead of "${theirs}"`),
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
