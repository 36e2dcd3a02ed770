import { isAddress } from '../banks/bank.ts';
import { type Approved, approvedQuestion } from '../banks/subscription.ts';
import type { Question } from '../questions/question.ts';
import type { CardContent, CardForm } from './card.ts';
import { cardKey } from './keys.ts';
import { type CardRecord, type DeckRecord, type Face, faceRecords } from './records.ts';
import type { Study } from './study.ts';

/** What a card shows now, and by what a typed answer is graded. */
export type Shown = {
  readonly content: CardContent;
  readonly question: Question;
  /** The whole question, where the card is one of a bank. */
  readonly ofBank?: Question | undefined;
};

const forms: Readonly<Record<Question['kind'], CardForm>> = {
  'multiple-choice': 'basic',
  'true-false': 'basic',
  cloze: 'cloze',
  'short-answer': 'typed',
};

/**
 * What a card shows. A card of a bank shows its question as it reads now, so a corrected question needs no
 * change of the card. `undefined` when there is nothing to show: the question is gone or no longer approved.
 */
export async function contentOf(
  study: Study,
  userId: string,
  { deck, card }: { readonly deck: DeckRecord; readonly card: CardRecord },
): Promise<Shown | undefined> {
  const { bank } = deck;
  if (bank !== undefined && card.questionId !== undefined) {
    const viewer = { guildId: bank.guildId, userId, isPrivate: true };
    const subscription = { viewer, bankId: bank.bankId };
    const approved = await approvedQuestion(study.library, subscription, card.questionId);
    return approved && shownOf(approved);
  }
  const place = { userId, deckId: card.deckId, cardId: card.id };
  const face = await study.store.get(faceRecords, cardKey(place));
  return face && faceShown(card.id, face);
}

function shownOf({ question, article }: Approved): Shown {
  const { kind, prompt, answer, accepted, choices, evidence, explanation } = question;
  const address = article.source && isAddress(article.source) ? article.source : undefined;
  return {
    question,
    ofBank: question,
    content: {
      form: forms[kind],
      front: kind === 'true-false' ? `True or false? ${prompt}` : prompt,
      back: kind === 'true-false' ? (answer === 'true' ? 'True' : 'False') : answer,
      accepted,
      choices,
      quote: evidence?.quote,
      explanation,
      source: { title: article.title, address },
      tags: [],
    },
  };
}

function faceShown(cardId: string, { version: _, ...face }: Face): Shown {
  const { front, back, accepted, choices = [] } = face;
  return {
    content: { ...face, choices },
    question: {
      id: cardId,
      kind: 'short-answer',
      prompt: front,
      answer: back,
      accepted,
      choices,
      difficulty: 0.5,
      status: 'approved',
      origin: { imported: 'card' },
    },
  };
}
