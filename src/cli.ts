import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Article } from './articles/article.ts';
import { ArticleProblem } from './articles/article-problem.ts';
import { readArticleFile, readArticleStream } from './articles/read-article.ts';
import { refusals } from './questions/checking/refusals.ts';
import { generateQuestions } from './questions/generate-questions.ts';
import type { GenerateReport } from './questions/generation-report.ts';
import { type QuestionKind, questionKinds } from './questions/question.ts';

const usage =
  'Usage: npm run -s generate -- <file|-> [--count N] [--kinds a,b] [--seed N] [--format json] [--out FILE] [--report]';
const maximumCount = 500;
const laterFormats = ['csv', 'anki', 'quizlet', 'gift'];

/** A mistake on the command line; `message` is one sentence that says what to do. */
class UsageProblem extends Error {}

type Order = {
  readonly file: string;
  readonly count: number;
  readonly kinds: readonly QuestionKind[];
  readonly seed: number;
  readonly out: string | undefined;
  readonly report: boolean;
};

try {
  await main(process.argv.slice(2));
} catch (problem) {
  if (!(problem instanceof UsageProblem) && !(problem instanceof ArticleProblem)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const order = parseOrder(args);
  if (order === undefined) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const article =
    order.file === '-'
      ? await readArticleStream(process.stdin, 'standard input')
      : await readArticleFile(order.file);
  const { questions, report } = generateQuestions(article, order);
  process.stderr.write(describe(article, report, order));
  const { title, language, text } = article;
  await deliver(
    `${JSON.stringify({ article: { title, language, text }, questions }, null, 2)}\n`,
    order.out,
  );
  if (questions.length === 0)
    throw new UsageProblem(`${order.file}: ${report.shortfall ?? 'no question could be written'}`);
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
    throw new UsageProblem(`Give one file, or - for standard input. ${usage}`);
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

function describe(article: Article, report: GenerateReport, order: Order): string {
  const lines = [
    `${article.title}: ${report.kept} of ${order.count} questions from ${report.sentences} sentences.`,
  ];
  if (report.shortfall !== undefined && report.kept > 0) lines.push(report.shortfall);
  if (order.report) {
    lines.push(`${report.candidates} candidates, ${report.passed} passed the verifier. Refused:`);
    for (const [code, text] of Object.entries(refusals)) {
      const found = Object.entries(report.refusals).find(([other]) => other === code)?.[1];
      if (found !== undefined) lines.push(`  ${String(found).padStart(5)}  ${code}: ${text}`);
    }
    lines.push(`Questions by paragraph: ${report.coverage.join(' ')}`);
  }
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
