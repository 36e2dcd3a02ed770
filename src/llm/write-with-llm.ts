import {
  type Generated,
  type GenerateOptions,
  generateQuestions,
} from '../questions/generate-questions.ts';
import type { QuotedQuestion } from '../questions/question.ts';
import type { SourceText } from '../questions/source-text.ts';
import { chooseMore, type Weighed } from './choose.ts';
import { chunkText } from './chunks.ts';
import type { LlmReport } from './llm-report.ts';
import { mergedReport } from './merged-report.ts';
import { proposeFrom, weigh } from './propose.ts';
import { openSession, type Session, type SessionTools } from './session.ts';

export type LlmTools = SessionTools & {
  /** Writes what the LLM does not; default: `generateQuestions`. */
  readonly embedded?: (
    source: SourceText,
    options: GenerateOptions,
  ) => Generated | Promise<Generated>;
};

/** `report` is the embedded generator's, but for what is kept: that counts all questions. */
export type LlmGenerated = Generated & { readonly llm: LlmReport };

/** Proposals for each question that is wished for: about half do not pass. */
const proposalRatio = 2;
/** Fewer questions in one request waste it; more get worse towards the end. */
const proposalCount = { least: 3, most: 10 } as const;
/** Characters; a shorter part of an article says too little. */
const shortestChunk = 1_500;

/**
 * Writes questions about `source` with a language model that is trusted with nothing: each of them quotes
 * the article word for word, is answered right by the model itself, blind, from the text, and passes our
 * verifier (in another language than English `languageFreeRefusals`). What the model does not write, for
 * whatever reason, the embedded generator does, and `llm.notes` says so.
 *
 * @throws the reason of `tools.signal` when it is aborted, and what `embedded` throws; nothing that the
 * server does.
 */
export async function writeWithLlm(
  source: SourceText,
  options: GenerateOptions,
  tools: LlmTools,
): Promise<LlmGenerated> {
  const { signal, embedded = generateQuestions } = tools;
  signal?.throwIfAborted();
  const session = openSession(source, options, tools);
  const { count, document } = session;
  const ofModel = await writeWithModel(session);
  // As many more as the model's questions may repeat; without those, exactly what it would write alone.
  const spare = await embedded(source, { ...options, count: count + ofModel.length });
  signal?.throwIfAborted();
  const questions = filled(ofModel, spare.questions, session);
  if (questions.length > ofModel.length) session.notes.add('filled-by-embedded');
  return {
    questions,
    report: mergedReport(spare.report, { questions, count, document }),
    llm: reportOf(session, ofModel.length),
  };
}

/** Up to `count` questions from every part of the article, as far as the server and the limits allow. */
async function writeWithModel(session: Session): Promise<QuotedQuestion[]> {
  const { source, kinds, count, notes, limits, judge, tally } = session;
  if (kinds.length === 0) return [];
  const wanted = count * proposalRatio;
  const partCount = Math.ceil(wanted / proposalCount.most);
  const size = Math.max(shortestChunk, Math.ceil(source.text.length / partCount));
  const { chunks, isWhole } = chunkText(source.text, {
    characters: Math.min(limits.chunkCharacters, size),
    count: limits.chunkCount,
  });
  if (!isWhole) notes.add('article-sampled');
  const share = Math.ceil(wanted / Math.max(1, chunks.length));
  const each = Math.min(proposalCount.most, Math.max(proposalCount.least, share));
  const found: QuotedQuestion[] = [];
  for (const chunk of chunks) {
    const { questions, isFinal } = await proposeFrom({ chunk, count: each, found }, session);
    found.push(...questions);
    if (isFinal) break;
  }
  return chooseMore(await weigh(found, session), {
    count,
    chosen: [],
    judge,
    onRefused: (reasons) => tally.dropFor(reasons),
  });
}

/** The model's questions and, where they are too few, others that do not repeat them. */
function filled(
  ofModel: readonly QuotedQuestion[],
  spare: readonly QuotedQuestion[],
  { count, verify }: Session,
): readonly QuotedQuestion[] {
  if (ofModel.length === 0) return spare;
  const offered = spare.map((question): Weighed => ({ question, worth: 1 }));
  return chooseMore(offered, { count, chosen: ofModel, judge: verify });
}

function reportOf({ model, tally, budget, notes }: Session, kept: number): LlmReport {
  const { requestCount, tokenCount } = budget.spent();
  return {
    model,
    ...tally.counts(),
    kept,
    requests: requestCount,
    tokens: tokenCount,
    notes: notes.all(),
  };
}
