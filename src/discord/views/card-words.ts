import { isAddress } from '../../banks/bank.ts';
import type { CardContent, CardForm, Memory, RestReason } from '../../flashcards/card.ts';
import type { CardRecord } from '../../flashcards/records.ts';
import type { Waiting } from '../../flashcards/waiting.ts';
import { seededRandom, shuffled } from '../../questions/random.ts';
import { escaped, plural, shortened } from '../text.ts';

const minuteMs = 60 * 1000;
const longestQuote = 900;
const longestSide = 1_200;
const daysPerMonth = 30.4;
const daysPerYear = 365.25;

/** A side of a card: its lines are kept, and whatever is markdown in them is not. */
export function sideText(text: string, most = longestSide): string {
  return shortened(text, most)
    .split('\n')
    .map(escaped)
    .filter((line) => line !== '')
    .join('\n');
}

/** What is asked, large if it is one line. */
export function frontText({ front, form }: Pick<CardContent, 'front' | 'form'>): string {
  const text = sideText(front);
  const task = form === 'cloze' ? '\n-# Fill in the gap.' : '';
  return `${text.includes('\n') ? text : `### ${text}`}${task}`;
}

/** The options of a card, if it has some; in another order at each showing. */
export function optionLines({ choices }: CardContent, { id, revision }: CardRecord): string {
  const random = seededRandom(`${id} ${revision}`);
  return shuffled(choices, random)
    .map((choice, at) => `**${String.fromCharCode(65 + at)}** · ${escaped(shortened(choice, 200))}`)
    .join('\n');
}

/** The answer, the sentence that proves it, where that stands, and what else there is to say. */
export function backText({ back, quote, source, explanation }: CardContent): readonly string[] {
  const lines = sideText(back);
  const answer = lines.includes('\n') ? `✅\n${lines}` : `✅ **${lines}**`;
  const proof = quote === undefined ? [] : [quotation(quote, source)];
  const more = explanation === undefined ? [] : [sideText(explanation, longestQuote)];
  return [answer, ...proof, ...more];
}

/** How long until a card comes again, short enough for a button. */
export function intervalText({ state, intervalDays, dueAt, lastAt }: Memory): string {
  if (state === 'review') return daysText(intervalDays);
  const minutes = Math.round(((dueAt ?? 0) - (lastAt ?? 0)) / minuteMs);
  if (minutes < 60) return `${Math.max(1, minutes)} min`;
  return `${rounded(minutes / 60)} h`;
}

/** E.g. `1 day`, `12 days`, `2.5 months`, `1.2 years`. */
export function daysText(days: number): string {
  if (days < daysPerMonth) return plural(Math.round(days), 'day');
  if (days < daysPerYear) return amount(days / daysPerMonth, 'month');
  return amount(days / daysPerYear, 'year');
}

/** E.g. `12 to go: 1 step, 4 reviews, 7 new`. */
export function waitingText(waiting: Waiting, cap = Number.POSITIVE_INFINITY): string {
  const { stepCount, reviewCount, newCount } = waiting;
  const counted = (count: number, words: string) =>
    count === 0 ? [] : [count >= cap ? words.replace(/^[\d,]+/, '$&+') : words];
  const parts = [
    ...counted(stepCount, plural(stepCount, 'step')),
    ...counted(reviewCount, plural(reviewCount, 'review')),
    ...counted(newCount, `${newCount.toLocaleString('en')} new`),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(' · ');
}

/** What a card is called in a list or a sentence. */
export function cardName(front: string | undefined, most = 80): string {
  return front === undefined ? 'a card whose question is gone' : escaped(shortened(front, most));
}

export const formNames: Readonly<Record<CardForm, string>> = {
  basic: 'turned over',
  cloze: 'fill in the gap',
  typed: 'typed',
};

/** Why a card is out of study, and what to do about it. */
export const restNames: Readonly<Record<RestReason, string>> = {
  suspended: '⏸️ Suspended by you.',
  leech:
    '🩹 Suspended because it was forgotten again and again: such a card is often unclear or easily mixed up. Word it differently or split it, then resume it.',
  retired:
    '💤 Resting: its question is no longer asked in its bank. It comes back if the question does.',
};

/** Tags as they are searched for. */
export function tagLine(tags: readonly string[]): string {
  return tags.map((tag) => `#${escaped(tag)}`).join(' ');
}

function quotation(quote: string, source: CardContent['source']): string {
  const cited = source === undefined ? '' : `\n> -# ${citationOf(source)}`;
  return `> ${escaped(shortened(quote, longestQuote))}${cited}`;
}

function citationOf({ title, address }: NonNullable<CardContent['source']>): string {
  const name = escaped(shortened(title, 120));
  return address !== undefined && isAddress(address) ? `[${name}](${address})` : name;
}

function amount(count: number, noun: string): string {
  const figure = rounded(count);
  return `${figure} ${figure === '1' ? noun : `${noun}s`}`;
}

function rounded(count: number): string {
  return String(count < 10 ? Math.round(count * 10) / 10 : Math.round(count));
}
