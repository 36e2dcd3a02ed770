import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { draftsAbout, proposalsAbout } from './read-proposals.ts';
import { questionsAbout, textsOf } from './read-statements.ts';

const promptsAbout = (text: string, title?: string) =>
  proposalsAbout(text, title).map(({ prompt }) => prompt);

describe('a reference is filled in only with what it can mean', () => {
  it('any jumper’s back is not the back of whom the article is about', () => {
    const text =
      'Dick Fosbury was an American athlete. Fosbury won in Mexico City. By arching his back, a jumper can pass over the bar at the stadium in Oregon.';
    expect(textsOf(text, 'Dick Fosbury').join(' ')).not.toMatch(/Fosbury['’]s back/);
  });

  it('"the bar" is no caption that ends in "Bar"', () => {
    const text =
      'A newspaper in Oregon printed a photograph under the caption "Fosbury Flops Over Bar". The jumper passed over the bar in Mexico City.';
    expect(textsOf(text).join(' ')).not.toMatch(/over the Fosbury/);
  });

  it('"it" after "a drug" is not what the article is about', () => {
    const text =
      'Gout is a form of arthritis. People who have repeated attacks are therefore offered a drug that lowers uric acid. It has to be taken every day, generally for life.';
    expect(textsOf(text, 'Gout').join(' ')).not.toContain('Gout has to be taken');
  });

  it('the country of the title keeps the name that the title gives it', () => {
    const text =
      'The UK is to rejoin the scheme in Brussels. It eased checks on goods between Great Britain and Northern Ireland. Under the agreement the country will pay 2 billion euros to Brussels.';
    expect(textsOf(text, 'UK to rejoin the scheme').join(' ')).not.toMatch(/Britain will pay/);
  });
});

describe('a verb has the subject that the sentence gives it', () => {
  it('the speaker asks, not what he speaks of', () => {
    const text =
      'Otto Hahn wrote that uranium bombarded with neutrons seemed to yield barium, and asked whether she could explain it.';
    expect(textsOf(text).join(' ')).not.toMatch(/uranium asked/);
  });

  it('a participle behind its noun leaves the verb to the next', () => {
    const text = 'Otto Hahn wrote that uranium bombarded with neutrons seemed to yield barium.';
    expect(textsOf(text)).toContain(
      'According to Otto Hahn, uranium bombarded with neutrons seemed to yield barium.',
    );
    expect(questionsAbout(text).join(' ')).not.toMatch(/what bombarded/);
    expect(questionsAbout('Rosa Berg died in the fire caused by lightning.').join(' ')).toContain(
      'Who died in the fire',
    );
  });

  it('a phrase of the first clause is no part of the second', () => {
    const found = textsOf(
      'The cargo has to be spread over three or four vessels and freight rates rise accordingly.',
    );
    expect(found.join(' ')).not.toMatch(/^Over three/);
  });
});

describe('nothing is said that cannot be so', () => {
  it('what is done now was not done in a year that has passed', () => {
    expect(promptsAbout('The treaty is overseen by a commission in Vienna in 1815.')).toEqual([]);
    expect(promptsAbout('The story of Rick Blaine is set in Morocco in 1943.')).not.toEqual([]);
  });

  it('how far away something landed is not how many kilometres', () => {
    const found = promptsAbout('The barrel of the gun landed about 5.6 kilometres away.');
    expect(found.join(' ')).not.toMatch(/How many kilometres/);
  });

  it('what is soft enough to be cut has no opposite, and twice is not "two times"', () => {
    const falseOf = (text: string) =>
      draftsAbout(text, ['turn', 'swap']).filter(({ answer }) => answer === 'false');
    expect(falseOf('Cinnabar is soft enough to be scratched with a copper coin.')).toEqual([]);
    expect(falseOf('Men in Norway are three times as likely as women to get gout.')).toEqual([]);
    expect(falseOf('The water of the lake in Norway is soft.')).not.toEqual([]);
  });

  it('a figure of speech is no answer', () => {
    const text =
      'The ratio gives a kind of fingerprint of the rocks. The fingerprint matched the rocks of the Orcadian Basin.';
    expect(
      promptsAbout(text).filter((prompt) => /_____ matched|What matched/.test(prompt)),
    ).toEqual([]);
  });

  it.each([
    [
      'Pangolin, also called scaly anteater, any of the eight species of armoured mammals of the order Pholidota. A pangolin has scales.',
      'A pangolin is any of the eight species of armoured mammals of the order Pholidota.',
      'Pangolin',
    ],
    [
      'Photosynthesis, the process by which green plants transform light energy into chemical energy. In winter photosynthesis is slow.',
      'Photosynthesis is the process by which green plants transform light energy into chemical energy.',
      'Photosynthesis',
    ],
  ])('a definition without a verb gets one: %s', (text, expected, title) => {
    const found = draftsAbout(text, ['claim', 'gap'], title);
    const said = found.map(({ prompt, answer }) => prompt.replace('_____', answer));
    expect(said).toContain(expected);
    expect(said.join(' ')).not.toMatch(/Pangolin, |Photosynthesis, /);
  });

  it.each([
    ['Okapi, any member of the giraffe family that lives in the Congo. The okapi is shy.', 'Okapi'],
    ['Lyre, stringed musical instrument having a yoke, or two arms. It is old.', 'Lyre'],
  ])('or is none: %s', (text, title) => {
    expect(promptsAbout(text, title).join(' ')).not.toMatch(/^(Okapi|Lyre), /);
  });

  it('what is active by day is the animal, not its exception', () => {
    const found = textsOf(
      'All are nocturnal, with the exception of the black-bellied pangolin, which is active by day.',
    );
    expect(found).toContain('The black-bellied pangolin is active by day.');
  });

  it('where a fort lies is not what it is', () => {
    const found = textsOf(
      'Fort St Elmo, at the tip of the peninsula, houses the National War Museum.',
    );
    expect(found).toEqual(['Fort St Elmo houses the National War Museum.']);
  });
});

it('"in." and "sun." at the end of a sentence are words and its stop', () => {
  const words = (text: string) =>
    readDocument({ id: 'x', title: 'A test', text }).sentences.map(({ tokens }) =>
      tokens.slice(-2).map((token) => token.text),
    );
  expect(
    words('They receive less than the country puts in. The planet turns round the sun.'),
  ).toEqual([
    ['in', '.'],
    ['sun', '.'],
  ]);
});

it('a sentence may end with "p.m."', () => {
  const sentences = (text: string) =>
    readDocument({ id: 'x', title: 'A test', text }).sentences.map((sentence) => sentence.text);
  const text = 'A cannon is fired every day at noon and at 4 p.m. Fort St Elmo houses the museum.';
  expect(sentences(text)).toHaveLength(2);
  expect(sentences('The shop in the street closes at 6 p.m. Eastern time on Monday.')).toHaveLength(
    1,
  );
});

it('the names of two Frenchmen are names of people, and a son is a person', () => {
  const text =
    'It was built after inventions by the Frenchmen Basile Bouchon and Jean Falcon. Bouchon, the son of an organ maker, had partly automated the selection of threads in Lyon.';
  expect(textsOf(text)).toContain(
    'Basile Bouchon had partly automated the selection of threads in Lyon.',
  );
});
