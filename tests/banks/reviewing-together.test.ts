import { describe, expect, test } from 'vitest';
import { addArticle } from '../../src/banks/adding.ts';
import { flagQuestion } from '../../src/banks/flagging.ts';
import { history } from '../../src/banks/history.ts';
import { importQuestions } from '../../src/banks/importing.ts';
import { approve, approveAll, retire } from '../../src/banks/review.ts';
import { nextDraft, reviewItem } from '../../src/banks/review-queue.ts';
import { nextUndo } from '../../src/banks/undo-steps.ts';
import { undo } from '../../src/banks/undoing.ts';
import { editQuestion } from '../../src/banks/writing.ts';
import { article, articleOf, articleQuestions } from './articles.ts';
import { expectCountsToHold } from './audit.ts';
import { alice, bob, inGuild, openTestLibrary, shippedBank } from './test-library.ts';

async function withDrafts(count = 3) {
  const opened = await openTestLibrary();
  const questions = articleQuestions(count);
  const { library } = opened;
  const { bank } = await addArticle(library, { owner: '1', article, questions, addedBy: alice });
  const one = (index: number, by = alice) => ({
    owner: '1',
    bankId: bank.id,
    questionId: `q${index}`,
    by,
  });
  const seen = async (index: number) => (await reviewItem(library, one(index))).version;
  return { ...opened, bank, one, seen };
}

describe('a decision on what was seen', () => {
  test('holds if nobody has touched the question meanwhile', async () => {
    const { library, one, seen } = await withDrafts();
    const decided = await approve(library, { ...one(0), seen: await seen(0) });
    expect(decided).toMatchObject({ hasChanged: true, question: { status: 'approved' } });
    expect(decided.overtaken).toBeUndefined();
  });

  test('does not overrule a colleague who was faster', async () => {
    const { library, one, seen } = await withDrafts();
    const version = await seen(0);
    await retire(library, { ...one(0, bob), seen: version });
    const late = await approve(library, { ...one(0), seen: version });
    expect(late).toMatchObject({ overtaken: 'decided', question: { status: 'retired' } });
    expect((await history(library, one(0))).map(({ what }) => what)).toEqual(['added', 'retired']);
    await expectCountsToHold(library.store, '1');
  });

  test('is not made on words that the reviewer has not seen', async () => {
    const { library, one, seen } = await withDrafts();
    const version = await seen(0);
    await editQuestion(library, { ...one(0, bob), edits: { answer: 'Somebody Else' } });
    const blind = await approve(library, { ...one(0), seen: version });
    expect(blind).toMatchObject({ overtaken: 'changed', question: { status: 'draft' } });
    const informed = await approve(library, { ...one(0), seen: await seen(0) });
    expect(informed.hasChanged).toBe(true);
  });

  test('is not made past a flag that the reviewer has not seen', async () => {
    const { library, one, seen } = await withDrafts();
    const version = await seen(0);
    await flagQuestion(library, { ...one(0, bob), reason: 'wrong', isModerator: false });
    const blind = await approve(library, { ...one(0), seen: version });
    expect(blind.overtaken).toBe('changed');
  });

  test('can be made without having seen anything, as from a list', async () => {
    const { library, one } = await withDrafts();
    await retire(library, one(0, bob));
    expect(await approve(library, one(0))).toMatchObject({ hasChanged: true });
  });
});

