import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseArticle } from '../../../src/articles/article.ts';
import { paragraph, writeDocx, writeEpub } from './write-archives.ts';
import { column, writePdf } from './write-pdf.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'quizzical-bundle-'));
const markdown = readFileSync(join(root, 'quizzes/what-is-isis-k/article.md'), 'utf8');
const { title, text } = parseArticle(markdown, 'article.md');
/** In Latin letters only: the PDF writer of these tests knows no others. */
const prose = text.replace(/[^\n -~]/g, "'").split('\n\n');
const output = z.object({
  article: z.object({ title: z.string(), text: z.string() }),
  questions: z.array(z.object({ evidence: z.object({ quote: z.string() }) })).min(3),
});

const files: Readonly<Record<string, () => Uint8Array>> = {
  'notes.pdf': () =>
    writePdf(
      pagesOf(prose.flatMap((one) => [...linesOf(one), ''])).map((lines) =>
        column(lines, { x: 60, y: 780 }).filter((line) => line.text !== ''),
      ),
      { title },
    ),
  'notes.docx': () =>
    writeDocx(prose.map((one) => paragraph(escaped(one))).join(''), {
      core: `<dc:title>${title}</dc:title>`,
    }),
  'book.epub': () =>
    writeEpub({ one: prose.map((one) => `<p>${escaped(one)}</p>`).join('') }, ['one']),
  'page.html': () =>
    Buffer.from(
      `<html><head><title>${title}</title></head><body>${prose.map((one) => `<p>${escaped(one)}</p>`).join('')}</body></html>`,
    ),
};

it.each(Object.keys(files))('the bundled program writes questions from %s', async (name) => {
  const path = join(folder, name);
  writeFileSync(path, files[name]?.() ?? '');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['dist/cli.js', 'generate', path, '--count', '5'],
    { cwd: root, maxBuffer: 10_000_000 },
  );
  const { article, questions } = output.parse(JSON.parse(stdout));
  expect(article.text.split(/\s+/)).toEqual(prose.join(' ').split(/\s+/));
  for (const { evidence } of questions) expect(article.text).toContain(evidence.quote);
});

function linesOf(paragraphText: string): string[] {
  return paragraphText.match(/\S.{0,70}(?=\s|$)/g)?.map((line) => line.trim()) ?? [];
}

function pagesOf(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  for (let start = 0; start < lines.length; start += 55) pages.push(lines.slice(start, start + 55));
  return pages;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
