import { documentVerifier, type Verifier } from '../questions/checking/verify-question.ts';
import type { GenerateOptions } from '../questions/generate-questions.ts';
import { type QuestionKind, type QuotedQuestion, questionKinds } from '../questions/question.ts';
import { type ReadDocument, readDocument } from '../questions/reading/document.ts';
import { detectLanguage } from '../questions/reading/language.ts';
import type { SourceText } from '../questions/source-text.ts';
import { Budget } from './budget.ts';
import { Chat, type LlmServer } from './chat.ts';
import { languageFreeRefusals } from './language-free.ts';
import { defaultLimits, type LlmLimits } from './limits.ts';
import { ProposalTally } from './llm-report.ts';
import { type LlmNote, Notes } from './notes.ts';

/** What a session is opened with. */
export type SessionTools = {
  readonly server: LlmServer;
  /** Told of each note as it happens. */
  readonly onNote?: (note: LlmNote) => void;
  /** Cancels at once: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<LlmLimits>;
};

/** What writing questions about one article needs, from the first request to the report. */
export type Session = {
  readonly source: SourceText;
  readonly document: ReadDocument;
  readonly count: number;
  readonly kinds: readonly QuestionKind[];
  readonly seed: string;
  readonly model: string;
  readonly chat: Chat;
  readonly limits: LlmLimits;
  readonly budget: Budget;
  readonly tally: ProposalTally;
  readonly notes: Notes;
  /** The verifier for what the model writes: all of it for English, else what needs no grammar. */
  readonly judge: Verifier;
  /** The verifier for what the embedded generator adds. */
  readonly verify: Verifier;
};

export function openSession(
  source: SourceText,
  { count = 10, kinds = questionKinds, seed }: GenerateOptions,
  { server, onNote, signal, limits: given }: SessionTools,
): Session {
  const limits = { ...defaultLimits, ...given };
  const budget = new Budget(limits, () => performance.now());
  const notes = new Notes(onNote);
  const document = readDocument(source);
  const isEnglish = detectLanguage(source.text) === 'English';
  if (!isEnglish) notes.add('checked-in-part');
  const verify = refusingTwins(documentVerifier(document));
  return {
    source,
    document,
    count,
    kinds,
    seed: String(seed),
    model: server.model,
    chat: new Chat(server, { limits, budget, signal }),
    limits,
    budget,
    tally: new ProposalTally(),
    notes,
    judge: refusingTwins((question, others) => {
      const found = languageFreeRefusals(question, source, others);
      return isEnglish && found.length === 0 ? verify(question, others) : found;
    }),
    verify,
  };
}

/** To the verifier the same id is the same question, seen again; here it is a second of the same making. */
function refusingTwins(verify: Verifier): Verifier {
  return (question: QuotedQuestion, others: readonly QuotedQuestion[]) =>
    others.some(({ id }) => id === question.id) ? ['duplicate'] : verify(question, others);
}
