import type { Refusal } from '../questions/checking/refusals.ts';
import type { QuotedQuestion } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import { safeForms } from './accepted-forms.ts';
import { answerBlind } from './blind-answers.ts';
import type { Weighed } from './choose.ts';
import type { Chunk } from './chunks.ts';
import { findQuote } from './find-quote.ts';
import { enclose, proposalInstructions } from './instructions.ts';
import { refusalWithText, weighWithoutText } from './judge-answers.ts';
import { type Proposal, proposalSchema, readProposals } from './proposal.ts';
import type { Session } from './session.ts';

/** `isFinal`: the server will not answer further requests. */
export type Step = { readonly questions: readonly QuotedQuestion[]; readonly isFinal: boolean };

/** Raised when the instructions or the checks change. */
export const llmWriterVersion = '1.0.0';

/** Questions in one request without the text. */
const batchSize = 20;

/** What to write about: a part of the article, up to so many questions, and none that there is already. */
export type Task = {
  readonly chunk: Chunk;
  readonly count: number;
  readonly found: readonly QuotedQuestion[];
};

/** New questions about one part of the article that the model itself answers right from it. */
export async function proposeFrom(task: Task, session: Session): Promise<Step> {
  const { chunk, count } = task;
  const { source, kinds, seed, chat, notes } = session;
  const text = source.text.slice(chunk.start, chunk.end);
  const { mark, blocks } = enclose([text], seed);
  const reply = await chat.ask({
    name: 'questions',
    schema: proposalSchema(kinds),
    system: proposalInstructions(kinds, count, mark),
    user: blocks.join('\n'),
  });
  if ('problem' in reply) {
    notes.add(reply.problem);
    return { questions: [], isFinal: reply.isFinal };
  }
  const questions = screened(reply.text, task, session);
  return questions.length === 0
    ? { questions, isFinal: false }
    : await confirmed(questions, text, session);
}

/** The proposals of an answer that the verifier lets pass. */
function screened(
  answer: string,
  { chunk, count, found }: Task,
  session: Session,
): QuotedQuestion[] {
  const { kinds, judge, notes, tally } = session;
  const read = readProposals(answer);
  if (read === undefined) {
    notes.add('answer-malformed');
    return [];
  }
  tally.propose(read.proposals.length + read.malformedCount);
  tally.drop('bad-shape', read.malformedCount);
  tally.drop('more-than-asked', read.proposals.length - count);
  const kept: QuotedQuestion[] = [];
  for (const proposal of read.proposals.slice(0, count)) {
    const question = questionOf(proposal, chunk, session);
    if (typeof question === 'string') tally.drop(question);
    else if (!kinds.includes(question.kind)) tally.drop('bad-shape');
    else {
      const reasons = judge(question, [...found, ...kept]);
      tally.dropFor(reasons);
      if (reasons.length === 0) kept.push(question);
    }
  }
  return kept;
}

function questionOf(
  { kind, prompt, answer, accepted, choices, quote }: Proposal,
  chunk: Chunk,
  { source, model }: Session,
): QuotedQuestion | Refusal {
  const evidence = findQuote(source.text, quote, chunk);
  if (evidence === undefined) return 'evidence-not-verbatim';
  const isTyped = kind === 'cloze' || kind === 'short-answer';
  return {
    id: hashText([source.id, kind, prompt, answer].join('\n')),
    kind,
    prompt,
    answer,
    accepted: isTyped ? safeForms(answer, accepted) : [],
    choices,
    evidence,
    difficulty: 0.5,
    status: 'draft',
    origin: { generator: `llm:${model}`, version: llmWriterVersion },
  };
}

/** Those of `questions` that the model answers as proposed, blind, from the text alone. */
async function confirmed(
  questions: readonly QuotedQuestion[],
  text: string,
  { chat, seed, tally, notes }: Session,
): Promise<Step> {
  const reply = await answerBlind(chat, questions, { text, seed });
  if ('problem' in reply) {
    notes.add(reply.problem);
    tally.drop('not-answered', questions.length);
    return { questions: [], isFinal: reply.isFinal };
  }
  const right = questions.filter((question) => {
    const refusal = refusalWithText(question, reply.answers.get(question.id));
    if (refusal !== undefined) tally.drop(refusal);
    return refusal === undefined;
  });
  return { questions: right, isFinal: false };
}

/** What each of `questions` is worth by how the model answers it without the text. */
export async function weigh(
  questions: readonly QuotedQuestion[],
  { source, chat, seed, tally, notes }: Session,
): Promise<Weighed[]> {
  const weighed: Weighed[] = [];
  for (let from = 0; from < questions.length; from += batchSize) {
    const batch = questions.slice(from, from + batchSize);
    const reply = await answerBlind(chat, batch, { seed });
    const answers = 'answers' in reply ? reply.answers : undefined;
    if ('problem' in reply) {
      notes.add(reply.problem);
      notes.add('not-checked-without-text');
    }
    for (const question of batch) {
      const weight = weighWithoutText(question, answers?.get(question.id), {
        text: source.text,
        isChecked: answers !== undefined,
      });
      if (weight === 'common-knowledge') tally.drop(weight);
      else {
        const { worth, difficulty } = weight;
        weighed.push({ question: { ...question, difficulty }, worth });
      }
    }
  }
  return weighed;
}
