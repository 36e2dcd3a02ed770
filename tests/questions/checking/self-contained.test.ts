import { describe, expect, it } from 'vitest';
import { contextRefusals } from '../../../src/questions/checking/self-contained.ts';
import { tagText } from '../../../src/questions/reading/sentences.ts';

const people = new Set(['Ada', 'Okafor']);
const refused = (prompt: string, title = 'A test') =>
  contextRefusals(tagText(prompt), { title, isPerson: (word) => people.has(word) });

describe('a prompt that needs its article', () => {
  it.each([
    ['relative-time', 'a day without its year', 'On June 25, Ada Okafor opened the Vasa Museum.'],
    ['relative-time', 'a day that stands first', 'Ada Okafor was born in Lisbon on 4 May.'],
    ['relative-time', 'the August of which year', 'Ada Okafor took office in Lisbon last August.'],
    ['vague-reference', 'interested in what', 'Why was Ada Okafor of Lisbon much interested?'],
    ['vague-reference', 'going on from what', 'Ada Okafor thereupon left Lisbon for Oslo.'],
    ['vague-reference', 'two of what', 'Ada Okafor founded the two in Lisbon in 1901.'],
    ['vague-reference', 'the first of what', 'The first is a clock in Lisbon.'],
    ['vague-reference', 'the second of what', 'Ada Okafor of Lisbon favours the second.'],
    ['vague-reference', 'another beside what', 'Another school was built in Lisbon in 1901.'],
    ['vague-reference', 'the next after what', 'Ada Okafor opened the next school in Lisbon.'],
    ['vague-reference', 'a definite without a name', 'Ada Okafor owned the plantation.'],
    ['vague-reference', 'the same as where', 'The same rule shaped the tower of Lisbon.'],
    ['vague-reference', 'larger than what', 'Ada Okafor built a larger school in Lisbon.'],
    ['vague-reference', 'twice as much as what', 'A lungo of Lisbon uses twice as much.'],
    ['vague-reference', 'killed where and when', 'In all, how many insurgents were killed?'],
    ['vague-reference', 'tonnes of what', 'The farms of Portugal produce 300 tonnes.'],
    ['vague-reference', 'the rest of what', 'The rest is lost to the winds of Lisbon.'],
    [
      'vague-reference',
      'which company of a country',
      'The Austrian company built a bridge in Lisbon.',
    ],
    ['vague-reference', 'a study that a name carried out', 'The study published by Lisbon is new.'],
    [
      'vague-reference',
      'a thing that no name follows',
      'The threat posed by storms is new to Lisbon.',
    ],
    ['vague-reference', 'requests for what', 'Requests have come from the mayor of Lisbon.'],
    ['vague-reference', 'what the petition asks', 'Ada Okafor made a petition with 5,000 names.'],
    ['vague-reference', 'an answer to what', 'Ada Okafor closed Lisbon harbour in retaliation.'],
    ['vague-reference', 'further than what', 'With further searches Ada Okafor found Lisbon.'],
    ['vague-reference', 'which proceeds', 'With the proceeds Ada Okafor bought a plot in Lisbon.'],
    ['vague-reference', 'which colony', 'Ada Okafor lived in the colony for three years.'],
    ['vague-reference', 'which element', 'What is a harmless form of the element called?'],
    ['unresolved-pronoun', 'one of what', 'Turning one over, Ada Okafor saw a coin of Lisbon.'],
    ['vague-reference', 'which mosque', 'There is a tunnel from the mosque to Lisbon Palace.'],
    ['vague-reference', 'what first stone', 'The first stone was laid in 1566.'],
    ['vague-reference', "whose army: the country's", 'The country’s army left Lisbon in 1901.'],
    ['vague-reference', 'a machine made in a place', 'Ada Okafor made the machine in Lisbon.'],
    ['vague-reference', 'an event of no kind', 'In which year did an event occur in Lisbon?'],
    ['relative-time', 'a month without its year', 'Ada Okafor opened the Vasa Museum in January.'],
    ['vague-reference', 'the building of what', 'In which year did construction begin?'],
    ['vague-reference', 'males of which animal', 'Males weigh about 500 grams in summer.'],
    ['vague-reference', 'adults of which animal', 'How many grams do adults weigh?'],
    ['vague-reference', 'ways to be told next', 'Heat helps Ada Okafor in two ways.'],
    ['vague-reference', 'related to what', 'Two related species are found in Portugal.'],
    ['relative-time', 'an office of when', 'Who was the president of the Bank of Portugal?'],
    ['unresolved-pronoun', 'an it that is something', 'It is thought to be an old school.'],
    ['relative-time', 'what is to come', 'A second trial is to begin in Lisbon.'],
    ['unresolved-pronoun', 'a pronoun', 'In 1901, she founded the school of Lisbon.'],
    ['unresolved-pronoun', 'a speaker', 'In 1901, we founded the school of Lisbon.'],
    ['missing-attribution', 'nobody in particular', 'Researchers found a new island near Lisbon.'],
  ])('is refused with %s: %s', (code, _, prompt) => {
    expect(refused(prompt)).toContain(code);
  });

  it('asks who or what the title does not name', () => {
    const prompt = 'Ada Okafor owned the plantation.';
    expect(refused(prompt, 'A history of gardens')).toEqual(['vague-reference']);
    expect(refused(prompt, 'The plantation of Lisbon')).toEqual([]);
  });
});

