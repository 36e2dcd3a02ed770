import { z } from 'zod';
import { questionSchema } from '../../questions/question.ts';
import { collectQuestions, type Draft, tooMany } from './drafts.ts';
import {
  type BankContent,
  type Format,
  type ImportProblem,
  importLimitQuestions,
  type Read,
  type Written,
} from './format.ts';
import { FormatProblem } from './format-problem.ts';
import { lossOf } from './losses.ts';
import { bytesOf, decodeText } from './text-bytes.ts';

/** The file that `json` exports, and that `docs/bank.schema.json` describes. */
export const bankDocumentSchema = z
  .object({
    version: z.literal(1),
    title: z.string().optional(),
    author: z.string().optional().meta({ description: 'Of the article.' }),
    date: z.string().optional().meta({ description: 'Of the article, e.g. 2021-08-25.' }),
    source: z.string().optional().meta({ description: 'Where the article comes from.' }),
    language: z.string().optional().meta({ description: 'ISO 639-1, e.g. en.' }),
    article: z
      .object({ title: z.string(), language: z.string(), text: z.string() })
      .optional()
      .meta({ description: 'What start and end of every evidence count in.' }),
    questions: z.array(questionSchema),
  })
  .meta({ title: 'A bank of questions' });

/** Whatever else `generate` or a person left out is filled in. */
const looseDocument = z.object({
  ...bankDocumentSchema.partial().shape,
  questions: z.array(z.unknown()),
});
const looseQuestion = z.object({
  ...z.object(questionSchema.shape).partial().shape,
  prompt: z.string(),
  answer: z.string(),
});
const knownKeys = new Set(Object.keys(questionSchema.shape));

/** Everything, as it is. */
export const json: Format = {
  name: 'json',
  label: 'JSON',
  extension: '.json',
  contentType: 'application/json',
  write: writeJson,
  read: readJson,
};

/** The JSON Schema of `bankDocumentSchema`. */
export function bankJsonSchema(): unknown {
  return z.toJSONSchema(bankDocumentSchema, { io: 'input' });
}

/** A line for each question: a third smaller than indented, and easy to compare. */
function writeJson({ questions, ...about }: BankContent): Written {
  const head = JSON.stringify({ version: 1, ...about }, null, 2).replace(/\n\}$/, '');
  const lines = questions.map((question) => `    ${JSON.stringify(question)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return { bytes: bytesOf(`${head},\n  "questions": ${list}\n}\n`), losses: [] };
}

function readJson(bytes: Uint8Array): Read {
  const { text, losses } = decodeText(bytes);
  const { questions: found, title, ...about } = documentIn(parsed(text));
  if (found.length > importLimitQuestions) throw tooMany(found.length);
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  const unknown = new Set<string>();
  for (const [index, item] of found.entries()) {
    const place = `question ${index + 1}`;
    const result = looseQuestion.safeParse(item);
    if (result.success) drafts.push({ ...result.data, place });
    else problems.push({ place, message: `${issueOf(result.error)}; mend it.` });
    if (result.success) for (const key of unknownKeys(item)) unknown.add(key);
  }
  const { version: _, ...kept } = about;
  const collected = collectQuestions(drafts, 'json');
  return {
    ...kept,
    title: title ?? about.article?.title,
    language: about.language ?? about.article?.language,
    questions: collected.questions,
    problems: [...problems, ...collected.problems],
    losses: [
      ...losses,
      ...collected.losses,
      ...lossOf(unknown.size, () => `Not taken over: ${[...unknown].slice(0, 20).join(', ')}.`),
    ],
  };
}

function documentIn(value: unknown): z.infer<typeof looseDocument> {
  const result = looseDocument.safeParse(Array.isArray(value) ? { questions: value } : value);
  if (result.success) return result.data;
  throw new FormatProblem(
    `This JSON is no bank of questions (${issueOf(result.error)}); give it a list "questions", as docs/formats.md says.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 120) : String(cause);
    throw new FormatProblem(`This is no JSON (${reason}); mend it or give another format.`, {
      cause,
    });
  }
}

function unknownKeys(item: unknown): readonly string[] {
  const keys = item !== null && typeof item === 'object' ? Object.keys(item) : [];
  return keys.filter((key) => !knownKeys.has(key)).map((key) => key.slice(0, 40));
}

function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  return `${path === '' ? '' : `${path}: `}${issue?.message ?? 'unreadable'}`;
}
