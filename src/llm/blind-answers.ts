import { z } from 'zod';
import type { Question } from '../questions/question.ts';
import { hashText, seededRandom, shuffled } from '../questions/random.ts';
import type { Chat, Reply } from './chat.ts';
import { answerInstructions, enclose } from './instructions.ts';
import { readJson } from './read-json.ts';

/** What the model answers to a question whose answer it is not told. */
export type BlindAnswer = { readonly answer: string; readonly right: readonly string[] };

/** By the question's id. A question without an answer, or with two, is not in it. */
export type BlindAnswers = ReadonlyMap<string, BlindAnswer>;

export type BlindReply = { readonly answers: BlindAnswers } | Extract<Reply, { isFinal: boolean }>;

type Circumstances = {
  /** What to answer from; absent: from memory. */
  readonly text?: string;
  readonly seed: string;
};

const longest = 200;
const answersShape = z.strictObject({
  answers: z.array(
    z.strictObject({ number: z.int(), answer: z.string(), right: z.array(z.string()) }),
  ),
});
const envelope = z.strictObject({ answers: z.array(z.unknown()).max(100) });
const oneAnswer = z.strictObject({
  number: z.int().positive(),
  answer: z.string().trim().min(1).max(longest),
  right: z.array(z.string().trim().min(1).max(longest)).max(8).readonly(),
});
const { $schema: _, ...schema } = z.toJSONSchema(answersShape);

/** Has the model answer `questions` without being told what is right. Options are shown in random order. */
export async function answerBlind(
  chat: Chat,
  questions: readonly Question[],
  { text, seed }: Circumstances,
): Promise<BlindReply> {
  const list = questions.map((question, index) => asked(question, { number: index + 1, seed }));
  const texts = [list.join('\n'), ...(text === undefined ? [] : [text])];
  const { mark, blocks } = enclose(texts, seed);
  const [questionBlock = '', textBlock] = blocks;
  const reply = await chat.ask({
    name: 'answers',
    schema,
    system: answerInstructions(text !== undefined, mark),
    user: textBlock === undefined ? questionBlock : `${textBlock}\n\n${questionBlock}`,
  });
  if ('problem' in reply) return reply;
  const answers = readAnswers(reply.text, questions);
  return answers === undefined ? { problem: 'answer-malformed', isFinal: false } : { answers };
}

function asked(question: Question, { number, seed }: { number: number; seed: string }): string {
  const { kind, prompt, choices, id } = question;
  const start = `${number}. ${kind === 'true-false' ? 'True or false? ' : ''}${prompt}`;
  if (choices.length === 0) return start;
  const options = shuffled(choices, seededRandom(hashText(`${seed}\n${id}`)));
  return [start, ...options.map((option) => `   - ${option}`)].join('\n');
}

function readAnswers(text: string, questions: readonly Question[]): BlindAnswers | undefined {
  const read = envelope.safeParse(readJson(text));
  if (!read.success) return undefined;
  const answers = new Map<string, BlindAnswer>();
  const seen = new Set<string>();
  for (const { data } of read.data.answers.map((item) => oneAnswer.safeParse(item))) {
    const id = questions[(data?.number ?? 0) - 1]?.id;
    if (data === undefined || id === undefined) continue;
    // Two answers to one question: neither can be told to be the model's.
    if (seen.has(id)) answers.delete(id);
    else answers.set(id, { answer: data.answer, right: data.right });
    seen.add(id);
  }
  return answers;
}
