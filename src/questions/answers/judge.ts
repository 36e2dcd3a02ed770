import { normalWords } from '../normalise.ts';
import type { Gradable } from '../question.ts';
import { isMonth } from './dates.ts';
import {
  compareMeanings,
  hasMeaning,
  isQuantity,
  type Meanings,
  meaningsOf,
  meaningsTyped,
} from './meanings.ts';
import { isReason, judgeReason } from './reason-answers.ts';
import { type Likeness, likeness } from './slips.ts';
import { sharedNumber } from './spelling.ts';
import { bareWordingOf, withoutOf, wordingOf, wordingWithoutNumber, wordsOf } from './wording.ts';

/** The right forms of a question, read once: as written, as compared, and as what they mean. */
export type AnswerKey = {
  readonly prompt: string;
  /** The answer is a clause that says why or how. */
  readonly isReason: boolean;
  readonly texts: readonly string[];
  readonly forms: readonly string[];
  readonly bare: readonly string[];
  readonly meanings: readonly Meanings[];
  /** Words that the question says itself: units and parts of a date may be left out or repeated. */
  readonly said: ReadonlySet<string>;
};

/** `isSure`: nothing was forgiven, so that no other name can be meant. */
export type Judged = {
  readonly verdict: 'right' | 'near' | 'wrong';
  readonly missing?: string;
  readonly isSure?: boolean;
};

/** A bank may hold any number of forms; more than these are not looked at. */
const formLimit = 60;
/** As much of a prompt or quotation as is read for units. */
const saidLimit = 600;

const likenesses: readonly Likeness[] = ['same', 'slip', 'near'];
/** Beside these words the answer is only part of another name: "son of Poseidon". */
const linking =
  /^(of|in|for|to|from|by|with|son|daughter|wife|husband|brother|sister|father|mother)$/;

export function readKey({ prompt, answer, accepted, evidence }: Gradable): AnswerKey {
  const texts = [answer, ...accepted].slice(0, formLimit);
  const asked = wordsOf(prompt.slice(0, saidLimit));
  // Of the evidence only times count: its other words would be a text to copy from.
  const times = wordsOf(evidence?.quote.slice(0, saidLimit) ?? '').filter(
    (word) => /^\d+$/.test(word) || isMonth(word),
  );
  return {
    prompt,
    isReason: isReason({ prompt, answer }),
    texts,
    forms: texts.map(wordingOf).filter((form) => form !== ''),
    bare: texts.map(bareWordingOf),
    meanings: texts.map(meaningsOf).filter(hasMeaning),
    said: new Set([...asked, ...asked.map(sharedNumber), ...times]),
  };
}

/** What is typed against the right forms alone, without regard to other names. */
export function judge(key: AnswerKey, given: string): Judged {
  const wording = bareWordingOf(given);
  if (wording === '') return { verdict: 'wrong' };
  if (key.forms.includes(wording) || key.bare.includes(wording))
    return { verdict: 'right', isSure: true };
  if ([...key.forms, ...key.bare].some((form) => isTurned(form, wording)))
    return { verdict: 'right' };
  const reason = key.isReason ? judgeReason(key, given) : undefined;
  if (reason === 'right') return { verdict: 'right' };
  const judged = judgeMeaning(key, given) ?? judgeWords(key, wording);
  return judged.verdict === 'wrong' && reason === 'near' ? { verdict: 'near' } : judged;
}

/** By what it means, if the answer is a figure, a date or a stretch of years; else undefined. */
function judgeMeaning({ meanings, said }: AnswerKey, given: string): Judged | undefined {
  const typed = meaningsTyped(given);
  if (meanings.length === 0 || !hasMeaning(typed)) return undefined;
  const found = meanings.map((one) => compareMeanings(one, typed, said));
  const best = found.find(({ verdict }) => verdict === 'right');
  if (best !== undefined) return { ...best, isSure: typed.dates.length < 2 };
  const near = found.find(({ verdict }) => verdict === 'near');
  return near ?? (meanings.some(isQuantity) ? { verdict: 'wrong' } : undefined);
}

/** "Cancer of the breast" and "breast cancer" are one answer, whichever was asked for. */
function isTurned(form: string, wording: string): boolean {
  return withoutOf(wording) === form || withoutOf(form) === wording;
}

function judgeWords(key: AnswerKey, wording: string): Judged {
  const { texts, forms, bare } = key;
  const nouns = bare.filter((_, index) => /^(the |an? )?\p{Ll}/u.test(texts[index] ?? ''));
  const single = wordingWithoutNumber(wording);
  if (nouns.some((noun) => wordingWithoutNumber(noun) === single)) return { verdict: 'right' };
  const found = new Set([...forms, ...bare].map((form) => likeness(wording, form)));
  const best = likenesses.find((one) => found.has(one));
  if (best === 'same' || best === 'slip' || isMoreThan(wording, key)) return { verdict: 'right' };
  if (best === 'near') return { verdict: 'near' };
  return isPart(wording, bare)
    ? { verdict: 'near', missing: 'part of the name' }
    : { verdict: 'wrong' };
}

/** "the god Poseidon": the words beside the answer stand in the prompt, and none makes another thing of it. */
function isMoreThan(wording: string, { bare, prompt }: AnswerKey): boolean {
  const form = bare.find((one) => one !== '' && ` ${wording} `.includes(` ${one} `));
  if (form === undefined) return false;
  const beside = ` ${wording} `.replace(` ${form} `, ' ').trim().split(' ');
  const asked = new Set(normalWords(prompt));
  return beside.length <= 3 && beside.every((word) => asked.has(word) && !linking.test(word));
}

/** Some of the words of a name ("Saeed Khan"), none that does not belong to it. */
function isPart(wording: string, forms: readonly string[]): boolean {
  const words = wording.split(' ');
  if (words.some((word) => word.length < 4 || /\d/.test(word))) return false;
  return forms.some((form) => {
    const whole = new Set(form.split(' '));
    return whole.size > words.length && words.every((word) => whole.has(word));
  });
}
