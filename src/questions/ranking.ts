import { Chosen } from './chosen.ts';
import type { QuotedQuestion } from './question.ts';
import { questionKinds } from './question-kinds.ts';
import type { Proposal } from './writing/draft.ts';

/** A question that could be written. */
export type Ranked = {
  readonly proposal: Proposal;
  /** The probability that a careful teacher would take it unchanged, 0 to 1. */
  readonly quality: number;
};

export type Choice = {
  readonly count: number;
  /** The whole question; undefined where it cannot be completed or the verifier refuses it. */
  readonly write: (proposal: Proposal) => QuotedQuestion | undefined;
  /** By how many true and false claims may differ; default 2. */
  readonly claimGap?: number;
  /** The false claims that a true one can be turned into, the best first; default none. */
  readonly falseTwins?: (claim: Proposal) => readonly Proposal[];
};

/**
 * The best `count` of `ranked`, one at a time: quality, less for a paragraph, sentence, kind, fact,
 * truth value or time that has had its share. So the whole article is covered and the kinds stay in balance.
 * In the order of the article. Its time grows with the candidates, hardly with `count`.
 */
export function chooseQuestions(
  ranked: readonly Ranked[],
  { count, write, claimGap = 2, falseTwins = () => [] }: Choice,
): QuotedQuestion[] {
  const chosen = new Chosen(claimGap);
  const lines = questionKinds.map(
    (kind) => new Line(ranked.filter(({ proposal }) => proposal.kind === kind)),
  );
  while (chosen.all.length < count) {
    const best = lines
      .map((line) => ({ line, score: line.bestScore(chosen) }))
      .reduce((a, b) => (b.score > a.score ? b : a));
    const one = best.line.take();
    if (one === undefined) break;
    const twins = chosen.isFalseDue ? falseTwins(one.proposal) : [];
    for (const proposal of [...twins, one.proposal]) {
      if (!chosen.mayWelcome(proposal)) continue;
      const question = write(proposal);
      if (question === undefined || !chosen.welcomes({ proposal, question })) continue;
      chosen.add({ proposal, question });
      break;
    }
  }
  return chosen.all
    .map(({ question }) => question)
    .sort((a, b) => a.evidence.start - b.evidence.start);
}

/** The candidates of one kind, the best last. Each kind has its own line, since every choice moves a whole kind back. */
class Line {
  readonly #entries: { one: Ranked; score: number }[];

  constructor(candidates: readonly Ranked[]) {
    this.#entries = candidates
      .map((one) => ({ one, score: one.quality }))
      .sort((a, b) => a.score - b.score);
  }

  /**
   * The score of the best, -Infinity for an empty line. A score only falls as others are chosen, so an
   * old score is an upper bound and only the first in line has to be scored again (lazy greedy).
   */
  bestScore(chosen: Chosen): number {
    for (;;) {
      const first = this.#entries.pop();
      if (first === undefined) return Number.NEGATIVE_INFINITY;
      const score = chosen.scoreOf(first.one);
      const next = this.#entries.at(-1);
      this.#insert({ one: first.one, score });
      if (next === undefined || score >= next.score)
        return score - chosen.kindCost(first.one.proposal);
    }
  }

  take(): Ranked | undefined {
    return this.#entries.pop()?.one;
  }

  /** After its equals, so that the one just scored is the first in line again. */
  #insert(entry: { one: Ranked; score: number }): void {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.score ?? 0) <= entry.score) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, entry);
  }
}
