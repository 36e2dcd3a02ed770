import type { Refusal } from '../questions/checking/refusals.ts';
import type { Verifier } from '../questions/checking/verify-question.ts';
import type { QuotedQuestion } from '../questions/question.ts';

/** A question with what speaks for it, 0 to 1. */
export type Weighed = { readonly question: QuotedQuestion; readonly worth: number };

type Choice = {
  readonly count: number;
  /** Chosen already; what comes must not repeat them. */
  readonly chosen: readonly QuotedQuestion[];
  readonly judge: Verifier;
  readonly onRefused?: (reasons: readonly Refusal[]) => void;
};

const perSentence = 2;
/** Questions nearer than this, in characters, ask about the same part of the article. */
const neighbourhood = 600;

/**
 * Adds the best of `offered` to `chosen` until there are `count`: the worthiest, less for each that is chosen
 * nearby, so that the whole article is covered. At most two for a sentence; true and false statements differ
 * by one at most. In the order of the article.
 */
export function chooseMore(offered: readonly Weighed[], choice: Choice): QuotedQuestion[] {
  const chosen = [...choice.chosen];
  const left = new Set(offered);
  while (chosen.length < choice.count && left.size > 0) {
    const best = [...left].reduce((a, b) => (scoreOf(b, chosen) > scoreOf(a, chosen) ? b : a));
    left.delete(best);
    if (!isBalanced(best.question, chosen) || crowds(best.question, chosen)) continue;
    const reasons = choice.judge(best.question, chosen);
    if (reasons.length === 0) chosen.push(best.question);
    else choice.onRefused?.(reasons);
  }
  return chosen.sort((a, b) => a.evidence.start - b.evidence.start);
}

function scoreOf({ question, worth }: Weighed, chosen: readonly QuotedQuestion[]): number {
  const near = chosen.filter(
    ({ evidence }) => Math.abs(evidence.start - question.evidence.start) < neighbourhood,
  );
  const same = chosen.filter(({ kind }) => kind === question.kind).length;
  return worth - 0.2 * near.length - 0.1 * same;
}

function crowds({ evidence }: QuotedQuestion, chosen: readonly QuotedQuestion[]): boolean {
  const siblings = chosen.filter(
    (other) => other.evidence.start < evidence.end && evidence.start < other.evidence.end,
  );
  return siblings.length >= perSentence;
}

function isBalanced({ kind, answer }: QuotedQuestion, chosen: readonly QuotedQuestion[]): boolean {
  if (kind !== 'true-false') return true;
  const claims = chosen.filter((other) => other.kind === 'true-false');
  const same = claims.filter((other) => other.answer === answer).length;
  return same <= claims.length - same;
}
