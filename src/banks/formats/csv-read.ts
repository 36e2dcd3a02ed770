import { questionSchema } from '../../questions/question.ts';
import { cellList, plainCell } from './csv-cells.ts';
import { delimiterOf, tableRows } from './csv-rows.ts';
import { CellFault, difficultyOf, kindOf, oneOf, originOf } from './csv-values.ts';
import { collectQuestions, type Draft, quotation } from './drafts.ts';
import type { ImportProblem, Read } from './format.ts';
import { FormatProblem } from './format-problem.ts';
import { lossOf } from './losses.ts';
import { decodeText } from './text-bytes.ts';

/** The columns of an export. An import needs `prompt` and `answer`, in any order. */
export const columns = [
  'kind',
  'prompt',
  'answer',
  'accepted',
  'choices',
  'quote',
  'explanation',
  'difficulty',
  'status',
  'id',
  'rivals',
  'quote_start',
  'quote_end',
  'origin',
] as const;

type Column = (typeof columns)[number];
type Row = Readonly<Partial<Record<Column, string>>> & { readonly options: readonly string[] };
/** What a column is called; an `option` is one choice of several. */
type Heading = { readonly at: number; readonly column: Column | 'option' };

/** How other programs, and people, call the columns. */
const otherNames: Readonly<Record<string, Column>> = {
  question: 'prompt',
  questiontext: 'prompt',
  front: 'prompt',
  term: 'prompt',
  answers: 'answer',
  correct: 'answer',
  correctanswer: 'answer',
  back: 'answer',
  definition: 'answer',
  alsoaccepted: 'accepted',
  alternatives: 'accepted',
  options: 'choices',
  type: 'kind',
  source: 'quote',
  feedback: 'explanation',
  comment: 'explanation',
};
const { status: statusSchema } = questionSchema.shape;

/** @throws {FormatProblem} when there is no table, or no column `prompt` or `answer`. */
export function readCsv(bytes: Uint8Array): Read {
  const { text, losses } = decodeText(bytes);
  const [header = [], ...rows] = tableRows(text, delimiterOf(text, [',', ';', '\t']));
  const headings = headingsOf(header);
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const place = `row ${index + 2}`;
    try {
      requireHeadings(cells, header);
      drafts.push(draftOf(rowOf(cells, headings), place));
    } catch (fault) {
      if (!(fault instanceof CellFault)) throw fault;
      problems.push({ place, message: fault.message });
    }
  }
  const collected = collectQuestions(drafts, 'csv');
  const unused = header.filter(
    (name, at) => name.trim() !== '' && !headings.some((h) => h.at === at),
  );
  return {
    questions: collected.questions,
    problems: inOrder([...problems, ...collected.problems]),
    losses: [
      ...losses,
      ...collected.losses,
      ...lossOf(unused.length, () => `Columns not used: ${unused.slice(0, 20).join(', ')}.`),
    ],
  };
}

function headingsOf(header: readonly string[]): readonly Heading[] {
  const headings = header.flatMap((name, at): Heading[] => {
    const plain = name.toLowerCase().replace(/[\s_-]/g, '');
    const column = columns.find((known) => known.replace('_', '') === plain) ?? otherNames[plain];
    if (column !== undefined) return [{ at, column }];
    return /^(choice|option)([a-z]|\d+)$/.test(plain) ? [{ at, column: 'option' }] : [];
  });
  for (const needed of ['prompt', 'answer'] as const) {
    if (!headings.some(({ column }) => column === needed))
      throw new FormatProblem(
        `There is no column "${needed}" in the first row; name the columns as in the template: prompt, answer and so on.`,
      );
  }
  return headings;
}

/** A text with a comma that nobody has quoted pushes everything behind it into the wrong column. */
function requireHeadings(cells: readonly string[], header: readonly string[]): void {
  const count = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (count > header.length)
    throw new CellFault(
      `there are ${count} cells below ${header.length} headings; put a text that holds the separator in quotation marks.`,
    );
}

/** By the number of the row. */
function inOrder(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const rowOfPlace = ({ place }: ImportProblem) => Number(place.replace('row ', ''));
  return [...problems].sort((a, b) => rowOfPlace(a) - rowOfPlace(b));
}

function rowOf(cells: readonly string[], headings: readonly Heading[]): Row {
  const cellOf = ({ at }: Heading) => plainCell(cells[at] ?? '');
  const named = headings.filter(({ column }) => column !== 'option');
  return {
    ...Object.fromEntries(named.map((heading) => [heading.column, cellOf(heading)])),
    options: headings
      .filter(({ column }) => column === 'option')
      .map((heading) => cellOf(heading).trim())
      .filter((option) => option !== ''),
  };
}

function draftOf(row: Row, place: string): Draft {
  const choices = [...cellList(row.choices ?? ''), ...row.options];
  return {
    place,
    kind: kindOf(row.kind),
    prompt: row.prompt ?? '',
    answer: answerOf(row, choices),
    accepted: cellList(row.accepted ?? ''),
    choices,
    explanation: row.explanation,
    evidence: evidenceOf(row),
    difficulty: difficultyOf(row.difficulty),
    status: oneOf('status', row.status, statusSchema.options),
    origin: originOf(row.origin),
    rivals: row.rivals ? cellList(row.rivals) : undefined,
    id: row.id || undefined,
  };
}

/** A table with its options as JSON may give the place of the right one, from 0. */
function answerOf({ answer = '', choices: cell = '' }: Row, choices: readonly string[]): string {
  if (choices.includes(answer)) return answer;
  const trimmed = answer.trim();
  if (choices.includes(trimmed)) return trimmed;
  const isPlace = /^\d$/.test(trimmed) && cell.trimStart().startsWith('[');
  return (isPlace ? choices[Number(trimmed)] : undefined) ?? answer;
}

function evidenceOf({ quote, quote_start, quote_end }: Row): Draft['evidence'] {
  const whole = quotation(quote);
  if (whole === undefined || !quote_start || !quote_end) return whole;
  return { quote: whole.quote, start: Number(quote_start), end: Number(quote_end) };
}
