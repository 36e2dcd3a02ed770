import { describe, expect, it } from 'vitest';
import { questionSchema } from '../../src/questions/question.ts';
import { makeQuestion } from './make-question.ts';

const { evidence, ...unquoted } = makeQuestion();

describe('the quotation of a question', () => {
  it('may be missing where a person wrote or imported it', () => {
    for (const origin of [{ author: 'Ada', authorId: '1' }, { imported: 'gift' }])
      expect(questionSchema.parse({ ...unquoted, origin })).toEqual({ ...unquoted, origin });
  });

  it('must be there where a program wrote it', () => {
    const origin = { generator: 'quizzical', version: '1' };
    const parsed = questionSchema.safeParse({ ...unquoted, origin });
    expect(parsed.error?.issues).toMatchObject([{ path: ['evidence'] }]);
    expect(questionSchema.safeParse({ ...unquoted, evidence, origin }).success).toBe(true);
  });
});
