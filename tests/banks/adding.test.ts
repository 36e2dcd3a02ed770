import { describe, expect, test } from 'vitest';
import { addArticle, createBank, findSameArticle } from '../../src/banks/adding.ts';
import { addressOf } from '../../src/banks/address.ts';
import { articleBanks } from '../../src/banks/article-banks.ts';
import { articleText } from '../../src/banks/content.ts';
import { deleteBank } from '../../src/banks/keeping.ts';
import { bankLimit, questionLimit, requireRoom } from '../../src/banks/library.ts';
import { updateBank } from '../../src/banks/renewing.ts';
import { approve, retire } from '../../src/banks/review.ts';
import { addQuestion, editQuestion } from '../../src/banks/writing.ts';
import { noon } from '../support/room.ts';
import { article, articleOf, articleQuestions, sentence } from './articles.ts';
import { everything, expectCountsToHold } from './audit.ts';
import { alice, bob, inGuild, openSharedLibraries, openTestLibrary } from './test-library.ts';

async function added(count = 4) {
  const opened = await openTestLibrary();
  const questions = articleQuestions(count);
  const { bank } = await addArticle(opened.library, {
    owner: '1',
    article,
    questions,
    addedBy: alice,
  });
  return { ...opened, bank, doing: { owner: '1', bankId: bank.id, by: alice } };
}

describe('adding an article', () => {
  test('makes a bank of drafts that can be played at once by its server and nobody else', async () => {
    const { library, banks, bank } = await added();
    expect(bank).toMatchObject({ title: 'Bridges', owner: '1', pulledCount: 0 });
    expect(bank.counts['short-answer']).toEqual({ draft: 4, approved: 0, retired: 0 });
    const picks = await banks.select({ viewer: inGuild, chance: Math.random });
    expect(picks).toHaveLength(4);
    expect(picks[0]).toMatchObject({
      question: { status: 'draft' },
      article: { title: 'Bridges' },
    });
    const elsewhere = { ...inGuild, guildId: '2' };
    expect(await banks.list(elsewhere)).toEqual([]);
    expect(await banks.find(elsewhere, bank.id, 'q0')).toBeUndefined();
    expect(await articleText(library, { owner: '1', bankId: bank.id })).toBe(article.text);
    await expectCountsToHold(library.store, '1');
  });

  test('in direct messages makes a personal bank, which nobody else sees', async () => {
    const { library, banks } = await openTestLibrary();
    const questions = articleQuestions(1);
    const { bank } = await addArticle(library, {
      owner: '@alice',
      article,
      questions,
      addedBy: alice,
    });
    const seen = async (viewer: typeof inGuild) => (await banks.list(viewer)).map(({ id }) => id);
    expect(await seen({ guildId: '@me', userId: 'alice', isPrivate: true })).toEqual([bank.id]);
    expect(await seen({ ...inGuild, isPrivate: true })).toEqual([bank.id]);
    expect(await seen(inGuild)).toEqual([]);
    expect(await seen({ guildId: '@me', userId: 'bob', isPrivate: true })).toEqual([]);
    await expect(banks.bank(inGuild, 'Bridges')).rejects.toMatchObject({ code: 'personal-bank' });
  });

  test('under a given id can be repeated, and makes one bank', async () => {
    const { library } = await openTestLibrary();
    const questions = articleQuestions(2);
    const wanted = { owner: '1', article, questions, addedBy: alice, bankId: 'mine' };
    const first = await addArticle(library, wanted);
    const second = await addArticle(library, { ...wanted, anyway: true });
    expect([first.kind, second.kind, second.bank.id]).toEqual(['added', 'added', 'mine']);
    expect(await articleBanks(library, '1')).toHaveLength(1);
    await expectCountsToHold(library.store, '1');
  });

  test('is refused beforehand when there is no room for one more bank', async () => {
    const { library } = await openTestLibrary();
    for (let count = 0; count < bankLimit; count += 1) {
      await requireRoom(library, '1', 1);
      await createBank(library, { owner: '1', by: alice, title: 'Empty' });
    }
    await expect(requireRoom(library, '1', 1)).rejects.toMatchObject({ code: 'bank-limit' });
    await expect(requireRoom(library, '2', questionLimit + 1)).rejects.toMatchObject({
      code: 'question-limit',
    });
  });

  test('is listed with who added it and when, the latest first, and other banks are not', async () => {
    const { library, room } = await openTestLibrary();
    const questions = articleQuestions(1);
    const add = (title: string, more: object = {}) =>
      addArticle(library, {
        owner: '1',
        article: articleOf(20, { title, source: undefined }),
        questions,
        addedBy: alice,
        anyway: true,
        ...more,
      });
    await add('First');
    room.clock.at += 1_000;
    await add('Second', { addedBy: bob });
    await add('Elsewhere', { owner: '2' });
    await createBank(library, { owner: '1', by: alice, title: 'By hand' });
    const gone = await add('Gone');
    await deleteBank(library, { owner: '1', bankId: gone.bank.id, by: alice });
    const found = await articleBanks(library, '1');
    expect(found.map(({ bank, addedBy, addedAt }) => [bank.title, addedBy.name, addedAt])).toEqual([
      ['Second', 'Bob', noon + 1_000],
      ['First', 'Alice', noon],
    ]);
  });

  test('gives a second bank of the same name a number', async () => {
    const { library } = await added();
    const { title } = await createBank(library, { owner: '1', by: alice, title: 'bridges' });
    expect(title).toBe('bridges (2)');
  });
});

