import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayRead } from '../../../src/articles/fetching/robots-rules.ts';

type Robot = { readonly isAllowed: (url: string, agent: string) => boolean | undefined };
/** Its types promise a default export that the package does not have. */
const robotsParser: (url: string, text: string) => Robot = createRequire(import.meta.url)(
  'robots-parser',
);

test.each([
  ['nothing', '', '/a', true],
  ['a rule for everybody', 'User-agent: *\nDisallow: /a', '/a/b', false],
  ['a rule for others', 'User-agent: GPTBot\nDisallow: /', '/a', true],
  ['a rule before any group', 'Disallow: /', '/a', true],
  ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
  [
    'the own group instead of everybody’s',
    'User-agent: *\nDisallow: /\n\nUser-agent: Quizzical\nDisallow: /b',
    '/a',
    true,
  ],
  [
    'the own group, in capitals and with a version',
    'user-agent: QUIZZICAL/2.0\ndisallow: /a',
    '/a',
    false,
  ],
  ['a longer name', 'User-agent: QuizzicalPlus\nDisallow: /', '/a', true],
  [
    'two own groups',
    'User-agent: quizzical\nAllow: /x\nUser-agent: b\nAllow: /\nUser-agent: quizzical\nDisallow: /a',
    '/a',
    false,
  ],
  [
    'a group of many names',
    `User-agent: quizzical\n${'User-agent: x\n'.repeat(40)}Disallow: /`,
    '/a',
    false,
  ],
  [
    'a sitemap within a group',
    'User-agent: quizzical\nSitemap: https://x\nUser-agent: b\nDisallow: /',
    '/a',
    false,
  ],
  ['the longest rule', 'User-agent: *\nDisallow: /\nAllow: /a/b', '/a/b/c', true],
  ['a draw', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['a star', 'User-agent: *\nDisallow: /*.pdf', '/x/a.pdf?b', false],
  ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf?b', true],
  ['an end that is reached', 'User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf.pdf', false],
  ['an own group that is empty', 'User-agent: *\nDisallow: /\nUser-agent: Quizzical', '/a', true],
  ['an end that would have to be read twice', 'User-agent: *\nDisallow: /a*a$', '/a', true],
  ['a comment', 'User-agent: * # all\nDisallow: /a # this', '/a', false],
  ['percent signs', 'User-agent: *\nDisallow: /%61%c3%a4', '/a%C3%A4', false],
  ['letters beyond ASCII', 'User-agent: *\nDisallow: /ä', '/%C3%A4', false],
  [
    'a byte-order mark and carriage returns',
    '\uFEFFUser-agent: *\r\nDisallow: /a\r\n',
    '/a',
    false,
  ],
  ['robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ['a web page instead', '<!doctype html><p>Disallow: all</p>', '/a', true],
])('%s', (_, text, path, isAllowed) => {
  expect(mayRead(text, 'Quizzical', path)).toBe(isAllowed);
});

test('agrees with the package robots-parser', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '$'), maxLength: 6 });
  const agent = fc.constantFrom('User-agent: *', 'User-agent: quizzical', 'User-agent: other');
  const rule = fc
    .tuple(fc.constantFrom('Allow', 'Disallow'), part)
    .map(([field, pattern]) => `${field}: /${pattern}`);
  const line = fc.oneof(agent, rule, rule);
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 });
  let refusedCount = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), path, (lines, rest) => {
      // A rule at the end, because the package does not see a group without any.
      const text = [...lines, 'Disallow:'].join('\n');
      const oracle = robotsParser('https://x.example/robots.txt', text);
      const expected = oracle.isAllowed(`https://x.example/${rest}`, 'Quizzical');
      if (expected === false) refusedCount += 1;
      expect(mayRead(text, 'Quizzical', `/${rest}`)).toBe(expected);
    }),
    { seed: 4, numRuns: 5_000 },
  );
  expect(refusedCount).toBeGreaterThan(500);
});

test('a hostile file changes nothing for the longest path', () => {
  const path = `/${'a/'.repeat(990)}`;
  const stars = `Disallow: /${'*a*/'.repeat(100)}z\n`.repeat(1_000);
  expect(mayRead(`User-agent: *\n${stars}`, 'Quizzical', path)).toBe(true);
});
