import { isKnownPlace, isListOfAnswers, isNegated, placeWithoutRegion } from './answers/hedges.ts';
import { type AnswerKey, type Judged, judge, readKey } from './answers/judge.ts';
import { compareMeanings, meaningsOf, meaningsTyped } from './answers/meanings.ts';
import { bareWordingOf, wordingOf } from './answers/wording.ts';
import { boundedDistance } from './edit-distance.ts';
import type { Gradable } from './question.ts';

/** `near` is not right, but close enough to be told so kindly; `missing` says what it lacks, e.g. `the year`. */
export type Grade = {
  readonly verdict: 'right' | 'near' | 'wrong';
  readonly missing?: string;
};

/** More typed text than this is no answer; longer input is cut, so that grading stays cheap. */
const typedLimit = 200;
/** More names than these are not looked at. */
const nameLimit = 2_000;
/** A form further away than this is no form that was meant. */
const furthest = 5;

const right: Grade = { verdict: 'right' };
const wrong: Grade = { verdict: 'wrong' };

/**
 * Grades a typed answer. Case, accents, punctuation, articles, spelling variants, and number words
 * against digits do not matter; figures, dates and sums are compared by what they mean. Slips are
 * forgiven by the length of the word (`likeness`), never in a digit. Another name that the article
 * knows (`articleEntities`, the question's `rivals`), another option or another known place is never
 * right, nor is a negation or a list with the answer in it ("Paris or London"). Of a reason most of its words are
 * enough (`judgeReason`). Never throws.
 */
export function gradeTyped(
  question: Gradable,
  typed: string,
  articleEntities: readonly string[] = [],
): Grade {
  const given = typed.slice(0, typedLimit).trim();
  const wording = wordingOf(given);
  if (wording === '') return wrong;
  if (question.kind === 'true-false') return gradeTruth(question.answer, wording);
  const key = readKey(question);
  if (key.forms.includes(wording)) return right;
  // The comma of "Wednesday, June 28" parts no two answers.
  const isDate = meaningsTyped(given).dates.length > 0;
  const isList = !isDate && isListOfAnswers(given, (part) => judge(key, part).verdict === 'right');
  // A reason may be of two parts, and say what is not so.
  if (!key.isReason && (isList || isNegated(given, key.forms))) return wrong;
  const answer = placeWithoutRegion(given) ?? given;
  const others = [...(question.rivals ?? []), ...question.choices, ...articleEntities];
  // In a reason the question's own names may come up again.
  const names = others.filter((name) => !(key.isReason && question.prompt.includes(name)));
  return amongNames(judge(key, answer), { key, given: answer, names: names.slice(0, nameLimit) });
}

function gradeTruth(answer: string, wording: string): Grade {
  const words = answer === 'true' ? ['true', 't', 'yes', 'y'] : ['false', 'f', 'no', 'n'];
  return words.includes(wording) ? right : wrong;
}

type Among = { readonly key: AnswerKey; readonly given: string; readonly names: readonly string[] };

/** Takes back what was forgiven if it leads to another name: "Iraq" is one slip from "Iran". */
function amongNames(judged: Judged, { key, given, names }: Among): Grade {
  const { isSure = false, ...grade } = judged;
  if (grade.verdict === 'wrong' || isSure) return grade;
  const own = new Set([...key.forms, ...key.bare]);
  const wording = bareWordingOf(given);
  const others = names.map(bareWordingOf).filter((name) => name !== '' && !own.has(name));
  if (others.includes(wording) || (isKnownPlace(wording) && !own.has(wording))) return wrong;
  if (holdsAnother(wording, others, own)) return wrong;
  if (isAlsoAnother(given, names, key)) return { verdict: 'near', missing: 'the month in letters' };
  return isCloserToAnother(wording, others, own) ? wrong : grade;
}

/** "Poseidon brother Hades" for "Poseidon": a name of somebody else that is no part of the answer. */
function holdsAnother(
  wording: string,
  others: readonly string[],
  own: ReadonlySet<string>,
): boolean {
  const holds = (text: string, part: string) => ` ${text} `.includes(` ${part} `);
  return others.some(
    (other) => holds(wording, other) && ![...own].some((form) => holds(form, other)),
  );
}

/** "6/7" is the 6th of July and June 7: right only if the article knows just one of the two. */
function isAlsoAnother(given: string, names: readonly string[], key: AnswerKey): boolean {
  const readings = meaningsTyped(given);
  if (readings.dates.length < 2) return false;
  return names.map(meaningsOf).some((other) => {
    const isMeant = compareMeanings(other, readings, key.said).verdict === 'right';
    const same = (own: typeof other) => compareMeanings(own, other, key.said).verdict === 'right';
    return isMeant && !key.meanings.some(same);
  });
}

function isCloserToAnother(
  wording: string,
  others: readonly string[],
  own: ReadonlySet<string>,
): boolean {
  const distances = [...own].map((form) => boundedDistance(wording, form, furthest));
  const distance = Math.min(...distances);
  if (distance === 0 || distance > furthest) return false;
  return others.some((other) => boundedDistance(wording, other, distance) <= distance);
}
