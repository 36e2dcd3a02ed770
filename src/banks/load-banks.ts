import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { readArticleFile } from '../articles/read-article.ts';
import { bankFileSchema } from '../questions/bank-file.ts';
import type { Question } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import type { Bank } from './bank.ts';
import { countsOf } from './counts.ts';

/** A bank, or the folder of quizzes as a whole, cannot be used. `message` names the file and what is wrong in it. */
export class BankUnreadable extends Error {
  override readonly name = 'BankUnreadable';
}

/** What became of one folder. */
export type Loaded = { readonly bank: Bank } | { readonly problem: BankUnreadable };

/**
 * Reads every topic of a folder: `<topic>/article.md` and `<topic>/questions.json`. A broken topic does
 * not keep the others from being played.
 *
 * @returns a bank or a problem for each, by name of the folder.
 * @throws {BankUnreadable} when the folder itself cannot be read.
 */
export async function loadBanks(quizzesDir: string): Promise<readonly Loaded[]> {
  const entries = await readdir(quizzesDir, { withFileTypes: true }).catch((cause: unknown) => {
    const advice = 'Set QUIZZES_DIR to a folder with one folder for each topic.';
    throw new BankUnreadable(`${quizzesDir}: this folder cannot be read. ${advice}`, { cause });
  });
  const topics = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(topics.sort().map((topic) => loaded(quizzesDir, topic)));
}

async function loaded(quizzesDir: string, topic: string): Promise<Loaded> {
  try {
    return { bank: await readBank(quizzesDir, topic) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { problem: new BankUnreadable(message, { cause }) };
  }
}

async function readBank(quizzesDir: string, topic: string): Promise<Bank> {
  const article = await readArticleFile(join(quizzesDir, topic, 'article.md'));
  const file = join(quizzesDir, topic, 'questions.json');
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BankUnreadable(`${file}: this file cannot be read.`, { cause });
  });
  const { questions } = parsed(content, file);
  for (const question of questions) requireSound(question, { article, file });
  const { title, author, date, source, language } = article;
  return {
    id: idOf(topic),
    owner: undefined,
    title,
    author,
    date,
    source,
    language,
    questions,
    text: article.text,
    counts: countsOf(questions),
    pulledCount: 0,
    citations: new Map(),
  };
}

/** An id becomes part of keys and buttons; a folder can be called anything. */
function idOf(topic: string): string {
  return /^[\w-]{1,40}$/.test(topic) ? topic : hashText(topic);
}

function parsed(content: string, file: string): z.infer<typeof bankFileSchema> {
  const result = bankFileSchema.safeParse(json(content, file));
  if (result.success) return result.data;
  throw new BankUnreadable(`${file}: ${z.prettifyError(result.error)}`);
}

function json(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BankUnreadable(`${file}: this is no JSON: ${reason}`, { cause });
  }
}

/** What the schema cannot say: the quotation stands in the article, and the answer among the choices. */
function requireSound(
  question: Question,
  { article, file }: { readonly article: Article; readonly file: string },
): void {
  const { id, answer, choices, evidence, kind } = question;
  if (!/^[\w-]{1,40}$/.test(id))
    throw new BankUnreadable(
      `${file}: question ${id}: an id has up to 40 letters, digits, "-" and "_".`,
    );
  if (evidence && article.text.slice(evidence.start, evidence.end) !== evidence.quote)
    throw new BankUnreadable(
      `${file}: question ${id}: the evidence is not at ${evidence.start} to ${evidence.end} of the article.`,
    );
  if (kind === 'multiple-choice' && !choices.includes(answer))
    throw new BankUnreadable(`${file}: question ${id}: the answer is not among the choices.`);
}
