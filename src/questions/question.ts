import { z } from 'zod';
import { questionKinds } from './question-kinds.ts';
import { rivalLimit } from './question-shape.ts';

export { clozeGap, type QuestionKind, questionKinds } from './question-kinds.ts';

const origin = z.union([
  z.object({ generator: z.string().min(1), version: z.string().min(1) }),
  /** Written by a person: their name, and their id where it is known. */
  z.object({ author: z.string().min(1), authorId: z.string().min(1).optional() }),
  /** Taken over from a file of this format, e.g. `gift`. */
  z.object({ imported: z.string().min(1) }),
]);

const evidence = z.object({
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Of the article's printed or PDF edition, from 1; absent where it has no pages. */
  page: z.int().positive().optional(),
});

type WithOrigin = { readonly origin: z.infer<typeof origin>; readonly evidence?: unknown };

/** What a program writes must show where it stands; a person may know it. */
function isQuotedIfGenerated(question: WithOrigin): boolean {
  return !('generator' in question.origin) || question.evidence !== undefined;
}

/** The shape of one question wherever it is stored: in a bank, in an export, in a running quiz. */
export const questionSchema = z
  .object({
    /** Stable: a hash of article id, kind, prompt and answer. */
    id: z.string().min(1),
    kind: z.enum(questionKinds),
    /** Plain text; the gap of a cloze is `_____`. */
    prompt: z.string().min(1),
    /** `'true'` or `'false'` for a true-false question. */
    answer: z.string().min(1),
    /** Further right spellings of the answer: aliases, digits or words, date forms. */
    accepted: z.array(z.string().min(1)).readonly(),
    /** Other names of the article that a typed answer must not be forgiven into. Absent in old banks. */
    rivals: z.array(z.string().min(1)).max(rivalLimit).readonly().optional(),
    /** Multiple choice only: 3 or 4 options, the answer among them. Shuffled at each showing. */
    choices: z.array(z.string().min(1)).readonly(),
    /** `article.text.slice(start, end) === quote`. Absent only where a person wrote or imported the question. */
    evidence: evidence.optional(),
    explanation: z.string().optional(),
    /** 0 (easy) to 1 (hard). */
    difficulty: z.number().min(0).max(1),
    status: z.enum(['draft', 'approved', 'retired']),
    origin,
  })
  .refine(isQuotedIfGenerated, {
    path: ['evidence'],
    error: 'A generated question must quote its article.',
  });

export type Evidence = Readonly<z.infer<typeof evidence>>;
export type Question = Readonly<z.infer<typeof questionSchema>>;
/** What of a question decides whether an answer is right. */
export type Gradable = Pick<
  Question,
  'kind' | 'prompt' | 'answer' | 'accepted' | 'rivals' | 'choices'
> & { readonly evidence?: Pick<Evidence, 'quote'> | undefined };
/** A question that quotes its article, as every generated one does. */
export type QuotedQuestion = Question & { readonly evidence: Evidence };

/** Whether a question quotes an article. */
export function isQuoted(question: Question): question is QuotedQuestion {
  return question.evidence !== undefined;
}
