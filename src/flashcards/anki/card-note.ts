import { createHash } from 'node:crypto';
import { machineData, type Note, noteOf } from '../../banks/formats/anki/note.ts';
import { quotation } from '../../banks/formats/drafts.ts';
import { clozeGap, type Question } from '../../questions/question.ts';
import type { CardContent } from '../card.ts';
import { leechTag } from './codes.ts';
import type { DeckCard } from './deck.ts';

/** Every note of ours has it, alone or with `::` and more behind it. */
export const ownTag = 'quizzical';

/**
 * A card as a note of ours. One that shows a question of a bank is that question's note, so that deck and
 * bank meet in Anki; another is written like a question, so that it can be imported as one, too.
 */
export function cardNote(card: DeckCard): Note {
  const { content, question, rest } = card;
  const shown = content.source === undefined ? '' : sourceLine(content.source);
  const note =
    question === undefined
      ? ownNote(card, shown)
      : withForm(noteOf(question, shown), card, question);
  const tags = [
    ownTag,
    ...content.tags.map(ankiTag).filter(Boolean),
    ...(rest === 'leech' ? [leechTag] : []),
  ];
  return { ...note, tags: [...new Set(tags)] };
}

function ownNote(card: DeckCard, shown: string): Note {
  const question = ownQuestion(card);
  return withForm({ ...noteOf(question, shown), guid: guidOf(card.id) }, card, question);
}

/** The hidden field says more than the question: what the card is called here, how it is asked, its source and tags. */
function withForm(note: Note, { id, content }: DeckCard, question: Question): Note {
  const { form, source, tags } = content;
  const data = machineData({ ...question, card: { id, form, source, tags } });
  return { ...note, fields: { ...note.fields, Quizzical: data } };
}

function ownQuestion({ id, content }: DeckCard): Question {
  const { form, front, back, accepted, quote, explanation } = content;
  const isGapped = form === 'cloze' && front.includes(clozeGap);
  const evidence = quotation(quote);
  return {
    id: `card ${id}`,
    kind: isGapped ? 'cloze' : 'short-answer',
    prompt: front,
    answer: back,
    accepted,
    choices: [],
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { explanation }),
    difficulty: 0.5,
    status: 'approved',
    origin: { author: 'Quizzical' },
  };
}

function guidOf(id: string): string {
  return createHash('sha256').update(`quizzical card ${id}`).digest('hex').slice(0, 16);
}

function sourceLine({ title, address }: NonNullable<CardContent['source']>): string {
  return [title, address].filter(Boolean).join(' · ');
}

/** Blanks part tags in Anki. */
export function ankiTag(tag: string): string {
  return tag.trim().replace(/\s+/gu, '_');
}
