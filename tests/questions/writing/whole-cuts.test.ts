import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';
import { textsOf } from './read-statements.ts';

describe('a cut takes all that belongs to it', () => {
  it.each([
    [
      'In 1903 Marie Curie was awarded the prize by the Royal Academy in Stockholm, the first woman in Europe to receive it.',
      'In 1903 Marie Curie was awarded the prize by the Royal Academy in Stockholm.',
    ],
    [
      'Traffic is free of tolls under the Mannheim Act of 1868, which is overseen by the Central Commission for the Navigation of the Rhine in Strasbourg, a body founded at the Congress of Vienna in 1815 and often called the oldest organisation still in existence.',
      'The Mannheim Act of 1868 is overseen by the Central Commission for the Navigation of the Rhine in Strasbourg.',
    ],
    [
      'The explosion was a disaster that occurred in Halifax, Nova Scotia, Canada, on the morning of 6 December 1917.',
      'The explosion was a disaster that occurred in Halifax, Nova Scotia, on the morning of 6 December 1917.',
    ],
    [
      'Sophia Loren came to film Boy on a Dolphin, released in 1957, and a small colony of writers and painters settled around the Australian couple George Johnston and Charmian Clift.',
      'Sophia Loren came to film Boy on a Dolphin, and a small colony of writers and painters settled around the Australian couple George Johnston and Charmian Clift.',
    ],
    [
      'The land got roads and, eventually, electricity from Norway.',
      'The land got roads and electricity from Norway.',
    ],
  ])('%s', (text, expected) => {
    expect(textsOf(text)).toContain(expected);
  });

  it('with "from London" goes "to Edinburgh"', () => {
    const text =
      'From London, the capital of England, to Edinburgh in Scotland, the railway runs for 632 kilometres.';
    const prompts = draftsAbout(text, ['claim', 'gap', 'where', 'count']).map(
      ({ prompt }) => prompt,
    );
    expect(prompts.filter((prompt) => /From London(?!.*, to )/.test(prompt))).toEqual([]);
  });

  it('a participle shares no helper with a clause that it does not belong to', () => {
    const found = textsOf(
      'Traffic is free under the Act, which is overseen by a commission in Strasbourg, a body founded in Vienna in 1815 and often called the oldest organisation in existence.',
    );
    expect(found.join(' ')).not.toMatch(/Traffic is often called/);
    const other = textsOf('The surest test is to draw fluid from the joint and look for crystals.');
    expect(other.join(' ')).not.toMatch(/is look/);
  });

  it('what would be so when something is so is no statement', () => {
    const text =
      'Silbo is a whistled form of Spanish that can carry for three kilometres when the wind is kind to the island.';
    expect(textsOf(text)).not.toContain('The wind is kind to the island.');
    expect(textsOf('Ada Okafor left London in 1939, when the war began in Poland.')).toContain(
      'In 1939, the war began in Poland.',
    );
  });

  it('"had more than doubled" is one verb', () => {
    const [draft] = draftsAbout(
      'London’s population had more than doubled since 1800, to some four million.',
      ['when'],
    ).filter(({ kind }) => kind === 'short-answer');
    expect(draft?.prompt ?? '').not.toMatch(/^Since which year did/);
  });
});

describe('what had happened', () => {
  const claims = (text: string) => draftsAbout(text, ['claim']).map(({ prompt }) => prompt);

  it.each([
    [
      'Basile Bouchon had partly automated the selection of threads by means of a paper tape in Lyon.',
      'Basile Bouchon partly automated the selection of threads by means of a paper tape in Lyon.',
    ],
    [
      'Hannah Arendt had been arrested by the Gestapo in Berlin.',
      'Hannah Arendt was arrested by the Gestapo in Berlin.',
    ],
  ])('alone is told in the past: %s', (text, expected) => {
    expect(claims(text)).toContain(expected);
  });

  it('in the past form of its verb', () => {
    const gaps = draftsAbout('Anna Berg had written the opera in Rome.', ['gap']);
    expect(gaps.map(({ prompt }) => prompt)).toContain('Anna Berg wrote the opera in _____.');
  });

  it('keeps its tense where it says before what', () => {
    expect(claims('By 1941 Germany had invaded Greece from Albania.')).toContain(
      'By 1941 Germany had invaded Greece from Albania.',
    );
  });
});

it('no end of a list stays whose beginning was cut', () => {
  const text =
    'Quartz is the most common mineral, followed by feldspar, carbonates, and clay minerals.';
  const prompts = draftsAbout(text, ['claim', 'gap', 'subject']).map(({ prompt }) => prompt);
  expect(prompts.length).toBeGreaterThan(0);
  expect(prompts.join('\n')).not.toContain('mineral and clay');
});
