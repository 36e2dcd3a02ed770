/** Tokens for fetching: `count` at first and at most, and a new one every `refillMs`. */
export type Allowance = { readonly count: number; readonly refillMs: number };

/** What is left of an allowance, as of `atMs`; `count` may be a fraction. */
export type Bucket = { readonly count: number; readonly atMs: number };

/** Who wants to fetch; a direct message has no guild. */
export type Asker = { readonly userId: string; readonly guildId?: string };

/** Whether one may fetch now, and if not, whose allowance is used up and when it has a token again. */
export type Verdict =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly usedUpBy: 'user' | 'guild'; readonly waitMs: number };

export type BudgetRules = {
  readonly user: Allowance;
  readonly guild: Allowance;
  /** Buckets that are remembered at most; a bucket takes some 150 bytes. */
  readonly bucketCount: number;
};

export const budgetRules: BudgetRules = {
  user: { count: 5, refillMs: 60_000 },
  guild: { count: 20, refillMs: 20_000 },
  bucketCount: 20_000,
};

/** The bucket as it is at `nowMs`: fuller by the time that went by. A clock that goes back adds nothing. */
export function refilled(
  bucket: Bucket | undefined,
  { count, refillMs }: Allowance,
  nowMs: number,
): Bucket {
  if (bucket === undefined) return { count, atMs: nowMs };
  const passedMs = Math.max(0, nowMs - bucket.atMs);
  return { count: Math.min(count, bucket.count + passedMs / refillMs), atMs: nowMs };
}

/** Counts fetches by user and by guild, so that nobody fetches for the whole internet. */
export class FetchBudget {
  readonly #rules: BudgetRules;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rules: BudgetRules = budgetRules) {
    this.#rules = rules;
  }

  /** Takes one token of the user and one of the guild, or none if either has none. `nowMs` from any fixed point. */
  take({ userId, guildId }: Asker, nowMs: number): Verdict {
    const wanted = [
      { of: 'user', key: `user ${userId}` } as const,
      ...(guildId === undefined ? [] : [{ of: 'guild', key: `guild ${guildId}` } as const]),
    ].map(({ of, key }) => ({
      of,
      key,
      bucket: refilled(this.#buckets.get(key), this.#rules[of], nowMs),
    }));
    const empty = wanted.find(({ bucket }) => bucket.count < 1);
    if (empty !== undefined) {
      const waitMs = Math.ceil((1 - empty.bucket.count) * this.#rules[empty.of].refillMs);
      return { isAllowed: false, usedUpBy: empty.of, waitMs };
    }
    for (const { key, bucket } of wanted) this.#set(key, { ...bucket, count: bucket.count - 1 });
    return { isAllowed: true };
  }

  /** How many buckets are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Last used last; over the limit the one is forgotten that was not used for longest. */
  #set(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= this.#rules.bucketCount) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
