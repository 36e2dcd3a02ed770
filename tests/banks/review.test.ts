import { describe, expect, test } from 'vitest';
import { addArticle } from '../../src/banks/adding.ts';
import type { By } from '../../src/banks/bank-records.ts';
import { history } from '../../src/banks/history.ts';
import { approve, approveAll, retire } from '../../src/banks/review.ts';
import { nextDraft } from '../../src/banks/review-queue.ts';
import { undo } from '../../src/banks/undoing.ts';
import { editQuestion } from '../../src/banks/writing.ts';
import { article, articleQuestions } from './articles.ts';
import { everything, expectCountsToHold } from './audit.ts';
import {
  alice,
  bob,
  inGuild,
  openSharedLibraries,
  openTestLibrary,
  shippedBank,
  type TestLibrary,
} from './test-library.ts';

async function withDrafts(count = 3) {
  const test = await openTestLibrary();
  const questions = articleQuestions(count);
  const added = await addArticle(test.library, { owner: '1', article, questions, addedBy: alice });
  const doing = (by: By) => ({ owner: '1', bankId: added.bank.id, by });
  const one = (index: number, by = alice) => ({ ...doing(by), questionId: `q${index}` });
  return { ...test, bankId: added.bank.id, doing, one };
}

async function statuses({ library }: TestLibrary, bankId: string): Promise<readonly string[]> {
  const { questions = {} } = (await everything(library.store, '1')).get(bankId) ?? {};
  return Object.values(questions).map(({ question }) => question.status);
}

describe('the queue', () => {
  test('goes through the drafts in the order of the article and begins anew', async () => {
    const { library, bankId } = await withDrafts();
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      const questionId = seen.at(-1);
      const after = questionId === undefined ? undefined : { bankId, questionId };
      seen.push((await nextDraft(library, { owner: '1', bankId, after }))?.question.id);
    }
    expect(seen).toEqual(['q0', 'q1', 'q2', 'q0']);
  });

  test('goes on after the one that was just decided on, and says how many are left', async () => {
    const { library, bankId, one } = await withDrafts();
    await approve(library, one(1));
    const after = { bankId, questionId: 'q1' };
    const next = await nextDraft(library, { owner: '1', bankId, after });
    expect(next).toMatchObject({
      question: { id: 'q2' },
      leftCount: 2,
      article: { title: 'Bridges' },
    });
  });

  test('goes on with the next bank, and ends when nothing waits', async () => {
    const { library, bankId, one } = await withDrafts(1);
    const other = {
      ...article,
      source: 'https://example.org/other',
      text: 'Another text. '.repeat(20),
    };
    const questions = articleQuestions(1, 'other');
    const second = await addArticle(library, {
      owner: '1',
      article: other,
      questions,
      addedBy: alice,
    });
    await approve(library, one(0));
    const next = await nextDraft(library, { owner: '1', after: { bankId, questionId: 'q0' } });
    expect(next?.bank.id).toBe(second.bank.id);
    await retire(library, { ...one(0), bankId: second.bank.id, questionId: 'other0' });
    expect(await nextDraft(library, { owner: '1' })).toBeUndefined();
  });
});

