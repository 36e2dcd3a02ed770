import { describe, expect, it } from 'vitest';
import { promptRefusals } from '../../../src/questions/checking/prompt-form.ts';
import { isMisspelt } from '../../../src/questions/checking/spelling.ts';
import { createVerifier } from '../../../src/questions/checking/verify-question.ts';
import { makeQuestion } from '../make-question.ts';
import { draftsAbout } from '../writing/read-proposals.ts';

/** What the verifier has against the claim that is all of an article. */
function refusalsOf(text: string): readonly string[] {
  const verify = createVerifier({ id: 'a', title: 'A test', text });
  const claim = makeQuestion({
    kind: 'true-false',
    prompt: text,
    answer: 'true',
    choices: [],
    evidence: { quote: text, start: 0, end: text.length },
  });
  return verify(claim, []);
}

describe('a sentence that was cut', () => {
  it.each([
    'In which year was Ada Okafor born, in Cesenatico?',
    'In which year was Ada Okafor born, while Rimini grew?',
    'In which year did Ada Okafor take up geology when, as she was asked to help in Oslo?',
  ])('asks without what was left out: %s', (prompt) => {
    const text = 'Ada Okafor was born, in 1924, in Cesenatico.';
    const verify = createVerifier({ id: 'a', title: 'A test', text });
    const evidence = { quote: text, start: 0, end: text.length };
    const question = makeQuestion({
      kind: 'short-answer',
      choices: [],
      prompt,
      answer: '1924',
      accepted: [],
      evidence,
    });
    expect(verify(question, [])).toContain('bad-grammar');
  });

  it('has no comma behind an aside without one in front', () => {
    expect(refusalsOf('Mary Kingsley as she had requested, was buried at sea in 1900.')).toContain(
      'bad-grammar',
    );
    expect(refusalsOf('Mary Kingsley, as she had requested, was buried at sea in 1900.')).toEqual(
      [],
    );
  });

  it('asks nothing of two predicates', () => {
    const text =
      'Toddbrook was built in the 1830s to feed the canal and can hold a million tonnes of water.';
    const verify = createVerifier({ id: 'a', title: 'A test', text });
    const evidence = { quote: text, start: 0, end: text.length };
    const ofTwo = makeQuestion({
      kind: 'short-answer',
      choices: [],
      prompt:
        'In which decade was Toddbrook built to feed the canal and can hold a million tonnes of water?',
      answer: '1830s',
      accepted: [],
      evidence,
    });
    expect(verify(ofTwo, [])).toContain('bad-grammar');
    expect(
      draftsAbout(text, ['when']).filter(({ prompt }) => / and can .*\?/.test(prompt)),
    ).toEqual([]);
    const book =
      'The book was published by John Murray and has seldom been out of print since 1965.';
    expect(draftsAbout(book, ['agent'])).toEqual([]);
  });
});

describe('a word', () => {
  it.each(['irrigates', 'irrigated', 'irrigating'])('%s is no slip', (word) => {
    expect(isMisspelt(word)).toBe(false);
  });

  it('"collasped" is one', () => {
    expect(isMisspelt('collasped')).toBe(true);
  });
});

describe('"both"', () => {
  it('may stand before what it counts', () => {
    const text = 'In 1919 the Supreme Court of Canada found both ships equally at fault.';
    expect(refusalsOf(text)).not.toContain('bad-grammar');
    expect(draftsAbout(text, ['claim']).map(({ prompt }) => prompt)).toContain(text);
  });

  it('without its second thing is half a sentence', () => {
    expect(
      refusalsOf('In 1919 the Supreme Court of Canada punished both the old captain.'),
    ).toContain('bad-grammar');
  });
});

it('nobody is a source for what "he" himself wanted', () => {
  expect(
    refusalsOf('According to Emmanuel Macron, he wanted the work to be finished in five years.'),
  ).toContain('bad-grammar');
});

it.each([
  'According to the same principle, why an ant can fall from a rooftop.',
  'Peter Berdowski, chief executive of Boskalis, said in a statement.',
  'There is one further danger, Amrit Sandhu warns.',
])('speech without its words is no statement: %s', (text) => {
  expect(refusalsOf(text)).toContain('bad-grammar');
});

it('"between" has two things behind it, or several of one sort', () => {
  const of = (what: string) => refusalsOf(`Clocks in Lisbon rely on the jumps between ${what}.`);
  expect(of('energy levels')).not.toContain('bad-grammar');
  expect(of('Oslo and Bergen')).not.toContain('bad-grammar');
  expect(of('the station')).toContain('bad-grammar');
});

it('what somebody ruled has a verb', () => {
  const cut = 'Ada Okafor ruled that the decision to approve the bridge in Lisbon.';
  expect(refusalsOf(cut)).toContain('bad-grammar');
  expect(refusalsOf(cut.replace('.', ' was wrong.'))).not.toContain('bad-grammar');
});

describe('a preposition at the end', () => {
  const refusals = (prompt: string) =>
    promptRefusals(makeQuestion({ kind: 'short-answer', prompt, answer: 'to bake bread' }), {
      title: 'A test',
      isPerson: () => false,
    });

  it.each([
    'What is rye flour used for?',
    'What were the riots in Lyon caused by?',
    'In 1775, what did bakers in Lyon use rye flour for?',
  ])('closes %s', (prompt) => {
    expect(refusals(prompt)).not.toContain('bad-grammar');
  });

  it.each(['Which flour did millers in Lyon look for?', 'Millers in Lyon used rye flour for.'])(
    'breaks off %s',
    (prompt) => {
      expect(refusals(prompt)).toContain('bad-grammar');
    },
  );
});

describe('"both"', () => {
  it.each([
    ['two names before it', 'Ada Okafor and Ruth Baker both sailed to Lisbon.', false],
    ['two of a kind before it', 'The two sisters of Ada Okafor were both born in Lisbon.', false],
    ['nothing to be both of', 'Ada Okafor both sailed to Lisbon.', true],
  ])('needs two things: %s', (_, text, isRefused) => {
    expect(refusalsOf(text).includes('bad-grammar')).toBe(isRefused);
  });
});

describe('a sentence with half of a clause', () => {
  it.each([
    'Ada Okafor was heard by Ben Carter and who persuaded her to come to Paris.',
    'Engineers in Wales have been warning for some years that Victorian earthworks.',
    'Conditions in Bergen were so poor that Ruth Okafor.',
    'In 1987 the city of Bergen opened a railway line on which a fuzzy controller.',
    'In a country where marriage and adoption are not legal.',
  ])('is refused: %s', (text) => {
    expect(refusalsOf(text)).toContain('bad-grammar');
  });

  it.each([
    'Ada Okafor is a singer who was heard by Ben Carter and who came to Paris.',
    'Engineers in Wales have been warning for some years that Victorian earthworks are weak.',
    'From 1992 Ada Okafor led an interview programme in which guests were rarely let off.',
  ])('is none: %s', (text) => {
    expect(refusalsOf(text)).not.toContain('bad-grammar');
  });
});

it.each([
  'Outside summer, Gjirokaster does with some conviction.',
  'Less than 100 metres, millions of people have lived in caves in China.',
])('what it does, or what is less, is not cut off: %s', (text) => {
  expect(refusalsOf(text)).toContain('bad-grammar');
});
