import { describe, expect, test } from 'vitest';
import { addArticle } from '../../src/banks/adding.ts';
import { history } from '../../src/banks/history.ts';
import { undo } from '../../src/banks/undoing.ts';
import { addQuestion, editQuestion } from '../../src/banks/writing.ts';
import type { WrittenQuestion } from '../../src/banks/written-question.ts';
import { article, articleQuestions, sentence } from './articles.ts';
import { everything, expectCountsToHold } from './audit.ts';
import { alice, bob, inGuild, openTestLibrary } from './test-library.ts';

const typed: WrittenQuestion = {
  kind: 'short-answer',
  prompt: 'Which engineer drew the plans?',
  answer: 'Maillart',
  accepted: ['Robert Maillart'],
  choices: [],
  difficulty: 0.5,
};
const choice: WrittenQuestion = {
  ...typed,
  kind: 'multiple-choice',
  choices: ['Maillart', 'Eiffel', 'Telford'],
};

async function opened() {
  const test = await openTestLibrary();
  const questions = articleQuestions(2);
  const { bank } = await addArticle(test.library, {
    owner: '1',
    article,
    questions,
    addedBy: alice,
  });
  return { ...test, doing: { owner: '1', bankId: bank.id, by: bob } };
}

describe('a written question', () => {
  test('is approved, played, and bears its author', async () => {
    const { library, banks, doing } = await opened();
    const written = { ...typed, prompt: '  Which  engineer drew the plans? ' };
    const question = await addQuestion(library, { ...doing, written });
    expect(question).toMatchObject({
      prompt: 'Which engineer drew the plans?',
      status: 'approved',
      origin: { author: 'Bob', authorId: 'bob' },
    });
    expect(question.evidence).toBeUndefined();
    expect(await banks.find(inGuild, doing.bankId, question.id)).toMatchObject({ question });
    await expectCountsToHold(library.store, '1');
  });

  test('may quote the article, word for word', async () => {
    const { library, doing } = await opened();
    const written = { ...typed, quote: sentence(5) };
    const { evidence } = await addQuestion(library, { ...doing, written });
    expect(article.text.slice(evidence?.start, evidence?.end)).toBe(sentence(5));
    const wrong = addQuestion(library, {
      ...doing,
      written: { ...written, prompt: 'Who?', quote: 'Not there.' },
    });
    await expect(wrong).rejects.toMatchObject({ details: { problems: ['quote-not-in-article'] } });
  });

  test.each<[string, Partial<WrittenQuestion>, WrittenQuestion, readonly string[]]>([
    ['nothing asked', { prompt: ' ' }, typed, ['prompt-empty']],
    ['a very long prompt', { prompt: 'w '.repeat(200) }, typed, ['prompt-too-long']],
    ['no answer', { answer: '' }, typed, ['answer-empty']],
    ['a very long answer', { answer: 'x'.repeat(101) }, typed, ['answer-too-long']],
    ['its own answer', { prompt: 'Who was the engineer Maillart?' }, typed, ['answer-in-prompt']],
    ['no gap', { kind: 'cloze', prompt: 'The plans are by somebody.' }, typed, ['gap-missing']],
    ['a gap too many', { prompt: 'The plans are by _____.' }, typed, ['gap-unwanted']],
    ['options to a typed answer', { choices: ['a', 'b', 'c'] }, typed, ['options-unwanted']],
    [
      'neither true nor false',
      { kind: 'true-false', answer: 'perhaps' },
      typed,
      ['not-true-or-false'],
    ],
    ['two options', { choices: ['Maillart', 'Eiffel'] }, choice, ['options-count']],
    ['options alike', { choices: ['Maillart', 'Eiffel', 'eiffel!'] }, choice, ['options-alike']],
    ['another answer', { answer: 'Brunel' }, choice, ['answer-not-an-option']],
    ['a long explanation', { explanation: 'e'.repeat(501) }, typed, ['explanation-too-long']],
    [
      'the words of another',
      { prompt: 'Who built bridge q 0?', answer: 'Telford' },
      typed,
      ['repeats-another'],
    ],
  ])('with %s is refused', async (_, more, base, problems) => {
    const { library, doing } = await opened();
    const adding = addQuestion(library, { ...doing, written: { ...base, ...more } });
    await expect(adding).rejects.toMatchObject({ code: 'question-unfit', details: { problems } });
    await expectCountsToHold(library.store, '1');
  });

  test('is told all its problems at once', async () => {
    const { library, doing } = await opened();
    const written = { ...choice, prompt: '', choices: ['Eiffel', 'Eiffel'] };
    await expect(addQuestion(library, { ...doing, written })).rejects.toMatchObject({
      details: {
        problems: ['prompt-empty', 'answer-not-an-option', 'options-count', 'options-alike'],
      },
    });
  });

  test('is gone once its author undoes it', async () => {
    const { library, doing } = await opened();
    const before = await everything(library.store, '1');
    const { id } = await addQuestion(library, { ...doing, written: typed });
    expect(await undo(library, doing)).toMatchObject({ what: 'added', undoneCount: 1 });
    const after = await everything(library.store, '1');
    expect(after.get(doing.bankId)?.questions).toEqual(before.get(doing.bankId)?.questions);
    expect(after.get(doing.bankId)?.questions).not.toHaveProperty(id);
    await expectCountsToHold(library.store, '1');
  });
});

describe('an edit', () => {
  test('keeps id, status, origin and quotation, and is in the history', async () => {
    const { library, doing } = await opened();
    const edited = { ...doing, questionId: 'q0' };
    const after = await editQuestion(library, { ...edited, edits: { answer: 'Thomas Telford' } });
    expect(after).toEqual({ ...articleQuestions(1)[0], answer: 'Thomas Telford' });
    const events = await history(library, { owner: '1', bankId: doing.bankId, questionId: 'q0' });
    expect(events.at(-1)).toMatchObject({
      what: 'edited',
      by: bob,
      before: { answer: 'Telford', isEdited: false },
      after: { answer: 'Thomas Telford', isEdited: true },
    });
  });

  test('cannot take the quotation from what was written from an article, only from a person’s', async () => {
    const { library, doing } = await opened();
    const edits = { quote: '' };
    await expect(
      editQuestion(library, { ...doing, questionId: 'q0', edits }),
    ).rejects.toMatchObject({ details: { problems: ['quote-needed'] } });
    const written = { ...typed, quote: sentence(5) };
    const { id } = await addQuestion(library, { ...doing, written });
    const after = await editQuestion(library, { ...doing, questionId: id, edits });
    expect(after.evidence).toBeUndefined();
  });

  test('of two people at once keeps both when they change different fields one after another', async () => {
    const { library, doing } = await opened();
    const edit = (edits: Partial<WrittenQuestion>, by = bob) =>
      editQuestion(library, { ...doing, by, questionId: 'q0', edits });
    await Promise.all([edit({ answer: 'Thomas Telford' }), edit({ difficulty: 1 }, alice)]);
    const { questions } = (await everything(library.store, '1')).get(doing.bankId) ?? {};
    expect(questions?.q0?.question).toMatchObject({ answer: 'Thomas Telford', difficulty: 1 });
  });
});
