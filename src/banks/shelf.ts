import type { Store } from '../storage/store.ts';
import type { Bank, BankSummary, Citation } from './bank.ts';
import { type BankPlace, bankKey } from './bank-keys.ts';
import {
  type BankRecord,
  bankRecords,
  type StoredQuestion,
  storedQuestions,
} from './bank-records.ts';

/** A bank with everything in it, by place. */
export type Contents = {
  readonly revision: number;
  readonly stored: readonly StoredQuestion[];
  readonly bank: Bank;
};

/** What has been written: the record before and after it, and the questions that changed. */
type Commit = {
  readonly found: BankRecord | undefined;
  readonly record: BankRecord | undefined;
  readonly changed: ReadonlyMap<string, StoredQuestion | undefined>;
};

/** Some 60 MB of questions. */
const mostQuestions = 40_000;
/** A bank that changes again at every attempt to read it is shown as it was met last. */
const mostAttempts = 3;

/**
 * The banks that were last read, so that a quiz does not read thousands of questions anew. Believed only
 * while the record of the bank has the same revision: the store stays the one truth.
 */
export class Shelf {
  /** In order of use, the longest unused first. */
  readonly #contents = new Map<string, Contents>();

  constructor(private readonly store: Store) {}

  /** Everything in a bank. @param record as it was just read. */
  async contentsOf(place: BankPlace, record: BankRecord): Promise<Contents> {
    const key = bankKey(place);
    const known = this.#contents.get(key);
    if (known?.revision === record.revision) {
      this.#keep(key, known);
      return known;
    }
    let before = record;
    for (let attempt = 1; ; attempt += 1) {
      const contents = contentsOf(place.owner, before, await this.#read(key));
      // What changes while it is read may be seen half.
      const after = await this.store.get(bankRecords, key);
      if (after?.revision === before.revision) this.#keep(key, contents);
      if (after === undefined || after.revision === before.revision || attempt === mostAttempts)
        return contents;
      before = after;
    }
  }

  /** A commit of this process has changed some questions: saves reading the others again. */
  patch(place: BankPlace, { found, record, changed }: Commit): void {
    const key = bankKey(place);
    const known = this.#contents.get(key);
    if (known === undefined || found?.revision !== known.revision) return;
    this.#contents.delete(key);
    if (record === undefined) return;
    const stored = changed.size === 0 ? known.stored : withChanges(known.stored, changed);
    const revision = known.revision + 1;
    this.#keep(key, contentsOf(place.owner, { ...record, revision }, stored));
  }

  async #read(key: string): Promise<readonly StoredQuestion[]> {
    const stored: StoredQuestion[] = [];
    for await (const [, each] of this.store.range(storedQuestions, `${key}.`)) stored.push(each);
    return stored.sort(byPlace);
  }

  #keep(key: string, contents: Contents): void {
    this.#contents.delete(key);
    this.#contents.set(key, contents);
    let count = 0;
    for (const { stored } of this.#contents.values()) count += stored.length;
    for (const [oldest, { stored }] of this.#contents) {
      if (count <= mostQuestions || oldest === key) return;
      this.#contents.delete(oldest);
      count -= stored.length;
    }
  }
}

/** In one pass: a question keeps its place, and a new one comes behind all others. */
function withChanges(
  stored: readonly StoredQuestion[],
  changed: Commit['changed'],
): readonly StoredQuestion[] {
  const left = new Map(changed);
  const now: StoredQuestion[] = [];
  for (const each of stored) {
    const { id } = each.question;
    const after = left.has(id) ? left.get(id) : each;
    left.delete(id);
    if (after !== undefined) now.push(after);
  }
  const added = [...left.values()].filter((each) => each !== undefined);
  const last = now.at(-1)?.place ?? -1;
  const all = [...now, ...added];
  // What was taken out and is put back returns to its place.
  return added.every(({ place }) => place > last) ? all : all.sort(byPlace);
}

/** A bank record as others see it. */
export function summaryOf(owner: string, record: BankRecord): BankSummary {
  const { id, title, author, date, source, language, counts, pulledCount } = record;
  return { id, owner, title, author, date, source, language, counts, pulledCount };
}

function contentsOf(
  owner: string,
  record: BankRecord,
  stored: readonly StoredQuestion[],
): Contents {
  let bank: Bank | undefined;
  return {
    revision: record.revision,
    stored,
    // Most changes are followed by another before anybody plays.
    get bank() {
      bank ??= bankOf(owner, record, stored);
      return bank;
    },
  };
}

function bankOf(owner: string, record: BankRecord, stored: readonly StoredQuestion[]): Bank {
  const citations = new Map<string, Citation>();
  for (const { question, article } of stored)
    if (article) citations.set(question.id, { title: article.title, source: article.source });
  const questions = stored.map(({ question }) => question);
  return { ...summaryOf(owner, record), questions, citations };
}

function byPlace(a: StoredQuestion, b: StoredQuestion): number {
  return a.place - b.place;
}
