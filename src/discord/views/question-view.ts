import type { Citation } from '../../banks/bank.ts';
import { formatNames } from '../../banks/formats/format.ts';
import { formats } from '../../banks/formats/formats.ts';
import { type Difficulty, difficultyOf } from '../../banks/searching.ts';
import type { Question, QuestionKind } from '../../questions/question.ts';
import { escaped, nameOf, shortened } from '../text.ts';
import { choiceName, citation } from './quiz-view.ts';
import type { Part } from './view.ts';

const mostAccepted = 20;
const longestQuote = 900;
const longestExplanation = 600;

/** What a kind is called at the beginning of a line. */
export const kindTitles: Readonly<Record<QuestionKind, string>> = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  cloze: 'Fill in the gap',
  'short-answer': 'Typed answer',
};

export const statusTitles: Readonly<Record<Question['status'], string>> = {
  draft: '📝 draft',
  approved: '✅ approved',
  retired: '🚫 out of play',
};

const difficultyNames: Readonly<Record<Difficulty, string>> = {
  easy: 'easy',
  medium: 'medium',
  hard: 'hard',
};

/** A question with everything that whoever reviews it has to know, the answer too. */
export type Open = {
  readonly question: Question;
  readonly article: Citation;
  readonly isEdited?: boolean;
  /** The article has been renewed and no longer holds the quotation. */
  readonly isQuoteGone?: boolean;
};

/** From the prompt to where the question comes from. */
export function openQuestion({ question, article, ...marks }: Open): readonly Part[] {
  const { evidence, explanation } = question;
  const parts: Part[] = [`### ${promptOf(question)}\n${answersOf(question)}`];
  if (evidence !== undefined) {
    const quote = escaped(shortened(evidence.quote, longestQuote));
    parts.push(`> ${quote}\n> -# ${citation(article)}`);
  }
  if (marks.isQuoteGone)
    parts.push(
      '⚠️ The article of this bank does not hold this sentence, or no longer since it was renewed. Check that the answer is still right, and edit the quotation or retire the question.',
    );
  if (explanation) parts.push(`💬 ${escaped(shortened(explanation, longestExplanation))}`);
  parts.push(`-# ${factsOf(question, marks.isEdited === true)}`);
  return parts;
}

/** One line of a question, for lists and confirmations. @param most in characters. */
export function promptLine({ prompt }: Pick<Question, 'prompt'>, most = 120): string {
  return `“${escaped(shortened(prompt, most)) || '…'}”`;
}

function promptOf({ kind, prompt }: Question): string {
  const lead = kind === 'true-false' ? 'True or false? ' : '';
  return lead + escaped(shortened(prompt, 1_200));
}

function answersOf({ kind, answer, choices, accepted }: Question): string {
  const lines = [`✅ **${answerText(answer)}**`];
  if (kind === 'multiple-choice')
    for (const choice of choices)
      if (choice !== answer) lines.push(`▫️ ${escaped(shortened(choice, 300))}`);
  const also = accepted.slice(0, mostAccepted).map((each) => escaped(shortened(each, 60)));
  const more = accepted.length > also.length ? ` and ${accepted.length - also.length} more` : '';
  if (also.length > 0) lines.push(`-# Also right: ${also.join(' · ')}${more}`);
  return lines.join('\n');
}

function answerText(answer: string): string {
  return escaped(shortened(choiceName(answer), 300)) || '…';
}

function factsOf(question: Question, isEdited: boolean): string {
  const { kind, status } = question;
  const facts = [
    kindTitles[kind],
    difficultyNames[difficultyOf(question)],
    ...(status === 'draft' ? [] : [statusTitles[status]]),
    originOf(question),
    ...(isEdited ? ['edited since'] : []),
  ];
  return facts.join(' · ');
}

function formatLabel(name: string): string {
  const known = formatNames.find((each) => each === name);
  return known === undefined ? escaped(shortened(name, 30)) : formats[known].label;
}

function originOf({ origin }: Question): string {
  if ('author' in origin) return `by ${nameOf(origin.author)}`;
  if ('imported' in origin) return `imported from ${formatLabel(origin.imported)}`;
  const { generator } = origin;
  return generator.startsWith('llm:')
    ? `written by ${escaped(shortened(generator.slice(4), 40))}`
    : 'written from the article';
}
