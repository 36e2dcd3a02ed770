import { describe, expect, it } from 'vitest';
import { gradeTyped } from '../../../src/questions/grade-answer.ts';
import { makeQuestion } from '../make-question.ts';

const prompts: Readonly<Record<string, string>> = {
  insurgents: 'How many insurgents were killed?',
  cost: 'How much did the tower cost?',
  none: 'What was it?',
};

function grade(answer: string, typed: string, about: keyof typeof prompts = 'none') {
  return gradeTyped(makeQuestion({ answer, prompt: prompts[about] ?? '' }), typed);
}

describe('what is of something may stand before it', () => {
  it.each([
    ['breast cancer', 'cancer of the breast', 'right'],
    ['Geological Society of London', 'London Geological Society', 'right'],
    ['Battle of Waterloo', 'the Waterloo battle', 'right'],
    ['breast cancer', 'cancer of the skin', 'wrong'],
    ['University of York', 'York University', 'near'],
  ])('%s typed as %s is %s', (answer, typed, verdict) => {
    expect(grade(answer, typed).verdict).toBe(verdict);
  });
});

describe('numbers are compared by their value', () => {
  it.each([
    ['94', 'ninety-four'],
    ['94', 'ninety four'],
    ['94', 'about 94'],
    ['94', '94.'],
    ['205', 'two hundred and five'],
    ['3.7 million', '3,700,000'],
    ['3,700,000', '3.7m'],
    ['1.1 billion', '1.1bn'],
    ['40,000', '40k'],
    ['12', 'a dozen'],
    ['100', 'a hundred'],
    ['a third', '1/3'],
    ['one-third', 'a third'],
    ['two thirds', '2/3'],
    ['half', '50%'],
    ['three quarters', '75 percent'],
    ['83%', '83 per cent'],
    ['83 percent', 'eighty-three percent'],
    ['83%', '83'],
    ['third', '3rd'],
    ['21st', 'twenty-first'],
    ['first', '1'],
    ['$5 million', '$5m'],
    ['$5m', '5 million dollars'],
    ['$5 million', 'US$5 million'],
    ['$5 million', '5,000,000'],
    ['£3.50', '3.5 pounds'],
    ['€2bn', 'two billion euros'],
    ['5 km', '5 kilometres'],
    ['5 kilometers', 'five kilometres'],
    ['30 mph', '30 miles per hour'],
    ['20 °C', '20 degrees Celsius'],
    ['12 square kilometres', '12 sq km'],
    ['45 kg', '45 kilograms'],
    ['30 millilitres', '30 ml'],
  ])('%s is %s', (answer, typed) => {
    expect(grade(answer, typed)).toEqual({ verdict: 'right' });
  });

  it.each([
    ['94', '95'],
    ['94', '94 or 95'],
    ['94', 'not 94'],
    ['94', '9.4'],
    ['94', '49'],
    ['3.7 million', '3.7 billion'],
    ['3.7 million', '3.7'],
    ['a third', '3'],
    ['a third', '1/4'],
    ['5%', '$5'],
    ['$5 million', '5 million euros'],
    ['5 km', '5 miles'],
    ['1,200', '12,000'],
    ['Apollo 11', 'Apollo 12'],
    ['3', '3rd'],
  ])('%s is not %s', (answer, typed) => {
    expect(grade(answer, typed)).toEqual({ verdict: 'wrong' });
  });

  it('and the unit may stand beside them if the question names it', () => {
    expect(grade('94', '94 insurgents', 'insurgents').verdict).toBe('right');
    expect(grade('94 insurgents', '94', 'insurgents').verdict).toBe('right');
    expect(grade('94', '94 civilians', 'insurgents').verdict).toBe('wrong');
    expect(grade('94 insurgents', '94')).toEqual({ verdict: 'near', missing: 'what it counts' });
  });
});

