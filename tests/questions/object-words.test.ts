import { describe, expect, it } from 'vitest';
import { generateQuestions } from '../../src/questions/generate-questions.ts';

/** Words that every object of JavaScript answers to, among them one of motor racing. */
const words = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];
const texts = (word: string) => [
  `Her father Ben Okafor was a ${word} in Lagos. Ada Okafor was born in Lagos in 1921. She studied law at Oxford.`,
  `Scuderia Ferrari is the oldest ${word} in Formula One. It ${word} 120 cars in 1950. It was founded by Enzo Ferrari in 1929.`,
  `It takes a few ${word} arguments. A ${word} of 40 percent was ${word} by Ada Okafor in Paris. ${word} said so in 1950.`,
  `In 1950 Ada Okafor ${word} the prize from Emil Berg to Norway. The ${word} was opened in Oslo in 1955.`,
];

describe.each(words)('a text with "%s"', (word) => {
  it.each(texts(word))('is asked about as any other: %s', (text) => {
    const prompts: string[] = [];
    generateQuestions(
      { id: 'a', title: 'Cars', text },
      {
        seed: 1,
        examineAll: true,
        onCandidate: ({ question }) =>
          prompts.push([question.prompt, question.answer, ...question.choices].join(' ')),
      },
    );
    expect(prompts).not.toEqual([]);
    expect(prompts.filter((prompt) => /native code|\[object/.test(prompt))).toEqual([]);
  });
});

it('a name that is no pattern is asked about as any other', () => {
  const text =
    'The engineer Ada Okafor designed the language C++ at Bell Labs in 1979. C++ was used by Emil Berg in Oslo. Emil Berg described C++ in 1985.';
  expect(() => generateQuestions({ id: 'a', title: 'Languages', text }, { seed: 1 })).not.toThrow();
});
