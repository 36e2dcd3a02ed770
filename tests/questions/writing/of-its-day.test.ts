import { describe, expect, it } from 'vitest';
import { draftsAbout, proposalsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

const told = (text: string, title?: string) =>
  proposalsAbout(text, title)
    .filter(({ asks }) => asks === 'claim')
    .map(({ prompt }) => prompt);

describe('"then" and "now"', () => {
  it.each([
    'Ada Okafor was born in the city of Koa, then part of the Empire of Mali.',
    'A tunnel about 5 km long, the longest then built, was cut beneath Mount Koa in 1880.',
  ])('stay where a description is of its day: %s', (text) => {
    expect(told(text)).toContain(text);
  });

  it('go beside the verb', () => {
    expect(textsOf('Ada Okafor then founded a school in Lisbon.')).toContain(
      'Ada Okafor founded a school in Lisbon.',
    );
  });

  it('say that what has its name now had another', () => {
    const text =
      'The Battle of Koa took place on 20 July 1866 near the island of Koa, now known as Vis, and was a decisive victory for Norway.';
    expect(textsOf(text)).toContain('The island of Koa is now known as Vis.');
  });

  it('go behind "if"', () => {
    const text = 'If the theory held, then an egg would show the teeth of Koa birds in 1911.';
    expect(told(text).filter((one) => /\bthen\b/.test(one))).toEqual([]);
  });
});

describe('a name that had its time', () => {
  it('was, and is no longer', () => {
    const text =
      'The Okafor Hall (Polish: Hala), known between 1945 and the end of communist rule as the House of Labour, is a multi-purpose arena in Bergen, Norway.';
    expect(textsOf(text)).toContain(
      'The Okafor Hall was known between 1945 and the end of communist rule as the House of Labour.',
    );
  });
});

describe('words that answer to the sentence before', () => {
  it.each([
    [
      'The colony, by contrast, raised its chicks in Bergen.',
      'The colony raised its chicks in Bergen.',
    ],
    ['Norway thus gave up the Koa Islands in 1814.', 'Norway gave up the Koa Islands in 1814.'],
    [
      'Bergen itself, 40 km up the coast, is a port of four harbours.',
      'Bergen is a port of four harbours.',
    ],
  ])('go: %s', (text, expected) => {
    expect(textsOf(text)).toContain(expected);
  });
});

describe('a death in the news', () => {
  it('is told as what happened', () => {
    const text = 'Ada Okafor, who has died aged 90, founded a school in Lisbon.';
    expect(told(text)).toContain('Ada Okafor died aged 90.');
  });
});

describe('what somebody "had never been"', () => {
  it('is denied as what was not', () => {
    const text =
      'Ivar Lund was born in Bergen in 1940. He had never been paid royalties on the notes.';
    const found = draftsAbout(text, ['claim', 'swap', 'turn'], 'Ivar Lund').map(
      ({ prompt }) => prompt,
    );
    expect(found).toContain('Ivar Lund was paid royalties on the notes.');
  });
});
