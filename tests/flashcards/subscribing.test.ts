import { describe, expect, test } from 'vitest';
import { createBank } from '../../src/banks/adding.ts';
import { importQuestions } from '../../src/banks/importing.ts';
import { deleteBank, restoreBank } from '../../src/banks/keeping.ts';
import { approve, retire } from '../../src/banks/review.ts';
import { editQuestion } from '../../src/banks/writing.ts';
import { deleteDeck } from '../../src/flashcards/decks.ts';
import { beginStudy, nextCard } from '../../src/flashcards/picking.ts';
import { cardRecords } from '../../src/flashcards/records.ts';
import { choose } from '../../src/flashcards/settings.ts';
import { subscribe } from '../../src/flashcards/subscribing.ts';
import type { Question } from '../../src/questions/question.ts';
import { shippedBank } from '../banks/test-library.ts';
import { question } from '../support/room.ts';
import { expectWhole } from './audit.ts';
import { ada, dayMs, frontOf, openStudy, rateNext, type TestStudy } from './test-study.ts';

const by = { id: ada, name: 'Ada' };
const owner = '1';

function asked(id: string, over: Partial<Question> = {}): Question {
  const quote = `Sentence of ${id}.`;
  return {
    ...question('short-answer', {
      id,
      prompt: `What is ${id}?`,
      answer: `Answer ${id}`,
      evidence: { quote, start: 0, end: quote.length },
      origin: { author: 'x' },
    }),
    ...over,
  };
}

/** A bank of a server that Ada learns. */
async function learning(study: TestStudy, questions: readonly Question[]) {
  const { id: bankId, title } = await createBank(study.library, { owner, by, title: 'Sea' });
  const doing = { owner, bankId, by };
  await importQuestions(study.library, { ...doing, questions });
  const deck = await subscribe(study, { userId: ada, guildId: owner, bankId, title });
  return { doing, deck };
}

const begin = (study: TestStudy) => beginStudy(study, { userId: ada });

async function cardCount({ store }: TestStudy): Promise<number> {
  let count = 0;
  for await (const _ of store.keys(cardRecords, `${ada}.`)) count += 1;
  return count;
}

describe('the deck of a bank', () => {
  test('holds its approved questions, with the sentence and where it stands', async () => {
    const study = await openStudy();
    await learning(study, [asked('a'), asked('b', { status: 'draft' })]);
    expect(await begin(study)).toMatchObject({
      kind: 'card',
      waiting: { newCount: 1 },
      shown: {
        content: {
          form: 'typed',
          front: 'What is a?',
          back: 'Answer a',
          quote: 'Sentence of a.',
          source: { title: 'Sea' },
        },
      },
    });
  });

  test('gets questions that are approved later, also those that stand before others', async () => {
    const study = await openStudy();
    const { doing } = await learning(study, [asked('a', { status: 'draft' }), asked('b')]);
    await begin(study);
    await rateNext(study, 'easy');
    expect((await begin(study)).kind).toBe('done');
    await approve(study.library, { ...doing, questionId: 'a' });
    expect(frontOf(await begin(study))).toBe('What is a?');
    await expectWhole(study.store, ada);
  });

  test('shows a corrected question and keeps what is known of it', async () => {
    const study = await openStudy();
    const { doing } = await learning(study, [asked('a')]);
    await begin(study);
    const { card } = await rateNext(study, 'easy');
    await editQuestion(study.library, {
      ...doing,
      questionId: 'a',
      edits: { answer: 'Another answer' },
    });
    study.room.clock.at += 30 * dayMs;
    expect(await begin(study)).toMatchObject({
      kind: 'card',
      card: { memory: card.memory },
      shown: { content: { back: 'Another answer' } },
    });
  });

  test('rests what is retired, and brings it back as it was known', async () => {
    const study = await openStudy();
    const { doing } = await learning(study, [asked('a')]);
    await begin(study);
    const { card } = await rateNext(study, 'easy');
    study.room.clock.at += 30 * dayMs;
    await retire(study.library, { ...doing, questionId: 'a' });
    // Retired while somebody studies, without a new beginning.
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
    await expectWhole(study.store, ada);
    await approve(study.library, { ...doing, questionId: 'a' });
    expect(await begin(study)).toMatchObject({ kind: 'card', card: { memory: card.memory } });
    await expectWhole(study.store, ada);
  });

  test('rests with its bank', async () => {
    const study = await openStudy();
    const { doing } = await learning(study, [asked('a'), asked('b')]);
    await begin(study);
    await deleteBank(study.library, doing);
    expect((await begin(study)).kind).toBe('done');
    await restoreBank(study.library, { ...doing, asked: 'Sea' });
    expect(frontOf(await begin(study))).toBe('What is a?');
  });

  test('of thousands gets a few dozen at a time, each once', async () => {
    const study = await openStudy();
    const ids = Array.from({ length: 130 }, (_, index) => `q${String(index).padStart(3, '0')}`);
    await learning(
      study,
      ids.map((id) => asked(id)),
    );
    await choose(study, ada, { newPerDay: 1_000 });
    const fronts: string[] = [];
    await begin(study);
    expect(await cardCount(study)).toBe(50);
    for (;;) {
      const next = await nextCard(study, { userId: ada });
      if (next.kind === 'done') break;
      fronts.push(frontOf(next));
      await rateNext(study, 'easy');
    }
    expect(fronts).toEqual(ids.map((id) => `What is ${id}?`));
    expect(await cardCount(study)).toBe(130);
    await expectWhole(study.store, ada);
  });

  test('that was deleted comes back with all that was learnt', async () => {
    const study = await openStudy();
    const { doing, deck } = await learning(study, [asked('a')]);
    await begin(study);
    const { card } = await rateNext(study, 'easy');
    await deleteDeck(study, { userId: ada, deckId: deck.id });
    expect((await begin(study)).kind).toBe('done');
    study.room.clock.at += 30 * dayMs;
    const again = { userId: ada, guildId: owner, bankId: doing.bankId, title: 'Sea' };
    await subscribe(study, again);
    expect(await begin(study)).toMatchObject({ kind: 'card', card: { memory: card.memory } });
    await expectWhole(study.store, ada);
  });

  test('is hidden from nobody: a bank that came with the bot is learnt as well', async () => {
    const study = await openStudy([shippedBank()]);
    await subscribe(study, { userId: ada, guildId: '@me', bankId: 'sea', title: 'The Sea' });
    // Twelve questions on one sentence: one a day.
    expect(await begin(study)).toMatchObject({ kind: 'card', waiting: { newCount: 1 } });
    await rateNext(study, 'easy');
    expect((await begin(study)).kind).toBe('done');
  });

  test('of a person is not seen by another', async () => {
    const study = await openStudy();
    const personal = { owner: '@200', by, title: 'Secret' };
    const { id: bankId, title } = await createBank(study.library, personal);
    const questions = [asked('a')];
    await importQuestions(study.library, { owner: '@200', bankId, by, questions });
    await subscribe(study, { userId: ada, guildId: '@me', bankId, title });
    expect((await begin(study)).kind).toBe('done');
  });
});
