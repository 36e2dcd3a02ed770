import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../../src/questions/parsing/analyse.ts';

const words = (text: string) => text.split(' ');

/** `child <relation- head` for each word but the marks, so that a wrong tree is readable in the report. */
function arcs(text: string): string[] {
  const { heads, relations, pos } = analyse(words(text));
  return words(text).flatMap((word, index) => {
    const head = words(text)[heads[index] ?? -1] ?? 'ROOT';
    return pos[index] === 'PUNCT' ? [] : [`${word} ${relations[index]} ${head}`];
  });
}

const named = (text: string) =>
  analyse(words(text)).entities.map(
    ({ from, to, kind }) => `${kind}: ${words(text).slice(from, to).join(' ')}`,
  );

/** Whether some arc starts inside of the span of another and ends outside of it. */
function hasCrossing({ heads }: Analysis): boolean {
  const spans = heads.map((head, index) => [Math.min(head, index), Math.max(head, index)] as const);
  const inner = spans.filter(([from]) => from >= 0);
  return inner.some(([a, b]) => inner.some(([c, d]) => a < c && c < b && b < d));
}

function reachesRoot({ heads }: Analysis, index: number): boolean {
  let at = index;
  for (let steps = 0; steps <= heads.length && at >= 0; steps++) at = heads[at] ?? -1;
  return at < 0;
}

describe('every list of words gets one analysis', () => {
  const anyWord = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('the', 'cat', 'sat', 'and', ',', '.', 'Paris', '2019', '’s', '“', 'that', '🎉'),
  );

  it('with as many tags, heads and relations as words', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 40 }), (list) => {
        const { pos, tags, heads, relations } = analyse(list);
        for (const part of [pos, tags, heads, relations]) expect(part).toHaveLength(list.length);
        for (const name of [...pos, ...tags, ...relations]) expect(name).not.toBe('');
      }),
    );
  });

  it('that is one tree without crossing arcs, whose root alone is called root', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 40 }), (list) => {
        const analysis = analyse(list);
        const { heads, relations } = analysis;
        expect(heads.filter((head) => head === -1)).toHaveLength(1);
        expect(heads.every((head) => head >= -1 && head < list.length)).toBe(true);
        expect(list.every((_, index) => reachesRoot(analysis, index))).toBe(true);
        expect(hasCrossing(analysis)).toBe(false);
        expect(relations.indexOf('root')).toBe(heads.indexOf(-1));
        expect(relations.lastIndexOf('root')).toBe(heads.indexOf(-1));
      }),
    );
  });

  it('whose entities are in order, inside of the sentence and apart', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 40 }), (list) => {
        let last = 0;
        for (const { from, to } of analyse(list).entities) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  it('that is the same each time', () => {
    const list = words('Marie Curie was born in Warsaw in 1867 .');
    expect(analyse(list)).toEqual(analyse(list));
  });

  it('even where it has no word, one word, or a word of 100,000 letters', () => {
    expect(analyse([])).toEqual({ pos: [], tags: [], heads: [], relations: [], entities: [] });
    expect(analyse(['Stop']).heads).toEqual([-1]);
    expect(analyse(['x'.repeat(100_000), '']).heads).toHaveLength(2);
  });

  it('of a sentence of 20,000 words', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => (index % 3 === 0 ? 'and' : 'dogs'));
    expect(analyse(list).heads.filter((head) => head === -1)).toHaveLength(1);
  });
});

describe('plain sentences are parsed rightly', () => {
  it('a subject, a verb and an object', () => {
    expect(arcs('Her sister wrote three long novels in 1911 .')).toEqual([
      'Her nmod:poss sister',
      'sister nsubj wrote',
      'wrote root ROOT',
      'three nummod novels',
      'long amod novels',
      'novels obj wrote',
      'in case 1911',
      '1911 obl wrote',
    ]);
  });

  it('a passive with an agent', () => {
    const found = arcs('The bridge was designed by a young engineer .');
    expect(found).toContain('bridge nsubj:pass designed');
    expect(found).toContain('was aux:pass designed');
    expect(found).toContain('engineer obl:agent designed');
  });

  it('a copula', () => {
    const found = arcs('Ottawa is the capital of Canada .');
    expect(found).toContain('Ottawa nsubj capital');
    expect(found).toContain('is cop capital');
    expect(found).toContain('Canada nmod capital');
  });

  it('a relative clause', () => {
    const found = arcs('Students who live in the city use the library .');
    expect(found).toContain('who nsubj live');
    expect(found).toContain('live acl:relcl Students');
    expect(found).toContain('Students nsubj use');
  });

  it('a clause that gives the cause', () => {
    const found = arcs('He left the city because the war had begun .');
    expect(found).toContain('because mark begun');
    expect(found).toContain('war nsubj begun');
    expect(found).toContain('begun advcl left');
  });

  it('whatever its apostrophes look like', () => {
    const curly = analyse(words('The group ’s leader didn’t resign .'));
    expect(analyse(words("The group 's leader didn't resign ."))).toEqual(curly);
  });
});

describe('entities are found with their kinds', () => {
  it.each([
    [
      'Barack Obama visited Berlin in June 2013 .',
      ['person: Barack Obama', 'place: Berlin', 'date: June 2013'],
    ],
    ['She studied at the University of Oxford .', ['organisation: University of Oxford']],
    ['The tower cost $ 3 million .', ['money: $ 3 million']],
    ['Some 250 people live there .', ['number: 250']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
