import { describe, expect, it } from 'vitest';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import type { SourceText } from '../../src/questions/source-text.ts';

const source = (text: string): SourceText => ({ id: 'test', title: 'A test', text });
const prompts = (text: string) =>
  generateQuestions(source(text), { count: 50, seed: 1 }).questions.map(({ prompt }) => prompt);

describe('text that is no article', () => {
  it.each([
    ['one word of a megabyte', 'a'.repeat(1_000_000)],
    ['one line of a megabyte without a mark', 'word '.repeat(200_000)],
    ['emoji only', '😀'.repeat(50_000)],
    ['zero-width characters only', '\u200b'.repeat(100_000)],
    ['dots only', '.'.repeat(300_000)],
    ['open brackets only', '(['.repeat(100_000)],
    ['nothing', ''],
  ])('gives no question and says why: %s', (_, text) => {
    const { questions, report } = generateQuestions(source(text), { seed: 1 });
    expect(questions).toEqual([]);
    expect(report.shortfall).toMatch(/\.$/);
  });

  it('in French is recognised by name', () => {
    const text =
      'Les députés ont adopté le projet de loi sur le renseignement. Il est désormais examiné par le Sénat dans la ville de Paris.';
    expect(generateQuestions(source(text), { seed: 1 }).report.shortfall).toContain('French');
  });

  it('between paragraphs is passed over: headings, captions, lists, tables, code, verse', () => {
    const noise = [
      'Kenya in 1963',
      'Photo: The port of Mombasa in Kenya was built by 300 men in 1896.',
      '- Kenya became free in 1963 and has 47 counties since 2013.',
      '| Kenya | 1963 |\n|---|---|\n| Ghana | 1957 |',
      'const year = 1963; if (kenya) { return year; } // Kenya was free in 1963.',
      'In Kenya once in 1963\nthe sun came up for me\nand Ghana in the rain\nwas 1957 and free',
    ];
    const prose = 'Norway is a country in the north of Europe. The bridge of Oslo is old.';
    expect(
      prompts(`${prose}\n\n${noise.join('\n\n')}`).filter((prompt) =>
        /Kenya|Ghana|_____ counties/.test(prompt),
      ),
    ).toEqual([]);
  });
});
