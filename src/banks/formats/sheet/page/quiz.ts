import { type Grade, gradeTyped } from '../../../../questions/grade-answer.ts';
import type { QuestionKind } from '../../../../questions/question-kinds.ts';
import { type Random, shuffled } from '../../../../questions/random.ts';
import type { SheetQuestion } from '../sheet-data.ts';

/** A question with its options in the order of this showing; none where the answer is typed. */
export type Asked = { readonly question: SheetQuestion; readonly options: readonly string[] };

/** `given` is empty where the reader did not know. */
export type Attempt = {
  readonly asked: Asked;
  readonly given: string;
  readonly grade: Grade;
};

/** `isRevealed`: the last attempt is being looked at, and the next question not asked yet. */
export type Quiz = {
  readonly asked: readonly Asked[];
  readonly attempts: readonly Attempt[];
  readonly isRevealed: boolean;
};

export type Wish = { readonly count: number; readonly kinds: ReadonlySet<QuestionKind> };

const unknown: Grade = { verdict: 'wrong' };

/** At most `count` questions of the wished kinds, in random order, their options too. */
export function startQuiz(
  questions: readonly SheetQuestion[],
  { count, kinds }: Wish,
  random: Random,
): Quiz {
  const fitting = questions.filter(({ kind }) => kinds.has(kind));
  const asked = shuffled(fitting, random)
    .slice(0, count)
    .map((question) => ({ question, options: optionsOf(question, random) }));
  return { asked, attempts: [], isRevealed: false };
}

/** The question that is asked or looked at; undefined when the quiz is over. */
export function currentOf({ asked, attempts, isRevealed }: Quiz): Asked | undefined {
  return asked[isRevealed ? attempts.length - 1 : attempts.length];
}

/** Grades `given`, and shows what is right. Does nothing where no question is open. */
export function answer(quiz: Quiz, given: string): Quiz {
  const asked = currentOf(quiz);
  if (asked === undefined || quiz.isRevealed) return quiz;
  const attempt = { asked, given, grade: gradeOf(asked, given) };
  return { ...quiz, attempts: [...quiz.attempts, attempt], isRevealed: true };
}

/** The reader insists that the answer that they have just typed is right. */
export function overrule(quiz: Quiz): Quiz {
  const last = quiz.attempts.at(-1);
  if (last === undefined || !canOverrule(quiz)) return quiz;
  const attempt: Attempt = { ...last, grade: { verdict: 'right' } };
  return { ...quiz, attempts: [...quiz.attempts.slice(0, -1), attempt] };
}

/** Only what was typed can be meant otherwise than it was read. */
export function canOverrule({ attempts, isRevealed }: Quiz): boolean {
  const last = attempts.at(-1);
  if (last === undefined || !isRevealed) return false;
  return last.given !== '' && last.asked.options.length === 0 && last.grade.verdict !== 'right';
}

/** From the answer to the next question, or to the end. */
export function goOn(quiz: Quiz): Quiz {
  return { ...quiz, isRevealed: false };
}

export function rightCount({ attempts }: Quiz): number {
  return attempts.filter(({ grade }) => grade.verdict === 'right').length;
}

export function missedIn({ attempts }: Quiz): readonly Attempt[] {
  return attempts.filter(({ grade }) => grade.verdict !== 'right');
}

function optionsOf({ kind, choices }: SheetQuestion, random: Random): readonly string[] {
  if (kind === 'true-false') return ['true', 'false'];
  return kind === 'multiple-choice' ? shuffled(choices, random) : [];
}

/** As in a quiz on Discord: a second option is right once a moderator has accepted it. */
function gradeOf({ question, options }: Asked, given: string): Grade {
  if (given === '') return unknown;
  if (options.length === 0) return gradeTyped(question, given);
  const isRight = given === question.answer || question.accepted.includes(given);
  return isRight ? { verdict: 'right' } : unknown;
}
