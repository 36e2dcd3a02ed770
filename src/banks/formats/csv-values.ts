import { z } from 'zod';
import { type Question, questionSchema } from '../../questions/question.ts';

/** A cell says what it cannot mean. */
export class CellFault extends Error {}

const difficulties: Readonly<Record<string, number>> = { easy: 0.25, medium: 0.5, hard: 0.75 };
const { origin: originSchema } = questionSchema.shape;

/** One of `known`, however it is spelt; nothing for an empty cell. @throws {CellFault} when it is none. */
export function oneOf<T extends string>(
  name: string,
  cell: string | undefined,
  known: readonly T[],
): T | undefined {
  if (!cell) return undefined;
  const wanted = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_/]+/g, '-');
  const found = known.find((each) => each === wanted);
  if (found !== undefined) return found;
  throw new CellFault(`${name} "${cell.slice(0, 40)}" is unknown; write ${known.join(', ')}.`);
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
