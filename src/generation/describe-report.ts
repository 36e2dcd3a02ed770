import { refusals } from '../questions/checking/refusals.ts';
import type { GenerateReport, ParagraphReport } from '../questions/generation-report.ts';

/** Rows of the coverage table at most; a longer text has several paragraphs a row. */
const mostRows = 40;
const barLength = 12;

/** What the generator did, for `--report`: candidates, refusals with examples, coverage by paragraph. */
export function describeReport(report: GenerateReport): string {
  return [
    `${report.candidates} candidates, ${report.passed} passed the verifier, ${report.kept} chosen. Refused:`,
    ...refusalLines(report),
    ...coverageLines(report.paragraphs),
  ].join('\n');
}

function refusalLines(report: GenerateReport): string[] {
  return Object.entries(refusals).flatMap(([name, meaning]) => {
    const count = entryOf(report.refusals, name) ?? 0;
    if (count === 0) return [];
    const examples = entryOf(report.refused, name) ?? [];
    return [
      `  ${String(count).padStart(5)}  ${name}: ${meaning}`,
      ...examples.map((prompt) => `           – ${prompt}`),
    ];
  });
}

function entryOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return record[name];
}

function coverageLines(paragraphs: readonly ParagraphReport[]): string[] {
  if (paragraphs.length === 0) return [];
  const perRow = Math.ceil(paragraphs.length / mostRows);
  const rows = Array.from({ length: Math.ceil(paragraphs.length / perRow) }, (_, row) =>
    coverageRow(paragraphs.slice(row * perRow, (row + 1) * perRow), row * perRow + 1),
  );
  const width = Math.max(...rows.map(([place]) => place.length));
  return [
    'Questions by paragraph (█ chosen, ░ also good; chosen/good/written):',
    ...rows.map(([place, rest]) => `  ${place.padStart(width)}  ${rest}`),
  ];
}

function coverageRow(part: readonly ParagraphReport[], first: number): readonly [string, string] {
  const sum = (key: 'kept' | 'passed' | 'candidates') =>
    part.reduce((total, paragraph) => total + paragraph[key], 0);
  const [kept, passed, candidates] = [sum('kept'), sum('passed'), sum('candidates')];
  const full = Math.min(kept, barLength);
  const bar = '█'.repeat(full) + '░'.repeat(Math.min(passed - kept, barLength - full));
  const place = part.length === 1 ? `${first}` : `${first}–${first + part.length - 1}`;
  const counts = `${kept}/${passed}/${candidates}`;
  return [place, `${bar.padEnd(barLength)}  ${counts.padEnd(9)}  ${part[0]?.opening ?? ''}`];
}
