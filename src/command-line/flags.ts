import { type ParseArgsConfig, parseArgs } from 'node:util';
import {
  type FormatName,
  formatNames,
  type ImportFormatName,
  importFormatNames,
  type Separators,
} from '../banks/formats/format.ts';
import { type QuestionKind, questionKinds } from '../questions/question.ts';
import { UsageProblem } from './usage-problem.ts';

/** A flag with a value, and one without. */
export const text = { type: 'string' } as const;
export const flag = { type: 'boolean' } as const;

/** The flags by which Quizlet's separators are chosen. */
export const separatorFlags = { 'term-separator': text, 'card-separator': text } as const;

const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', '\\': '\\' };

/**
 * The values of `options` in `args`, and what is none of them.
 * @throws {UsageProblem} ending in `usage`, for a flag that is not among `options`.
 */
export function parseFlags<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    const reason =
      cause instanceof Error
        ? (cause.message.split(/\.\s/)[0] ?? cause.message).replaceAll('\n', ' ')
        : String(cause);
    throw new UsageProblem(`${reason}. ${usage}`, { cause });
  }
}

export function wholeNumber(
  name: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new UsageProblem(
    `${name} must be a whole number from ${least} to ${most}, found "${value}".`,
  );
}

export function parseKinds(value: string | undefined): readonly QuestionKind[] {
  if (value === undefined) return questionKinds;
  return value.split(',').map((word) => {
    const kind = questionKinds.find((known) => known === word.trim());
    if (kind === undefined)
      throw new UsageProblem(`--kinds takes ${questionKinds.join(', ')}, found "${word.trim()}".`);
    return kind;
  });
}

/** A format to write. */
export function parseFormat(value: string): FormatName {
  return oneOf(formatNames, value);
}

/** A format to read. */
export function parseImportFormat(value: string): ImportFormatName {
  return oneOf(importFormatNames, value);
}

/** `\t` and `\n` stand for a tab and a line break, which are what Quizlet offers first. */
export function parseSeparators(values: {
  readonly 'term-separator'?: string | undefined;
  readonly 'card-separator'?: string | undefined;
}): Separators | undefined {
  const { 'term-separator': field, 'card-separator': card } = values;
  if (field === undefined && card === undefined) return undefined;
  return { field: unescaped(field ?? '\\t'), card: unescaped(card ?? '\\n') };
}

function oneOf<Name extends string>(names: readonly Name[], value: string): Name {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw new UsageProblem(`--format "${value}" is unknown; use ${names.join(', ')}.`);
}

function unescaped(value: string): string {
  return value.replace(/\\([tn\\])/g, (_, letter: string) => escapes[letter] ?? letter);
}
