import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { topicNouns } from '../../../src/questions/writing/topic-nouns.ts';
import { textsOf } from './read-statements.ts';

const about = (title: string, text: string) => readDocument({ id: 'x', title, text });

describe('"the animals" of an article', () => {
  const octopuses =
    'Scientists love octopuses in Lisbon. The octopuses of Lisbon live alone. The animals have three hearts.';

  it('are not called by the verb of the title', () => {
    const found = textsOf(octopuses, 'Why scientists love octopuses').join(' ');
    expect(found).toMatch(/The octopuses have three hearts/);
    expect(found).not.toMatch(/love octopuses have/i);
  });

  it('are called by what the title puts before their noun, where the text repeats it', () => {
    const text =
      'Naked mole rats live in Kenya. Naked mole rats dig for years. The animals have few hairs.';
    expect(textsOf(text, 'How naked mole rats live')).toContain('Naked mole rats have few hairs.');
  });

  it('are not called by a word that the text has only as a part of another', () => {
    const text =
      'The supernaked mole ratsbane grows in Kenya. Rats live in Lisbon. Rats dig for years. The animals have few hairs.';
    expect(textsOf(text, 'How mole rats live')).toContain('Rats have few hairs.');
  });
});

describe('the nouns of a title', () => {
  const text = 'A grelbit lives in Ghent. In spring, Ghent feeds the grelbit.';

  it('are known words, but for a title of one word', () => {
    expect(topicNouns(about('Grelbit', text))).toEqual(['grelbit']);
    expect(topicNouns(about('“Grelbit”', text))).toEqual(['grelbit']);
    expect(topicNouns(about('Ghent grelbit', text))).toEqual([]);
  });
});

it('"the animal" of an entry is the creature that it defines, be it as rare as a grelbit', () => {
  const text =
    'The grelbit is a small salamander of Kenya. The grelbit lives in caves. The animal was first drawn by Ada Okafor in 1689. It is blind.';
  expect(textsOf(text, 'Grelbit')).toContain('The grelbit was first drawn by Ada Okafor in 1689.');
  const tool = text.replace('salamander', 'hammer');
  expect(textsOf(tool, 'Grelbit').join(' ')).not.toContain('The grelbit was first drawn');
});

it('"the species" of an entry is what it is on as an object, too, whichever way it is defined', () => {
  const rest =
    ' The grelbit lives in caves. In 2002 Ada Okafor listed the species as endangered. It is blind.';
  const listed = 'In 2002 Ada Okafor listed the grelbit as endangered.';
  for (const first of [
    'The grelbit or proteus (Proteus okafori) is a small salamander of Kenya.',
    'Grelbit (Proteus okafori), small salamander that lives in the caves of Kenya.',
  ])
    expect(textsOf(first + rest, 'Grelbit')).toContain(listed);
  const person = 'Grelbit, a farmer who had a salamander in Kenya, has died.';
  expect(textsOf(person + rest, 'Grelbit')).not.toContain(listed);
});

it('a name that the text writes large keeps its capitals', () => {
  const text =
    'The Merton Transporter Bridge crosses the Usk. The Merton Transporter Bridge was built in 1906. Trams cross the bridge. The structure appears in the film Tiger Bay.';
  expect(textsOf(text, 'Merton Transporter Bridge').join(' ')).not.toContain('merton');
  expect(textsOf(text, 'Merton Transporter Bridge')).toContain(
    'The Merton Transporter Bridge appears in the film Tiger Bay.',
  );
});

it('a substance is small where only the beginning of a sentence makes it large', () => {
  const text =
    'Cryolite is a mineral. Ships carried cryolite to Copenhagen. The chemist Julius Thomsen won soda from the mineral in 1853.';
  expect(textsOf(text, 'Cryolite').join(' ')).toContain('won soda from cryolite in 1853');
  const place =
    'Turkey is a country. They ate turkey in Ankara. Ada Okafor left the country in 1853.';
  expect(textsOf(place, 'Turkey').join(' ')).not.toContain('left turkey');
});
