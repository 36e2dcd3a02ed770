import { describe, expect, test } from 'vitest';
import { acceptAnswer } from '../../src/banks/accepting.ts';
import { addArticle } from '../../src/banks/adding.ts';
import type { By } from '../../src/banks/bank-records.ts';
import { placeOf } from '../../src/banks/content.ts';
import { flagQuestion, withdrawFlag } from '../../src/banks/flagging.ts';
import { history } from '../../src/banks/history.ts';
import { approve } from '../../src/banks/review.ts';
import { nextDraft } from '../../src/banks/review-queue.ts';
import { undo } from '../../src/banks/undoing.ts';
import { article, articleQuestions } from './articles.ts';
import { expectCountsToHold } from './audit.ts';
import { alice, bob, inGuild, openTestLibrary, shippedBank } from './test-library.ts';

const carol: By = { id: 'carol', name: 'Carol' };

describe.each(['a stored bank', 'a bank that came with the bot'])('a flag in %s', (which) => {
  async function opened() {
    const test = await openTestLibrary([shippedBank()]);
    const { library } = test;
    const questions = articleQuestions(3);
    const { bank } = await addArticle(library, { owner: '1', article, questions, addedBy: alice });
    const bankId = which === 'a stored bank' ? bank.id : 'sea';
    const doing = (by: By) => ({ owner: '1', bankId, questionId: 'q1', by });
    for (const questionId of ['q0', 'q1', 'q2'])
      await approve(library, { ...doing(alice), bankId: bank.id, questionId });
    const flag = (by: By, isModerator = false) =>
      flagQuestion(library, { ...doing(by), reason: 'wrong', isModerator });
    const isPlayed = async () => (await test.banks.find(inGuild, bankId, 'q1')) !== undefined;
    return { ...test, bankId, doing, flag, isPlayed };
  }

  test('counts once for each person, and the third takes the question out', async () => {
    const { flag, isPlayed, library } = await opened();
    expect(await flag(alice)).toMatchObject({ flagCount: 1, isPulled: false });
    expect(await flag(alice)).toMatchObject({ flagCount: 1, isPulled: false });
    expect(await flag(bob)).toMatchObject({ flagCount: 2, isPulled: false });
    expect(await isPlayed()).toBe(true);
    expect(await flag(carol)).toMatchObject({ flagCount: 3, isPulled: true });
    expect(await isPlayed()).toBe(false);
    await expectCountsToHold(library.store, '1');
  });

  test('is made by one press, and takes its reason and note later', async () => {
    const { library, doing } = await opened();
    const by = { ...doing(bob), isModerator: false };
    expect((await flagQuestion(library, by)).flag).toMatchObject({ reason: 'unspecified' });
    await flagQuestion(library, { ...by, reason: 'unclear' });
    const noted = await flagQuestion(library, { ...by, note: ' Which bridge? ' });
    expect(noted.flag).toMatchObject({ userId: 'bob', reason: 'unclear', note: 'Which bridge?' });
    expect(await flagQuestion(library, by)).toEqual(noted);
    const events = await history(library, doing(bob));
    expect(events.filter(({ what }) => what === 'flagged')).toHaveLength(3);
  });

  test('can be taken back until it has helped to take the question out', async () => {
    const { library, doing, flag } = await opened();
    await flag(alice);
    await flag(bob);
    expect(await withdrawFlag(library, doing(bob))).toBe(false);
    expect(await withdrawFlag(library, doing(bob))).toBe(false);
    await flag(carol);
    expect(await flag(bob)).toMatchObject({ flagCount: 3, isPulled: true });
    expect(await withdrawFlag(library, doing(bob))).toBe(true);
    const events = await history(library, doing(bob));
    expect(events.filter(({ what }) => what === 'undone')).toHaveLength(1);
    const item = await nextDraft(library, { owner: '1' });
    expect(item?.flags.map(({ userId }) => userId)).toEqual(['alice', 'carol', 'bob']);
  });

  test('of three people at once takes it out once', async () => {
    const { flag, library, doing } = await opened();
    await Promise.all([alice, bob, carol].map((by) => flag(by)));
    const events = await history(library, doing(alice));
    expect(events.filter(({ what }) => what === 'pulled')).toHaveLength(1);
    expect(events.filter(({ what }) => what === 'flagged')).toHaveLength(2);
  });

  test('of a moderator takes it out at once and into the review, with reason and note', async () => {
    const { library, bankId, isPlayed, doing } = await opened();
    const flagging = { ...doing(bob), reason: 'several-answers', isModerator: true } as const;
    await flagQuestion(library, { ...flagging, note: ' Two bridges! ' });
    expect(await isPlayed()).toBe(false);
    const item = await nextDraft(library, { owner: '1' });
    expect(item).toMatchObject({
      bank: { id: bankId, pulledCount: 1 },
      question: { id: 'q1', status: 'retired' },
      isPulled: true,
      flags: [{ userId: 'bob', reason: 'several-answers', note: 'Two bridges!' }],
      leftCount: 1,
    });
    await approve(library, doing(alice));
    expect(await isPlayed()).toBe(true);
    expect(await nextDraft(library, { owner: '1' })).toBeUndefined();
    expect(await flagQuestion(library, flagging)).toMatchObject({ flagCount: 1, isPulled: true });
  });

  test('with a note that is too long is refused', async () => {
    const { library, doing } = await opened();
    const note = 'x'.repeat(301);
    const flagging = { ...doing(bob), reason: 'unclear', isModerator: false, note } as const;
    await expect(flagQuestion(library, flagging)).rejects.toMatchObject({ code: 'note-too-long' });
  });
});

