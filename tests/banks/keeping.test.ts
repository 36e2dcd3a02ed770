import { describe, expect, test } from 'vitest';
import { addArticle, createBank } from '../../src/banks/adding.ts';
import type { BankSummary } from '../../src/banks/bank.ts';
import { articleTexts, bankRecords, storedQuestions } from '../../src/banks/bank-records.ts';
import { clearDeleted } from '../../src/banks/clearing.ts';
import { contentOf } from '../../src/banks/content.ts';
import { copyBank, shareBank } from '../../src/banks/copying.ts';
import { bankLog } from '../../src/banks/history.ts';
import { importQuestions } from '../../src/banks/importing.ts';
import { deleteBank, deletedBanks, renameBank, restoreBank } from '../../src/banks/keeping.ts';
import type { Library } from '../../src/banks/library.ts';
import { mergeBanks } from '../../src/banks/merging.ts';
import { approve, approveAll, retire } from '../../src/banks/review.ts';
import { searchQuestions } from '../../src/banks/searching.ts';
import { question } from '../support/room.ts';
import { article, articleQuestions, sentence } from './articles.ts';
import { everything, expectCountsToHold } from './audit.ts';
import { alice, bob, inGuild, openTestLibrary, shippedBank } from './test-library.ts';

const dayMs = 24 * 60 * 60 * 1000;

async function opened(count = 3, owner = '1') {
  const test = await openTestLibrary([shippedBank()]);
  const questions = articleQuestions(count);
  const { bank } = await addArticle(test.library, { owner, article, questions, addedBy: alice });
  return { ...test, bank, doing: { owner, bankId: bank.id, by: alice } };
}

/** A bank of so many questions, without an article. */
async function filled(library: Library, title: string, ids: readonly string[], owner = '1') {
  const { id: bankId } = await createBank(library, { owner, by: alice, title });
  const questions = ids.map((id) =>
    question('short-answer', { id, prompt: `What is ${id}?`, answer: id }),
  );
  const doing = { owner, bankId, by: alice };
  await importQuestions(library, { ...doing, questions });
  return doing;
}

describe('renaming', () => {
  test('gives another title, which is in the history', async () => {
    const { library, banks, doing } = await opened();
    await renameBank(library, { ...doing, title: '  Chapter  4 ' });
    expect((await banks.bank(inGuild, 'chapter 4')).id).toBe(doing.bankId);
    const { entries } = await bankLog(library, doing, { page: 0, pageSize: 1 });
    expect(entries[0]?.event).toMatchObject({
      what: 'renamed',
      before: { title: 'Bridges' },
      after: { title: 'Chapter 4' },
    });
  });

  test('refuses a title that is taken, empty or too long', async () => {
    const { library, doing } = await opened();
    await createBank(library, { owner: '1', by: alice, title: 'Taken' });
    const rename = (title: string) => renameBank(library, { ...doing, title });
    await expect(rename('taken')).rejects.toMatchObject({ code: 'bank-title-taken' });
    await expect(rename(' ')).rejects.toMatchObject({ code: 'bank-title-unfit' });
    await expect(rename('x'.repeat(101))).rejects.toMatchObject({ details: { length: 101 } });
    await expect(rename('BRIDGES')).resolves.toMatchObject({ title: 'BRIDGES' });
  });

  test('refuses a bank that came with the bot', async () => {
    const { library, doing } = await opened();
    const renaming = renameBank(library, { ...doing, bankId: 'sea', title: 'Mine' });
    await expect(renaming).rejects.toMatchObject({ code: 'shipped-bank' });
  });
});

