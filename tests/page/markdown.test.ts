import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/playground/page/markdown.ts';
import { isOnlyEmoji, parseInline } from '../../src/playground/page/markdown-inline.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('text within a line', () => {
  test.each([
    ['**a**', [{ kind: 'strong', children: [text('a')] }]],
    ['*a*', [{ kind: 'em', children: [text('a')] }]],
    ['_a_', [{ kind: 'em', children: [text('a')] }]],
    ['__a__', [{ kind: 'underline', children: [text('a')] }]],
    ['~~a~~', [{ kind: 'strike', children: [text('a')] }]],
    ['||a||', [{ kind: 'spoiler', children: [text('a')] }]],
    ['`**a**`', [{ kind: 'code', text: '**a**' }]],
    ['<@!42>', [{ kind: 'user', id: '42' }]],
    ['<#42>', [{ kind: 'channel', id: '42' }]],
    ['<t:60:R>', [{ kind: 'time', unixSeconds: 60, style: 'R' }]],
    ['<t:60>', [{ kind: 'time', unixSeconds: 60, style: 'f' }]],
    ['</quiz start:1>', [{ kind: 'command', text: '/quiz start' }]],
  ])('%s', (source, expected) => {
    expect(parseInline(source)).toEqual(expected);
  });

  test('bold and italic nest', () => {
    expect(parseInline('***a***')).toEqual([
      { kind: 'strong', children: [{ kind: 'em', children: [text('a')] }] },
    ]);
  });

  test('a backslash takes the meaning from a mark', () => {
    expect(parseInline('\\*a\\* \\_\\_\\_\\_\\_')).toEqual([text('*a* _____')]);
  });

  test('underscores within a word are text', () => {
    expect(parseInline('snake_case_name')).toEqual([text('snake_case_name')]);
  });

  test('HTML is text', () => {
    expect(parseInline('<b onclick="x()">a</b>')).toEqual([text('<b onclick="x()">a</b>')]);
  });

  test('only web addresses become masked links', () => {
    expect(parseInline('[a](javascript:alert)')).toEqual([text('[a](javascript:alert)')]);
    expect(parseInline('[a](https://b.c)')).toEqual([
      { kind: 'link', href: 'https://b.c', children: [text('a')] },
    ]);
  });

  test('the full stop behind an address is not part of it, a balanced bracket is', () => {
    expect(parseInline('https://a.b/c_(d).')).toEqual([
      { kind: 'link', href: 'https://a.b/c_(d)', children: [text('https://a.b/c_(d)')] },
      text('.'),
    ]);
  });

  test('an emoji of several code points is one emoji', () => {
    expect(parseInline('👩‍🏫🇬🇧').map((node) => node.kind)).toEqual(['emoji', 'emoji']);
    expect(isOnlyEmoji(parseInline('🎉 ✅'))).toBe(true);
    expect(isOnlyEmoji(parseInline('1 2'))).toBe(false);
  });
});

describe('blocks', () => {
  test('headings, small text and paragraphs stand by line', () => {
    const kinds = parseMarkdown('# a\n### b\n-# c\nd\ne').map((block) => block.kind);
    expect(kinds).toEqual(['heading', 'heading', 'small', 'paragraph']);
  });

  test('a number sign without a space is text', () => {
    expect(parseMarkdown('#quiz')[0]?.kind).toBe('paragraph');
  });

  test('bullets and numbers are two lists, indented lines belong to their parent', () => {
    const blocks = parseMarkdown('- a\n  - b\n- c\n3. d');
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toMatchObject({
      ordered: false,
      items: [{ children: [{ items: [{}] }] }, { children: [] }],
    });
    expect(blocks[1]).toMatchObject({ ordered: true, start: 3 });
  });

  test('a quote holds markdown, and ends with its last marked line', () => {
    const [quote, after] = parseMarkdown('> **a**\n> - b\nc');
    expect(quote).toMatchObject({
      kind: 'quote',
      children: [{ kind: 'paragraph' }, { kind: 'list' }],
    });
    expect(after?.kind).toBe('paragraph');
  });

  test('nothing is parsed within a code block', () => {
    expect(parseMarkdown('x ```js\n**a**\n``` y')[1]).toEqual({
      kind: 'code-block',
      language: 'js',
      text: '**a**',
    });
  });

  test('an unclosed fence is text', () => {
    expect(parseMarkdown('```js\na')[0]?.kind).toBe('paragraph');
  });
});

test('any text is parsed without an error', () => {
  const pieces = fc.constantFrom(
    '*',
    '_',
    '`',
    '|',
    '~',
    '> ',
    '# ',
    '- ',
    '\n',
    '<',
    'a',
    ' ',
    '```',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      expect(Array.isArray(parseMarkdown(parts.join('')))).toBe(true);
    }),
  );
});

test('4,000 characters of one unclosed mark are parsed within a second', () => {
  for (const mark of ['*', '_', '**', '||', '~~', '[', '`', '<', 'https://(']) {
    const startMs = performance.now();
    parseMarkdown(mark.repeat(4000 / mark.length));
    expect(performance.now() - startMs, mark).toBeLessThan(1000);
  }
});
