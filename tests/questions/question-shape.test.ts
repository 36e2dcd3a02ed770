import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type QuotedQuestion, questionSchema } from '../../src/questions/question.ts';
import { isWellShaped } from '../../src/questions/question-shape.ts';
import { makeQuestion } from './make-question.ts';

const text = fc.constantFrom('', 'a', 'Ada');
const texts = fc.array(text, { maxLength: 14 });
const place = fc.constantFrom(-1, 0, 0.5, 1, 7, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY);
const origin = fc.oneof(
  fc.record({ generator: text, version: text }),
  fc.record({ author: text, authorId: text }, { requiredKeys: ['author'] }),
  fc.record({ imported: text }),
);
/** A question with one field out of its usual. */
const question: fc.Arbitrary<QuotedQuestion> = fc
  .oneof(
    fc.record({ id: text }),
    fc.record({ prompt: text }),
    fc.record({ answer: text }),
    fc.record({ explanation: text }),
    fc.record({ accepted: texts }),
    fc.record({ rivals: texts }),
    fc.record({ choices: texts }),
    fc.record({ difficulty: place }),
    fc.record({ origin }),
    fc.record({
      evidence: fc.record(
        { quote: text, start: place, end: place, page: place },
        { requiredKeys: ['quote', 'start', 'end'] },
      ),
    }),
  )
  .map((field) => makeQuestion(field));

it('is well shaped if and only if the schema takes it', () => {
  fc.assert(
    fc.property(question, (one) => {
      expect(isWellShaped(one)).toBe(questionSchema.safeParse(one).success);
    }),
    { seed: 15, numRuns: 2_000 },
  );
});