describe('a prompt that stands alone', () => {
  it.each([
    'The threat posed by Lisbon is nothing new to Portugal.',
    'The case involving Ada Okafor was heard in Lisbon.',
    'Pangolins are the only mammals covered with scales in Portugal.',
    'In 1901, Ada Okafor closed Lisbon harbour in return for money.',
    'Ada Okafor signed a petition to save the harbour of Lisbon.',
    'On June 25, 1901, Ada Okafor opened the Vasa Museum.',
    'Ada Okafor was born in Lisbon on 4 May 1901.',
    'On June 25, _____, Ada Okafor opened the Vasa Museum.',
    'Ada Okafor founded the first of the schools of Lisbon.',
    'The first clock of Lisbon was built by Ada Okafor.',
    'Ada Okafor built a larger school than the school of Lisbon.',
    'In 1901, Ada Okafor sold her house in Lisbon.',
    'Ada Okafor designed the longest bridge in Portugal.',
    'Ada Okafor learned to read at the Sunday school of Lisbon.',
    'Life began about 600 million years ago.',
    'Which protein contains copper instead of iron?',
    'Which poison is found in pufferfish and can kill a human being?',
    'According to the Danish government, when will it tax the farmers of Denmark?',
    'The Danish government opened the Vasa Museum.',
    'Ada Okafor became the first woman to lead a museum.',
    'In January 1901, Ada Okafor opened the Vasa Museum.',
    'In which year did construction of the Vasa Museum begin?',
    'Adults in Portugal sleep for seven hours.',
    'Two species related to Ada Okafor are found in Portugal.',
    'Who was the first president of the Bank of Portugal?',
    'Who was the commander of Apollo 17?',
    'Turning one page of the Book of Hours, Ada Okafor found a letter.',
    'It was long thought that 75 people had died in Lisbon.',
    'Which flock makes it difficult for a gull to single out one puffin?',
    'Ada Okafor can carry ten or more fish.',
    'In 1901 Ada Okafor was the president of the Bank of Portugal.',
  ])('passes: %s', (prompt) => {
    expect(refused(prompt)).toEqual([]);
  });
});

it.each([
  'Ada Okafor refused to take part in the development of the atomic bomb.',
  'In 1906 Ada Okafor became the second woman to receive a doctorate at Lisbon.',
])('what is one of a kind, or told by what follows, needs no article: %s', (prompt) => {
  expect(refused(prompt)).toEqual([]);
});

it.each([
  'Neanderthals and Denisovans diverged more than 390,000 years ago.',
  'Neanderthals and Denisovans diverged more than _____ years ago.',
])('so many thousand years ago is no other time a week later: %s', (prompt) => {
  expect(refused(prompt)).toEqual([]);
});

describe('under its title', () => {
  it('a short noun stands for itself', () => {
    expect(refused('The olm lives in the caves of Slovenia.', 'Olm')).toEqual([]);
    expect(refused('The olm was caught in Slovenia in 1689.', 'A cave')).toEqual([
      'vague-reference',
    ]);
    expect(refused('The old was caught in Slovenia in 1689.', 'Gold')).toEqual(['vague-reference']);
  });

  it('a mine is no speaker', () => {
    expect(refused('Michael Gove approved the mine at Whitehaven.')).not.toContain(
      'unresolved-pronoun',
    );
    expect(refused('Michael Gove approved a coal mine at Whitehaven.')).toEqual([]);
    expect(refused('The coin of Lisbon was mine.')).toContain('unresolved-pronoun');
  });
});

describe('a definite is told apart', () => {
  it.each([
    'Kapana is the old quarter beside the Vasa Museum.',
    'Ada Okafor rebuilt the road from Lisbon to Porto.',
    'Lisbon is the capital and largest city of Portugal.',
    "Portugal's Ada Okafor won the country's presidential election.",
    'Ichor flows in the veins of the gods.',
  ])('by what stands beside it: %s', (prompt) => {
    expect(refused(prompt)).not.toContain('vague-reference');
  });

  it.each([
    "Ada Okafor won the country's presidential election.",
    'Ada Okafor repaired the clock at Lisbon.',
    'Ada Okafor saw the capital and the city of Porto.',
  ])('else it is open: %s', (prompt) => {
    expect(refused(prompt)).toContain('vague-reference');
  });

  it.each([
    'Charles Darwin sailed in HMS Beagle in 1831.',
    'Samarco belongs to the Australian miner BQX Group.',
    'Berlin paid through the state development bank KfQ.',
  ])('capital letters are a name where known or called something: %s', (prompt) => {
    expect(refused(prompt)).not.toContain('vague-reference');
  });
});

describe('an owner before its person', () => {
  it.each([
    ['the subject behind the phrase', 'After her retirement Ada Okafor worked in Lisbon.', true],
    ['another subject', 'After her retirement the school of Ada Okafor closed.', false],
    ['a clause in front', 'After her school had closed, Ada Okafor worked in Lisbon.', false],
  ])('is meant: %s', (_, prompt, isClear) => {
    expect(refused(prompt).includes('unresolved-pronoun')).toBe(!isClear);
  });
});

it('what something is compared with or added to may open a prompt', () => {
  expect(refused('In contrast to most birds, Ada Okafor sleeps underwater.')).toEqual([]);
  expect(refused('In addition to a boat, Ada Okafor built a house in Lisbon.')).toEqual([]);
  expect(refused('In contrast, Ada Okafor sleeps underwater.')).toContain('vague-reference');
});
