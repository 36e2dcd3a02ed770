import { RepetitionIndex } from './checking/repetition.ts';
import type { QuotedQuestion } from './question.ts';
import type { Ranked } from './ranking.ts';
import type { Proposal } from './writing/draft.ts';

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

/** What was chosen so far, counted by what a proposal may share with it. */
export class Chosen {
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
    for (const keyOf of [paragraphKey, kindKey, answerKey]) this.#count(keyOf(one.proposal));
    if (isClaim(one.proposal)) this.#count(claimKey(one.proposal.answer));
    if (isTime(one.proposal)) this.#count(timeKey);
  }

  /** Else who guesses "true" is right more often: readers like claims that hold better, and so does the ranker. */
  get isFalseDue(): boolean {
    return this.countOf(claimKey('false')) <= this.countOf(claimKey('true'));
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

  #count(key: string): void {
    this.#counts.set(key, this.countOf(key) + 1);
  }

  #unbalances(one: Proposal): boolean {
    if (!isClaim(one)) return false;
    const alike = this.countOf(claimKey(one.answer));
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

function claimKey(answer: string): string {
  return `claim ${answer}`;
}
