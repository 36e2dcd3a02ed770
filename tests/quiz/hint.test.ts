import { expect, test } from 'vitest';
import { hintFor } from '../../src/quiz/hint.ts';
import { question } from '../support/room.ts';

test('a hint never says that an option is wrong which a moderator has accepted', () => {
  const asked = {
    bankId: 'bank',
    article: { title: 'A test' },
    question: question('multiple-choice', { accepted: ['wrong', 'worse'] }),
    choices: ['right', 'wrong', 'worse', 'worst'],
  };
  for (const showing of ['a', 'b', 'c', 'd'])
    expect(hintFor(asked, showing)).toEqual({ kind: 'not-this', choice: 'worst' });
});
