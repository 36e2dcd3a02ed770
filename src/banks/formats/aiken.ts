import type { Question } from '../../questions/question.ts';
import { collectQuestions, type Draft, requireFew, truthOf } from './drafts.ts';
import type { BankContent, Format, ImportProblem, Read, Written } from './format.ts';
import { counted, lossesOf, lossOf } from './losses.ts';
import { bytesOf, decodeText, unixLines, withoutNul } from './text-bytes.ts';

/** Choices only: a line for the question, a line for each option, and `ANSWER: B`. */
export const aiken: Format = {
  name: 'aiken',
  label: 'Aiken',
  extension: '.txt',
  contentType: 'text/plain; charset=utf-8',
  write: writeAiken,
  read: readAiken,
};

const option = /^([A-Z])[.)]\s*(\S.*)$/;
const answerLine = /^ANSWER:\s*([A-Z])\b/i;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function writeAiken(content: BankContent): Written {
  const choices = content.questions.filter(
    ({ kind }) => kind === 'multiple-choice' || kind === 'true-false',
  );
  const fitting = choices.filter(({ prompt }) => !isMarked(oneLine(prompt)));
  const typed = content.questions.length - choices.length;
  const marked = choices.length - fitting.length;
  return {
    bytes: bytesOf(fitting.map(blockOf).join('\n')),
    losses: [
      ...lossOf(
        typed,
        (count) => `${counted(count, 'question')} without options left out: Aiken has no others.`,
      ),
      ...lossOf(
        marked,
        (count) => `${counted(count, 'question')} left out that begin like an option ("A. ").`,
      ),
      ...lossesOf('Aiken', { ...content, questions: fitting }, { choices: true }),
    ],
  };
}

function blockOf({ kind, prompt, answer, choices }: Question): string {
  const options = kind === 'true-false' ? ['true', 'false'] : choices;
  const shown = (text: string) =>
    kind === 'true-false' ? (text === 'true' ? 'True' : 'False') : oneLine(text);
  const lines = options.map((text, index) => `${letters.charAt(index)}. ${shown(text)}`);
  const right = letters.charAt(options.indexOf(answer));
  return [oneLine(prompt), ...lines, `ANSWER: ${right}`, ''].join('\n');
}

function isMarked(line: string): boolean {
  return option.test(line) || answerLine.test(line);
}

function oneLine(text: string): string {
  return withoutNul(text).replace(/\s+/g, ' ').trim();
}

/** The question that is being read. */
type Open = { readonly line: number; readonly prompt: string; readonly options: readonly string[] };

function readAiken(bytes: Uint8Array): Read {
  const { text, losses } = decodeText(bytes);
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  const giveUp = ({ line }: Open, what: string) =>
    problems.push({ place: `line ${line}`, message: what });
  let open: Open | undefined;
  for (const [index, raw] of unixLines(text).split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    requireFew(drafts.length + problems.length);
    const next: Open = open ?? { line: index + 1, prompt: '', options: [] };
    const [, right] = answerLine.exec(line) ?? [];
    const [, , choice] = option.exec(line) ?? [];
    if (right !== undefined) {
      const draft = draftOf(next, right.toUpperCase());
      if (draft === undefined)
        giveUp(next, `there is no option ${right}; give one of its letters.`);
      else drafts.push(draft);
      open = undefined;
    } else if (choice !== undefined) open = withOption(next, choice);
    else if (next.options.length > 0) {
      giveUp(next, 'there is no line "ANSWER: …" after its options; add one.');
      open = { line: index + 1, prompt: line, options: [] };
    } else open = { ...next, prompt: next.prompt === '' ? line : `${next.prompt}\n${line}` };
  }
  if (open) giveUp(open, 'there is no line "ANSWER: …" for it; add one.');
  const collected = collectQuestions(drafts, 'aiken');
  return {
    questions: collected.questions,
    problems: [...problems, ...collected.problems],
    losses: [...losses, ...collected.losses],
  };
}

/** No letter is left for a 27th option. */
function withOption(open: Open, choice: string): Open {
  return open.options.length < letters.length
    ? { ...open, options: [...open.options, choice] }
    : open;
}

function draftOf({ line, prompt, options }: Open, right: string): Draft | undefined {
  const answer = options[letters.indexOf(right)];
  if (answer === undefined) return undefined;
  const isClaim = options.length === 2 && options.every((text) => /^(true|false)$/i.test(text));
  const truth = isClaim ? truthOf(answer) : undefined;
  const place = `line ${line}`;
  return truth === undefined
    ? { place, kind: 'multiple-choice', prompt, answer, choices: options }
    : { place, kind: 'true-false', prompt, answer: truth };
}
