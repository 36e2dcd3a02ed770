import { expect, test } from 'vitest';
import { beginStudy } from '../../src/flashcards/picking.ts';
import { countQuizAnswer, type QuizAnswer } from '../../src/flashcards/quiz-reviews.ts';
import { cardRecords } from '../../src/flashcards/records.ts';
import { subscribe } from '../../src/flashcards/subscribing.ts';
import { giveAnswer } from '../../src/quiz/answering.ts';
import { rescore } from '../../src/quiz/rescoring.ts';
import { closeQuestion, goOn, happen } from '../../src/quiz/running.ts';
import { startQuiz } from '../../src/quiz/starting.ts';
import { shippedBank } from '../banks/test-library.ts';
import { question, request } from '../support/room.ts';
import { expectExactDays, expectWhole } from './audit.ts';
import { ada, ben, dayMs, openStudy, rateNext, type TestStudy } from './test-study.ts';

const quizId = 'quiz1';
const asked = question('short-answer', { id: 'q0', answer: 'Paris', prompt: 'Which city?' });

/** Ada, who knows the card of a question, and Ben, who learns nothing, are about to be asked it. */
async function playing() {
  const study = await openStudy([shippedBank({ questions: [asked] })]);
  await subscribe(study, { userId: ada, guildId: '1', bankId: 'sea', title: 'The Sea' });
  await beginStudy(study, { userId: ada });
  const { card } = await rateNext(study, 'easy');
  study.room.clock.at += dayMs;
  const onGraded = async (answer: QuizAnswer) => void (await countQuizAnswer(study, answer));
  const room = { ...study.room, onGraded };
  const questions = [{ bankId: 'sea', article: { title: 'The Sea' }, question: asked }];
  await startQuiz(room, request({ quizId, questions }));
  await happen(room, quizId, { type: 'shown', index: 0, at: room.now(), deadline: undefined });
  return { study, room, card };
}

async function cardsOf({ store }: TestStudy) {
  const cards = [];
  for await (const [, card] of store.range(cardRecords, '')) cards.push(card);
  return cards;
}

test('what is answered in a quiz is a review of the card, once, and another when it is graded anew', async () => {
  const { study, room, card } = await playing();
  for (const userId of [ada, ben])
    await giveAnswer(room, { quizId, index: 0, userId, name: userId, given: { typed: 'Lutetia' } });
  await closeQuestion(room, quizId, { index: 0 });
  // Scored again, as after a restart.
  await closeQuestion(room, quizId, { index: 0 });
  const [wrong, ...others] = await cardsOf(study);
  expect(others).toEqual([]);
  expect(wrong?.memory).toMatchObject({ reviewCount: 2, lapseCount: 1, state: 'relearning' });
  await rescore(room, { quizId, index: 0, accepted: 'Lutetia' });
  await goOn(room, quizId, 0);
  const [right] = await cardsOf(study);
  expect(right?.memory).toMatchObject({ reviewCount: 2, lapseCount: 0, state: 'review' });
  expect(right?.memory.dueDay).toBeGreaterThan(card.memory.dueDay ?? 0);
  await expectWhole(study.store, ada);
  await expectExactDays(study.store, ada);
});
