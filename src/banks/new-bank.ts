import { UserFailure } from '../failures.ts';
import { normaliseText } from '../questions/normalise.ts';
import type { Question } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import { put } from '../storage/store.ts';
import { addressOf } from './address.ts';
import { bankKey } from './bank-keys.ts';
import { articleTexts, type BankRecord, type StoredQuestion, sketches } from './bank-records.ts';
import { noQuestions } from './counts.ts';
import type { OpenBank } from './open-bank.ts';
import { sketchOf } from './sketch.ts';

/** What is known of the article of a bank. */
export type BankArticle = {
  readonly title: string;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly language: string;
  readonly text: string;
};

/** What is known of a bank that is made: its title at least. */
export type NewBank = { readonly title: string } & {
  readonly [Key in keyof BankArticle]?: BankArticle[Key] | undefined;
};

/** The longest title of a bank, in characters. */
export const titleLimit = 100;

/** A file of thousands is compared with a bank of thousands a few hundred at a time. */
const wordings = new WeakMap<Pick<Question, 'prompt' | 'answer'>, string>();

/** A bank without questions. @param taken titles that its owner has already. */
export function newBank(
  { opening: { place, by, at } }: OpenBank,
  described: NewBank,
  taken: readonly string[],
): BankRecord {
  const { author, date, source, language = 'und' } = described;
  const address = addressOf(source);
  return {
    version: 1,
    id: place.bankId,
    title: freeTitle(described.title, taken),
    revision: 0,
    counts: noQuestions,
    pulledCount: 0,
    nextPlace: 0,
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(address === undefined ? {} : { address }),
    language,
    createdAt: at,
    createdBy: by,
  };
}

/** Keeps the text of a bank's article, and what it is recognised by. */
export function keepArticle(open: OpenBank, text: string): void {
  const key = bankKey(open.place);
  open.also(put(articleTexts, key, { version: 1, text }), put(sketches, key, sketchOf(text)));
}

/** A question as it enters a bank, behind all others. */
export function shelved(
  open: OpenBank,
  question: Question,
  more: Partial<StoredQuestion> = {},
): StoredQuestion {
  const { by, at } = open.opening;
  return {
    version: 1,
    question: { ...question, id: safeId(question) },
    place: open.record?.nextPlace ?? 0,
    added: { at, by },
    flags: [],
    isPulled: false,
    isEdited: false,
    isQuoteGone: false,
    ...more,
  };
}

/** Two questions with the same words and answer are one, whatever their ids. */
export function wordsOf(asked: Pick<Question, 'prompt' | 'answer'>): string {
  const known = wordings.get(asked);
  if (known !== undefined) return known;
  const words = `${normaliseText(asked.prompt)}\n${normaliseText(asked.answer)}`;
  wordings.set(asked, words);
  return words;
}

/**
 * A title as a person has typed it, without needless blanks.
 *
 * @throws {UserFailure} `bank-title-unfit` when it is empty or too long.
 */
export function fitTitle(typed: string): string {
  const title = typed.replace(/\s+/g, ' ').trim();
  if (title === '' || title.length > titleLimit)
    throw new UserFailure('bank-title-unfit', { length: title.length, limit: titleLimit });
  return title;
}

/** `Sea` → `Sea (2)`, if there is a Sea. What is too long is cut. */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((title) => title.toLowerCase()));
  const letters = [...wanted.trim()];
  const numbered = (mark: string) =>
    (letters
      .slice(0, titleLimit - mark.length)
      .join('')
      .trim() || 'Untitled') + mark;
  let title = numbered('');
  for (let number = 2; used.has(title.toLowerCase()); number += 1) title = numbered(` (${number})`);
  return title;
}

/** An id becomes part of a key and of buttons; one from a file can be anything. */
function safeId(question: Question): string {
  return /^[\w-]{1,40}$/.test(question.id)
    ? question.id
    : hashText([question.id, question.prompt, question.answer].join('\n'));
}