describe('a decision', () => {
  test('changes the status and the counts, once', async () => {
    const opened = await withDrafts();
    const { library, bankId, one } = opened;
    expect(await approve(library, one(0))).toMatchObject({ hasChanged: true });
    expect(await approve(library, one(0, bob))).toMatchObject({ hasChanged: false });
    await retire(library, one(1));
    expect(await statuses(opened, bankId)).toEqual(['approved', 'retired', 'draft']);
    await expectCountsToHold(library.store, '1');
  });

  test('on what is not there is refused', async () => {
    const { library, one } = await withDrafts();
    await expect(approve(library, one(9))).rejects.toMatchObject({ code: 'unknown-question' });
    const gone = { ...one(0), bankId: 'nowhere' };
    await expect(approve(library, gone)).rejects.toMatchObject({ code: 'bank-gone' });
    const foreign = { ...one(0), owner: '2' };
    await expect(approve(library, foreign)).rejects.toMatchObject({ code: 'bank-gone' });
  });

  test('of two people at once, on two processes, loses none', async () => {
    const [library, other] = await openSharedLibraries(['b', 'c']);
    if (library === undefined || other === undefined) throw new Error('two are needed');
    const questions = articleQuestions(40);
    const { bank } = await addArticle(library, { owner: '1', article, questions, addedBy: alice });
    const one = (index: number, by = alice) => {
      const questionId = `q${index}`;
      return { owner: '1', bankId: bank.id, questionId, by };
    };
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0 ? approve(library, one(index)) : retire(other, one(index, bob)),
      ),
    );
    await expectCountsToHold(library.store, '1');
    const { record } = [...(await everything(library.store, '1')).values()][0] ?? {};
    expect(record?.counts['short-answer']).toEqual({ draft: 0, approved: 20, retired: 20 });
  });

  test('is in the history with who, when, and what it was before', async () => {
    const { library, one, bankId, room } = await withDrafts();
    room.clock.at += 1_000;
    await approve(library, one(0, bob));
    const events = await history(library, { owner: '1', bankId, questionId: 'q0' });
    expect(events).toMatchObject([
      { what: 'added', by: alice },
      {
        what: 'approved',
        by: bob,
        at: room.clock.at,
        before: { status: 'draft' },
        after: { status: 'approved' },
      },
    ]);
  });

  test('on a question that came with the bot holds for this server alone', async () => {
    const { library, banks } = await openTestLibrary([shippedBank()]);
    await retire(library, { owner: '1', bankId: 'sea', questionId: 'q3', by: alice });
    expect(await banks.find(inGuild, 'sea', 'q3')).toBeUndefined();
    expect(await banks.find({ ...inGuild, guildId: '2' }, 'sea', 'q3')).toBeDefined();
    await approve(library, { owner: '1', bankId: 'sea', questionId: 'q3', by: alice });
    expect(await banks.find(inGuild, 'sea', 'q3')).toBeDefined();
  });
});

describe('approving all', () => {
  test('leaves no draft, over more than one commit, and is undone as one', async () => {
    const opened = await withDrafts(503);
    const { library, bankId, doing } = opened;
    expect(await approveAll(library, doing(alice))).toBe(503);
    expect(new Set(await statuses(opened, bankId))).toEqual(new Set(['approved']));
    await expectCountsToHold(library.store, '1');
    expect(await undo(library, doing(alice))).toEqual({
      what: 'approved',
      undoneCount: 503,
      skippedCount: 0,
    });
    expect(new Set(await statuses(opened, bankId))).toEqual(new Set(['draft']));
    await expectCountsToHold(library.store, '1');
  });
});

describe('undoing', () => {
  test('takes back one’s own last actions, one by one, to exactly what was', async () => {
    const { library, bankId, one, doing } = await withDrafts();
    const questionsNow = async () => (await everything(library.store, '1')).get(bankId)?.questions;
    const before = await questionsNow();
    await approve(library, one(0));
    await editQuestion(library, {
      ...one(1),
      edits: { answer: 'Somebody Else', explanation: 'Why' },
    });
    await retire(library, one(0));
    for (const what of ['retired', 'edited', 'approved'])
      expect(await undo(library, doing(alice))).toMatchObject({ what, undoneCount: 1 });
    expect(await questionsNow()).toEqual(before);
    await expect(undo(library, doing(alice))).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('leaves alone what somebody else has done since', async () => {
    const { library, one, doing } = await withDrafts();
    await approve(library, one(0));
    await retire(library, one(0, bob));
    expect(await undo(library, doing(alice))).toMatchObject({ undoneCount: 0, skippedCount: 1 });
    await expect(undo(library, doing(alice))).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(await undo(library, doing(bob))).toMatchObject({ undoneCount: 1 });
  });

  test('goes back ten actions and no further', async () => {
    const { library, one, doing } = await withDrafts(12);
    for (let index = 0; index < 12; index += 1) await approve(library, one(index));
    for (let count = 0; count < 10; count += 1) await undo(library, doing(alice));
    await expect(undo(library, doing(alice))).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('twice at once takes back two actions, or one when there is only one', async () => {
    const { library, one, doing } = await withDrafts();
    await approve(library, one(0));
    const outcomes = await Promise.allSettled([1, 2].map(() => undo(library, doing(alice))));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expectCountsToHold(library.store, '1');
  });
});
