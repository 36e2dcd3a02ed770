import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/article.ts';

const prose =
  'The ship left the harbour of Lisbon in the spring of 1502 with three hundred men on board, and only forty of them came home again two years later.';

describe('a plain text that opens with its headline', () => {
  it.each([
    ['on a line of its own', `Forty came home\n\n${prose}`],
    ['with byline and date under it', `Forty came home\nBy Ana Silva\n12 May 2021\n\n${prose}`],
    ['right above a long line', `Forty came home\n${prose} ${prose}`],
    ['with a stamp before it', `date 2021-05-12 Forty came home\n\n${prose}`],
  ])('takes it for its title: %s', (_, content) => {
    const { title, text } = parseArticle(content, 'notes.txt');
    expect(title).toBe('Forty came home');
    expect(text.startsWith('The ship left')).toBe(true);
  });

  it('takes a question after a stamp, without the line that explains it', () => {
    const content = `date 2021-05-12 Who came home? Forty men saw Lisbon again.\n\n${prose}`;
    expect(parseArticle(content, 'notes.txt')).toMatchObject({
      title: 'Who came home?',
      date: '2021-05-12',
      text: prose,
    });
  });

  it('takes the stamp alone where a sentence follows it', () => {
    expect(parseArticle(`2021-05-12 ${prose}\n\n${prose}`, 'notes.txt')).toMatchObject({
      title: 'Notes',
      date: '2021-05-12',
      text: `${prose}\n\n${prose}`,
    });
  });

  it('is believed by what is written above: front matter and headings come first', () => {
    expect(parseArticle(`# The ship\n\nForty came home\n\n${prose}`, 'notes.txt').title).toBe(
      'The ship',
    );
    expect(
      parseArticle(`---\ntitle: The ship\n---\nForty came home\n\n${prose}`, 'notes.txt').title,
    ).toBe('The ship');
  });

  it.each([
    ['a sentence', `It rained.\n\n${prose}`],
    ['a line of verse', 'The sea\nThe sea\n\nThe wide sea'],
    [
      'a paragraph that an editor wrapped',
      `${prose.replaceAll(/(.{40,60}) /g, '$1\n')}\n\n${prose}`,
    ],
    ['a line that goes on', `Forty came home,\n\n${prose}`],
    ['a list', `- Forty came home\n\n${prose}`],
  ])('takes no title from %s', (_, content) => {
    expect(parseArticle(content, 'notes.txt').title).toBe('Notes');
  });
});
