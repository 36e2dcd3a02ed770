import { z } from 'zod';
import { type BankEvent, flagReasons } from './bank-records.ts';

/** What a person can read of a question, in the order in which it is told. */
export const changedFields = [
  'status',
  'prompt',
  'answer',
  'choices',
  'accepted',
  'explanation',
  'quote',
  'title',
] as const;

export type ChangedField = (typeof changedFields)[number];

/** One field that is not as it was; several texts where the field is a list. */
export type FieldChange = {
  readonly field: ChangedField;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

const text = z.string().optional().catch(undefined);
const texts = z.array(z.string()).optional().catch(undefined);
/** Events are kept for a year, and what was readable then must not keep the rest from being shown. */
const readable = z
  .object({
    status: text,
    prompt: text,
    answer: text,
    choices: texts,
    accepted: texts,
    explanation: text,
    title: text,
    evidence: z.object({ quote: z.string() }).optional().catch(undefined),
    questions: z.number().optional().catch(undefined),
    mergedInto: text,
    flags: z
      .array(z.object({ reason: z.enum(flagReasons), note: text }))
      .optional()
      .catch(undefined),
  })
  .catch({});

type Readable = z.infer<typeof readable>;

/** What an event changed, as far as people read it: no places, marks or counts. */
export function changesIn({ before, after }: BankEvent): readonly FieldChange[] {
  const [old, now] = [fieldsIn(before), fieldsIn(after)];
  return changedFields.flatMap((field) => {
    const change = { field, before: old[field] ?? [], after: now[field] ?? [] };
    const isSame = change.before.join('\n') === change.after.join('\n');
    return isSame ? [] : [change];
  });
}

/** The flag that an event added. */
export function flagIn({ what, after }: BankEvent) {
  if (what !== 'flagged' && what !== 'pulled') return undefined;
  return readable.parse(after ?? {}).flags?.at(-1);
}

/** What is told of an event on a bank as a whole. */
export function detailsIn({ after }: BankEvent) {
  const { questions: importedCount, mergedInto } = readable.parse(after ?? {});
  return { importedCount, mergedInto };
}

function fieldsIn(fields: unknown): {
  readonly [F in ChangedField]?: readonly string[] | undefined;
} {
  const { status, prompt, answer, choices, accepted, explanation, evidence, title } =
    readable.parse(fields ?? {});
  return {
    status: listed(status),
    prompt: listed(prompt),
    answer: listed(answer),
    choices,
    accepted,
    explanation: listed(explanation),
    quote: listed(evidence?.quote),
    title: listed(title),
  };
}

function listed(value: Readable['prompt']): readonly string[] | undefined {
  return value === undefined ? undefined : [value];
}
