import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { importLimitQuestions } from './format.ts';
import { FormatProblem } from './format-problem.ts';

const longestRow = 200_000;
const rowsSchema = z.array(z.array(z.string()));

/**
 * The rows of a table, each a list of cells; an empty line is a row, so that rows count as in a spreadsheet.
 * @throws {FormatProblem} when a quotation mark is never closed or a row is endless.
 */
export function tableRows(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return rowsSchema.parse(
      parse(text, {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
        max_record_size: longestRow,
        // One more than can be used, so that it is seen that there are too many.
        to: importLimitQuestions + 100,
      }),
    );
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new FormatProblem(messageOf(cause), { cause });
  }
}

/** Which of `candidates` the first line has most of, outside quotation marks. */
export function delimiterOf(text: string, candidates: readonly string[]): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1);
  const counts = candidates.map((candidate) => line.split(candidate).length);
  return candidates[counts.indexOf(Math.max(...counts))] ?? ',';
}

function messageOf({ code, lines, records }: CsvError): string {
  const line = typeof lines === 'number' ? `line ${lines}` : 'the table';
  // The rows before it were read, the one with the names of the columns among them.
  const row = typeof records === 'number' ? `row ${records + 1}` : line;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `${row.replace(/^r/, 'R')} is longer than ${longestRow.toLocaleString('en')} characters; look for a quotation mark that is not closed.`;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quotation mark in ${row} is never closed; close it, and double those inside a text.`;
  return `The table cannot be read at ${line} (${code}); export it again as CSV.`;
}
