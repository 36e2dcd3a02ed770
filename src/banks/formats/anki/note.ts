import { createHash } from 'node:crypto';
import { clozeGap, type Question } from '../../../questions/question.ts';
import { escapeHtml } from '../html-text.ts';
import { clozeField } from './cloze.ts';

/** The fields of both note types that we write; the last one is for us, and no card shows it. */
export const fieldNames = [
  'Front',
  'Back',
  'Choices',
  'Also right',
  'Explanation',
  'Quote',
  'Source',
  'Quizzical',
] as const;

export type FieldName = (typeof fieldNames)[number];
export type Fields = Readonly<Record<FieldName, string>>;

/** A question as a note; its fields are HTML. */
export type Note = {
  /** The same for the same question, so that Anki updates a note and does not add a second one. */
  readonly guid: string;
  readonly isCloze: boolean;
  readonly fields: Fields;
  readonly tags: readonly string[];
};

/** Stands before a claim, which is no question by itself. */
export const claimMark = 'True or false? ';

/** @param source what is shown below the quotation. */
export function noteOf(question: Question, source: string): Note {
  const { kind, prompt, answer, accepted, choices, evidence, explanation = '', status } = question;
  const isCloze = kind === 'cloze' && prompt.includes(clozeGap);
  const front = kind === 'true-false' ? `${claimMark}${prompt}` : prompt;
  return {
    guid: guidOf(question),
    isCloze,
    fields: {
      Front: isCloze ? clozeField(prompt, answer) : shown(front),
      Back: shown(answer),
      Choices: shown(choices.join('\n')),
      'Also right': shown(accepted.join('\n')),
      Explanation: shown(explanation),
      Quote: shown(evidence?.quote ?? ''),
      Source: shown(source),
      Quizzical: machineData(question),
    },
    tags: ['quizzical', `quizzical::${kind}`, `quizzical::${status}`],
  };
}

/** Anki parts fields with U+001F, takes control characters out, and may look for gaps in every field. */
function shown(text: string): string {
  return escapeHtml(text.replace(/(?![\t\n\r])\p{Cc}/gu, '')).replaceAll('{{', '&#123;{');
}

/**
 * 64 bits of the question's id, as 16 hex digits. An id is a hash already where we made it; an imported
 * one can be any text.
 */
function guidOf({ id }: Question): string {
  return createHash('sha256').update(`quizzical ${id}`).digest('hex').slice(0, 16);
}

/**
 * The whole question, and what a flashcard adds to it, as JSON of ASCII letters without marks of HTML: Anki normalises Unicode in fields and
 * takes control characters out, and this survives it.
 */
export function machineData(question: Question & { readonly card?: unknown }): string {
  return JSON.stringify({ quizzical: 1, ...question }).replace(
    /[^ -~]|[&<>]|\{(?=\{)/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
