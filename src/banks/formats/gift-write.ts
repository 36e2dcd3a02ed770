import type { Question } from '../../questions/question.ts';
import type { BankContent, Written } from './format.ts';
import { escapeGift } from './gift-text.ts';
import { escapeHtml } from './html-text.ts';
import { counted, lossesOf, lossOf } from './losses.ts';
import { bytesOf, withoutNul } from './text-bytes.ts';

/** It stands in brackets, so neither they nor a control character may stand in it. */
const plainId = /^[^\p{Cc}\p{Z}[\]\\]{1,100}$/u;

/** Moodle's GIFT: a block for each question, the quotation as its general feedback. */
export function writeGift(content: BankContent): Written {
  const fitting = content.questions.filter((question) => !looksLikePairs(question));
  const left = content.questions.length - fitting.length;
  const category = escapeGift(content.title.replace(/\s+/g, ' ').replaceAll('/', '//'));
  return {
    bytes: bytesOf(withoutNul(`$CATEGORY: ${category}\n\n${fitting.map(blockOf).join('\n')}`)),
    losses: [
      ...lossOf(
        left,
        (count) =>
          `${counted(count, 'question')} left out whose answer holds "->", which GIFT takes for a pair.`,
      ),
      ...lossesOf('GIFT', { ...content, questions: [] }, {}),
      ...lossOf(
        fitting.length,
        () => 'GIFT does not hold authors, rivals of an answer, nor where a quotation stands.',
      ),
    ],
  };
}

/** There is no escape for an arrow in a typed answer. */
function looksLikePairs({ kind, answer, accepted }: Question): boolean {
  const isTyped = kind === 'cloze' || kind === 'short-answer';
  return isTyped && [answer, ...accepted].some((text) => text.includes('->'));
}

function blockOf(question: Question): string {
  const { id, kind, status, difficulty, prompt } = question;
  const about = [
    ...(plainId.test(id) ? [`[id:${id}]`] : []),
    `[tag:${kind}]`,
    `[tag:${status}]`,
    `[tag:difficulty ${difficulty}]`,
  ];
  const lines = [...answerLines(question), ...feedbackLines(question)].map((line) => `\t${line}`);
  return [`// ${about.join(' ')}`, `[plain]${escapeGift(prompt)} {`, ...lines, '}', ''].join('\n');
}

function answerLines({ kind, answer, accepted, choices }: Question): readonly string[] {
  if (kind === 'true-false') return [answer.toUpperCase()];
  if (kind === 'multiple-choice')
    return choices.map((choice) =>
      choice === answer ? `=${plain(choice)}` : `~${weighted(choice, '%0%')}`,
    );
  // A star alone matches any answer.
  return [answer, ...accepted].map((text) => `=${weighted(text.replaceAll('*', '\\*'), '%100%')}`);
}

/** A text that begins with a percentage needs one of its own before it. */
function weighted(text: string, weight: string): string {
  return `${/^%-?\d/.test(text.trim()) ? weight : ''}${plain(text)}`;
}

/** A text that begins with a bracket could be taken for the name of a text format. */
function plain(text: string): string {
  return `${text.trim().startsWith('[') ? '[plain]' : ''}${escapeGift(text)}`;
}

function feedbackLines({ evidence, explanation = '' }: Question): readonly string[] {
  if (evidence === undefined && explanation === '') return [];
  const quote = evidence && `<blockquote>${escapeHtml(evidence.quote)}</blockquote>`;
  const remark = explanation === '' ? '' : `<p>${escapeHtml(explanation)}</p>`;
  return [`####[html]${escapeGift(`${quote ?? ''}${remark}`)}`];
}
