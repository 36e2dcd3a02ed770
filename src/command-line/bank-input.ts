import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticleFile } from '../articles/read-article.ts';
import {
  type ImportFormatName,
  importLimitBytes,
  type Separators,
} from '../banks/formats/format.ts';
import { FormatProblem } from '../banks/formats/format-problem.ts';
import type { Imported } from '../banks/formats/import-bank.ts';
import { importInWorker } from '../banks/formats/import-in-worker.ts';
import { say } from './deliver.ts';
import { UsageProblem } from './usage-problem.ts';

export type BankOrder = {
  /** A file, a folder with article.md and questions.json, or `-` for standard input. */
  readonly file: string;
  /** Guessed from the content where it is absent. */
  readonly format?: ImportFormatName | undefined;
  readonly separators?: Separators | undefined;
};

/** At most this many problems are told one by one. */
const mostTold = 50;

/**
 * The questions in a file of any format, or in a folder of `quizzes/` together with its article.
 * @throws {UsageProblem} or {FormatProblem} or {ArticleProblem} when it cannot be read.
 */
export async function readBankInput(order: BankOrder): Promise<Imported> {
  const { file } = order;
  if (file === '-') return imported(await standardInput(), 'standard input', order);
  const found = await stat(file).catch((cause: unknown) => {
    throw new UsageProblem(`${file}: no such file or folder; check the path.`, { cause });
  });
  if (!found.isDirectory()) return imported(await fileBytes(file), file, order);
  const path = join(file, 'questions.json');
  const read = await imported(await fileBytes(path), path, { ...order, format: 'json' });
  const { title, date, source, language, text } = await readArticleFile(join(file, 'article.md'));
  return { ...read, title, date, source, language, article: { title, language, text } };
}

async function imported(
  bytes: Uint8Array,
  fileName: string,
  { format, separators }: BankOrder,
): Promise<Imported> {
  const read = await importInWorker(bytes, { fileName, format, separators }).catch(
    (cause: unknown) => {
      if (!(cause instanceof FormatProblem)) throw cause;
      throw new FormatProblem(`${fileName}: ${cause.message}`, { cause });
    },
  );
  say(read.problems.slice(0, mostTold).map(({ place, message }) => `${place}: ${message}`));
  if (read.problems.length > mostTold) say([`… and ${read.problems.length - mostTold} more.`]);
  say(read.losses);
  return read;
}

/** Not read further than to see that it is too large. */
async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const part = Buffer.from(chunk);
    chunks.push(part);
    size += part.byteLength;
    if (size > importLimitBytes) break;
  }
  return Buffer.concat(chunks);
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= importLimitBytes) return await readFile(path);
  } catch (cause) {
    throw new UsageProblem(`${path}: cannot be read; check the path and its permissions.`, {
      cause,
    });
  }
  throw new FormatProblem(
    `${path}: larger than ${importLimitBytes / 1_000_000} MB; split it and give one part at a time.`,
  );
}
