import { RepetitionIndex } from './checking/repetition.ts';
import { type Question, questionKinds } from './question.ts';
import type { Draft } from './writing/draft.ts';

/** A question that passed the verifier, with the draft it was made from. */
export type Ranked = {
  readonly draft: Draft;
  readonly question: Question;
  /** The probability that a careful teacher would take it unchanged, 0 to 1. */
  readonly quality: number;
};

const perSentence = 2;
/** Who guesses the name that everything is about is right every time. */
const perAnswer = 2;
/** What a candidate loses for every question already chosen that shares this with it. */
const costs = { sentence: 0.6, paragraph: 0.12, kind: 0.1, answer: 0.5 } as const;

/**
 * The best `count` of `ranked`, one at a time: quality, less for a paragraph, sentence, kind, fact or
 * truth value that has had its share. So the whole article is covered and the kinds stay in balance.
 * In the order of the article. Its time grows with the candidates, hardly with `count`.
 */
export function chooseQuestions(ranked: readonly Ranked[], count: number): Question[] {
  const chosen = new Chosen();
  const lines = questionKinds.map(
    (kind) => new Line(ranked.filter(({ question }) => question.kind === kind)),
  );
  while (chosen.all.length < count) {
    const best = lines
      .map((line) => ({ line, score: line.bestScore(chosen) }))
      .reduce((a, b) => (b.score > a.score ? b : a));
    const one = best.line.take();
    if (one === undefined) break;
    if (chosen.welcomes(one)) chosen.add(one);
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
        return score - chosen.countOf(kindKey(first.one)) * costs.kind;
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

/** What was chosen so far, counted by what a candidate may share with it. */
class Chosen {
  readonly all: Ranked[] = [];
  readonly #counts = new Map<string, number>();
  readonly #bySentence = new Map<number, Ranked[]>();
  readonly #wordings = new RepetitionIndex();

  add(one: Ranked): void {
    this.all.push(one);
    this.#wordings.add(one.question);
    this.#bySentence.set(sentenceOf(one), [...this.#siblingsOf(one), one]);
    for (const key of [paragraphKey(one), kindKey(one), answerKey(one), truthKey(one)])
      this.#counts.set(key, this.countOf(key) + 1);
  }

  countOf(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Its quality less what it shares, but for its kind. */
  scoreOf(one: Ranked): number {
    return (
      one.quality -
      this.#siblingsOf(one).length * costs.sentence -
      this.countOf(paragraphKey(one)) * costs.paragraph -
      (isClaim(one) ? 0 : this.countOf(answerKey(one)) * costs.answer)
    );
  }

  welcomes(one: Ranked): boolean {
    if (!isClaim(one) && this.countOf(answerKey(one)) >= perAnswer) return false;
    const siblings = this.#siblingsOf(one);
    if (siblings.length >= perSentence || this.#unbalances(one)) return false;
    const repeated = (other: Ranked) =>
      other.draft.about === one.draft.about || (isClaim(other) && isClaim(one));
    if (siblings.some((other) => repeated(other) || tellEachOther(one, other))) return false;
    return !this.#wordings.holdsLike(one.question);
  }

  /** True and false claims differ by one at most. */
  #unbalances(one: Ranked): boolean {
    if (!isClaim(one)) return false;
    return 2 * this.countOf(truthKey(one)) > this.countOf(kindKey(one));
  }

  #siblingsOf(one: Ranked): readonly Ranked[] {
    return this.#bySentence.get(sentenceOf(one)) ?? [];
  }
}

/** Two items of one sentence: the prompt of neither may hold the answer to the other. */
function tellEachOther(a: Ranked, b: Ranked): boolean {
  const tells = (one: Ranked, other: Ranked) =>
    !isClaim(other) && one.question.prompt.includes(other.question.answer);
  return tells(a, b) || tells(b, a);
}

function isClaim({ question }: Ranked): boolean {
  return question.kind === 'true-false';
}

function sentenceOf({ draft }: Ranked): number {
  return draft.statement.sentence.index;
}

function paragraphKey({ draft }: Ranked): string {
  return `paragraph ${draft.statement.sentence.paragraph}`;
}

function kindKey({ question }: Ranked): string {
  return `kind ${question.kind}`;
}

function answerKey({ question }: Ranked): string {
  return `answer ${question.answer}`;
}

function truthKey({ question }: Ranked): string {
  return `${question.kind} ${question.answer}`;
}
