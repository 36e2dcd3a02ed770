import { z } from 'zod';
import {
  type Question,
  type QuestionKind,
  questionKinds,
  questionSchema,
} from '../../questions/question.ts';

/** A cell says what it cannot mean. */
export class CellFault extends Error {}

const difficulties: Readonly<Record<string, number>> = { easy: 0.25, medium: 0.5, hard: 0.75 };
const { origin: originSchema } = questionSchema.shape;

/** What a kind is called in Discord, where it has another name. */
const kindNames: Readonly<Record<string, QuestionKind>> = {
  'true-or-false': 'true-false',
  'fill-in': 'cloze',
  'fill-in-the-gap': 'cloze',
  typed: 'short-answer',
  'typed-answer': 'short-answer',
};

/** A kind, by its name here or in Discord; nothing for an empty cell. @throws {CellFault} when it is none. */
export function kindOf(cell: string | undefined): QuestionKind | undefined {
  return (cell && kindNames[wordOf(cell)]) || oneOf('kind', cell, questionKinds);
}

/** One of `known`, however it is spelt; nothing for an empty cell. @throws {CellFault} when it is none. */
export function oneOf<T extends string>(
  name: string,
  cell: string | undefined,
  known: readonly T[],
): T | undefined {
  if (!cell) return undefined;
  const wanted = wordOf(cell);
  const found = known.find((each) => each === wanted);
  if (found !== undefined) return found;
  throw new CellFault(`${name} "${cell.slice(0, 40)}" is unknown; write ${known.join(', ')}.`);
}

function wordOf(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s_/]+/g, '-');
}

/** A number from 0 to 1, or a word for one. @throws {CellFault} when it is neither. */
export function difficultyOf(cell: string | undefined): number | undefined {
  if (!cell) return undefined;
  const value = difficulties[cell.trim().toLowerCase()] ?? Number(cell.replace(',', '.'));
  if (value >= 0 && value <= 1) return value;
  throw new CellFault(
    `difficulty "${cell.slice(0, 40)}" is no number from 0 to 1; write one, or easy, medium, hard.`,
  );
}

/** JSON as exported, or the name of a person. */
export function originOf(cell: string | undefined): Question['origin'] | undefined {
  if (!cell) return undefined;
  try {
    return originSchema.parse(JSON.parse(cell));
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof z.ZodError) return { author: cell };
    throw fault;
  }
}