describe('accepting another answer', () => {
  test('changes the question, once, and can be undone', async () => {
    const { library } = await openTestLibrary();
    const questions = articleQuestions(1);
    const { bank } = await addArticle(library, { owner: '1', article, questions, addedBy: alice });
    const doing = { owner: '1', bankId: bank.id, questionId: 'q0', by: alice };
    const first = await acceptAnswer(library, { ...doing, answer: ' T. Telford ' });
    expect(first).toMatchObject({ hasChanged: true, question: { accepted: ['T. Telford'] } });
    const again = await acceptAnswer(library, { ...doing, answer: 'T. Telford' });
    expect(again).toMatchObject({ hasChanged: false, question: { accepted: ['T. Telford'] } });
    await undo(library, doing);
    const third = await acceptAnswer(library, { ...doing, answer: 'Tom' });
    expect(third.question.accepted).toEqual(['Tom']);
  });

  test('of a multiple choice must be one of its options, and holds for this server alone in a bank that came with the bot', async () => {
    const { library, banks } = await openTestLibrary([shippedBank()]);
    const doing = { owner: '1', bankId: 'sea', questionId: 'q1', by: alice };
    await expect(acceptAnswer(library, { ...doing, answer: 'Rome' })).rejects.toMatchObject({
      details: { problems: ['answer-not-an-option'] },
    });
    await acceptAnswer(library, { ...doing, answer: 'wrong' });
    expect((await banks.find(inGuild, 'sea', 'q1'))?.question.accepted).toEqual(['wrong']);
    const elsewhere = { ...inGuild, guildId: '2' };
    expect((await banks.find(elsewhere, 'sea', 'q1'))?.question.accepted).toEqual([]);
  });
});

test('the place of a bank is its owner’s, or of whoever has an opinion on one that came with the bot', async () => {
  const { library } = await openTestLibrary([shippedBank()]);
  const questions = articleQuestions(1);
  const { bank } = await addArticle(library, {
    owner: '@alice',
    article,
    questions,
    addedBy: alice,
  });
  const direct = { guildId: '@me', userId: 'alice', isPrivate: true };
  expect(await placeOf(library, inGuild, bank.id)).toEqual({ owner: '@alice', bankId: bank.id });
  expect(await placeOf(library, inGuild, 'sea')).toEqual({ owner: '1', bankId: 'sea' });
  expect(await placeOf(library, direct, 'sea')).toEqual({ owner: '@alice', bankId: 'sea' });
  await expect(placeOf(library, { ...inGuild, userId: 'bob' }, bank.id)).rejects.toMatchObject({
    code: 'bank-gone',
  });
});
