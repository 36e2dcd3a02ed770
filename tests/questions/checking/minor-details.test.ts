import { describe, expect, it } from 'vitest';
import { kindInTitle } from '../../../src/questions/checking/giveaway.ts';
import {
  isAdvice as isAdviceOf,
  isMinorDetail,
} from '../../../src/questions/checking/minor-details.ts';
import {
  asksOfAnybody,
  asksTooLittle,
  isPassing,
} from '../../../src/questions/checking/passing.ts';
import { isTurnOfPhrase } from '../../../src/questions/checking/turns-of-phrase.ts';
import { makeQuestion } from '../make-question.ts';

const isMinor = (prompt: string, answer: string) =>
  isMinorDetail(
    makeQuestion({ kind: prompt.endsWith('?') ? 'short-answer' : 'cloze', prompt, answer }),
  );
const isTruism = (prompt: string) =>
  isTurnOfPhrase(makeQuestion({ kind: 'true-false', prompt, answer: 'true' }));

describe('a minor detail', () => {
  it.each([
    ['the year of a move', 'In which year did Ada Okafor move to Leeds?', '1977'],
    ['the year of a local office', 'In _____ Ada Okafor was elected a councillor.', '2018'],
    ['the year of a knighthood', 'In which year was Ada Okafor knighted?', '1875'],
    ['the year of enrolment', 'In which year did Ada Okafor enter the University of Lund?', '1989'],
    ['the year of a school', 'In _____ Ada Okafor graduated from Kenya High School.', '1989'],
    ['the year of a remark', 'In which year did Ada Okafor remark that bread floats?', '1843'],
    ['the year in the name of an act', 'Traffic is free under the Mannheim Act of _____.', '1868'],
    [
      'the year of a film in an aside',
      'She came to film Boy on a Dolphin, released in _____.',
      '1957',
    ],
    ['when a relative died', 'In which year did Ada Okafor’s wife die?', '1977'],
    ['how long a marriage lasted', 'Ada Okafor was found by her husband of _____ years.', '58'],
    ['the journal', 'A study published in the _____ in 2018 found no link.', 'BMJ'],
    ['whose branch it is', 'The mansion is now a branch of the _____.', 'National Museum'],
    [
      'what somebody was president of',
      'She served as president of the _____.',
      'World Olympians Association',
    ],
    [
      'of whom it is only guessed',
      'Kinnabari is a word that _____ seems to have applied to ores.',
      'Theophrastus',
    ],
    ['a post', 'Which co-author is a geographer at Aberystwyth University?', 'Robert Ince'],
    ['a figure to the last digit', 'The tower has _____ steps.', '1,538'],
    ['a decimal', 'The river is _____ kilometres long.', '56.2'],
  ])('is %s', (_, prompt, answer) => {
    expect(isMinor(prompt, answer)).toBe(true);
  });

  it.each([
    ['the year of a birth', 'In which year was Ada Okafor born?', '1875'],
    ['the year of a prize', 'In which year did Ada Okafor win the Nobel Prize?', '1944'],
    [
      'the year in which the capital moved',
      'In which year was the capital of Brazil moved to Brasília?',
      '1960',
    ],
    ['a round figure', 'The portrait needed _____ cards.', '24,000'],
    ['a share', 'About _____ of global trade passes through the canal.', '12%'],
    ['who did it', 'Which geographer at Aberystwyth University found the stone?', 'Robert Ince'],
    ['whose work it is', 'Which engineer was the designer of the Menai Bridge?', 'Thomas Telford'],
    ['a date', 'The ship sank on _____.', '5 October 1760'],
  ])('is not %s', (_, prompt, answer) => {
    expect(isMinor(prompt, answer)).toBe(false);
  });

  it.each([
    ['may be a figure of three digits', '538', false],
    ['is one of four', '1,538', true],
  ])('%s among options', (_, answer, isOne) => {
    const choices = [answer, '1,200', '900', '2,000'];
    expect(
      isMinorDetail(
        makeQuestion({
          kind: 'multiple-choice',
          prompt: 'It has _____ steps.',
          answer,
          choices,
        }),
      ),
    ).toBe(isOne);
  });
});

