import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { isNobodyNew } from '../../../src/questions/writing/life-goes-on.ts';

const life = [
  'Karl Berg (1822 – 1882) was a Polish pharmacist. He was held in Krosno until 1847, and he sold his oil in 1854.',
  'His refinery burned down in 1856. In 1873 Pope Pius IX made him a chamberlain of the order.',
];

/** Whether "Pius IX" for the pronoun that opens the sentence `opening` is nobody new. */
function judged(paragraphs: readonly string[], opening: string, title = 'Karl Berg'): boolean {
  const document = readDocument({ id: 'x', title, text: [...life, ...paragraphs].join('\n\n') });
  const sentence = document.sentences.find(({ text }) => text.startsWith(opening));
  if (sentence === undefined) throw new Error(`"${opening}" is no sentence`);
  const pope = document.entities.find(({ name }) => name.includes('Pius'));
  const given = { from: 0, to: 1, text: `${pope?.name ?? ''}’s`, sentence: 3, confidence: 0.9 };
  return isNobodyNew(given, sentence, document);
}

describe('where a paragraph opens with "he"', () => {
  it('it is whom the article is about, and so are those that follow', () => {
    const text = ['He married his niece in 1857. He died at Krosno in 1882.'];
    expect(judged(text, 'He married')).toBe(true);
    expect(judged(text, 'He died')).toBe(true);
  });

  it('but not where somebody else is named in the paragraph', () => {
    expect(
      judged(['He met Pope Pius IX in Rome in 1857. He died at Krosno in 1882.'], 'He died'),
    ).toBe(false);
  });

  it('nor inside the paragraph that names him', () => {
    expect(judged([], 'In 1873')).toBe(false);
  });
});
