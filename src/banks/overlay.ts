import type { Question } from '../questions/question.ts';
import type { Bank } from './bank.ts';
import type { Overlay } from './bank-records.ts';
import { countsOf } from './counts.ts';

export const noOpinion: Overlay['questions'][string] = {
  flags: [],
  isPulled: false,
  isRetired: false,
  accepted: [],
};

/** A bank that came with the bot, as one owner wants it: without what was pulled out, with further right answers. */
export function overlaid(bank: Bank, overlay: Overlay | undefined): Bank {
  if (overlay === undefined) return bank;
  const questions = bank.questions.map((question) =>
    withOpinion(question, overlay.questions[question.id]),
  );
  const pulledCount = Object.values(overlay.questions).filter(({ isPulled }) => isPulled).length;
  return { ...bank, questions, counts: countsOf(questions), pulledCount };
}

/** A question that came with the bot, as one owner wants it. */
export function withOpinion(
  question: Question,
  opinion: Overlay['questions'][string] | undefined,
): Question {
  if (opinion === undefined) return question;
  const { isPulled, isRetired, accepted } = opinion;
  return {
    ...question,
    accepted: [...question.accepted, ...accepted],
    status: isPulled || isRetired ? 'retired' : question.status,
  };
}

/** As a reviewer meets it: a draft that came with the bot is its maker's to approve, so it does not wait. */
export function asReviewed(question: Question): { readonly question: Question } {
  return { question: { ...question, status: 'retired' } };
}
