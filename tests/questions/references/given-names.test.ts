import { describe, expect, it } from 'vitest';
import { readDocument, resolveName } from '../../../src/questions/reading/document.ts';
import { textsOf } from '../writing/read-statements.ts';

const life =
  'Nora Quist was an engineer in Bergen. Through friends she met Barbara Okafor, a founder of the college.';
const resolved = (text: string, name: string) =>
  resolveName(readDocument({ id: 'a', title: 'Nora Quist', text }), name);

describe('a given name alone', () => {
  it('is whom the article names so in full', () => {
    expect(resolved(`${life} In 1884 Barbara lent money for the lamp.`, 'Barbara')).toBe(
      'Barbara Okafor',
    );
  });

  it('is nobody else where a daughter bears it', () => {
    const text = `${life} Their own daughter, Barbara, became a member of parliament.`;
    expect(resolved(text, 'Barbara')).toBe('Barbara');
    expect(textsOf(text, 'Nora Quist').join(' ')).not.toContain('Okafor became');
  });

  it('is the one whom the article is about, whosever daughter she is', () => {
    const text = `${life} The elder daughter, Nora, had been born in Oslo. Nora studied there.`;
    expect(resolved(text, 'Nora')).toBe('Nora Quist');
  });
});
