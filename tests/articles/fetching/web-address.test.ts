import { describe, expect, test } from 'vitest';
import { articleFetcher } from '../../../src/articles/fetching/article-fetcher.ts';
import { parseWebAddress } from '../../../src/articles/fetching/web-address.ts';
import { refusal } from './site.ts';

describe('odd spellings of private hosts are refused before anything is looked up or connected to', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://%31%32%37.0.0.1/',
    'http://１２７.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http:127.0.0.1',
    'http:\\\\127.0.0.1\\a',
    ' http://127.0.0.1/ ',
    'ht\ntp://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fd00:ec2::254]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0251.0376.0251.0376/',
    'http://localhost/',
    'http://LOCALHOST:8080/',
    'http://localhost./',
    'http://ｌｏｃａｌｈｏｓｔ/',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://router/',
    'http://metadata/',
  ])('%s', async (address) => {
    let lookUpCount = 0;
    const fetchArticle = articleFetcher({
      resolve: async () => {
        lookUpCount += 1;
        return ['93.184.215.14'];
      },
    });
    expect(await refusal(fetchArticle(address))).toMatch(
      /: this is not a place on the public internet; save the page as a file and give that\.$/,
    );
    expect(lookUpCount).toBe(0);
  });
});

describe('refuses in one sentence that says what to do', () => {
  test.each([
    [
      'example.org/a',
      '"example.org/a" is no web address; give one such as https://example.org/article.',
    ],
    ['http://', '"http://" is no web address; give one such as https://example.org/article.'],
    [
      'http://[::1%25eth0]/',
      '"http://[::1%25eth0]/" is no web address; give one such as https://example.org/article.',
    ],
    [
      'http://1.2.3.4.5/',
      '"http://1.2.3.4.5/" is no web address; give one such as https://example.org/article.',
    ],
    [
      'file:///etc/passwd',
      'file: addresses are not fetched; give one that begins with https:// or http://.',
    ],
    [
      'ftp://example.org/',
      'ftp: addresses are not fetched; give one that begins with https:// or http://.',
    ],
    [
      'data:text/html,hi',
      'data: addresses are not fetched; give one that begins with https:// or http://.',
    ],
    [
      'javascript:alert(1)',
      'javascript: addresses are not fetched; give one that begins with https:// or http://.',
    ],
    [
      'https://me:secret@example.org/a?b',
      'https://example.org/a: addresses with a name or password are not fetched; leave out what stands before the @.',
    ],
    [
      'http://example.org:25/',
      'http://example.org:25/: port 25 is not one of the web; give an address without it.',
    ],
    [
      'http://example.org:6667/',
      'http://example.org:6667/: port 6667 is not one of the web; give an address without it.',
    ],
    [
      'http://example.org:22/',
      'http://example.org:22/: port 22 is not one of the web; give an address without it.',
    ],
    [
      `https://example.org/${'a'.repeat(2_000)}`,
      'The address has more than 2000 characters; give a shorter one.',
    ],
    [
      `https://example.org/${'ä'.repeat(400)}`,
      'The address has more than 2000 characters; give a shorter one.',
    ],
  ])('%s', (address, message) => {
    expect(() => parseWebAddress(address)).toThrow(message);
  });
});

test.each([
  ['HTTPS://Example.ORG/Ärger?q=1#part', 'https://example.org/%C3%84rger?q=1'],
  ['https://example.org.:443/', 'https://example.org/'],
  ['http://example.org:8080/', 'http://example.org:8080/'],
  ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ['https://8.8.8.8/', 'https://8.8.8.8/'],
])('%s is read as %s', (text, href) => {
  expect(parseWebAddress(text).href).toBe(href);
});
