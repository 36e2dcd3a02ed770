import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/article.ts';
import { ArticleProblem } from '../../src/articles/article-problem.ts';

describe('front matter', () => {
  it('gives title, date, source and language', () => {
    const article = parseArticle(
      '---\ntitle: "On: colons"\ndate: 2021-08-25\nsource: A paper\nlanguage: en\ntags:\n  - x\n---\n\nText.',
      'a.md',
    );
    expect(article).toMatchObject({
      title: 'On: colons',
      date: '2021-08-25',
      source: 'A paper',
      language: 'en',
      text: 'Text.',
    });
  });

  it.each([
    [
      'a line without a colon',
      '---\ntitle: x\nnonsense\n---\ntext',
      'a.md:3: expected "key: value"',
    ],
    [
      'a date in another form',
      '---\ndate: 25.8.2021\n---\ntext',
      'a.md:2: the date must be written YYYY-MM-DD',
    ],
    ['a day that does not exist', '---\ndate: 2021-02-30\n---\ntext', 'a.md:2: the date'],
    ['a language in words', '---\nlanguage: English\n---\ntext', 'a.md:2: the language'],
    ['no closing line', '---\ntitle: x\ntext', 'a.md:1: the front matter is not closed'],
  ])('is refused with file and line for %s', (_, content, message) => {
    expect(() => parseArticle(content, 'a.md')).toThrow(ArticleProblem);
    expect(() => parseArticle(content, 'a.md')).toThrow(message);
  });
});

describe('the title without front matter', () => {
  it('is the first heading, which then leaves the text', () => {
    expect(parseArticle('# The sea\n\nIt is wide.', 'a.md')).toMatchObject({
      title: 'The sea',
      text: 'It is wide.',
    });
  });

  it('is the file name where there is no heading', () => {
    expect(parseArticle('It is wide.', 'folder/the-wide_sea.txt').title).toBe('The wide sea');
  });
});

describe('the text', () => {
  it('has no Markdown marks, code, tables, pictures or comments', () => {
    const content = [
      '## Part *one*',
      'A **bold** [link](https://x.org "t") and `code`, snake_case_name and 2 * 3 * 4 &amp; more.[^1]',
      '```js\nconst secret = 1;\n```',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '![picture](x.png)',
      '<!-- hidden\n\nstill hidden -->',
      '> Quoted words.',
      '* item',
      '---',
    ].join('\n\n');
    expect(parseArticle(content, 'a.md').text).toBe(
      'A bold link and code, snake_case_name and 2 * 3 * 4 & more.\n\nQuoted words.\n\n- item',
    );
  });

  it('has no byte-order mark, zero-width characters or odd line ends', () => {
    expect(parseArticle('\ufeffOne\u200b two.\r\n\r\nThree\u00a0four.', 'a.txt').text).toBe(
      'One two.\n\nThree four.',
    );
  });

  it('is what the blocks index into', () => {
    const article = parseArticle('# T\n\n## Head\n\nPara.\n\n- item\n\n> Quote.', 'a.md');
    expect(
      article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]),
    ).toEqual([
      ['heading', 'Head'],
      ['paragraph', 'Para.'],
      ['list', '- item'],
      ['quote', 'Quote.'],
    ]);
  });
});

it('tells the language from the text, and says und where it cannot', () => {
  expect(parseArticle('The cat is on the mat and it is not the first of them.', 'a').language).toBe(
    'en',
  );
  expect(
    parseArticle('Le chat est sur la table et il ne mange pas les souris.', 'a').language,
  ).toBe('fr');
  expect(parseArticle('Xyz', 'a').language).toBe('und');
});

it('keeps its id while title and text stay, and changes it with the text', () => {
  const id = (text: string) => parseArticle(`# T\n\n${text}`, 'a.md').id;
  expect(id('One.')).toBe(id('One.'));
  expect(id('One.')).not.toBe(id('Two.'));
});
