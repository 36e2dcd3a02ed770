/** How a question, its answer and its proof look, on a card as in the quiz and in the list. */
import { clozeGap, type QuestionKind } from '../../../../questions/question-kinds.ts';
import type { SheetData, SheetQuestion } from '../sheet-data.ts';
import { type Child, el } from './dom.ts';

export const kindNames: Readonly<Record<QuestionKind, string>> = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  cloze: 'Fill the gap',
  'short-answer': 'Type the answer',
};

/** Text of the bank: in its own language, and in its own direction whatever stands around it. */
export function ownText(text: string, { language }: SheetData): HTMLElement {
  return el('bdi', { lang: language }, text);
}

/** The prompt; a gap is drawn as one, and read as the word blank. */
export function promptText(prompt: string, { language }: SheetData): HTMLElement {
  const parts = prompt.split(clozeGap);
  const gap = () =>
    el('span', { class: 'gap' }, el('span', { class: 'unseen', lang: 'en' }, ' blank '));
  return el(
    'bdi',
    { lang: language },
    parts.flatMap((part, index) => (index === 0 ? [part] : [gap(), part])),
  );
}

/** `true` and `false` as a person writes them. */
export function shownAnswer({ kind }: SheetQuestion, answer: string): string {
  return kind === 'true-false' ? answer.charAt(0).toUpperCase() + answer.slice(1) : answer;
}

/** The sentence that proves the answer, where it stands, and a word more where there is one. */
export function proof(question: SheetQuestion, data: SheetData): readonly HTMLElement[] {
  return proofWith(question, data, el('figcaption', {}, citation(data)));
}

/** The same within a list, at whose head the article is named. */
export function shortProof(question: SheetQuestion, data: SheetData): readonly HTMLElement[] {
  return proofWith(question, data, false);
}

function proofWith(
  { evidence, explanation }: SheetQuestion,
  data: SheetData,
  caption: HTMLElement | false,
): readonly HTMLElement[] {
  const quote = (text: string) => el('blockquote', {}, ownText(text, data));
  return [
    evidence !== undefined && el('figure', { class: 'proof' }, quote(evidence.quote), caption),
    explanation !== undefined &&
      explanation !== '' &&
      el('p', { class: 'explanation' }, ownText(explanation, data)),
  ].filter((part) => part !== false);
}

/** Title, source and date of the article. */
function citation(data: SheetData): HTMLElement {
  const title = el('cite', {}, ownText(data.title, data));
  return el('span', {}, parted([title, ...placeOf(data)], ', '));
}

/** Source and date of the article, as far as they are known. */
export function placeOf({ title, source, date }: SheetData): readonly HTMLElement[] {
  return [
    source !== undefined && source !== title && sourceOf(source),
    date !== undefined && dateOf(date),
  ].filter((part) => part !== false);
}

export function parted(parts: readonly Child[], between: string): readonly Child[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}

/** Only a web address becomes a link, and nothing is asked of it before it is pressed. */
function sourceOf(source: string): HTMLElement {
  const address = addressOf(source);
  if (address === undefined) return el('bdi', {}, source);
  const { hostname, href } = address;
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, hostname);
}

function addressOf(source: string): URL | undefined {
  try {
    const address = new URL(source);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** `2021-08-25` as 25 August 2021; anything else as it is. */
function dateOf(date: string): HTMLElement {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime())) return el('bdi', {}, date);
  const shown = day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return el('time', { datetime: date }, shown);
}
