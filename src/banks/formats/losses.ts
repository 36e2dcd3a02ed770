import { isQuoted } from '../../questions/question.ts';
import type { BankContent } from './format.ts';

/** What a format can hold beside kind, prompt and answer. */
export type Holds = {
  readonly choices?: boolean;
  readonly accepted?: boolean;
  readonly quote?: boolean;
  readonly explanation?: boolean;
};

/** `3 questions`, `1 question`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** One sentence where `count` is not 0. */
export function lossOf(count: number, sentence: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [sentence(count)];
}

/** What a format that `holds` only so much leaves out of `content`, in sentences. */
export function lossesOf(label: string, content: BankContent, holds: Holds): readonly string[] {
  const { questions } = content;
  const missing = [
    !holds.choices &&
      questions.some(({ choices }) => choices.length > 0) &&
      'options to choose from',
    !holds.accepted &&
      questions.some(({ accepted }) => accepted.length > 0) &&
      'further right answers',
    !holds.quote && questions.some(isQuoted) && 'quotations',
    !holds.explanation && questions.some(({ explanation }) => explanation) && 'explanations',
    questions.length > 0 && 'difficulty, approval and author',
    content.article !== undefined && 'the article',
  ].filter((what) => typeof what === 'string');
  return missing.length === 0 ? [] : [`${label} does not hold ${listed(missing)}.`];
}

function listed(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')}, nor ${last}`;
}
