import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Article } from './articles/article.ts';
import { ArticleProblem } from './articles/article-problem.ts';
import { articleFetcher } from './articles/fetching/article-fetcher.ts';
import { readArticleFile, readArticleStream } from './articles/read-article.ts';
import { isAddress, readArticleAddress } from './articles/read-article-address.ts';
import { ConfigInvalid } from './config.ts';
import { describeReport } from './generation/describe-report.ts';
import { GenerationProblem } from './generation/generation-problem.ts';
import { progressLine } from './generation/progress-line.ts';
import { type QuestionKind, questionKinds } from './questions/question.ts';
import { type Written, writeQuestions } from './write-questions.ts';

const usage =
  'Usage: npm run -s generate -- <file|url|-> [--count N] [--kinds a,b] [--seed N] [--format json] [--out FILE] [--report]';
const maximumCount = 500;
const laterFormats = ['csv', 'anki', 'quizlet', 'gift'];

/** A mistake on the command line; `message` is one sentence that says what to do. */
class UsageProblem extends Error {}

/** Ctrl-C: what a shell calls 128 + SIGINT (2). */
class Interrupted extends Error {
  constructor() {
    super('Stopped; nothing was written.');
  }
}

type Order = {
  readonly file: string;
  readonly count: number;
  readonly kinds: readonly QuestionKind[];
  readonly seed: number;
  readonly out: string | undefined;
  readonly report: boolean;
};

/** What a person can mend, or wanted, and the exit code that says so. */
const expected = [
  { problem: UsageProblem, exitCode: 1 },
  { problem: ArticleProblem, exitCode: 1 },
  { problem: GenerationProblem, exitCode: 1 },
  { problem: ConfigInvalid, exitCode: 1 },
  { problem: Interrupted, exitCode: 130 },
] as const;

try {
  await main(process.argv.slice(2));
} catch (thrown) {
  const known = expected.find(({ problem }) => thrown instanceof problem);
  if (known === undefined || !(thrown instanceof Error)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = known.exitCode;
}

async function main(args: readonly string[]): Promise<void> {
  const order = parseOrder(args);
  if (order === undefined) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const article = await readArticle(order.file);
  const written = await generate(article, order);
  const { questions, report } = written;
  process.stderr.write(describe(article, written, order));
  const { title, language, text } = article;
  await deliver(
    `${JSON.stringify({ article: { title, language, text }, questions }, null, 2)}\n`,
    order.out,
  );
  if (questions.length === 0)
    throw new UsageProblem(`${order.file}: ${report.shortfall ?? 'no question could be written'}`);
}

async function readArticle(where: string): Promise<Article> {
  if (where === '-') return readArticleStream(process.stdin, 'standard input');
  if (isAddress(where)) return readArticleAddress(where, articleFetcher());
  return readArticleFile(where);
}

/** In a worker, so that Ctrl-C is heard while a long text is read. */
async function generate(article: Article, order: Order): Promise<Written> {
  const style = process.stderr.isTTY ? 'line' : 'log';
  const line = progressLine({
    write: (text) => process.stderr.write(text),
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

function parseOrder(args: readonly string[]): Order | undefined {
  const { values, positionals } = parsed(args);
  if (values.help === true) return undefined;
  const [command, file, ...more] = positionals;
  if (command !== 'generate')
    throw new UsageProblem(
      `Unknown command "${command ?? ''}"; the command is "generate". ${usage}`,
    );
  if (file === undefined || more.length > 0)
    throw new UsageProblem(`Give one file or web address, or - for standard input. ${usage}`);
  checkFormat(values.format ?? 'json');
  return {
    file,
    count: wholeNumber('--count', values.count ?? '10', { least: 1, most: maximumCount }),
    kinds: parseKinds(values.kinds),
    seed: wholeNumber('--seed', values.seed ?? '1', { least: 0, most: Number.MAX_SAFE_INTEGER }),
    out: values.out,
    report: values.report === true,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        count: text,
        kinds: text,
        seed: text,
        format: text,
        out: text,
        report: flag,
        help: flag,
      },
    });
  } catch (cause) {
    const reason =
      cause instanceof Error
        ? (cause.message.split(/\.\s/)[0] ?? cause.message).replaceAll('\n', ' ')
        : String(cause);
    throw new UsageProblem(`${reason}. ${usage}`, { cause });
  }
}

function checkFormat(format: string): void {
  if (format === 'json') return;
  const later = laterFormats.includes(format);
  throw new UsageProblem(
    later
      ? `--format ${format} is not supported yet; use --format json.`
      : `--format "${format}" is unknown; use --format json.`,
  );
}

function wholeNumber(
  flag: string,
  text: string,
  { least, most }: { least: number; most: number },
): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageProblem(
    `${flag} must be a whole number from ${least} to ${most}, found "${text}".`,
  );
}

function parseKinds(text: string | undefined): readonly QuestionKind[] {
  if (text === undefined) return questionKinds;
  return text.split(',').map((word) => {
    const kind = questionKinds.find((known) => known === word.trim());
    if (kind === undefined)
      throw new UsageProblem(`--kinds takes ${questionKinds.join(', ')}, found "${word.trim()}".`);
    return kind;
  });
}

function describe(article: Article, { report, asides }: Written, order: Order): string {
  const lines = [
    `${article.title}: ${report.kept} of ${order.count} questions from ${report.sentences} sentences.`,
  ];
  if (report.shortfall !== undefined && report.kept > 0) lines.push(report.shortfall);
  lines.push(...asides, ...(order.report ? [describeReport(report)] : []));
  return `${lines.join('\n')}\n`;
}

async function deliver(json: string, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(json);
    return;
  }
  await writeFile(out, json).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UsageProblem(
      `--out ${out} cannot be written (${code}); give a path in a folder that exists.`,
      { cause },
    );
  });
}