describe('the same article', () => {
  test('is recognised by its address, whatever tracks the reader', async () => {
    const { library, bank } = await added();
    const source = 'http://www.example.org/bridges/?utm_source=x&fbclid=1#top';
    const again = { ...article, source, text: 'Something else altogether. '.repeat(30) };
    const outcome = await addArticle(library, {
      owner: '1',
      article: again,
      questions: [],
      addedBy: bob,
    });
    expect(outcome).toMatchObject({ kind: 'same', because: 'address', bank: { id: bank.id } });
    expect(await everything(library.store, '1')).toHaveProperty('size', 1);
  });

  test('is recognised by its text, with a paragraph more', async () => {
    const { library, bank } = await added();
    const longer = `${article.text} ${'New words that were not there before, one after another. '.repeat(5)}`;
    const again = { ...articleOf(0), source: 'chapter.pdf', text: longer };
    expect(await findSameArticle(library, '1', again)).toMatchObject({
      because: 'text',
      bank: { id: bank.id },
    });
    expect(await findSameArticle(library, '2', again)).toBeUndefined();
  });

  test('is not what shares half of its text', async () => {
    const { library } = await added();
    const half = article.text.slice(0, article.text.length / 2);
    const other = Array.from(
      { length: 60 },
      (_, index) => `Ship ${index} sailed to port ${index * 7}.`,
    );
    const text = `${half} ${other.join(' ')} ${other.map((line) => line.replace('Ship', 'Boat')).join(' ')}`;
    expect(await findSameArticle(library, '1', { source: undefined, text })).toBeUndefined();
  });

  test('added by two people at once on two processes makes one bank', async () => {
    const libraries = await openSharedLibraries(['b', 'c']);
    const questions = articleQuestions(3);
    const outcomes = await Promise.all(
      libraries.map((library) =>
        addArticle(library, { owner: '1', article, questions, addedBy: bob }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['added', 'same']);
    for (const library of libraries) await expectCountsToHold(library.store, '1');
  });

  test.each([
    ['https://www.example.org/a/?utm_medium=mail&b=2&a=1#x', 'example.org/a?a=1&b=2'],
    ['http://example.org:8080/A', 'example.org:8080/A'],
    ['a book', undefined],
    ['https://', undefined],
  ])('has its address read from %s', (source, address) => {
    expect(addressOf(source)).toBe(address);
  });
});

describe('renewing a bank', () => {
  test('keeps what people have decided on, finds quotations again, and exchanges the other drafts', async () => {
    const { library, doing, bank } = await added(6);
    const one = (index: number) => ({ ...doing, questionId: `q${index}` });
    await approve(library, one(0));
    await editQuestion(library, { ...one(1), edits: { explanation: 'Edited' } });
    await retire(library, one(2));
    await approve(library, one(3));
    const written = {
      kind: 'short-answer',
      prompt: 'Who wrote this?',
      answer: 'Alice',
      accepted: [],
      choices: [],
      difficulty: 0.5,
    } as const;
    await addQuestion(library, { ...doing, written });
    // The new text begins differently, and the sentence behind q3 is gone; q4 is still given, q5 is not.
    const text = `A new beginning. ${article.text.replace(sentence(3), 'This was rewritten.')}`;
    const renewed = { ...article, text };
    const fresh = articleQuestions(8, 'q', renewed).map((each) => ({
      ...each,
      id: `new-${each.id}`,
    }));
    const questions = [4, 6, 7].map((index) => fresh[index]).filter((each) => each !== undefined);
    expect(await updateBank(library, { ...doing, article: renewed, questions })).toEqual({
      keptCount: 6,
      addedCount: 2,
      droppedCount: 1,
      quotesGoneCount: 1,
    });
    const { questions: now = {} } = (await everything(library.store, '1')).get(bank.id) ?? {};
    const shown = Object.values(now).map(({ question }) => [question.id, question.status]);
    expect(shown.filter(([id]) => !id?.startsWith('new-')).length).toBe(6);
    expect(now).toMatchObject({
      q0: { question: { status: 'approved' } },
      q1: { isEdited: true, question: { status: 'draft', explanation: 'Edited' } },
      q2: { question: { status: 'retired' } },
      q3: { isQuoteGone: true, question: { status: 'approved' } },
      q4: { isQuoteGone: false, question: { status: 'draft' } },
      'new-q6': { question: { status: 'draft' } },
    });
    expect(now).not.toHaveProperty('q5');
    for (const { question, isQuoteGone } of Object.values(now)) {
      const { evidence } = question;
      if (evidence && !isQuoteGone)
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    await expectCountsToHold(library.store, '1');
  });

  test('with a quotation that comes back marks it as there again', async () => {
    const { library, doing } = await added(1);
    await approve(library, { ...doing, questionId: 'q0' });
    const without = { ...article, text: article.text.replace(sentence(0), '') };
    const renew = (text: typeof article) =>
      updateBank(library, { ...doing, article: text, questions: [] });
    expect(await renew(without)).toMatchObject({ quotesGoneCount: 1 });
    expect(await renew(article)).toMatchObject({ quotesGoneCount: 0, keptCount: 1 });
  });
});
