import type { Article } from '../articles/article.ts';
import { articleFetcher } from '../articles/fetching/article-fetcher.ts';
import { readArticleFile, readArticleStream } from '../articles/read-article.ts';
import { isAddress, readArticleAddress } from '../articles/read-article-address.ts';
import { withPages } from '../articles/with-pages.ts';
import { exportBank } from '../banks/formats/export-bank.ts';
import type { FormatName, Separators } from '../banks/formats/format.ts';
import { describeReport } from '../generation/describe-report.ts';
import { progressLine } from '../generation/progress-line.ts';
import type { Question, QuestionKind } from '../questions/question.ts';
import { type Written, writeQuestions } from '../write-questions.ts';
import { deliver, requirePlace, say } from './deliver.ts';
import {
  flag,
  parseFlags,
  parseFormat,
  parseKinds,
  parseSeparators,
  separatorFlags,
  text,
  wholeNumber,
} from './flags.ts';
import { Interrupted, UsageProblem } from './usage-problem.ts';

export const generateUsage =
  'Usage: npm run -s generate -- <file|url|-> [--count N] [--kinds a,b] [--seed N] [--format json|csv|anki|anki-text|quizlet|gift|aiken|sheet] [--out FILE] [--report]';
const maximumCount = 500;

type Order = {
  readonly file: string;
  readonly count: number;
  readonly kinds: readonly QuestionKind[];
  readonly seed: number;
  readonly format: FormatName;
  readonly separators: Separators | undefined;
  readonly out: string | undefined;
  readonly report: boolean;
};

/** Writes questions about an article. */
export async function generate(args: readonly string[]): Promise<void> {
  const order = parseOrder(args);
  if (order === undefined) {
    process.stdout.write(`${generateUsage}\n`);
    return;
  }
  requirePlace(order.format, order.out);
  const article = await readArticle(order.file);
  const written = await write(article, order);
  const { report } = written;
  const questions = withPages(article, written.questions);
  process.stderr.write(describe(article, written, order));
  await deliver(formatted(article, questions, order), order.out);
  if (questions.length === 0)
    throw new UsageProblem(`${order.file}: ${report.shortfall ?? 'no question could be written'}`);
}

async function readArticle(where: string): Promise<Article> {
  if (where === '-') return readArticleStream(process.stdin, 'standard input');
  if (isAddress(where)) return readArticleAddress(where, articleFetcher());
  return readArticleFile(where);
}

/** In a worker, so that Ctrl-C is heard while a long text is read. */
async function write(article: Article, order: Order): Promise<Written> {
  const style = process.stderr.isTTY ? 'line' : 'log';
  const line = progressLine({
    write: (progress) => process.stderr.write(progress),
    nowMs: () => performance.now(),
    style,
  });
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort(new Interrupted());
  process.once('SIGINT', onInterrupt);
  try {
    return await writeQuestions(
      article,
      { ...order, examineAll: order.report },
      {
        signal: interrupt.signal,
        ...(style === 'line' || order.report ? { onProgress: line.onProgress } : {}),
      },
    );
  } finally {
    process.off('SIGINT', onInterrupt);
    line.end();
  }
}

/** JSON is a bank with its article, which scripts rely on; other formats are for other programs. */
function formatted(
  { title, language, text: articleText, source }: Article,
  questions: readonly Question[],
  { format, separators }: Order,
): string | Uint8Array {
  if (format === 'json') {
    const article = { title, language, text: articleText };
    return `${JSON.stringify({ article, questions }, null, 2)}\n`;
  }
  const content = { title, language, source, questions };
  const { bytes, losses } = exportBank(content, format, { nowMs: Date.now(), separators });
  say(losses);
  return bytes;
}

function parseOrder(args: readonly string[]): Order | undefined {
  const { values, positionals } = parseFlags(
    args,
    {
      ...{ count: text, kinds: text, seed: text, format: text, out: text },
      ...{ report: flag, help: flag },
      ...separatorFlags,
    },
    generateUsage,
  );
  if (values.help === true) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageProblem(
      `Give one file or web address, or - for standard input. ${generateUsage}`,
    );
  return {
    file,
    format: parseFormat(values.format ?? 'json'),
    separators: parseSeparators(values),
    count: wholeNumber('--count', values.count ?? '10', { least: 1, most: maximumCount }),
    kinds: parseKinds(values.kinds),
    seed: wholeNumber('--seed', values.seed ?? '1', { least: 0, most: Number.MAX_SAFE_INTEGER }),
    out: values.out,
    report: values.report === true,
  };
}

function describe(article: Article, { report, asides }: Written, order: Order): string {
  const lines = [
    `${article.title}: ${report.kept} of ${order.count} questions from ${report.sentences} sentences.`,
  ];
  if (report.shortfall !== undefined && report.kept > 0) lines.push(report.shortfall);
  lines.push(...asides, ...(order.report ? [describeReport(report)] : []));
  return `${lines.join('\n')}\n`;
}
