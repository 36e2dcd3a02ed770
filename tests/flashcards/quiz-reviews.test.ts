import { describe, expect, test } from 'vitest';
import { beginStudy, nextCard } from '../../src/flashcards/picking.ts';
import { countQuizAnswer, ratingOf } from '../../src/flashcards/quiz-reviews.ts';
import { type CardRecord, cardRecords } from '../../src/flashcards/records.ts';
import { suspend } from '../../src/flashcards/resting.ts';
import { choose } from '../../src/flashcards/settings.ts';
import { doneToday } from '../../src/flashcards/statistics.ts';
import { subscribe } from '../../src/flashcards/subscribing.ts';
import { undo } from '../../src/flashcards/undoing.ts';
import type { QuestionKind } from '../../src/questions/question.ts';
import { shippedBank } from '../banks/test-library.ts';
import { question } from '../support/room.ts';
import { expectExactDays, expectWhole } from './audit.ts';
import { ada, ben, dayMs, openStudy, placeOf, rateNext, type TestStudy } from './test-study.ts';

const kind: QuestionKind = 'multiple-choice';

/** Ada knows `q0`, and is a day into its interval; `q1` is another question on the same sentence. */
async function knowing(): Promise<{ study: TestStudy; card: CardRecord }> {
  const questions = ['q0', 'q1'].map((id) => question(kind, { id, prompt: `Which is ${id}?` }));
  const study = await openStudy([shippedBank({ questions })]);
  await subscribe(study, { userId: ada, guildId: '1', bankId: 'sea', title: 'The Sea' });
  await beginStudy(study, { userId: ada });
  const { card } = await rateNext(study, 'easy');
  study.room.clock.at += dayMs;
  return { study, card };
}

const answer = (right: boolean, over: { key?: string; userId?: string; id?: string } = {}) => ({
  key: over.key ?? 'quiz.0',
  userId: over.userId ?? ada,
  right,
  question: { bankId: 'sea', questionId: over.id ?? 'q0', kind },
});

async function cardNow(study: TestStudy, { id, deckId }: CardRecord) {
  const card = await study.store.get(cardRecords, `${ada}.${deckId}.${id}`);
  if (card === undefined) throw new Error('no card');
  return card;
}

describe('an answer in a quiz', () => {
  test('counts as a review of a known card, once', async () => {
    const { study, card } = await knowing();
    expect(await countQuizAnswer(study, answer(true))).toBe(true);
    expect(await countQuizAnswer(study, answer(true))).toBe(false);
    const after = await cardNow(study, card);
    expect(after.memory).toMatchObject({ reviewCount: 2, state: 'review' });
    expect(after.memory.stabilityDays).toBeGreaterThan(card.memory.stabilityDays);
    expect(await doneToday(study, ada)).toMatchObject({ reviewCount: 1, rememberedCount: 1 });
    await expectWhole(study.store, ada);
    await expectExactDays(study.store, ada);
  });

  test('that is wrong makes the card come back for its steps', async () => {
    const { study, card } = await knowing();
    await countQuizAnswer(study, answer(false));
    expect((await cardNow(study, card)).memory).toMatchObject({
      state: 'relearning',
      lapseCount: 1,
    });
    study.room.clock.at += 10 * 60_000;
    expect(await nextCard(study, { userId: ada })).toMatchObject({ card: { id: card.id } });
  });

  test('is worth less where chance is half', () => {
    const about = { bankId: 'sea', questionId: 'q0' };
    const worth = (right: boolean, asked: QuestionKind) =>
      ratingOf({ right, question: { ...about, kind: asked } });
    expect(worth(true, 'multiple-choice')).toBe('good');
    expect(worth(true, 'cloze')).toBe('good');
    expect(worth(true, 'true-false')).toBe('hard');
    expect(worth(false, 'true-false')).toBe('again');
  });

  test('counts for nothing when the member does not want it, does not learn the card, or rests it', async () => {
    const { study, card } = await knowing();
    expect(await countQuizAnswer(study, answer(true, { userId: ben }))).toBe(false);
    expect(await countQuizAnswer(study, answer(true, { id: 'unknown' }))).toBe(false);
    await choose(study, ada, { areQuizzesCounted: false });
    expect(await countQuizAnswer(study, answer(false))).toBe(false);
    await choose(study, ada, { areQuizzesCounted: true });
    await suspend(study, placeOf(card));
    expect(await countQuizAnswer(study, answer(false))).toBe(false);
    expect((await cardNow(study, card)).memory).toEqual(card.memory);
  });

  test('leads no new card through its steps', async () => {
    const { study, card } = await knowing();
    expect(await countQuizAnswer(study, answer(true, { id: 'q1' }))).toBe(false);
    await undo(study, ada);
    expect((await cardNow(study, card)).memory.state).toBe('new');
    expect(await countQuizAnswer(study, answer(true))).toBe(false);
  });

  test('counts for nothing on a day on which the sentence was met', async () => {
    const { study, card } = await knowing();
    await countQuizAnswer(study, answer(true));
    expect(await countQuizAnswer(study, answer(false, { key: 'quiz.1' }))).toBe(false);
    expect((await cardNow(study, card)).memory.reviewCount).toBe(2);
    // Its sibling waits for tomorrow, too.
    expect((await nextCard(study, { userId: ada })).kind).toBe('done');
  });

  test('that is graded anew is counted anew', async () => {
    const { study, card } = await knowing();
    await countQuizAnswer(study, answer(false));
    expect(await countQuizAnswer(study, answer(true))).toBe(true);
    expect((await cardNow(study, card)).memory).toMatchObject({ lapseCount: 0, reviewCount: 2 });
    expect(await doneToday(study, ada)).toMatchObject({ reviewCount: 1, rememberedCount: 1 });
    expect(await countQuizAnswer(study, answer(true))).toBe(false);
    await expectWhole(study.store, ada);
    await expectExactDays(study.store, ada);
    expect(await undo(study, ada)).toMatchObject({ what: 'quiz', card: { memory: card.memory } });
  });

  test('that is graded anew after the card was reviewed changes nothing', async () => {
    const { study, card } = await knowing();
    await countQuizAnswer(study, answer(false));
    study.room.clock.at += 10 * 60_000;
    await rateNext(study, 'good');
    expect(await countQuizAnswer(study, answer(true))).toBe(false);
    expect((await cardNow(study, card)).memory.lapseCount).toBe(1);
  });
});
