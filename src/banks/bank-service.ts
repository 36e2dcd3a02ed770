import { UserFailure } from '../failures.ts';
import type { Question, QuestionKind } from '../questions/question.ts';
import { type Bank, draftCount, playable } from './bank.ts';

const mostQuestions = 50;
const usualQuestions = 10;

export type Pick = { readonly bank: Bank; readonly question: Question };

export type Selection = {
  readonly bankId?: string | undefined;
  readonly kind?: QuestionKind | undefined;
  /** How the person who asks calls the kind. */
  readonly kindName?: string | undefined;
  /** Absent: ten, or as many as there are. */
  readonly count?: number | undefined;
  /** Decides the order; the same chance gives the same questions. In [0, 1). */
  readonly chance: () => number;
};

/** The banks that can be played from. */
export class BankService {
  readonly #banks: ReadonlyMap<string, Bank>;

  constructor(banks: readonly Bank[]) {
    this.#banks = new Map(banks.map((bank) => [bank.id, bank]));
  }

  list(): readonly Bank[] {
    return [...this.#banks.values()];
  }

  /**
   * @param asked an id or a title; letter case does not matter.
   * @throws {UserFailure} `unknown-bank`, naming those that there are; `no-banks`.
   */
  bank(asked: string): Bank {
    const wanted = asked.trim().toLowerCase();
    const found = this.list().find(
      ({ id, title }) => id.toLowerCase() === wanted || title.toLowerCase() === wanted,
    );
    if (found) return found;
    if (this.#banks.size === 0) throw new UserFailure('no-banks', {});
    throw new UserFailure('unknown-bank', { asked, known: this.list().map(({ title }) => title) });
  }

  /** @returns banks whose title or id holds `typed`, those that begin with it first. */
  suggest(typed: string): readonly Bank[] {
    const wanted = typed.trim().toLowerCase();
    const place = ({ id, title }: Bank) => {
      const places = [title.toLowerCase().indexOf(wanted), id.toLowerCase().indexOf(wanted)];
      return Math.min(...places.map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)));
    };
    return this.list()
      .filter((bank) => place(bank) < Number.POSITIVE_INFINITY)
      .sort((a, b) => place(a) - place(b) || a.title.localeCompare(b.title));
  }

  /** @returns the question, unless it has been taken out since. */
  find(bankId: string, questionId: string): Pick | undefined {
    const bank = this.#banks.get(bankId);
    const question = bank && playable(bank).find(({ id }) => id === questionId);
    return bank && question && { bank, question };
  }

  /**
   * Draws questions for a quiz, in random order; from one bank or from all.
   *
   * @throws {UserFailure} `unknown-bank`, `no-banks`, `question-count`, `no-questions`, `too-few-questions`.
   */
  select({ bankId, kind, kindName, count, chance }: Selection): readonly Pick[] {
    if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= mostQuestions))
      throw new UserFailure('question-count', { asked: count, least: 1, most: mostQuestions });
    if (this.#banks.size === 0) throw new UserFailure('no-banks', {});
    const banks = bankId === undefined ? this.list() : [this.bank(bankId)];
    const all = banks.flatMap((bank) =>
      playable(bank, kind).map((question): Pick => ({ bank, question })),
    );
    const bank = bankId === undefined ? undefined : banks[0]?.title;
    const available = all.length;
    if (available === 0) {
      const drafts = banks.reduce((sum, each) => sum + draftCount(each), 0);
      throw new UserFailure('no-questions', { bank, kind: kindName, draftCount: drafts });
    }
    if (count !== undefined && count > available)
      throw new UserFailure('too-few-questions', { bank, kind: kindName, asked: count, available });
    return apart(shuffled(all, chance)).slice(0, count ?? usualQuestions);
  }
}

/** Every item gets a random place to be sorted by, so every order is equally likely. */
function shuffled<T>(items: readonly T[], chance: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Two questions on one sentence answer each other, so the second of them comes only when nothing else is left. */
function apart(picks: readonly Pick[]): readonly Pick[] {
  const seen = new Set<string>();
  const isNew = ({ bank, question }: Pick) => {
    if (question.evidence === undefined) return true;
    const place = `${bank.id} ${question.evidence.start}`;
    return seen.has(place) ? false : seen.add(place).size > 0;
  };
  const fresh = picks.filter(isNew);
  return [...fresh, ...picks.filter((pick) => !fresh.includes(pick))];
}
