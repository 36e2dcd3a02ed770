import { RepetitionIndex } from './checking/repetition.ts';
import { type QuotedQuestion, questionKinds } from './question.ts';
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
  /** By how many true and false claims may differ; default 2, so that who guesses "true" is not right more often. */
  readonly claimGap?: number;
};

type Taken = { readonly proposal: Proposal; readonly question: QuotedQuestion };

const perSentence = 2;
/** Who guesses the name that everything is about is right every time. */
const perAnswer = 2;
/** What a candidate loses for every question already chosen that shares this with it. */
const costs = {
  sentence: 0.6,
  paragraph: 0.12,
  kind: 0.08,
  claim: 0.14,
  answer: 0.5,
  time: 0.08,
} as const;

/**
 * The best `count` of `ranked`, one at a time: quality, less for a paragraph, sentence, kind, fact,
 * truth value or time that has had its share. So the whole article is covered and the kinds stay in balance.
 * In the order of the article. Its time grows with the candidates, hardly with `count`.
 */
export function chooseQuestions(
  ranked: readonly Ranked[],
  { count, write, claimGap = 2 }: Choice,
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
    if (!chosen.mayWelcome(one.proposal)) continue;
    const question = write(one.proposal);
    const taken = question === undefined ? undefined : { proposal: one.proposal, question };
    if (taken !== undefined && chosen.welcomes(taken)) chosen.add(taken);
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

/** What was chosen so far, counted by what a proposal may share with it. */
class Chosen {
  readonly all: Taken[] = [];
  readonly #claimGap: number;
  readonly #counts = new Map<string, number>();
  readonly #bySentence = new Map<number, Taken[]>();
  readonly #wordings = new RepetitionIndex();

  constructor(claimGap: number) {
    this.#claimGap = claimGap;
  }

  add(one: Taken): void {
    this.all.push(one);
    this.#wordings.add(one.question);
    this.#bySentence.set(sentenceOf(one.proposal), [...this.#siblingsOf(one.proposal), one]);
    for (const keyOf of [paragraphKey, kindKey, answerKey, truthKey])
      this.#counts.set(keyOf(one.proposal), this.countOf(keyOf(one.proposal)) + 1);
    if (isTime(one.proposal)) this.#counts.set(timeKey, this.countOf(timeKey) + 1);
  }

  countOf(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Its quality less what it shares, but for its kind. */
  scoreOf({ proposal, quality }: Ranked): number {
    return (
      quality -
      this.#siblingsOf(proposal).length * costs.sentence -
      this.countOf(paragraphKey(proposal)) * costs.paragraph -
      (isTime(proposal) ? this.countOf(timeKey) * costs.time : 0) -
      (isClaim(proposal) ? 0 : this.countOf(answerKey(proposal)) * costs.answer)
    );
  }

  /** Claims are the cheapest to make: a set of questions lives from the others. */
  kindCost(one: Proposal): number {
    return this.countOf(kindKey(one)) * (isClaim(one) ? costs.claim : costs.kind);
  }

  /** What can be told before the question is written. */
  mayWelcome(one: Proposal): boolean {
    if (!isClaim(one) && this.countOf(answerKey(one)) >= perAnswer) return false;
    const siblings = this.#siblingsOf(one);
    if (siblings.length >= perSentence || this.#unbalances(one)) return false;
    return !siblings.some(
      ({ proposal }) =>
        bare(proposal.about) === bare(one.about) || (isClaim(proposal) && isClaim(one)),
    );
  }

  welcomes(one: Taken): boolean {
    const siblings = this.#siblingsOf(one.proposal);
    return (
      !siblings.some((other) => tellEachOther(one, other)) &&
      !this.#wordings.holdsLike(one.question)
    );
  }

  #unbalances(one: Proposal): boolean {
    if (!isClaim(one)) return false;
    const alike = this.countOf(truthKey(one));
    return 2 * alike - this.countOf(kindKey(one)) >= this.#claimGap;
  }

  #siblingsOf(one: Proposal): readonly Taken[] {
    return this.#bySentence.get(sentenceOf(one)) ?? [];
  }
}

/** Two items of one sentence: the prompt of neither may hold the answer to the other. */
function tellEachOther(a: Taken, b: Taken): boolean {
  const tells = (one: Taken, other: Taken) =>
    !isClaim(other.proposal) && one.question.prompt.includes(other.question.answer);
  return tells(a, b) || tells(b, a);
}

const timeKey = 'time';

/** Dates are the easiest to ask for, and the dullest to be asked for one after the other. */
function isTime({ answer }: Proposal): boolean {
  return /^\d{4}s?$/.test(answer);
}

function isClaim({ kind }: Proposal): boolean {
  return kind === 'true-false';
}

function sentenceOf({ statement }: Proposal): number {
  return statement.sentence.index;
}

function paragraphKey({ statement }: Proposal): string {
  return `paragraph ${statement.sentence.paragraph}`;
}

function kindKey({ kind }: Proposal): string {
  return `kind ${kind}`;
}

/** "the US" and "US" are one answer. */
function bare(text: string): string {
  return text.replace(/^(the|an?) /i, '');
}

function answerKey({ answer }: Proposal): string {
  return `answer ${bare(answer)}`;
}

function truthKey({ kind, answer }: Proposal): string {
  return `${kind} ${answer}`;
}
