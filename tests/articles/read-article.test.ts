import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleProblem } from '../../src/articles/article-problem.ts';
import { readArticleFile, readArticleStream } from '../../src/articles/read-article.ts';
import { articleLimitBytes } from '../../src/articles/reading/read-article-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'quizzical-articles-'));
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('reads a file as it reads the same bytes from a stream', async () => {
  const fromFile = await readArticleFile(file('good.md', '# Sea\n\nIt is wide.'));
  const fromStream = await readArticleStream(chunks('# Sea\n\nIt ', 'is wide.'), 'standard input');
  expect(fromFile).toEqual(fromStream);
  expect(fromFile.title).toBe('Sea');
});

describe('refuses in one sentence that says what to do', () => {
  const large = file('large.txt', 'x');
  truncateSync(large, 100_000_000);
  it.each([
    ['a missing file', join(folder, 'none.txt'), 'no such file; check the path.'],
    ['a folder', folder, 'this is a folder; give a file in it.'],
    [
      'an empty file',
      file('empty.txt', ' \n\n'),
      'there is no text in it; give a file with an article.',
    ],
    [
      'a binary file',
      file('binary.txt', new Uint8Array([80, 75, 0, 4])),
      'this is not a text file; give a PDF, a Word document (.docx), an EPUB, a web page, or a Markdown or text file.',
    ],
    ['100 MB', large, 'larger than 10 MB; split it and give one part at a time.'],
  ])('%s', async (_, path, message) => {
    const problem = await readArticleFile(path).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ArticleProblem);
    expect(String(problem)).toBe(`ArticleProblem: ${path}: ${message}`);
  });

  it('a stream that goes on past the limit, without reading it to its end', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1_000_000;
        yield new Uint8Array(1_000_000).fill(97);
      }
    }
    await expect(readArticleStream(endless(), 'standard input')).rejects.toThrow(
      'larger than 10 MB',
    );
    expect(sent).toBeLessThanOrEqual(articleLimitBytes + 1_000_000);
  });
});

async function* chunks(...parts: string[]) {
  yield* parts;
}
