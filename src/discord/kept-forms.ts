import { z } from 'zod';
import { UserFailure } from '../failures.ts';
import { questionKinds } from '../questions/question.ts';
import type { Collection, Store } from '../storage/store.ts';

const dayMs = 24 * 60 * 60 * 1000;

const keptSchema = z.object({
  version: z.literal(1),
  /** Whose form it is. */
  userId: z.string(),
  owner: z.string(),
  bankId: z.string(),
  /** Absent: a new question. */
  questionId: z.string().optional(),
  /** The `version` of the question when the form was opened. */
  seen: z.string().optional(),
  /** Of the bank that is made with its first question. */
  newTitle: z.string().optional(),
  kind: z.enum(questionKinds),
  /** Whether the form asks for a quotation: there is an article to quote. */
  hasQuote: z.boolean(),
  /** What stands in the fields. */
  typed: z.record(z.string(), z.string()).readonly(),
  /** The review that it was opened from, to go back to. */
  review: z.enum(['one', 'all']).optional(),
});

/** A form of a question, with all that its sender needs beside what is typed. */
export type KeptForm = Readonly<z.infer<typeof keptSchema>>;

/** Key: the form's id. What was typed outlives a refusal, and a restart. */
const keptForms: Collection<KeptForm> = {
  namespace: 'keptforms',
  schema: keptSchema,
  lifetimeMs: dayMs,
};

export async function keepForm(store: Store, id: string, form: KeptForm): Promise<void> {
  await store.update(keptForms, id, () => ({ value: form, result: undefined }));
}

/** @throws {UserFailure} `form-expired` when it is not there any more or somebody else's. */
export async function keptForm(store: Store, id: string, userId: string): Promise<KeptForm> {
  const form = await store.get(keptForms, id);
  if (form === undefined || form.userId !== userId) throw new UserFailure('form-expired', {});
  return form;
}

export async function forgetForm(store: Store, id: string): Promise<void> {
  await store.update(keptForms, id, () => ({ value: undefined, result: undefined }));
}