describe('a deleted bank', () => {
  test('is seen and played by nobody, and comes back exactly as it was', async () => {
    const { library, banks, doing } = await opened();
    await approve(library, { ...doing, questionId: 'q1' });
    const before = await everything(library.store, '1');
    await deleteBank(library, doing);
    expect(await banks.find(inGuild, doing.bankId, 'q1')).toBeUndefined();
    expect((await banks.list(inGuild)).map(({ id }) => id)).toEqual(['sea']);
    await expectCountsToHold(library.store, '1');
    expect(await restoreBank(library, { owner: '1', by: bob, asked: 'bridges' })).toMatchObject({
      id: doing.bankId,
    });
    const after = await everything(library.store, '1');
    expect(after.get(doing.bankId)?.questions).toEqual(before.get(doing.bankId)?.questions);
    expect({ ...after.get(doing.bankId)?.record, revision: 0 }).toEqual({
      ...before.get(doing.bankId)?.record,
      revision: 0,
    });
    await expectCountsToHold(library.store, '1');
  });

  test('can be restored for seven days, and then is gone with all that belonged to it', async () => {
    const { library, doing, room } = await opened(450);
    await deleteBank(library, doing);
    room.clock.at += 7 * dayMs - 1;
    expect(await deletedBanks(library, '1')).toHaveLength(1);
    expect(await clearDeleted(library)).toBe(0);
    room.clock.at += 1;
    const restoring = restoreBank(library, { owner: '1', by: alice, asked: 'Bridges' });
    await expect(restoring).rejects.toMatchObject({ code: 'no-deleted-bank' });
    expect(await clearDeleted(library)).toBe(1);
    for (const { namespace } of [bankRecords, storedQuestions, articleTexts])
      for await (const key of library.store.keys({ namespace }, '')) throw new Error(key);
    await expectCountsToHold(library.store, '1');
  });

  test('gets a number when its title is taken meanwhile', async () => {
    const { library, doing } = await opened();
    await deleteBank(library, doing);
    await createBank(library, { owner: '1', by: alice, title: 'Bridges' });
    const restored = await restoreBank(library, { owner: '1', by: alice, asked: 'Bridges' });
    expect(restored.title).toBe('Bridges (2)');
  });

  test('takes no change any more', async () => {
    const { library, doing } = await opened();
    await deleteBank(library, doing);
    const late = approve(library, { ...doing, questionId: 'q0' });
    await expect(late).rejects.toMatchObject({ code: 'bank-gone' });
    await expect(approveAll(library, doing)).rejects.toMatchObject({ code: 'bank-gone' });
  });
});

