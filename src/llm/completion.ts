import { z } from 'zod';
import type { LlmNoteCode } from './notes.ts';

/** What we need of a chat completion. Servers add fields of their own, so others may stand beside them. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  // A count that makes no sense is no reason to lose the answer: it is estimated instead.
  usage: z.object({ total_tokens: z.int().nonnegative().optional().catch(undefined) }).nullish(),
});

/** The text that a model answered, or why there is none. */
export type Completed =
  | { readonly text: string; readonly tokenCount?: number | undefined }
  | { readonly problem: LlmNoteCode; readonly tokenCount?: number | undefined };

/** Reads the body of an answer, whatever it is. */
export function readCompletion(body: unknown): Completed {
  const parsed = completion.safeParse(body);
  const choice = parsed.data?.choices[0];
  if (choice === undefined) return { problem: 'answer-malformed' };
  const tokenCount = parsed.data?.usage?.total_tokens;
  const { content, refusal } = choice.message;
  if (choice.finish_reason === 'content_filter' || refusal)
    return { problem: 'model-refused', tokenCount };
  if (choice.finish_reason === 'length') return { problem: 'answer-unfinished', tokenCount };
  if (!content?.trim()) return { problem: 'answer-empty', tokenCount };
  return { text: content, tokenCount };
}
