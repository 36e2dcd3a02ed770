import { expect, test } from 'vitest';
import { generateQuestions } from '../../../src/questions/generate-questions.ts';

const text = `Pangolins are mammals that live in the forests of Angola and Cameroon. The heavy tail measures 70 centimetres in most adults. The Vietnam Museum bought a heavy tail in 2016.`;

/** The features of what could be asked, by prompt. */
function featuresOf(title: string) {
  const found = new Map<string, Readonly<Record<string, number>>>();
  generateQuestions(
    { id: 'a', title, text },
    {
      seed: 1,
      examineAll: true,
      onCandidate: ({ question, features }) => found.set(question.prompt, features),
    },
  );
  return found;
}

function of(found: ReturnType<typeof featuresOf>, start: string) {
  const prompt = [...found.keys()].find((one) => one.startsWith(start));
  if (prompt === undefined) throw new Error(`nothing starts with ${start}: ${[...found.keys()]}`);
  return found.get(prompt);
}

test('a prompt is tied to its article by the words of the title, in any number', () => {
  const found = featuresOf('Pangolin');
  expect(of(found, 'Pangolins are mammals')).toMatchObject({ titleShare: 1, noAnchor: 0 });
  expect(of(found, 'The heavy tail')).toMatchObject({ titleShare: 0, noAnchor: 1 });
});

test('or by a name, but not by the one that is asked for', () => {
  const found = featuresOf('Pangolin');
  expect(of(found, 'The Vietnam Museum bought')).toMatchObject({ noAnchor: 0 });
  expect(of(found, 'The _____ bought')).toMatchObject({ noAnchor: 1 });
});
