import type { QuestionKind } from '../questions/question.ts';
import { put } from '../storage/store.ts';
import type { Rating } from './card.ts';
import { cardKey, eventKey } from './keys.ts';
import { changeMember, memberOf } from './member.ts';
import type { OpenMember } from './open-member.ts';
import { type CardRecord, cardEvents, cardRecords, countedAnswers } from './records.ts';
import { review } from './reviewing.ts';
import { isMet } from './siblings.ts';
import type { Study } from './study.ts';
import { bankDeckId, questionCardId } from './subscribing.ts';
import { takeBack } from './undoing.ts';

/** An answer in a quiz, once it is graded. */
export type QuizAnswer = {
  /** Names the answer: one person's to one question of one quiz. */
  readonly key: string;
  readonly userId: string;
  readonly right: boolean;
  readonly question: {
    readonly bankId: string;
    readonly questionId: string;
    readonly kind: QuestionKind;
  };
};

/**
 * Lets an answer in a quiz count as a review of the member's card of that question, if
 *
 * - the member studies that card, and has not switched this off;
 * - the card is known, that is in review: a quiz leads nobody through the first steps;
 * - no card of its sentence was met today: who has just read the answer proves nothing.
 *
 * Wrong counts as Again. Right counts as Good; after a true-or-false question as Hard, since half of those answers
 * are right by chance. An answer that comes before the card is due counts for what it is worth: FSRS knows how
 * much of the interval had passed.
 *
 * Safe to repeat: one answer counts once. If it was graded anew and the card has not been reviewed since, the
 * review is taken back and counted with the new verdict.
 *
 * @returns whether anything was changed.
 */
export async function countQuizAnswer(study: Study, answer: QuizAnswer): Promise<boolean> {
  const { userId, question } = answer;
  const place = {
    userId,
    deckId: bankDeckId(question.bankId),
    cardId: questionCardId(question.questionId),
  };
  // Most players of a quiz learn no card of it: for them this is one read.
  if ((await study.store.get(cardRecords, cardKey(place))) === undefined) return false;
  if (!(await memberOf(study, userId)).settings.areQuizzesCounted) return false;
  return changeMember(study, userId, async (open) => {
    const card = await open.card(place);
    if (card === undefined || !open.member.settings.areQuizzesCounted) return false;
    const counted = await open.read(countedAnswers, `${userId}.${answer.key}`);
    if (counted !== undefined) return recount(study, open, { card, answer, ...counted });
    if (!(await mayCount(open, card))) return false;
    await count(study, open, { card, answer });
    return true;
  });
}

/** @returns what an answer is worth as a rating. */
export function ratingOf({ right, question }: Pick<QuizAnswer, 'right' | 'question'>): Rating {
  if (!right) return 'again';
  return question.kind === 'true-false' ? 'hard' : 'good';
}

async function mayCount(open: OpenMember, card: CardRecord): Promise<boolean> {
  const { memory, rest, sentence, deckId } = card;
  const deck = await open.deck(deckId);
  if (deck === undefined || deck.deletedAt !== undefined) return false;
  if (rest !== undefined || memory.state !== 'review') return false;
  if ((memory.lastDay ?? 0) >= open.day) return false;
  return sentence === undefined || !(await isMet(open, sentence, open.day));
}

type Counting = { readonly card: CardRecord; readonly answer: QuizAnswer };

async function count(study: Study, open: OpenMember, { card, answer }: Counting): Promise<void> {
  const { key, userId } = answer;
  const rating = ratingOf(answer);
  const after = await review(study, open, { card, kind: 'quiz', rating, answerKey: key });
  const { deckId, id: cardId, revision } = after;
  open.also(put(countedAnswers, `${userId}.${key}`, { version: 1, deckId, cardId, revision }));
}

async function recount(
  study: Study,
  open: OpenMember,
  { card, answer, revision }: Counting & { readonly revision: number },
): Promise<boolean> {
  const place = { userId: answer.userId, deckId: card.deckId, cardId: card.id };
  const event = await open.read(cardEvents, eventKey(place, revision));
  if (event === undefined || event.rating === ratingOf(answer)) return false;
  const before = await takeBack(study, open, { ...place, revision, cardRevision: revision });
  if (before === undefined) return false;
  const undoables = open.member.undoables.filter(
    (each) => each.cardId !== card.id || each.revision !== revision,
  );
  open.describe({ undoables });
  await count(study, open, { card: before, answer });
  return true;
}
