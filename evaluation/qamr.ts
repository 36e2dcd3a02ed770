import type { Refusal } from '../src/questions/checking/refusals.ts';
import { generateQuestions } from '../src/questions/generate-questions.ts';
import type { Candidate } from '../src/questions/generation-hooks.ts';
import { bagF1, rougeL } from './overlap.ts';
import { type QamrSentence, readQamr } from './qamr-data.ts';

export type QamrScore = {
  readonly sentenceCount: number;
  /** Sentences of which something is asked. */
  readonly askedSentenceCount: number;
  /** Our answers, each span of a sentence once. */
  readonly answerCount: number;
  /** What humans asked for, each span of a sentence once. */
  readonly humanSpanCount: number;
  /** Share of them for which a human span has token F1 of .5 or more. */
  readonly precision: number;
  /** The same where a human span is the very same words. */
  readonly exactPrecision: number;
  /** Share of them that share a word with a human span. */
  readonly touchingPrecision: number;
  /** Share of the human spans for which one of our answers has token F1 of .5 or more. */
  readonly recall: number;
  readonly exactRecall: number;
  /** Mean over our wh-questions of the best ROUGE-L F to a human question about the same span. */
  readonly rougeL: number;
  /** Wh-questions that ROUGE-L could be measured on. */
  readonly rougeCount: number;
  /** Our answers that no human asked about, for people to read. */
  readonly strays: readonly string[];
};

/** Two spans are the same when they share this much (token F1): articles and tails may differ. */
const sameSpan = 0.5;

/**
 * They judge a prompt by what a reader of the whole article knows, which the humans took for granted:
 * their sentence stood before their eyes. A sentence alone has no article.
 */
const aboutContext: readonly Refusal[] = [
  'unresolved-pronoun',
  'vague-reference',
  'missing-attribution',
  'relative-time',
  'answer-in-title',
];
/** A word that is in nearly every span says nothing of what the span is about. */
const emptyWord = /^(the|an?|of|in|on|at|to|by|for|from|with|and|or|['’]s|[^\p{L}\p{N}]+)$/iu;

/** Runs the generator on each sentence of QAMR alone and compares what it asks with what humans asked. */
export function scoreQamr(folder: string): QamrScore {
  const scores = readQamr(folder).map(scoreSentence);
  const answers = scores.flatMap((score) => score.answers);
  const spans = scores.flatMap((score) => score.humanSpans);
  const rouge = scores.flatMap((score) => score.rouge);
  return {
    sentenceCount: scores.length,
    askedSentenceCount: scores.filter((score) => score.answers.length > 0).length,
    answerCount: answers.length,
    humanSpanCount: spans.length,
    precision: share(answers, ({ best }) => best >= sameSpan),
    exactPrecision: share(answers, ({ best }) => best === 1),
    touchingPrecision: share(answers, ({ best }) => best > 0),
    recall: share(spans, (best) => best >= sameSpan),
    exactRecall: share(spans, (best) => best === 1),
    rougeL: rouge.reduce((sum, value) => sum + value, 0) / Math.max(1, rouge.length),
    rougeCount: rouge.length,
    strays: answers.filter(({ best }) => best < sameSpan).map(({ shown }) => shown),
  };
}

function scoreSentence(sentence: QamrSentence) {
  const candidates = candidatesOf(sentence);
  const human = distinct(sentence.questions.map(({ answer }) => tellingTokens(answer, sentence)));
  const ours = candidates.map(({ question }) => ({
    question,
    span: tellingTokens(tokensOf(question.answer, sentence), sentence),
  }));
  const spans = distinct(ours.map(({ span }) => span));
  return {
    answers: spans.map((span) => ({
      best: bestOf(human, (other) => bagF1(span, other)),
      shown: `${span.map((index) => sentence.tokens[index]).join(' ')} | ${sentence.text}`,
    })),
    humanSpans: human.map((span) => bestOf(spans, (other) => bagF1(span, other))),
    rouge: ours
      .filter(({ question }) => question.kind === 'short-answer')
      .flatMap(({ question, span }) => {
        const same = sentence.questions.filter(
          ({ answer }) => bagF1(span, tellingTokens(answer, sentence)) >= sameSpan,
        );
        if (same.length === 0) return [];
        return [bestOf(same, (other) => rougeL(question.prompt, other.question))];
      }),
  };
}

function candidatesOf({ id, text }: QamrSentence): Candidate[] {
  const found: Candidate[] = [];
  generateQuestions(
    { id, title: 'A sentence', text },
    {
      seed: 1,
      kinds: ['short-answer', 'cloze'],
      examineAll: true,
      onCandidate: (candidate) => found.push(candidate),
    },
  );
  return found.filter(({ refusals }) => refusals.every((code) => aboutContext.includes(code)));
}

/** The indexes of the tokens where `answer` stands first in the sentence. */
function tokensOf(answer: string, { text, spans }: QamrSentence): number[] {
  const start = text.indexOf(answer);
  if (start < 0) return [];
  const end = start + answer.length;
  return spans.flatMap(([from, to], index) => (from < end && to > start ? [index] : []));
}

function tellingTokens(indexes: readonly number[], { tokens }: QamrSentence): number[] {
  const telling = indexes.filter((index) => !emptyWord.test(tokens[index] ?? ''));
  return telling.length > 0 ? telling : [...indexes];
}

function distinct(spans: readonly number[][]): number[][] {
  const found = new Map(spans.map((span) => [span.join(' '), span]));
  found.delete('');
  return [...found.values()];
}

function bestOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((best, item) => Math.max(best, value(item)), 0);
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / Math.max(1, items.length);
}
