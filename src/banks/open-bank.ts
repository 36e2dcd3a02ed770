import { UserFailure } from '../failures.ts';
import { put, type Read, remove, type Write } from '../storage/store.ts';
import { type BankPlace, bankKey, eventKey, questionKey, wholeBank } from './bank-keys.ts';
import {
  type BankEvent,
  type BankRecord,
  type By,
  bankEvents,
  bankRecords,
  type StoredQuestion,
  storedQuestions,
  type What,
} from './bank-records.ts';
import { recounted } from './counts.ts';
import { difference } from './stored-fields.ts';

export type Changed = ReadonlyMap<string, StoredQuestion | undefined>;

/** Who changes a bank, and when. */
export type Opening = {
  readonly place: BankPlace;
  readonly by: By;
  /** Ms since 1970. */
  readonly at: number;
};

/**
 * A bank while it is being changed: keeps its counts and its log in step with its questions. Nothing is
 * written before the commit that it was opened for.
 */
export class OpenBank {
  readonly #questions = new Map<string, StoredQuestion | undefined>();
  readonly #events = new Map<string, BankEvent>();
  readonly #others: Write[] = [];
  #bank: BankRecord | undefined;

  /** @param found the stored record, a deleted bank's, too; `undefined` if there is none. */
  constructor(
    readonly opening: Opening,
    readonly found: BankRecord | undefined,
    private readonly read: Read,
  ) {
    this.#bank = found;
  }

  /** The revision that this change makes. */
  get revision(): number {
    return (this.found?.revision ?? 0) + 1;
  }

  get place(): BankPlace {
    return this.opening.place;
  }

  /** The record with all changes so far; a deleted bank's, too. */
  get record(): BankRecord | undefined {
    return this.#bank;
  }

  /** @throws {UserFailure} `bank-gone` when it is not there or deleted. */
  get bank(): BankRecord {
    const bank = this.#bank;
    if (bank === undefined || bank.deletedAt !== undefined) throw new UserFailure('bank-gone', {});
    return bank;
  }

  /** The questions that have changed. */
  get changed(): Changed {
    return this.#questions;
  }

  async question(id: string): Promise<StoredQuestion | undefined> {
    if (this.#questions.has(id)) return this.#questions.get(id);
    return this.read(storedQuestions, questionKey(this.place, id));
  }

  /** @throws {UserFailure} `bank-gone`; `unknown-question` when it is not there. */
  async requireQuestion(id: string): Promise<StoredQuestion> {
    const stored = await (this.bank && this.question(id));
    if (stored === undefined) throw new UserFailure('unknown-question', {});
    return stored;
  }

  /** Creates the bank or changes what is known of it. */
  describe(bank: BankRecord): void {
    this.#bank = bank;
  }

  /** Removes the record of the bank itself. */
  forget(): void {
    this.#bank = undefined;
  }

  /**
   * A question was `before` and is `after`; `undefined` where there is none.
   *
   * @param what goes into the log; absent: it is too much for it, as in an import.
   */
  change(before: StoredQuestion | undefined, after: StoredQuestion | undefined, what?: What): void {
    const id = (after ?? before)?.question.id;
    const bank = this.#bank;
    if (id === undefined || bank === undefined) throw new RangeError('nothing to change');
    const pulled = Number(after?.isPulled ?? false) - Number(before?.isPulled ?? false);
    this.#bank = {
      ...bank,
      counts: recounted(bank.counts, before?.question, after?.question),
      pulledCount: bank.pulledCount + pulled,
      nextPlace: Math.max(bank.nextPlace, (after?.place ?? -1) + 1),
    };
    this.#questions.set(id, after);
    if (what)
      this.#events.set(id, { ...this.#event(what), questionId: id, ...difference(before, after) });
  }

  /** Writes a line about the bank as a whole into the log. */
  note(what: What, details: Pick<BankEvent, 'before' | 'after'> = {}): void {
    this.#events.set(wholeBank, { ...this.#event(what), ...details });
  }

  /** Writes something else in the same commit. */
  also(...writes: readonly Write[]): void {
    this.#others.push(...writes);
  }

  get isChanged(): boolean {
    return (
      this.#bank !== this.found ||
      this.#questions.size + this.#events.size + this.#others.length > 0
    );
  }

  writes(): readonly Write[] {
    const { place, revision } = this;
    const key = bankKey(place);
    const bank = this.#bank;
    const questions = [...this.#questions].map(([id, stored]) =>
      stored === undefined
        ? remove(storedQuestions, questionKey(place, id))
        : put(storedQuestions, questionKey(place, id), stored),
    );
    const events = [...this.#events].map(([id, event]) =>
      put(bankEvents, eventKey(place, id, revision), event),
    );
    const record =
      bank === undefined ? remove(bankRecords, key) : put(bankRecords, key, { ...bank, revision });
    return [record, ...questions, ...events, ...this.#others];
  }

  #event(what: What): BankEvent {
    const { by, at } = this.opening;
    return { version: 1, at, by, what };
  }
}
