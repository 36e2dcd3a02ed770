import { type ImportFormatName, importLimitBytes, type Read, type ReadOptions } from './format.ts';
import { FormatProblem } from './format-problem.ts';
import { formats } from './formats.ts';
import { guessFormat } from './guess-format.ts';

export type ImportOptions = ReadOptions & {
  /** Guessed from the content where it is absent. */
  readonly format?: ImportFormatName | undefined;
  /** For the title, where the file does not hold one. */
  readonly fileName?: string | undefined;
};

/** What was found in a file, in which format. */
export type Imported = Read & { readonly format: ImportFormatName };

/**
 * The questions in a file. Use `importInWorker` for a file of somebody else: this one holds its thread up.
 * @throws {FormatProblem} when the file is too large, empty, or cannot be read as a whole.
 */
export async function importBank(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  requireSize(bytes);
  const format = options.format ?? guessFormat(bytes);
  const read = await formats[format].read(bytes, options);
  return { ...read, title: read.title ?? titleOf(options.fileName), format };
}

/** @throws {FormatProblem} when a file is too large or empty. */
export function requireSize(bytes: Uint8Array): void {
  if (bytes.byteLength > importLimitBytes)
    throw new FormatProblem(
      `The file is larger than ${importLimitBytes / 1_000_000} MB; split it and import one part at a time.`,
    );
  if (bytes.byteLength === 0)
    throw new FormatProblem('The file is empty; give one with questions.');
}

/** `the-sea.csv` → `The sea`. */
function titleOf(fileName: string | undefined): string | undefined {
  const stem = fileName
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return stem ? stem.charAt(0).toUpperCase() + stem.slice(1) : undefined;
}
