import { UserFailure } from '../failures.ts';
import type { Question, QuestionKind } from '../questions/question.ts';
import type { DraftPolicy } from '../settings/settings-service.ts';
import { type Bank, type BankSummary, type Citation, draftCount, playable } from './bank.ts';
import { drawn, mostQuestions } from './drawing.ts';
import type { Library } from './library.ts';
import { banksSeenBy, bankWithId, contentsOf, named } from './looking.ts';
import type { Viewer } from './owner.ts';

export type Pick = {
  readonly bank: Bank;
  readonly question: Question;
  /** Where its quotation stands. */
  readonly article: Citation;
};

export type Selection = {
  readonly viewer: Viewer;
  readonly bankId?: string | undefined;
  readonly kind?: QuestionKind | undefined;
  /** How the person who asks calls the kind. */
  readonly kindName?: string | undefined;
  /** Absent: ten, or as many as there are. */
  readonly count?: number | undefined;
  /** Decides the order; the same chance gives the same questions. In [0, 1). */
  readonly chance: () => number;
};

/** The banks that can be played from: those that came with the bot and those of whoever asks. */
export class BankService {
  constructor(readonly library: Library) {}

  /** Those of the viewer first, then those that came with the bot; each by title. */
  async list(viewer: Viewer): Promise<readonly BankSummary[]> {
    return banksSeenBy(this.library, viewer);
  }

  /**
   * @param asked an id or a title; letter case does not matter.
   * @throws {UserFailure} `unknown-bank`, naming those that there are; `no-banks`; `personal-bank` when
   *   everybody would see a bank that is the viewer's alone.
   */
  async bank(viewer: Viewer, asked: string): Promise<Bank> {
    return contentsOf(this.library, viewer, await this.#find(viewer, asked));
  }

  /** As `bank`, without reading its questions. @throws {UserFailure} as `bank`. */
  async summary(viewer: Viewer, asked: string): Promise<BankSummary> {
    return this.#find(viewer, asked);
  }

  /** @returns banks whose title or id holds `typed`, those that begin with it first. */
  async suggest(viewer: Viewer, typed: string): Promise<readonly BankSummary[]> {
    const wanted = typed.trim().toLowerCase();
    const place = ({ id, title }: BankSummary) => {
      const places = [title.toLowerCase().indexOf(wanted), id.toLowerCase().indexOf(wanted)];
      return Math.min(...places.map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)));
    };
    return (await this.list(viewer))
      .filter((bank) => place(bank) < Number.POSITIVE_INFINITY)
      .toSorted((a, b) => place(a) - place(b) || a.title.localeCompare(b.title));
  }

  /** @returns the question, unless it has been taken out since or is a draft where those are hidden. */
  async find(viewer: Viewer, bankId: string, questionId: string): Promise<Pick | undefined> {
    const bank = await bankWithId(this.library, viewer, bankId);
    if (bank === undefined) return undefined;
    const question = playable(bank, await this.#drafts(viewer)).find(({ id }) => id === questionId);
    return question && pick(bank, question);
  }

  /**
   * Draws questions for a quiz, in random order; from one bank or from all that the viewer sees. A draft
   * among them has the status `draft`.
   *
   * @throws {UserFailure} `unknown-bank`, `personal-bank`, `no-banks`, `question-count`, `no-questions`,
   *   `too-few-questions`.
   */
  async select({
    viewer,
    bankId,
    kind,
    kindName,
    count,
    chance,
  }: Selection): Promise<readonly Pick[]> {
    if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= mostQuestions))
      throw new UserFailure('question-count', { asked: count, least: 1, most: mostQuestions });
    const drafts = await this.#drafts(viewer);
    const summaries =
      bankId === undefined ? await this.list(viewer) : [await this.#find(viewer, bankId)];
    if (summaries.length === 0) throw new UserFailure('no-banks', {});
    const banks: Bank[] = [];
    for (const each of summaries) banks.push(await contentsOf(this.library, viewer, each));
    const all = banks.flatMap((bank) =>
      playable(bank, drafts, kind).map((question) => ({ bank, question })),
    );
    const bank = bankId === undefined ? undefined : banks[0]?.title;
    const available = all.length;
    if (available === 0) {
      const waiting = banks.reduce((sum, each) => sum + draftCount(each), 0);
      const draftsHidden = drafts === 'hidden' ? waiting : 0;
      throw new UserFailure('no-questions', { bank, kind: kindName, draftCount: draftsHidden });
    }
    if (count !== undefined && count > available)
      throw new UserFailure('too-few-questions', { bank, kind: kindName, asked: count, available });
    return drawn(all, { count, chance }).map(({ bank, question }) => pick(bank, question));
  }

  async #find(viewer: Viewer, asked: string): Promise<BankSummary> {
    const banks = await this.list(viewer);
    const found = named(banks, asked);
    if (found) return found;
    if (!viewer.isPrivate && named(await this.list({ ...viewer, isPrivate: true }), asked))
      throw new UserFailure('personal-bank', { asked });
    if (banks.length === 0) throw new UserFailure('no-banks', {});
    throw new UserFailure('unknown-bank', { asked, known: banks.map(({ title }) => title) });
  }

  async #drafts({ guildId, userId }: Viewer): Promise<DraftPolicy> {
    const { settings } = this.library;
    return (await settings.of(guildId === '@me' ? `@${userId}` : guildId)).drafts;
  }
}

function pick(bank: Bank, question: Question): Pick {
  const { title, source } = bank.citations.get(question.id) ?? bank;
  return { bank, question, article: { title, source } };
}
