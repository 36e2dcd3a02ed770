import { stringify } from 'csv-stringify/sync';
import { isQuoted, type Question } from '../../questions/question.ts';
import { guardedCell, listCell } from './csv-cells.ts';
import { columns, readCsv } from './csv-read.ts';
import type { BankContent, Format, Written } from './format.ts';
import { lossOf } from './losses.ts';
import { bytesOf, withoutNul } from './text-bytes.ts';

/** One question a row, for a spreadsheet. */
export const csv: Format = {
  name: 'csv',
  label: 'CSV',
  extension: '.csv',
  contentType: 'text/csv; charset=utf-8',
  write: writeCsv,
  read: readCsv,
};

const examples: readonly (readonly string[])[] = [
  ['short-answer', 'Which planet is the largest?', 'Jupiter', 'planet Jupiter', ''],
  ['cloze', 'The Moon landing was in _____.', '1969', '', ''],
  ['true-false', 'The Sun is a star.', 'true', '', ''],
  ['multiple-choice', 'Which of these is a moon?', 'Europa', '', 'Europa | Mars | Venus'],
];

/** A table to fill in: the columns, and a question of each kind. */
export function csvTemplate(): Uint8Array {
  return table(
    examples.map((cells) => [...cells, '', '', '']),
    columns.slice(0, 8),
  );
}

function writeCsv(content: BankContent): Written {
  const { questions, article, source } = content;
  return {
    bytes: table(questions.map(rowOf), columns),
    losses: [
      ...lossOf(article === undefined ? 0 : 1, () => 'CSV does not hold the article.'),
      ...lossOf(source === undefined ? 0 : 1, () => 'CSV does not hold the source of the article.'),
    ],
  };
}

function rowOf(question: Question): readonly string[] {
  const { kind, prompt, answer, accepted, choices, rivals, origin } = question;
  const { explanation = '', difficulty, status, id } = question;
  const quoted = isQuoted(question) ? question.evidence : undefined;
  const noRivals = rivals === undefined ? '' : '[]';
  return [
    kind,
    prompt,
    answer,
    listCell(accepted),
    listCell(choices),
    quoted?.quote ?? '',
    explanation,
    String(difficulty),
    status,
    id,
    rivals === undefined || rivals.length === 0 ? noRivals : listCell(rivals),
    quoted === undefined ? '' : String(quoted.start),
    quoted === undefined ? '' : String(quoted.end),
    JSON.stringify(origin),
  ];
}

/** With a byte-order mark, without which Excel takes UTF-8 for something else. */
function table(rows: readonly (readonly string[])[], header: readonly string[]): Uint8Array {
  const cells = [header, ...rows].map((row) => row.map((cell) => guardedCell(withoutNul(cell))));
  return bytesOf(
    stringify(cells, {
      bom: true,
      record_delimiter: '\r\n',
      quoted_match: /[\r\n'\ufeff]|^\s|\s$/,
    }),
  );
}
