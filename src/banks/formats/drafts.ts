import {
  clozeGap,
  type Evidence,
  type Question,
  type QuestionKind,
  questionSchema,
} from '../../questions/question.ts';
import { hashText } from '../../questions/random.ts';
import { type ImportFormatName, type ImportProblem, importLimitQuestions } from './format.ts';
import { FormatProblem } from './format-problem.ts';
import { counted, lossOf } from './losses.ts';

/** A question as a file gives it, before it is known to be one. What is absent is guessed or usual. */
export type Draft = { readonly [Key in keyof Question]?: Question[Key] | undefined } & {
  /** Where it stands in the file, e.g. `row 7`. */
  readonly place: string;
  readonly prompt: string;
  readonly answer: string;
};

export type Collected = {
  readonly questions: readonly Question[];
  readonly problems: readonly ImportProblem[];
  readonly losses: readonly string[];
};

/** Five buttons stand in one row of a message. */
const mostChoices = 5;
const mostAccepted = 50;
const longest = { prompt: 2_000, answer: 500, quote: 4_000, explanation: 4_000 } as const;
const yes = new Set(['true', 't', 'yes', 'y', 'right', 'correct']);
const no = new Set(['false', 'f', 'no', 'n', 'wrong', 'incorrect']);

/** What a question has no place for. */
export const elsewhere = {
  severalRight: 'several options are right, and a question here has one; leave one of them right.',
  matching: 'matching pairs are no question here; write one question a pair.',
} as const;

/**
 * The questions that `drafts` are, in their order. A draft that is none becomes a problem; the second of
 * two alike, too.
 * @throws {FormatProblem} when there are more than can be taken over.
 */
export function collectQuestions(drafts: readonly Draft[], format: ImportFormatName): Collected {
  requireFew(drafts.length);
  const byId = new Map<string, string>();
  const questions: Question[] = [];
  const problems: ImportProblem[] = [];
  let renamed = 0;
  for (const draft of drafts) {
    const message = faultOf(draft);
    if (message !== undefined) {
      problems.push({ place: draft.place, message });
      continue;
    }
    const made = questionOf(draft, format);
    const taken = byId.has(made.id);
    const question = taken ? { ...made, id: ownId(made) } : made;
    const before = byId.get(question.id);
    if (before !== undefined) {
      problems.push({ place: draft.place, message: `this repeats ${before}; it is left out.` });
      continue;
    }
    if (taken) renamed += 1;
    byId.set(question.id, draft.place);
    questions.push(question);
  }
  const losses = lossOf(
    renamed,
    (count) => `${counted(count, 'question')} had the id of another one and got a new one.`,
  );
  return { questions, problems, losses };
}

/** @throws {FormatProblem} as soon as a file turns out to hold more than can be imported; asked while it is read. */
export function requireFew(count: number): void {
  if (count > importLimitQuestions) throw tooMany(count);
}

/** What is said of a file that holds too many. */
export function tooMany(count: number): FormatProblem {
  const most = importLimitQuestions.toLocaleString('en');
  return new FormatProblem(
    `There are ${count.toLocaleString('en')} questions or more, and ${most} can be imported at once; split the file.`,
  );
}

/** A quotation without its article points into itself. */
export function quotation(quote: string | undefined): Evidence | undefined {
  return quote === undefined || quote === '' ? undefined : { quote, start: 0, end: quote.length };
}

/** `true` or `false` in what people write for them, and `undefined` where it is neither. */
export function truthOf(text: string): 'true' | 'false' | undefined {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return 'true';
  return no.has(word) ? 'false' : undefined;
}

function kindOf({ kind, prompt, answer, choices = [] }: Draft): QuestionKind {
  if (kind !== undefined) return kind;
  if (choices.length > 0) return 'multiple-choice';
  if (prompt.includes(clozeGap)) return 'cloze';
  return /^(true|false)$/i.test(answer.trim()) ? 'true-false' : 'short-answer';
}

function questionOf(draft: Draft, format: ImportFormatName): Question {
  const { prompt, rivals, evidence, explanation } = draft;
  const kind = kindOf(draft);
  const answer = kind === 'true-false' ? (truthOf(draft.answer) ?? draft.answer) : draft.answer;
  return {
    id: draft.id ?? ownId({ kind, prompt, answer }),
    kind,
    prompt,
    answer,
    accepted: draft.accepted ?? [],
    ...(rivals === undefined ? {} : { rivals }),
    choices: draft.choices ?? [],
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined || explanation === '' ? {} : { explanation }),
    difficulty: draft.difficulty ?? 0.5,
    status: draft.status ?? 'draft',
    origin: draft.origin ?? { imported: format },
  };
}

function ownId({ kind, prompt, answer }: Pick<Question, 'kind' | 'prompt' | 'answer'>): string {
  return hashText(`${kind}\n${prompt}\n${answer}`);
}

/** What keeps `draft` from being a question, and what to do; `undefined` where nothing does. */
function faultOf(draft: Draft): string | undefined {
  const { prompt, answer, accepted = [], choices = [], evidence, explanation = '' } = draft;
  if (prompt.trim() === '') return 'there is no prompt; write the question.';
  if (answer.trim() === '') return 'there is no answer; write one.';
  const tooLong =
    lengthFault('prompt', prompt, longest.prompt) ??
    lengthFault('quotation', evidence?.quote ?? '', longest.quote) ??
    lengthFault('explanation', explanation, longest.explanation) ??
    [answer, ...accepted, ...choices]
      .map((text) => lengthFault('answer', text, longest.answer))
      .find((fault) => fault !== undefined);
  if (tooLong !== undefined) return tooLong;
  if (accepted.length > mostAccepted)
    return `there are ${accepted.length} further answers; give ${mostAccepted} at most.`;
  return kindFault(draft) ?? schemaFault(draft);
}

function lengthFault(name: string, text: string, most: number): string | undefined {
  if (text.length <= most) return undefined;
  return `the ${name} has ${text.length.toLocaleString('en')} characters; shorten it to ${most.toLocaleString('en')}.`;
}

function kindFault(draft: Draft): string | undefined {
  const { prompt, answer, choices = [] } = draft;
  const kind = kindOf(draft);
  if (kind === 'true-false' && truthOf(answer) === undefined)
    return `the answer of a true-false question is true or false, found "${short(answer)}".`;
  if (kind === 'cloze' && !prompt.includes(clozeGap))
    return `a cloze needs its gap; write ${clozeGap} in the prompt.`;
  if (kind !== 'multiple-choice')
    return choices.length === 0 ? undefined : `a ${kind} question has no options; leave them out.`;
  if (choices.length < 2 || choices.length > mostChoices)
    return `there are ${choices.length} options; give 2 to ${mostChoices}.`;
  if (new Set(choices).size < choices.length) return 'an option stands twice; make them differ.';
  if (!choices.includes(answer))
    return `the answer "${short(answer)}" is not among the options; write it exactly like one of them.`;
  return undefined;
}

function schemaFault(draft: Draft): string | undefined {
  const result = questionSchema.safeParse(questionOf(draft, 'json'));
  const issue = result.error?.issues[0];
  return issue && `${issue.path.join('.') || 'the question'}: ${issue.message}; mend it.`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
