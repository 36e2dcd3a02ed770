import { z } from 'zod';
import { type QuestionKind, questionKinds } from '../questions/question.ts';
import { isPlainLine } from './plain-line.ts';
import { readJson } from './read-json.ts';

/** A question as a model proposes it, before anything in it is believed. */
export type Proposal = z.infer<typeof proposal>;

/** The proposals of one answer, and how many of its items were no proposals. */
export type ReadProposals = {
  readonly proposals: readonly Proposal[];
  readonly malformedCount: number;
};

/** Longer ones do not fit on a button or into a message; what is far longer is no honest mistake. */
const lengths = { prompt: 300, answer: 80, quote: 800 } as const;
const acceptedCount = 10;
const choiceCount = 4;
/** More items than this in one answer are not looked at. */
const itemCount = 50;

const line = (length: number) => z.string().trim().min(1).max(length).refine(isPlainLine);

const proposal = z.strictObject({
  kind: z.enum(questionKinds),
  prompt: line(lengths.prompt),
  answer: line(lengths.answer),
  accepted: z.array(line(lengths.answer)).max(acceptedCount).readonly(),
  choices: z.array(line(lengths.answer)).max(choiceCount).readonly(),
  // Not trimmed: it must stand in the article as it is. What stands there may hold any character.
  quote: z.string().min(1).max(lengths.quote),
});
const envelope = z.strictObject({ questions: z.array(z.unknown()).max(itemCount) });

/**
 * Reads an answer that should follow `proposalSchema`. `undefined` when it is no such JSON at all; an item
 * with further keys, wrong types, overlong or unprintable text counts as malformed and is left out.
 */
export function readProposals(answer: string): ReadProposals | undefined {
  const read = envelope.safeParse(readJson(answer));
  if (!read.success) return undefined;
  const items = read.data.questions.map((item) => proposal.safeParse(item));
  const proposals = items.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return { proposals, malformedCount: items.length - proposals.length };
}

/** The JSON schema to ask for. Only what every server's strict mode knows: no lengths, all keys required. */
export function proposalSchema(kinds: readonly QuestionKind[]): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(
    z.strictObject({
      questions: z.array(
        z.strictObject({
          kind: z.enum(kinds),
          prompt: z.string(),
          answer: z.string(),
          accepted: z.array(z.string()),
          choices: z.array(z.string()),
          quote: z.string(),
        }),
      ),
    }),
  );
  return schema;
}
