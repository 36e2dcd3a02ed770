import type { Logger } from 'pino';
import { countQuizAnswer } from '../../flashcards/quiz-reviews.ts';
import type { Study } from '../../flashcards/study.ts';
import type { GradedAnswer } from '../../quiz/room.ts';

/** An answer in a quiz may be a review of a flashcard; if that cannot be stored now, the quiz goes on. */
export async function countInMemory(
  study: Study,
  answer: GradedAnswer,
  log: Logger,
): Promise<void> {
  try {
    await countQuizAnswer(study, answer);
  } catch (error) {
    log.error({ err: error, answer: answer.key }, 'an answer could not be counted as a review');
  }
}
