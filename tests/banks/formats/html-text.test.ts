import { expect, test } from 'vitest';
import { escapeHtml, htmlText, unescapeHtml } from '../../../src/banks/formats/html-text.ts';

test.each([
  ['<p>Who <b>was</b>&nbsp;it?</p>', 'Who was it?'],
  ['one<br>two<div>three</div>four', 'one\ntwo\nthree\nfour'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
  ['2 &lt; 3 &amp;&amp; 4 &#62; 3 &#x1F991; &eacute; &unknown;', '2 < 3 && 4 > 3 🦑 é &unknown;'],
  ['a <!-- not\nseen --> b<script>alert(1)</script><style>x{}</style>', 'a b'],
  ['x < y and y > z', 'x < y and y > z'],
  ['[sound:a.mp3]<img src="b.png">c', 'c'],
  ['&#0;&#xd800;&#9999999;', '&#0;&#xd800;&#9999999;'],
])('%j is seen as %j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('what is escaped is seen as it was', () => {
  const text = 'if a < b && b > c: "&lt;"\nthen';
  expect(htmlText(escapeHtml(text))).toBe(text);
  expect(unescapeHtml(escapeHtml(text))).toBe(text);
});

test.each([
  '<'.repeat(500_000),
  '<!--'.repeat(100_000),
  '<script'.repeat(60_000),
  '&#'.repeat(200_000),
])('a hostile text (%#) is read in one go', (html) => {
  expect(typeof htmlText(html)).toBe('string');
});
