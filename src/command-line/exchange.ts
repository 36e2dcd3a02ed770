import { csvTemplate } from '../banks/formats/csv.ts';
import { exportBank } from '../banks/formats/export-bank.ts';
import type { FormatName } from '../banks/formats/format.ts';
import { formats } from '../banks/formats/formats.ts';
import type { Imported } from '../banks/formats/import-bank.ts';
import { readBankInput } from './bank-input.ts';
import { deliver, requirePlace, say } from './deliver.ts';
import {
  flag,
  parseFlags,
  parseFormat,
  parseImportFormat,
  parseSeparators,
  separatorFlags,
  text,
} from './flags.ts';
import { UsageProblem } from './usage-problem.ts';

export const exportUsage =
  'Usage: npm run -s export -- <folder|file|-> --format json|csv|anki|anki-text|quizlet|gift|aiken|sheet [--out FILE] [--term-separator TEXT] [--card-separator TEXT]';
export const importUsage =
  'Usage: npm run -s import -- <file|-> [--format json|csv|anki|anki-text|quizlet|gift|aiken] [--out bank.json] [--term-separator TEXT] [--card-separator TEXT], or --template for a CSV table to fill in';

const flags = { format: text, out: text, template: flag, help: flag, ...separatorFlags } as const;

/** Writes a bank, or a file of any format, in another format. */
export async function exportFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseFlags(args, flags, exportUsage);
  if (values.help === true) return deliver(`${exportUsage}\n`, undefined);
  const file = onlyFile(positionals, exportUsage);
  if (values.format === undefined) throw new UsageProblem(`Say --format. ${exportUsage}`);
  const format = parseFormat(values.format);
  requirePlace(format, values.out);
  const separators = parseSeparators(values);
  const read = await readBankInput({ file });
  return put(read, { file, format, separators, out: values.out });
}

/** Writes what a file of another program holds as a bank in JSON. */
export async function importFile(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseFlags(args, flags, importUsage);
  if (values.help === true) return deliver(`${importUsage}\n`, undefined);
  if (values.template === true) return deliver(csvTemplate(), values.out);
  const file = onlyFile(positionals, importUsage);
  const format = values.format === undefined ? undefined : parseImportFormat(values.format);
  const read = await readBankInput({ file, format, separators: parseSeparators(values) });
  say([
    `${formats[read.format].label}: ${read.questions.length} taken over, ${read.problems.length} not.`,
  ]);
  return put(read, { file, format: 'json', out: values.out });
}

type Target = {
  readonly file: string;
  readonly format: FormatName;
  readonly separators?: ReturnType<typeof parseSeparators>;
  readonly out: string | undefined;
};

async function put(read: Imported, { file, format, separators, out }: Target): Promise<void> {
  const { title = 'Questions', date, source, language, article, questions } = read;
  if (questions.length === 0)
    throw new UsageProblem(
      `${file}: no question could be read; check the file, or say what it is with --format.`,
    );
  // Only JSON has a place for the article.
  const held = format === 'json' ? { article } : {};
  const content = { title, date, source, language, ...held, questions };
  const { bytes, losses } = exportBank(content, format, { nowMs: Date.now(), separators });
  say(losses);
  await deliver(bytes, out);
}

function onlyFile(positionals: readonly string[], usage: string): string {
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0) return file;
  throw new UsageProblem(`Give one file, or - for standard input. ${usage}`);
}
