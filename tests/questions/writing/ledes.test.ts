import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';

function asked(text: string): string[] {
  const document = readDocument({ id: 'x', title: 'A test', text });
  const writer = new QuestionWriter(document, seededRandom('x'));
  return document.sentences
    .flatMap((sentence) => writer.proposalsAbout(sentence))
    .map(({ prompt, answer }) => `${prompt} [${answer}]`);
}

const shooting =
  'Hours after the talks, a gunman opened fire at a cinema in the US state of Louisiana, killing four people and injuring several others before shooting himself.';

describe('a long first sentence of the news', () => {
  it('tells how many were killed when', () => {
    expect(asked(shooting)).toContain(
      'How many people were killed when a gunman opened fire at a cinema in the US state of Louisiana? [four]',
    );
  });
  it('tells its event without what opens it and what follows from it', () => {
    expect(asked(shooting)).toContain(
      'A gunman opened fire at a cinema in the US state of _____. [Louisiana]',
    );
  });
  it('is asked for its innermost place, of its own clause only', () => {
    const questions = asked(shooting);
    expect(questions).toContain(
      'In which US state did a gunman open fire at a cinema? [Louisiana]',
    );
    expect(questions.join('\n')).not.toMatch(/In which US state were/);
  });
  it('asks for no country in "the US state"', () => {
    expect(asked(shooting).join('\n')).not.toMatch(/_____ state/);
  });
});

describe('a participle that is the verb', () => {
  it('"struck" with a subject and an object', () => {
    expect(asked('A magnitude 7.8 earthquake struck Nepal.')).toContain(
      'Which country did a magnitude 7.8 earthquake strike? [Nepal]',
    );
  });
  it('but not beside its noun', () => {
    expect(asked('A village named Scone in the hills of Scotland.').join('\n')).not.toMatch(
      /Which village/,
    );
  });
});

describe('an apposition', () => {
  it('says nothing of the first of two', () => {
    expect(
      asked(
        'The group included Bangladeshis and Rohingya, a minority of Muslims from Myanmar.',
      ).join('\n'),
    ).not.toMatch(/Bangladeshis (is|are) a/);
  });
});

describe('what a first sentence adds or puts between', () => {
  it('is left out: the deal that it was part of', () => {
    expect(
      asked(
        'UBS agreed on Sunday to buy rival Swiss bank Credit Suisse for 3 billion Swiss francs ($3.23 billion) in stock and to assume up to 5 billion francs in losses, in a merger engineered by Swiss authorities to avoid more market-shaking turmoil in global banking.',
      ).join('\n'),
    ).toMatch(/assume up to _____ francs in losses\. \[5 billion\]/);
  });
  it('is left out: what is said of the subject before its verb', () => {
    expect(
      asked(
        'Former President Donald Trump, whose three appointees all joined the majority, wrote on his network that the ruling in Washington was "a great day for America."',
      ).join('\n'),
    ).toMatch(
      /According to (Former )?(President )?Donald Trump, the ruling in _____ was "a great day/,
    );
  });
});
