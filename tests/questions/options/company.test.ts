import { describe, expect, it } from 'vitest';
import { distractorsFor } from '../../../src/questions/options/distractors.ts';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';

/** All options that come up for `answer` in `text` over some seeds. */
function optionsIn(text: string, answer: string): string[] {
  const document = readDocument({ id: 'x', title: 'A test', text });
  const [sentence] = document.sentences;
  const fact = sentence?.facts.find((one) => one.text === answer);
  if (sentence === undefined || fact === undefined) throw new Error(`no ${answer}`);
  const [proposal] = new QuestionWriter(document, seededRandom('x')).proposalsAbout(sentence);
  if (proposal === undefined) throw new Error('no statement');
  const { statement } = proposal;
  const own = statement.facts.find((one) => one.text === answer) ?? fact;
  return ['a', 'b', 'c', 'd', 'e'].flatMap((seed) =>
    distractorsFor({ fact: own, statement, document }, 3, seededRandom(seed)),
  );
}

describe('options keep company with the answer', () => {
  it('a language stands beside languages', () => {
    const options = optionsIn('Yuen Ren Chao spoke German fluently all his life.', 'German');
    expect(options).not.toHaveLength(0);
    for (const option of options) expect(['Swiss', 'Belgian', 'Austrian']).not.toContain(option);
  });

  it('a capital beside capitals, another city beside those of its country', () => {
    const capitals = optionsIn('The World Chess Federation was founded in Paris in 1924.', 'Paris');
    expect(capitals).toContain('Madrid');
    expect(capitals).not.toContain('Seville');
    const towns = optionsIn('Angelo Moriondo of Turin patented a machine in 1884.', 'Turin');
    for (const town of towns) expect(['Lyon', 'Munich', 'Rome']).not.toContain(town);
  });

  it('a state beside those around it', () => {
    const options = optionsIn('Tulsa is a large city in Oklahoma with many museums.', 'Oklahoma');
    for (const option of options) expect(['Hawaii', 'Oregon', 'Maine']).not.toContain(option);
  });

  it('a university beside those of its country', () => {
    const options = optionsIn(
      'Charles Fillmore taught classes at Kyoto University in 1950.',
      'Kyoto University',
    );
    expect(options).toContain('Osaka University');
    expect(options).not.toContain('Yale University');
  });

  it('a number of millions beside numbers below a thousand', () => {
    const options = optionsIn(
      'A common octopus of the ocean has 700 million nerve cells.',
      '700 million',
    );
    expect(options).not.toHaveLength(0);
    for (const option of options) expect(option).not.toMatch(/^1,/);
  });

  it('and figures that the article names nearby are made up for', () => {
    const text =
      'The bridge in Lisbon was opened in 1994. It was begun in 1992. It was closed in 1996.';
    for (const seed of ['a', 'b', 'c', 'd'])
      expect(new Set(optionsIn(text, '1994').slice(0, 3)).size, seed).toBe(3);
  });
});
