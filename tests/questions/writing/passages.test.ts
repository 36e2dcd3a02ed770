import { describe, expect, it } from 'vitest';
import { promptLimit } from '../../../src/banks/written-question.ts';
import { passageOf } from '../../../src/questions/checking/passage.ts';
import { promptRefusals } from '../../../src/questions/checking/prompt-form.ts';
import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';
import { makeQuestion } from '../make-question.ts';

function passages(text: string): string[] {
  const document = readDocument({ id: 'x', title: 'A test', text });
  const writer = new QuestionWriter(document, seededRandom('x'));
  return document.sentences
    .flatMap((sentence) => writer.proposalsAbout(sentence))
    .filter(({ statement }) => statement.context !== undefined)
    .map(({ prompt, answer }) => `${prompt} [${answer}]`);
}

describe('a gap in a sentence that goes on from the one before', () => {
  it('is shown with that one in front', () => {
    expect(
      passages(
        'A fishing boat from Symi found an old wreck in 1900. The boat belonged to Dimitrios Kondos.',
      ),
    ).toContain(
      'A fishing boat from Symi found an old wreck in 1900. The boat belonged to _____. [Dimitrios Kondos]',
    );
  });

  it('is shown with two in front where the one before leans on another', () => {
    expect(
      passages(
        'Divers from Symi found an old wreck in 1900. It lay near Cape Glyphadia. The cargo was raised by Dimitrios Kondos.',
      ),
    ).toContain(
      'Divers from Symi found an old wreck in 1900. It lay near Cape Glyphadia. The cargo was raised by _____. [Dimitrios Kondos]',
    );
  });

  it('says "it" of a subject that can be meant', () => {
    const found = passages(
      'A canal joins Belgrade with Venice. It was opened in 1869 after ten years of work.',
    );
    expect(found).toContain(
      'A canal joins Belgrade with Venice. It was opened in _____ after ten years of work. [1869]',
    );
    const several = passages(
      'Two canals join Belgrade with Venice. It was opened in 1869 after ten years of work.',
    );
    expect(several).toEqual([]);
  });

  it.each([
    ['stands alone', 'A canal joins Belgrade with Venice. Paris was taken by Caesar in 1869.'],
    [
      'may go back further',
      'A museum opened in Rome. Anna Berg won in 1901. Eva Roth won in 1902. The museum was built in Paris.',
    ],
    [
      'has no other link than a relative "that"',
      'Carl Stein found an old wreck in 1900. Ada Okafor bought a statue that lay beside him in Lagos.',
    ],
    [
      'tells what others thought',
      'Several boats were tested in Rome. They estimated a loss of 50 percent.',
    ],
    [
      'follows one with a loose end',
      'The same goes for a boat from Symi. The boat belonged to Dimitrios Kondos.',
    ],
    [
      'follows one that is not clear itself',
      'He found it in 1900. The boat belonged to Dimitrios Kondos.',
    ],
  ])('is not made where the sentence %s', (_, text) => {
    expect(passages(text)).toEqual([]);
  });
});

describe('a prompt of several sentences', () => {
  const context = { title: 'A test', isPerson: () => false };
  const refusals = (prompt: string) =>
    promptRefusals(makeQuestion({ kind: 'cloze', prompt, answer: '1901', accepted: [] }), context);

  it('is told from one with an abbreviation', () => {
    expect(passageOf('The wreck was found in 1900. It sank in _____.')).toEqual({
      context: ['The wreck was found in 1900.'],
      gapped: 'It sank in _____.',
    });
    expect(passageOf('The wreck was found by Dr. Kondos in _____.')).toBeUndefined();
    expect(passageOf('The wreck sank in _____. It was found in 1900.')).toBeUndefined();
  });

  it('may point back to its own first sentence only', () => {
    expect(refusals('A wreck was found by divers near Symi. It was raised in _____.')).toEqual([]);
    expect(refusals('It was raised with all its cargo in _____.')).toContain('unresolved-pronoun');
    expect(refusals('He found the wreck near Symi. It was raised in _____.')).toContain(
      'unresolved-pronoun',
    );
    expect(refusals('A wreck was found near Symi. The team raised a statue in _____.')).toContain(
      'vague-reference',
    );
  });

  it('may name what belongs to what its first sentence tells, and a time after its year', () => {
    expect(refusals('A cargo ship sank near Symi in 1900. The crew were saved in _____.')).toEqual(
      [],
    );
    expect(
      refusals('A ship sank near Symi in 1900. It was found eight years later by _____.'),
    ).toEqual([]);
  });

  it('can be edited: it is no longer than a form takes', () => {
    const read = 'A wreck was found by divers near Symi in 1900. It lay near the cape. ';
    const rest = promptLimit - read.length - 'It was raised in _____.'.length;
    const middle = (more: number) =>
      `The cargo ${'of old '.repeat(30)}`.slice(0, rest + more - 'was sold. '.length);
    const prompt = (more: number) => `${read}${middle(more)}was sold. It was raised in _____.`;
    expect(prompt(0)).toHaveLength(promptLimit);
    expect(refusals(prompt(1))).toContain('wrong-length');
  });

  it.each([
    'A ship sank near Symi in 1900. It was sold again last month for _____.',
    'A ship sank near Symi in 1900. In the last year it was visited by _____.',
    'A ship sank near Symi in 1900. It is currently owned by _____.',
    'Last month a ship sank near Symi. It was raised in _____.',
  ])('is refused where the time is that of the report: %s', (prompt) => {
    expect(refusals(prompt)).toContain('relative-time');
  });

  it.each([
    'A ship sank near Symi in 1900. The next year it was raised by _____.',
    'A ship sank near Symi in 1900. It was later sold to _____.',
    'A ship sank near Symi in 1900. On 2 March it was raised by _____.',
  ])('may measure a time from a year that it told before: %s', (prompt) => {
    expect(refusals(prompt)).toEqual([]);
  });

  it('may speak of "the ice" where it is only read, and of nothing else that is left open', () => {
    expect(refusals('A ship struck the ice near Symi. It was raised in _____.')).toEqual([]);
    expect(refusals('A ship near Symi carried the statue. It was raised in _____.')).toEqual([]);
    expect(refusals('A rougher ship sank near Symi. It was raised in _____.')).toContain(
      'vague-reference',
    );
  });

  it('is refused when it is too long to be read in a quiz', () => {
    const long =
      'The wreck of a very old ship was found by a group of divers who looked for sponges in deep water near the rocky coast of the small island of Symi, many miles from the next harbour to the south';
    expect(refusals(`${long} and far from all others. It was raised in _____.`)).toContain(
      'wrong-length',
    );
  });
});