describe('the queue', () => {
  test('passes every question before it shows a skipped one again, those pulled out first', async () => {
    const { library, bank, one } = await withDrafts(5);
    for (const index of [2, 4]) {
      const flagging = { ...one(index), reason: 'wrong' as const, isModerator: true };
      await flagQuestion(library, flagging);
    }
    const seen: string[] = [];
    let after: { bankId: string; questionId: string } | undefined;
    for (let step = 0; step < 6; step += 1) {
      const item = await nextDraft(library, { owner: '1', bankId: bank.id, after });
      seen.push(item?.question.id ?? '');
      after = { bankId: bank.id, questionId: item?.question.id ?? '' };
    }
    expect(seen).toEqual(['q2', 'q4', 'q0', 'q1', 'q3', 'q2']);
  });

  test('goes on with what was pulled out after a decision on such a question', async () => {
    const { library, bank, one } = await withDrafts(4);
    for (const index of [1, 2]) {
      const flagging = { ...one(index), reason: 'unclear' as const, isModerator: true };
      await flagQuestion(library, flagging);
    }
    const { wasPulled } = await retire(library, one(1));
    const after = { bankId: bank.id, questionId: 'q1', wasPulled };
    const next = await nextDraft(library, { owner: '1', bankId: bank.id, after });
    expect(next?.question.id).toBe('q2');
  });

  test('goes through all banks before it begins anew', async () => {
    const { library, bank } = await withDrafts(2);
    const text = 'Another text of other words, which is long enough. '.repeat(9);
    const other = { ...articleOf(1), title: 'Zebras', source: 'https://example.org/z', text };
    const questions = articleQuestions(1, 'z');
    const second = await addArticle(library, {
      owner: '1',
      article: other,
      questions,
      addedBy: alice,
    });
    const seen: string[] = [];
    let after: { bankId: string; questionId: string } | undefined;
    for (let step = 0; step < 4; step += 1) {
      const item = await nextDraft(library, { owner: '1', after });
      seen.push(item?.question.id ?? '');
      after = { bankId: item?.bank.id ?? '', questionId: item?.question.id ?? '' };
    }
    expect(seen).toEqual(['q0', 'q1', 'z0', 'q0']);
    // The bank that was decided on to its end is followed by the next one, not by the first.
    await approveAll(library, { owner: '1', bankId: second.bank.id, by: alice });
    const rest = { bankId: second.bank.id, questionId: 'z0' };
    expect((await nextDraft(library, { owner: '1', after: rest }))?.bank.id).toBe(bank.id);
  });

  test('shows one question whether it waits or not', async () => {
    const { library, one } = await withDrafts();
    await approve(library, one(1));
    expect(await reviewItem(library, one(1))).toMatchObject({
      question: { id: 'q1', status: 'approved' },
      leftCount: 2,
    });
    await expect(reviewItem(library, one(7))).rejects.toMatchObject({ code: 'unknown-question' });
  });
});

describe('what can be undone', () => {
  test('is told before it is done', async () => {
    const { library, bank, one } = await withDrafts();
    const doing = { owner: '1', bankId: bank.id, by: alice };
    expect(await nextUndo(library.store, doing)).toBeUndefined();
    await approve(library, one(2));
    await approveAll(library, doing);
    expect(await nextUndo(library.store, doing)).toEqual({
      what: 'approved',
      questionIds: ['q0', 'q1'],
    });
    expect(await nextUndo(library.store, { ...doing, by: bob })).toBeUndefined();
  });

  test('is a decision on a question that came with the bot, too', async () => {
    const { library, banks } = await openTestLibrary([shippedBank()]);
    const doing = { owner: '1', bankId: 'sea', by: alice };
    const one = { ...doing, questionId: 'q3' };
    await flagQuestion(library, { ...one, by: bob, reason: 'wrong', isModerator: true });
    await retire(library, one);
    expect(await undo(library, doing)).toMatchObject({ what: 'retired', undoneCount: 1 });
    const item = await nextDraft(library, { owner: '1' });
    expect(item).toMatchObject({ question: { id: 'q3' }, flags: [{ reason: 'wrong' }] });
    await approve(library, one);
    expect(await banks.find(inGuild, 'sea', 'q3')).toBeDefined();
    await retire(library, { ...one, by: bob });
    expect(await undo(library, doing)).toMatchObject({ undoneCount: 0, skippedCount: 1 });
    expect(await banks.find(inGuild, 'sea', 'q3')).toBeUndefined();
    await expect(undo(library, doing)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('is an import, as far as nobody has touched its questions since', async () => {
    const { library, bank, one } = await withDrafts();
    const doing = { owner: '1', bankId: bank.id, by: alice };
    const questions = articleQuestions(450, 'new');
    const left = async () => (await nextUndo(library.store, doing))?.questionIds.length;
    await importQuestions(library, { ...doing, questions });
    expect(await left()).toBe(450);
    await approve(library, { ...one(0, bob), questionId: 'new7' });
    expect(await undo(library, doing)).toEqual({
      what: 'imported',
      undoneCount: 449,
      skippedCount: 1,
    });
    await expectCountsToHold(library.store, '1');
    // The same file again, and away with it again: what was undone before does not stand in the way.
    const again = await importQuestions(library, { ...doing, questions });
    expect([again.addedCount, again.duplicates.length]).toEqual([449, 1]);
    expect(await undo(library, doing)).toMatchObject({ undoneCount: 449, skippedCount: 0 });
    await expectCountsToHold(library.store, '1');
  });
});
