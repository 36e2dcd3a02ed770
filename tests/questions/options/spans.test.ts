import { describe, expect, it } from 'vitest';
import { yearsAround } from '../../../src/questions/options/spans.ts';
import { type YearPlan, yearsNear } from '../../../src/questions/options/year-options.ts';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';

const story = readDocument({
  id: 'x',
  title: 'The hoax',
  text: 'On 7 February 1910 a train drew into the station. In 1915 the ship sank a submarine. It was sold in 1921.',
});

describe('the years in which an event can have been', () => {
  it('begin where the story begins', () => {
    expect(yearsAround(1915, 'the ship sank a submarine', story)?.from).toBe(1910);
  });

  it('are open for the beginning itself', () => {
    expect(yearsAround(1910, 'a train drew into the station', story)).toBeUndefined();
  });

  it('are those in which a person lived and was grown up', () => {
    const life = readDocument({
      id: 'y',
      title: 'Ada Okafor',
      text: 'Ada Okafor (1801–1860) was an English painter. She was born in 1801 and grew up in Hull, where she drew. She married in 1830. She painted birds, and she sold her pictures. Her house was opened as a museum in 1922.',
    });
    expect(yearsAround(1830, 'She married in 1830', life)).toEqual({ from: 1817, to: 1860 });
  });

  it('are nearer to a child, and open to whom no protagonist is told but the title calls dead', () => {
    const life = readDocument({
      id: 'z',
      title: 'The singer of Mindelo: an obituary',
      text: 'The harbour was opened in 1941. The radio tapes were made in 1953. They were sold in 2011.',
    });
    expect(yearsAround(1953, 'The tapes were made', life)).toEqual({ from: 1947, to: 2011 });
  });

  it('are those of the war that is named', () => {
    expect(yearsAround(1915, 'In the First World War', story)).toEqual({ from: 1914, to: 1918 });
  });
});

describe('years near another', () => {
  const many = (value: number, plan: Omit<YearPlan, 'count' | 'below'>) =>
    Array.from({ length: 40 }, (_, at) =>
      yearsNear(
        { kind: 'year', sort: 'year', text: String(value), value, from: 0, to: 1 },
        { ...plan, count: 3, below: at % 4 },
        seededRandom(String(at)),
      ),
    ).flat();

  it('keep within the time that is told, round or not', () => {
    const found = many(1810, { step: 1, lastYear: 2020, within: { from: 1799, to: 1815 } });
    expect(found).not.toEqual([]);
    expect(found.filter((one) => Number(one) < 1799 || Number(one) > 1815)).toEqual([]);
  });

  it('are after the last year of nothing, and before the first of no era', () => {
    const decades = many(1950, { step: 10, lastYear: 1996, within: undefined });
    expect(decades.filter((one) => Number(one) > 1996)).toEqual([]);
    const early = many(9, { step: 1, lastYear: Number.POSITIVE_INFINITY, within: undefined });
    expect(early.filter((one) => Number(one) < 1)).toEqual([]);
  });
});
