import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { htmlArticle } from '../../../src/articles/reading/html/html-article.ts';

const prose = [
  'Nine mills stood by the river in 1790, and the last of them closed in 1931, when the dam was built.',
  'Otters came back to the valley in 1998, and a warden counts their tracks in the mud each winter.',
  'In the first year she found two of them, and in the tenth sixty-one, more than anywhere else.',
  'The town keeps one mill as a museum, and on Sundays its wheel turns for those who come to see it.',
  'What the mills ground was mostly barley, because the valley is too wet and too cold for wheat.',
  'The miller paid the abbey a tenth of the flour until 1803, and after that he paid the county.',
];
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('\n');

function read(content: string, head = '<title>The mills</title>'): Article {
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${content}</body></html>`;
  return htmlArticle(html, { name: 'page.html' });
}

function blocksOf({ text, blocks }: Article): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('what stands around an article is left out:', () => {
  it.each([
    ['a menu', '<nav><ul><li>Home and Garden</li><li>World News</li></ul></nav>'],
    [
      'a notice about cookies',
      '<div class="cookie-banner"><p>We use cookies, as everyone does.</p></div>',
    ],
    [
      'a newsletter',
      '<section id="newsletter-signup"><p>Get our best stories, every day.</p></section>',
    ],
    ['a share bar', '<div class="share-bar"><p>Share it with friends, today.</p></div>'],
    [
      'related stories',
      '<div class="related-stories"><h3>Related</h3><p>Ten bridges, and why.</p></div>',
    ],
    ['an advertisement', '<div class="ad-slot"><p>Buy two shoes, get one.</p></div>'],
    ['comments', '<div id="comments"><p>I like otters, said someone.</p></div>'],
    [
      'the author’s box',
      '<div class="author-bio"><p>Ann Lee, who writes, lives in Leeds.</p></div>',
    ],
    [
      'a picture’s caption',
      '<figure><img src="a.png"><figcaption>The dam, in 1931.</figcaption></figure>',
    ],
    ['code', '<pre><code>let mills = 9, otters = 2;</code></pre>'],
    ['a table of figures', '<table><tr><th>Year</th></tr><tr><td>1790, nine</td></tr></table>'],
    ['a line that is a link', '<p><a href="/b">Read: ten bridges, and why they fell</a></p>'],
  ])('%s', (_, boilerplate) => {
    const half = Math.floor(paragraphs.length / 2);
    const middle = paragraphs.indexOf('<p>', half);
    const { text } = read(
      `<div><article>${paragraphs.slice(0, middle)}${boilerplate}${paragraphs.slice(middle)}</article>${boilerplate}</div>`,
    );
    expect(text).toBe(prose.join('\n\n'));
  });
});

it('text is kept in an element with a suspect name when most of the page is in it', () => {
  expect(read(`<div class="related social-share">${paragraphs}</div>`).text).toBe(
    prose.join('\n\n'),
  );
  expect(read(`<form id="aspnetForm">${paragraphs}</form>`).text).toBe(prose.join('\n\n'));
});

it('what follows "More on this story" is left out', () => {
  const { text } = read(
    `<article>${paragraphs}<h2>More on this story</h2><p>A bridge fell down, in 1803.</p></article>`,
  );
  expect(text).toBe(prose.join('\n\n'));
});

describe('blocks', () => {
  it('are headings, paragraphs, quotations and the items of lists, with their numbers', () => {
    const article = read(
      `<article>${paragraphs}<h2>Animals</h2><blockquote><p>They came back by themselves.</p></blockquote><ul><li>otters, of two kinds</li><li><p>herons</p></li></ul><ol start="3"><li>trout</li></ol></article>`,
    );
    expect(blocksOf(article).slice(6)).toEqual([
      'heading: Animals',
      'quote: They came back by themselves.',
      'list: - otters, of two kinds',
      'list: - herons',
      'list: 3. trout',
    ]);
  });

  it('have no marks of references, and powers and ordinals as they are read', () => {
    const { text } = read(
      `<article>${paragraphs}<p>It grinds 10<sup>6</sup> grains<sup id="r"><a href="#n6">[6]</a></sup> on 40 m<sup>2</sup> in the 19<sup>th</sup> century<sup>12</sup>, with H<sub>2</sub>O.</p></article>`,
    );
    expect(text).toContain('It grinds 10⁶ grains on 40 m² in the 19th century, with H2O.');
  });

  it('are parted where two line breaks stand for a paragraph', () => {
    const { text } = read(`<div>${prose.join('<br><br>\n')}</div>`);
    expect(text).toBe(prose.join('\n\n'));
  });
});

describe('what a page says of itself:', () => {
  it('title, author, day, address and language', () => {
    const head = `<title>The mills - The Valley Post</title><meta property="og:title" content="The mills"><meta name="author" content="By Ann  Lee"><meta property="article:published_time" content="2021-08-25T23:30:00-05:00"><link rel="canonical" href="https://example.org/mills">`;
    expect(read(`<article>${paragraphs}</article>`, head)).toMatchObject({
      title: 'The mills',
      author: 'Ann Lee',
      date: '2021-08-25',
      source: 'https://example.org/mills',
      language: 'en',
    });
  });

  it('in JSON-LD, also beside broken JSON-LD', () => {
    const head = `<title>The mills</title><script type="application/ld+json">{"@type":</script><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The mills","datePublished":"2021-08-25","author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Bo Ek"}]}</script>`;
    const { author, date } = read(`<article>${paragraphs}</article>`, head);
    expect({ author, date }).toEqual({ author: 'Ann Lee, Bo Ek', date: '2021-08-25' });
  });

  it('is less believed than its text: a French text is French, whatever the template says', () => {
    const french =
      'Les moulins de la vallée ont été construits au bord de la rivière, et le dernier a fermé en 1931. ';
    expect(read(`<article><p>${french.repeat(8)}</p></article>`).language).toBe('fr');
  });

  it('can be nothing: a fragment has its first heading, or its file, for a title', () => {
    expect(htmlArticle('<h1>Mills</h1><p>Nine stood here.</p>', { name: 'a.html' }).title).toBe(
      'Mills',
    );
    expect(htmlArticle('<p>Nine stood here.</p>', { name: 'old-mills.html' })).toMatchObject({
      title: 'Old mills',
      text: 'Nine stood here.',
    });
  });
});
