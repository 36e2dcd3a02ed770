import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const opening =
  'Lucia Renzi wrote cookbooks. Her death was announced by her husband of 58 years, Victor Renzi, who was her translator. She taught in Bologna, and she wrote six books in Italian. ';

describe('"Mr. Renzi" in an article about Lucia Renzi', () => {
  it('is the one man of that name', () => {
    const text = `${opening}She was teaching when she met Mr. Renzi, who was born in Egypt.`;
    expect(textsOf(text, 'Lucia Renzi')).toContain('Victor Renzi was born in Egypt.');
  });

  it('stays so where the article names no man', () => {
    const text =
      'Lucia Renzi wrote cookbooks. She taught in Bologna, and she wrote her six books in Italian. Her books sold well. She was teaching when she met Mr. Renzi, who was born in Egypt.';
    expect(textsOf(text, 'Lucia Renzi')).toContain('Mr. Renzi was born in Egypt.');
  });

  it('does not own what is hers', () => {
    expect(textsOf(opening, 'Lucia Renzi').join(' ')).toMatch(
      /Victor Renzi was Lucia Renzi['’]s husband of 58 years/,
    );
  });
});
