import { type Draft, elsewhere, truthOf } from './drafts.ts';
import { type GiftAnswer, type GiftFormat, giftAnswers } from './gift-answers.ts';
import { bareIndex } from './gift-text.ts';

/** What of its answers a question here cannot hold. */
export type GiftLoss = 'partial' | 'remark' | 'tolerance' | 'wildcard';
export type GiftPart = Pick<Draft, 'answer' | 'accepted' | 'choices' | 'kind'>;
/** What stands between the braces, or why that is no question here. */
export type Understood =
  | { readonly part: GiftPart; readonly losses: readonly GiftLoss[] }
  | { readonly fault: string };

const noAnswer = 'there is no right answer; put = before one.';

/** @param section what stands between the braces, without general feedback. */
export function understandGift(section: string | undefined, format: GiftFormat): Understood {
  if (section === undefined)
    return { fault: 'there is no answer in braces; write {=the answer} after it.' };
  if (section === '')
    return { fault: 'an essay has no answer to check; write {=the answer} between the braces.' };
  if (section.startsWith('#')) return number(section.slice(1));
  const hash = bareIndex(section, '#');
  const word = (hash < 0 ? section : section.slice(0, hash)).trim();
  if (/^(?:T|F|TRUE|FALSE)$/i.test(word)) {
    const losses: GiftLoss[] = hash < 0 || /^[#\s]*$/.test(section.slice(hash)) ? [] : ['remark'];
    return { part: { kind: 'true-false', answer: truthOf(word) ?? word }, losses };
  }
  const answers = giftAnswers(section, format);
  return bareIndex(section, '~') >= 0 ? options(answers) : typed(answers);
}

function options(answers: readonly GiftAnswer[]): Understood {
  const [right, ...more] = answers.filter(({ mark, weight }) => mark === '=' || weight === 100);
  const isShared = answers.filter(({ weight }) => weight > 0).length > 1;
  if (more.length > 0 || (right === undefined && isShared))
    return { fault: elsewhere.severalRight };
  if (right === undefined) return { fault: noAnswer };
  return {
    part: { kind: 'multiple-choice', answer: right.text, choices: answers.map(({ text }) => text) },
    losses: [
      ...remarks(answers),
      ...answers.flatMap(({ weight }): GiftLoss[] =>
        weight === 0 || weight === 100 ? [] : ['partial'],
      ),
    ],
  };
}

function typed(answers: readonly GiftAnswer[]): Understood {
  if (answers.length > 1 && answers.every(({ text }) => text.includes('->')))
    return { fault: elsewhere.matching };
  // A star alone takes every other answer, to remark on it.
  const real = answers.filter(({ text }) => text !== '*');
  const [answer, ...accepted] = real.filter(({ weight }) => weight === 100).map(({ text }) => text);
  if (answer === undefined) return { fault: noAnswer };
  return {
    part: { answer: withoutStars(answer), accepted: accepted.map(withoutStars) },
    losses: [
      ...remarks(answers),
      ...real.flatMap(({ weight, text }): GiftLoss[] => [
        ...(weight === 100 ? [] : (['partial'] as const)),
        ...(/(?<!\\)\*/.test(text) ? (['wildcard'] as const) : []),
      ]),
    ],
  };
}

function number(section: string): Understood {
  const [first] = giftAnswers(section.trim(), 'plain').filter(
    ({ mark, weight, text }) => mark === '=' && weight === 100 && text !== '',
  );
  const [, value, tolerance = '0'] =
    /^(-?\d+(?:\.\d+)?)(?::(\d*\.?\d+))?$/.exec(first?.text ?? '') ?? [];
  if (value === undefined)
    return { fault: 'a range of numbers is no answer here; give one number.' };
  return {
    part: { kind: 'short-answer', answer: value },
    losses: Number(tolerance) === 0 ? [] : ['tolerance'],
  };
}

function remarks(answers: readonly GiftAnswer[]): GiftLoss[] {
  return answers.some(({ feedback }) => feedback !== '') ? ['remark'] : [];
}

/** An escaped star is one, a bare one stands for any letters. */
function withoutStars(text: string): string {
  return text.replace(/\\\*|\*/g, (star) => (star === '*' ? '' : '*')).trim();
}