describe('dates are compared by their day', () => {
  it.each([
    ['June 28', '28 June'],
    ['June 28', '28th of June'],
    ['June 28', 'the twenty-eighth of June'],
    ['June 28', 'Jun. 28th'],
    ['June 28', '6/28'],
    ['June 28', '28/6'],
    ['June 28', '28.6.'],
    ['June 28', 'on Wednesday, June 28'],
    ['28 June 2019', 'June 28, 2019'],
    ['28 June 2019', '2019-06-28'],
    ['28 June 2019', '28.06.2019'],
    ['28 June 2019', '6/28/19'],
    ['September 2001', 'Sept 2001'],
    ['September 2001', 'in September of 2001'],
    ['2015', 'in the year 2015'],
    ['2015', '2015 AD'],
    ['1984', 'nineteen eighty-four'],
    ['2015', 'twenty fifteen'],
    ['44 BC', '44 BCE'],
    ['44 BC', '44 B.C.'],
    ['AD 79', '79 CE'],
    ['AD 79', '79'],
    ['Wednesday', 'on wednesday'],
    ['1950s', 'the fifties'],
    ['1950s', "1950's"],
    ['1950s', "the '50s"],
    ['1950s', 'nineteen-fifties'],
    ['the early 1950s', 'early 1950s'],
    ['the 19th century', 'the nineteenth century'],
    ['the 19th century', 'the 1800s'],
    ['5th century BC', 'the fifth century BCE'],
    ['1914–1918', '1914 to 1918'],
    ['1914–18', 'from 1914 to 1918'],
    ['between 1914 and 1918', '1914-1918'],
  ])('%s is %s', (answer, typed) => {
    expect(grade(answer, typed)).toEqual({ verdict: 'right' });
  });

  it.each([
    ['June 28', 'July 28'],
    ['June 28', '28'],
    ['June 28, 2019', 'June 27, 2019'],
    ['June 28, 2019', 'June 28, 2018'],
    ['2015', '2016'],
    ['Monday', 'Sunday'],
    ['1950s', '1960s'],
    ['1950s', '1955'],
    ['1840s', '1840'],
    ["1840's", '1840'],
    ['1840', '1840s'],
    ['17 July', '17'],
    ['July 2', 'two'],
    ['the 19th century', '1900s'],
    ['the 19th century', '19th'],
    ['79 BC', '78 BC'],
    ['AD 79', '79 BC'],
    ['1915', '1916'],
  ])('%s is not %s', (answer, typed) => {
    expect(grade(answer, typed).verdict).not.toBe('right');
  });

  it.each([
    ['June 28, 2019', 'June 28', 'the year'],
    ['June 28, 2019', 'June 2019', 'the day'],
    ['June 28, 2019', '2019', 'the day'],
    ['44 BC', '44', 'BC'],
    ['early 1950s', 'the 1950s', '“early”'],
  ])('%s is near when typed as %s: %s is missing', (answer, typed, missing) => {
    expect(grade(answer, typed)).toEqual({ verdict: 'near', missing });
  });

  it('6/7 is read both ways, unless the article knows both days', () => {
    const question = makeQuestion({ answer: 'June 7' });
    expect(gradeTyped(question, '6/7').verdict).toBe('right');
    expect(gradeTyped(question, '7/6').verdict).toBe('right');
    expect(gradeTyped({ ...question, rivals: ['July 6'] }, '6/7')).toEqual({
      verdict: 'near',
      missing: 'the month in letters',
    });
  });
});

describe('names and words are compared without what does not matter', () => {
  it.each([
    ['the United States', 'united states'],
    ['President Barack Obama', 'Barack Obama'],
    ['Obama', 'President Obama'],
    ['Marks & Spencer', 'Marks and Spencer'],
    ['New York', 'NewYork'],
    ['al-Qaeda', 'al Qaeda'],
    ['São Paulo', 'sao paulo'],
    ['Gabriel García Márquez', 'gabriel garcia marquez'],
    ['Henry VIII', 'Henry the Eighth'],
    ['World War II', 'World War Two'],
    ['World War II', 'world war 2'],
    ['insurgents', 'insurgent'],
    ['bacteria', 'bacterium'],
    ['colour', 'color'],
    ['organisation', 'organization'],
    ['National Theatre', 'National Theater'],
    ['anaemia', 'anemia'],
    ['Kabul', 'in Kabul'],
    ['Kabul', 'Kabul, Afghanistan'],
    ['Kabul', 'I think it was Kabul'],
    ['Kabul', 'Kabul?'],
    ['Romeo and Juliet', 'Romeo & Juliet'],
    ['Trinidad and Tobago', 'trinidad and tobago'],
  ])('%s is %s', (answer, typed) => {
    expect(grade(answer, typed)).toEqual({ verdict: 'right' });
  });

  it.each([
    ['Paris', 'Paris or London'],
    ['Paris', 'London, Paris'],
    ['Paris', 'Paris/London'],
    ['Paris', 'not Paris'],
    ['Paris', "it isn't Paris"],
    ['Paris', 'anything but Paris'],
    ['France', 'Paris, France'],
    ['Poseidon', 'Hades'],
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
    ['northern', 'southern'],
    ['increase', 'decrease'],
    ['hypertension', 'hypotension'],
    ['proton', 'photon'],
    ['stalactite', 'stalagmite'],
    ['nitrate', 'nitrite'],
    ['ethane', 'ethene'],
    ['Tut', 'Tot'],
    ['King Tut', 'King Tot'],
  ])('%s is not %s', (answer, typed) => {
    expect(grade(answer, typed).verdict).not.toBe('right');
  });
});
