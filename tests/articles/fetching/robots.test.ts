import { afterEach, describe, expect, test } from 'vitest';
import { closeSites, localFetcher, redirect, refusal, startSite } from './site.ts';

afterEach(closeSites);

const page = '<p>The sea is wide.</p>';

describe('robots.txt', () => {
  test('is fetched once an hour for each site, and obeyed', async () => {
    const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: Quizzical\nDisallow: /private';
    const { port, asked } = await startSite({
      '/robots.txt': rules,
      '/a': page,
      '/private/b': page,
    });
    let nowMs = 0;
    const fetchArticle = localFetcher({ nowMs: () => nowMs });
    await fetchArticle(`http://page.example:${port}/a`);
    expect(await refusal(fetchArticle(`http://page.example:${port}/private/b`))).toBe(
      `http://page.example:${port}/private/b: the site's robots.txt asks programs not to read this page; open it yourself, save the page as a file and give that.`,
    );
    nowMs = 3_600_000;
    await fetchArticle(`http://page.example:${port}/a`);
    expect(asked.map((line) => line.split(' ')[1])).toEqual([
      '/robots.txt',
      '/a',
      '/robots.txt',
      '/a',
    ]);
  });

  test('is forgotten sooner when many sites have long ones', async () => {
    const { port, asked } = await startSite({ '/robots.txt': '#'.repeat(500_000), '/a': page });
    const fetchArticle = localFetcher();
    for (const site of [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 1])
      await fetchArticle(`http://page${site}.example:${port}/a`);
    const rules = asked.filter((line) => line.endsWith('/robots.txt'));
    expect(rules.map((line) => line.slice(4, 5)).join('')).toBe('1234567891');
  });

  test('of a site that a redirect leads to holds, too', async () => {
    const other = await startSite({ '/robots.txt': 'User-agent: *\nDisallow: /', '/b': page });
    const { port } = await startSite({ '/a': redirect(`http://other.example:${other.port}/b`) });
    expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toContain(
      `http://other.example:${other.port}/b: the site's robots.txt asks`,
    );
    expect(other.asked).toEqual(['other.example /robots.txt']);
  });

  test.each([500, 503, 429])(
    'that cannot be had (%i) forbids all, as RFC 9309 wants',
    async (status) => {
      const { port, asked } = await startSite({
        '/robots.txt': (response) => response.writeHead(status).end(),
        '/a': page,
      });
      expect(await refusal(localFetcher()(`http://page.example:${port}/a`))).toBe(
        `http://page.example:${port}/a: the site's robots.txt, which says what programs may read, cannot be had now (${status}); try again later, or save the page as a file and give that.`,
      );
      expect(asked).toEqual(['page.example /robots.txt']);
    },
  );

  test.each([400, 401, 403, 404, 410])('that is refused (%i) allows all', async (status) => {
    const { port } = await startSite({
      '/robots.txt': (response) => response.writeHead(status).end('User-agent: *\nDisallow: /'),
      '/a': page,
    });
    expect((await localFetcher()(`http://page.example:${port}/a`)).bytes).toEqual(
      Buffer.from(page),
    );
  });

  test('that redirects without end counts as none; one that redirects inside is refused', async () => {
    const { port, asked } = await startSite({ '/robots.txt': redirect('/robots.txt'), '/a': page });
    await localFetcher()(`http://page.example:${port}/a`);
    expect(asked).toEqual(['page.example /robots.txt', 'page.example /a']);
    const inside = await startSite({ '/robots.txt': redirect('http://10.0.0.1/'), '/a': page });
    expect(await refusal(localFetcher()(`http://page.example:${inside.port}/a`))).toContain(
      'http://10.0.0.1: this is not a place on the public internet',
    );
  });
});
