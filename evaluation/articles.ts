import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseArticle } from '../src/articles/article.ts';
import type { SourceText } from '../src/questions/source-text.ts';
import { htmlText } from './html-text.ts';

/** An article to measure on. */
export type Sample = {
  /** Where it comes from: `quizzes`, `web`, `gum-news`, `ewt-weblog`, `qgeval`. */
  readonly collection: string;
  readonly source: SourceText;
  readonly wordCount: number;
};

/** Every article at hand: the product's own, saved web pages, the documents of the treebanks, passages. */
export function articlesAtHand(root: string, data: string): Sample[] {
  return [
    ...quizArticles(root),
    ...webArticles(join(data, '../articles/web')),
    ...treebankArticles(join(data, 'treebank')).filter(isMeasured),
    ...passages(join(data, 'qgeval/instances.json')),
  ];
}

/** Of the web treebank's many short reviews, answers and e-mails one in eight is enough to see harm done. */
function isMeasured({ collection, source }: Sample): boolean {
  return !collection.startsWith('ewt-') || Number.parseInt(source.id.slice(-4), 16) % 8 === 0;
}

/** The articles of the banks that ship with the product. */
export function quizArticles(root: string): Sample[] {
  const folder = join(root, 'quizzes');
  return foldersIn(folder)
    .map((topic) => join(folder, topic, 'article.md'))
    .filter((path) => existsSync(path))
    .map((path) => sample('quizzes', path.split('/').at(-2) ?? path, readFileSync(path, 'utf8')));
}

/** The documents of the treebanks, put together from their `# newdoc`, `# newpar` and `# text` lines. */
export function treebankArticles(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .flatMap((file) => treebankDocuments(readFileSync(join(folder, file), 'utf8')));
}

function webArticles(folder: string): Sample[] {
  return foldersIn(folder)
    .map((name) => ({ name, path: join(folder, name, 'expected.html') }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => {
      const facts = readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8');
      const { title } = z.object({ title: z.string() }).parse(JSON.parse(facts));
      return sample('web', name, `# ${title}\n\n${htmlText(readFileSync(path, 'utf8'))}`);
    });
}

function treebankDocuments(conllu: string): Sample[] {
  return conllu.split(/^# newdoc id = /m).flatMap((document) => {
    const id = /^\S+/.exec(document)?.[0];
    if (id === undefined || id === '#') return [];
    const paragraphs = document
      .split(/^# newpar.*$/m)
      .map((part) => [...part.matchAll(/^# text = (.*)$/gm)].map(([, text]) => text).join(' '))
      .filter((paragraph) => paragraph !== '');
    const [collection = 'treebank'] = /^GUM_[a-z]+|^[a-z]+/i.exec(id) ?? [];
    const name = collection.startsWith('GUM')
      ? collection.replace('GUM_', 'gum-')
      : `ewt-${collection}`;
    return [sample(name, id, paragraphs.join('\n\n'))];
  });
}

function passages(path: string): Sample[] {
  if (!existsSync(path)) return [];
  const instances = z
    .array(z.object({ id: z.string(), passage: z.string() }))
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  return instances.map(({ id, passage }) => sample('qgeval', id, passage));
}

function sample(collection: string, name: string, content: string): Sample {
  const { id, title, text, date } = parseArticle(content, name);
  const wordCount = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return {
    collection,
    source: { id, title, text, ...(date === undefined ? {} : { date }) },
    wordCount,
  };
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