describe('merging', () => {
  test('moves what is new, reports what is not, and deletes what is left', async () => {
    const { library, banks } = await openTestLibrary();
    const into = await filled(library, 'Into', ['a', 'b', 'c']);
    const from = await filled(library, 'From', ['c', 'd']);
    const alike = question('short-answer', { id: 'x', prompt: 'what is “A”', answer: 'a.' });
    await importQuestions(library, { ...from, questions: [alike] });
    const merged = await mergeBanks(library, {
      owner: '1',
      by: bob,
      fromId: from.bankId,
      intoId: into.bankId,
    });
    expect(merged.movedCount).toBe(1);
    expect(merged.duplicates.map(({ id }) => id)).toEqual(['c', 'x']);
    const { questions, citations } = await banks.bank(inGuild, 'Into');
    expect(questions.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(citations.get('d')).toMatchObject({ title: 'From' });
    expect((await banks.list(inGuild)).map(({ title }) => title)).toEqual(['Into']);
    expect(await deletedBanks(library, '1')).toHaveLength(1);
    await expectCountsToHold(library.store, '1');
  });

  test('of a bank into itself is refused', async () => {
    const { library, doing } = await opened();
    const { owner, by, bankId } = doing;
    const merging = mergeBanks(library, { owner, by, fromId: bankId, intoId: bankId });
    await expect(merging).rejects.toMatchObject({ code: 'merge-with-itself' });
  });

  test('moves more than one commit can, and every question stays in exactly one bank', async () => {
    const { library, banks } = await openTestLibrary();
    const names = Array.from({ length: 501 }, (_, index) => `n${index}`);
    const from = await filled(library, 'From', names);
    const into = await filled(library, 'Into', ['a']);
    const { owner, by } = from;
    const merged = await mergeBanks(library, {
      owner,
      by,
      fromId: from.bankId,
      intoId: into.bankId,
    });
    expect(merged).toMatchObject({ movedCount: 501, duplicates: [] });
    const { questions } = await banks.bank(inGuild, 'Into');
    expect(questions.map(({ id }) => id)).toEqual(['a', ...names]);
    await expectCountsToHold(library.store, '1');
  });
});

describe('copying', () => {
  test('shares a personal bank with a server, which changes its own copy', async () => {
    const { library, banks, doing } = await opened(3, '@alice');
    await approve(library, { ...doing, questionId: 'q0' });
    const from = { owner: '@alice', bankId: doing.bankId };
    const shared = await shareBank(library, { from, to: '1', by: alice });
    expect(shared).toMatchObject({ owner: '1', title: 'Bridges' });
    expect(shared.counts['short-answer']).toEqual({ draft: 2, approved: 1, retired: 0 });
    await approveAll(library, { owner: '1', bankId: shared.id, by: bob });
    const [own] = await banks.list({ guildId: '@me', userId: 'alice', isPrivate: true });
    expect(own?.counts['short-answer']).toEqual({ draft: 2, approved: 1, retired: 0 });
    expect((await contentOf(banks, inGuild, shared.id)).article?.text).toBe(article.text);
    await expectCountsToHold(library.store, '1');
    await expectCountsToHold(library.store, '@alice');
  });

  test('shares nothing that belongs to a server', async () => {
    const { library, doing } = await opened();
    const sharing = shareBank(library, { from: doing, to: '2', by: alice });
    await expect(sharing).rejects.toMatchObject({ code: 'not-a-personal-bank' });
  });

  test('of a bank that came with the bot can be edited', async () => {
    const { library, banks } = await opened();
    const from = { owner: '1', bankId: 'sea' };
    const copy = await copyBank(library, { from, to: '1', by: alice });
    expect(copy.counts).toEqual(shippedBank().counts);
    await renameBank(library, { owner: '1', bankId: copy.id, by: alice, title: 'Our sea' });
    const { questions } = await banks.bank(inGuild, 'Our sea');
    expect(questions).toEqual(shippedBank().questions);
  });
});

describe('importing', () => {
  test('adds what is new with its status, and points quotations into the article', async () => {
    const { library, doing } = await opened(1);
    const at = article.text.indexOf(sentence(9));
    const quoted = {
      ...question('short-answer', { id: 'i1', prompt: 'Who?', answer: 'Brunel' }),
      evidence: { quote: sentence(9), start: 3, end: 9 },
    };
    const foreign = question('short-answer', {
      id: 'has.a dot',
      prompt: 'Why?',
      answer: 'So',
      status: 'draft',
    });
    const known = articleQuestions(1)[0];
    if (known === undefined) throw new Error('no question');
    const questions = [quoted, foreign, known, { ...quoted, id: 'i2' }];
    const imported = await importQuestions(library, { ...doing, questions });
    expect(imported.addedCount).toBe(2);
    expect(imported.duplicates.map(({ id }) => id)).toEqual(['q0', 'i2']);
    const stored = Object.values(
      (await everything(library.store, '1')).get(doing.bankId)?.questions ?? {},
    );
    const added = stored.filter(({ question: { prompt } }) => /^(Who|Why)\?$/.test(prompt));
    expect(added.map(({ isQuoteGone }) => isQuoteGone).sort()).toEqual([false, true]);
    expect(added.find(({ question: { id } }) => id === 'i1')?.question.evidence?.start).toBe(at);
    for (const { question: each } of added) expect(each.id).toMatch(/^[\w-]+$/);
    await expectCountsToHold(library.store, '1');
  });

  test('twice adds nothing the second time', async () => {
    const { library } = await openTestLibrary();
    const doing = await filled(library, 'Mine', ['a', 'b']);
    const again = [question('short-answer', { id: 'a', prompt: 'What is a?', answer: 'a' })];
    expect(await importQuestions(library, { ...doing, questions: again })).toMatchObject({
      addedCount: 0,
    });
    const nothing = importQuestions(library, { ...doing, questions: [] });
    await expect(nothing).rejects.toMatchObject({ code: 'nothing-to-import' });
  });
});

describe('limits', () => {
  test('are 200 banks, of which deleted ones do not count', async () => {
    const { library } = await openTestLibrary();
    const ids: string[] = [];
    for (let index = 0; index < 200; index += 1)
      ids.push((await createBank(library, { owner: '1', by: alice, title: `Bank ${index}` })).id);
    const one = () => createBank(library, { owner: '1', by: alice, title: 'One more' });
    await expect(one()).rejects.toMatchObject({ code: 'bank-limit', details: { limit: 200 } });
    await deleteBank(library, { owner: '1', bankId: ids[7] ?? '', by: alice });
    await one();
    const restoring = restoreBank(library, { owner: '1', by: alice, asked: 'Bank 7' });
    await expect(restoring).rejects.toMatchObject({ code: 'bank-limit' });
    await expectCountsToHold(library.store, '1');
  });

  test('are 20,000 questions, of which none is added when they do not fit', async () => {
    const { library } = await openTestLibrary();
    const names = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
    const doing = await filled(library, 'Full', names);
    const more = importQuestions(library, {
      ...doing,
      questions: [question('cloze', { id: 'one' })],
    });
    await expect(more).rejects.toMatchObject({
      code: 'question-limit',
      details: { limit: 20_000, present: 20_000, added: 1 },
    });
    const adding = addArticle(library, {
      owner: '1',
      article,
      questions: articleQuestions(2),
      addedBy: alice,
    });
    await expect(adding).rejects.toMatchObject({ code: 'question-limit' });
    expect((await everything(library.store, '1')).size).toBe(1);
  }, 60_000);
});

describe('searching', () => {
  test('finds words in questions and answers, whatever their case and accents, page by page', async () => {
    const { library } = await openTestLibrary();
    await filled(library, 'Cities', ['Zürich', 'Genève', 'Zurich West', 'Basel']);
    const seesAnswers = () => true;
    const search = { viewer: inGuild, seesAnswers, text: 'ZURICH', page: 0, pageSize: 1 };
    const first = await searchQuestions(library, search);
    expect(first).toMatchObject({ matchCount: 2, pageCount: 2, page: 0 });
    expect(first.matches[0]?.question.answer).toBe('Zürich');
    const last = await searchQuestions(library, { ...search, page: 9 });
    expect(last).toMatchObject({ page: 1, matches: [{ question: { answer: 'Zurich West' } }] });
    expect(await searchQuestions(library, { ...search, text: '🎉' })).toMatchObject({
      matchCount: 0,
    });
  });

  test('filters by kind, status and difficulty, in one bank or all that are seen', async () => {
    const { library, doing } = await opened(3);
    await approve(library, { ...doing, questionId: 'q2' });
    const all = { viewer: inGuild, seesAnswers: () => true, page: 0, pageSize: 50 };
    const found = async (more: Partial<Parameters<typeof searchQuestions>[1]>) =>
      (await searchQuestions(library, { ...all, ...more })).matchCount;
    expect(await found({})).toBe(15);
    expect(await found({ kind: 'short-answer' })).toBe(3);
    expect(await found({ status: 'draft' })).toBe(2);
    expect(await found({ status: 'approved', bankId: doing.bankId })).toBe(1);
    expect(await found({ difficulty: 'hard' })).toBe(0);
    expect(await found({ difficulty: 'medium', bankId: 'sea' })).toBe(12);
  });

  test('tells a player no answer: prompts of what is played are found, and nothing by its answer', async () => {
    const { library, doing } = await opened(3);
    await retire(library, { ...doing, questionId: 'q1' });
    const asPlayer = async (text: string) => {
      const owned = ({ owner }: BankSummary) => owner === '2';
      const search = { viewer: inGuild, seesAnswers: owned, text, page: 0, pageSize: 50 };
      return (await searchQuestions(library, { ...search, bankId: doing.bankId })).matches;
    };
    const [first, second] = await asPlayer('');
    expect([first?.question.id, second?.question.id]).toEqual(['q0', 'q2']);
    expect(first?.isAnswerSeen).toBe(false);
    expect(await asPlayer(first?.question.prompt ?? '')).toHaveLength(1);
    expect(await asPlayer(first?.question.answer ?? '')).toEqual([]);
    await library.settings.change('1', { drafts: 'hidden' });
    expect(await asPlayer('')).toEqual([]);
  });
});