it.each([
  ['visitors', 'The portrait was so fine that _____ took it for an engraving.'],
  ['analysis', 'What finds that the grains match those of rocks in Scotland?'],
  ['hard times', 'What drove many islanders to Tenerife or Venezuela?'],
])('"%s" is no answer', (answer, prompt) => {
  expect(isPassing(makeQuestion({ prompt, answer }))).toBe(true);
});

it('advice is what a guidebook tells its readers to do', () => {
  const isAdvice = (prompt: string, answer = 'Athens') => isAdviceOf({ prompt, answer });
  expect(isAdvice('_____ should set aside a day.', 'wine lovers')).toBe(true);
  expect(isAdvice('_____ should have been a king.', 'Ada Okafor')).toBe(false);
  expect(isAdvice('Walkers should start early for the Monastery of _____.')).toBe(true);
  expect(isAdvice('Hydra is the first island that feels properly far from _____.')).toBe(true);
  expect(isAdvice('Book ahead for a table at _____.')).toBe(true);
  expect(isAdvice('Step inside the church at Achao and look up.')).toBe(true);
  expect(isAdvice('Cross River is a state in Nigeria.')).toBe(false);
  expect(isAdvice('According to Ada Okafor, ministers should ban _____.')).toBe(false);
});

it('a truism is that something is under investigation', () => {
  expect(isTruism('How the ship ran aground is the subject of an investigation.')).toBe(true);
  expect(isTruism('The cause of the fire remains unknown.')).toBe(true);
  expect(isTruism('The unknown soldier was under six feet of snow.')).toBe(false);
});

it('a truism is that something is more than it seems, or not alone', () => {
  expect(isTruism('Sourdough is more than a loaf.')).toBe(true);
  expect(isTruism('The Bank of Lisbon is not alone in its losses.')).toBe(true);
  expect(isTruism('Ada Okafor left no immediate family.')).toBe(true);
  expect(isTruism('No immediate family members survive.')).toBe(true);
  expect(isTruism('Porto and Braga all have plenty.')).toBe(true);
  expect(isTruism('There are 23 digits.')).toBe(true);
  expect(isTruism('There are 23 digits in the eighth Dedekind number.')).toBe(false);
  expect(isTruism('The Tower of Lisbon is more than a hundred metres high.')).toBe(false);
});

it('a truism is what a newsroom did, who will wait, and that something was simple', () => {
  expect(isTruism('The paper has approached the owners for comment.')).toBe(true);
  expect(isTruism('A spokesman for Harland declined to comment.')).toBe(true);
  expect(isTruism('The Lisbon government will be watching closely.')).toBe(true);
  expect(isTruism('In Whitby opinion has long been divided.')).toBe(true);
  expect(isTruism('The attraction for physics is considerable.')).toBe(true);
  expect(isTruism('Its comment system is used by three million readers.')).toBe(false);
  expect(isTruism('The risk of a flood in Lisbon is one in forty.')).toBe(false);
  expect(isTruism('Views of the bay are sold to ships that wait for the pilot.')).toBe(false);
});

it('what somebody said is asked for with more than its verb', () => {
  expect(asksTooLittle('According to John Snow, what was swallowed?')).toBe(true);
  expect(asksTooLittle('According to John Snow, what was carried by foul air?')).toBe(false);
  expect(asksOfAnybody('According to most physicians, what was carried by foul air?')).toBe(true);
  expect(asksOfAnybody('According to John Snow, what was carried by foul air?')).toBe(false);
});

it('a headline that says of what kind the buyer is gives him away', () => {
  expect(kindInTitle('Council buys derelict pier', 'North Somerset Council')).toBe(true);
  expect(kindInTitle('How a bank failed', 'Baring Bank')).toBe(true);
  expect(kindInTitle('The Vasa Museum in Stockholm', 'Nobel Museum')).toBe(false);
  expect(kindInTitle('Pier sold', 'North Somerset Council')).toBe(false);
});
