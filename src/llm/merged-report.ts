import type { GenerateReport } from '../questions/generation-report.ts';
import type { QuotedQuestion } from '../questions/question.ts';
import type { ReadDocument } from '../questions/reading/document.ts';

type Outcome = {
  readonly questions: readonly QuotedQuestion[];
  readonly count: number;
  readonly document: ReadDocument;
};

/** The embedded generator's report with what is kept, and where, of all `questions`, whoever wrote them. */
export function mergedReport(
  report: GenerateReport,
  { questions, count, document }: Outcome,
): GenerateReport {
  const { shortfall, ...rest } = report;
  const kept = questions.length;
  const places = questions.map(({ evidence }) => paragraphAt(document, evidence.start));
  const coverage = report.coverage.map(
    (_, paragraph) => places.filter((place) => place === paragraph).length,
  );
  return {
    ...rest,
    kept,
    coverage,
    paragraphs: report.paragraphs.map((one, index) => ({ ...one, kept: coverage[index] ?? 0 })),
    ...(kept >= count ? {} : { shortfall: shortfallOf(kept, { count, shortfall }) }),
  };
}

function paragraphAt({ sentences }: ReadDocument, at: number): number | undefined {
  return sentences.find(({ end }) => end > at)?.paragraph;
}

function shortfallOf(
  kept: number,
  { count, shortfall }: { readonly count: number; readonly shortfall: string | undefined },
): string {
  if (kept === 0 && shortfall !== undefined) return shortfall;
  return `Only ${kept} of ${count} questions were good enough, of the language model's and the embedded generator's together.`;
}
