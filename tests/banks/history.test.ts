import { describe, expect, test } from 'vitest';
import { addArticle } from '../../src/banks/adding.ts';
import { changesIn, detailsIn, flagIn } from '../../src/banks/changes.ts';
import { flagQuestion } from '../../src/banks/flagging.ts';
import { bankLog, history } from '../../src/banks/history.ts';
import { importQuestions } from '../../src/banks/importing.ts';
import { renameBank } from '../../src/banks/keeping.ts';
import { approve, approveAll } from '../../src/banks/review.ts';
import { addQuestion, editQuestion } from '../../src/banks/writing.ts';
import { article, articleQuestions } from './articles.ts';
import { alice, bob, openTestLibrary, shippedBank } from './test-library.ts';

async function withDrafts(count: number) {
  const opened = await openTestLibrary([shippedBank()]);
  const questions = articleQuestions(count);
  const { library } = opened;
  const { bank } = await addArticle(library, { owner: '1', article, questions, addedBy: alice });
  const doing = { owner: '1', bankId: bank.id, by: bob };
  return { ...opened, doing, one: { ...doing, questionId: 'q0' } };
}

describe('the log of a bank', () => {
  test('tells of every commit once, the latest first, a page at a time', async () => {
    const { library, doing, one } = await withDrafts(250);
    await approve(library, one);
    await approveAll(library, doing);
    await renameBank(library, { ...doing, title: 'Spans' });
    const first = await bankLog(library, doing, { page: 0, pageSize: 3 });
    expect(first.pageCount).toBe(2);
    expect(first.entries.map(({ event, questionCount }) => [event.what, questionCount])).toEqual([
      ['renamed', 0],
      ['approved', 49],
      ['approved', 200],
    ]);
    const last = await bankLog(library, doing, { page: 9, pageSize: 3 });
    expect(last.page).toBe(1);
    expect(last.entries.map(({ event }) => [event.what, event.questionId, event.by.name])).toEqual([
      ['approved', 'q0', 'Bob'],
      ['added', undefined, 'Alice'],
    ]);
  });

  test('of a bank that came with the bot begins empty and is each owner’s own', async () => {
    const { library } = await withDrafts(1);
    const sea = { owner: '1', bankId: 'sea', questionId: 'q3', by: bob };
    const page = { page: 0, pageSize: 5 };
    expect((await bankLog(library, sea, page)).entries).toEqual([]);
    await flagQuestion(library, { ...sea, reason: 'wrong', note: 'No', isModerator: false });
    const [entry] = (await bankLog(library, sea, page)).entries;
    expect(entry?.event).toMatchObject({ what: 'flagged', questionId: 'q3', by: bob });
    expect(entry && flagIn(entry.event)).toEqual({ reason: 'wrong', note: 'No' });
    expect((await bankLog(library, { ...sea, owner: '2' }, page)).entries).toEqual([]);
  });

  test('says how many questions an import brought', async () => {
    const { library, doing } = await withDrafts(1);
    await importQuestions(library, { ...doing, questions: articleQuestions(5, 'new') });
    const { entries } = await bankLog(library, doing, { page: 0, pageSize: 1 });
    expect(entries[0] && detailsIn(entries[0].event)).toMatchObject({ importedCount: 5 });
  });
});

describe('an event of a question', () => {
  test('tells field by field what people read, before and after', async () => {
    const { library, one } = await withDrafts(1);
    const edits = { answer: 'Somebody Else', accepted: ['Somebody', 'Else'], explanation: 'Why' };
    await editQuestion(library, { ...one, edits });
    const edited = (await history(library, one)).at(-1);
    expect(edited && changesIn(edited)).toEqual([
      { field: 'answer', before: ['Telford'], after: ['Somebody Else'] },
      { field: 'accepted', before: [], after: ['Somebody', 'Else'] },
      { field: 'explanation', before: [], after: ['Why'] },
    ]);
    await approve(library, one);
    const approved = (await history(library, one)).at(-1);
    expect(approved && changesIn(approved)).toEqual([
      { field: 'status', before: ['draft'], after: ['approved'] },
    ]);
  });

  test('that an older version wrote in another shape is told without its details', () => {
    const event = { version: 1, at: 0, by: bob, what: 'edited', questionId: 'q' } as const;
    const before = { prompt: { text: 'Old?' }, answer: 'A', choices: 'none', flags: 3 };
    expect(changesIn({ ...event, before, after: { answer: 'B' } })).toEqual([
      { field: 'answer', before: ['A'], after: ['B'] },
    ]);
    expect(flagIn({ ...event, what: 'flagged', after: before })).toBeUndefined();
  });

  test('of a question that was written by hand shows all of it', async () => {
    const { library, doing } = await withDrafts(1);
    const written = {
      kind: 'short-answer',
      prompt: 'Who painted the Mona Lisa?',
      answer: 'Leonardo',
      accepted: [],
      choices: [],
      difficulty: 0.5,
    } as const;
    const { id } = await addQuestion(library, { ...doing, written });
    const [added] = await history(library, { ...doing, questionId: id });
    expect(added && changesIn(added)).toMatchObject([
      { field: 'status', after: ['approved'] },
      { field: 'prompt', after: ['Who painted the Mona Lisa?'] },
      { field: 'answer', after: ['Leonardo'] },
    ]);
  });
});
