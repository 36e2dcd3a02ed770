import { findSameArticle } from '../banks/adding.ts';
import { requireRoom } from '../banks/library.ts';
import { liveRecord } from '../banks/looking.ts';
import type { Owner } from '../banks/owner.ts';
import { updateBank } from '../banks/renewing.ts';
import { summaryOf } from '../banks/shelf.ts';
import { GenerationProblem } from '../generation/generation-problem.ts';
import type { IntakeParts, LooseQuestions, Outcome, Wish } from './intake.ts';
import { type Asker, IntakeDesk, type Ticket } from './intake-desk.ts';
import { asFailure } from './intake-failures.ts';
import { intakeRules } from './intake-rules.ts';
import { requireReadable } from './intake-source.ts';
import { addBank, byOf, offer, type Run, readWish, writeAbout } from './intake-steps.ts';
import { forgetOffer, offerOf } from './offers.ts';

const mostLoose = 10;
/** One question is no quiz. */
const leastLoose = 2;

/** From something to read to a bank of drafts. Nothing of it is written before all of it is there. */
export class IntakeService {
  readonly #desk: IntakeDesk;

  constructor(private readonly parts: IntakeParts) {
    this.#desk = new IntakeDesk({ ...intakeRules, ...parts.rules }, parts.now);
  }

  /**
   * Lets a request in, or refuses it at once. Whoever asks must let the ticket `leave`.
   *
   * @param id fresh, or that of the offer that is taken; a new bank bears it, too.
   * @throws {UserFailure} `intake-running`, `intake-queue-full`, `intake-limit`, `intake-interrupted`.
   */
  admit(id: string, asker: Asker): Ticket {
    return this.#desk.admit(id, asker);
  }

  /** Who asked for what is under way. */
  askerOf(id: string): Asker | undefined {
    return this.#desk.askerOf(id);
  }

  /** @returns whether the request ends without having changed anything. */
  cancel(id: string, by: string): boolean {
    return this.#desk.cancel(id, by);
  }

  /** Ends all that is under way, and waits until that has been shown. */
  close(): Promise<void> {
    return this.#desk.close();
  }

  /**
   * What can be told of a wish for a bank before any work.
   *
   * @throws {UserFailure} as `requireReadable`; `bank-limit`, `question-limit`.
   */
  async check({ source }: Wish, owner: Owner): Promise<void> {
    requireReadable(source);
    await requireRoom(this.parts.library, owner, 1);
  }

  /**
   * A bank of drafts about an article; nothing if the owner has a bank of it already.
   *
   * @throws {UserFailure} as `check`, for every reason why there is no bank, and the signal's reason.
   */
  async add(run: Run, owner: Owner, wish: Wish): Promise<Outcome> {
    return this.#inTurn(run, async () => {
      await this.check(wish, owner);
      const article = await readWish(this.parts, run, wish);
      const same = await findSameArticle(this.parts.library, owner, article);
      if (same !== undefined) return offer(this.parts, run, { owner, article, same });
      return addBank(this.parts, run, { owner, article, anyway: false });
    });
  }

  /** Whether a choice can still be made. @throws {UserFailure} `offer-expired`. */
  async requireOffer(id: string, owner: Owner): Promise<void> {
    await offerOf(this.parts.library.store, id, owner);
  }

  /**
   * A bank of its own for an article that is known already: the offer with the id of the ticket.
   *
   * @throws {UserFailure} as `add`; `offer-expired`.
   */
  async addAnyway(run: Run, owner: Owner): Promise<Outcome> {
    const { store } = this.parts.library;
    return this.#inTurn(run, async () => {
      const { article } = await offerOf(store, run.ticket.id, owner);
      const outcome = await addBank(this.parts, run, { owner, article, anyway: true });
      await forgetOffer(store, run.ticket.id);
      return outcome;
    });
  }

  /**
   * Brings the bank of an article up to date with its newer text; what people have decided on stays.
   *
   * @throws {UserFailure} as `addAnyway`; `bank-gone`.
   */
  async update(run: Run, owner: Owner): Promise<Outcome> {
    const { library } = this.parts;
    return this.#inTurn(run, async () => {
      const { article: read, bankId } = await offerOf(library.store, run.ticket.id, owner);
      const place = { owner, bankId };
      // Its title is what stands above every question, and must not answer it.
      const { title } = await liveRecord(library, place);
      const article = { ...read, title };
      const { questions, written } = await writeAbout(this.parts.write, run, { article });
      const by = byOf(run.ticket);
      const renewed = await updateBank(library, { ...place, by, article, questions });
      await forgetOffer(library.store, run.ticket.id);
      const bank = summaryOf(owner, await liveRecord(library, place));
      return { kind: 'updated', bank, renewed, written };
    });
  }

  /**
   * A few questions for one person, which enter no bank, by the embedded generator.
   *
   * @throws {UserFailure} `file-too-large`, for every reason why there are none, and the signal's reason.
   */
  async questionsOn(run: Run, wish: Wish): Promise<LooseQuestions> {
    return this.#inTurn(run, async () => {
      const article = await readWish(this.parts, run, wish);
      const order = { article, count: mostLoose, leastCount: leastLoose };
      const { questions } = await writeAbout(this.parts.writeAlone, run, order);
      return { title: article.title, source: article.source, questions };
    });
  }

  async #inTurn<T>({ ticket, watch }: Run, task: () => Promise<T>): Promise<T> {
    try {
      return await ticket.inTurn(task, (aheadCount) => watch({ kind: 'waiting', aheadCount }));
    } catch (thrown) {
      if (thrown instanceof GenerationProblem) this.parts.onTrouble(thrown);
      throw asFailure(thrown);
    }
  }
}
