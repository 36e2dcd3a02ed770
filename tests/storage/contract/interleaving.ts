import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Collection, put, remove, type Store } from '../../../src/storage/store.ts';
import { type Begin, keep, keysOf, points, type Score, scores } from './fixture.ts';

const SEED = 20_261_123;

export function interleavingContract(begin: Begin): void {
  describe('any interleaving', () => {
    it('of changes through two stores equals one order of them', () => equalsOneOrder(begin));
    it('of calls, one after another, equals a map in memory', () => equalsMap(begin), 60_000);
  });
}

/** A total, and by whom it was changed in which order. */
type Ledger = { readonly version: 1; readonly total: number; readonly order: readonly number[] };
const ledgers: Collection<Ledger> = {
  namespace: 'ledger',
  schema: z.object({ version: z.literal(1), total: z.number(), order: z.array(z.number()) }),
};

type Step = {
  readonly storeIndex: number;
  readonly key: string;
  /** Not commutative: the order of the steps shows in the total. */
  readonly factor: number;
  readonly pausesBefore: number;
  readonly pausesWithin: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  storeIndex: fc.nat(1),
  key: fc.constantFrom('a', 'b'),
  factor: fc.integer({ min: 0, max: 3 }),
  pausesBefore: fc.nat(3),
  pausesWithin: fc.nat(3),
});

async function equalsOneOrder(begin: Begin): Promise<void> {
  const steps = fc.array(step, { minLength: 1, maxLength: 24 });
  const property = fc.asyncProperty(steps, async (chosen) => {
    const { open } = await begin(() => 0);
    const stores = [await open(), await open()];
    const results = await Promise.all(chosen.map((one, index) => take(stores, one, index)));
    for (const key of ['a', 'b']) {
      const ledger = await stores[0]?.get(ledgers, key);
      const mine = [...chosen.keys()].filter((index) => chosen[index]?.key === key);
      expect([...(ledger?.order ?? [])].sort((a, b) => a - b)).toEqual(mine);
      let total = 0;
      for (const index of ledger?.order ?? []) {
        total = apply(total, chosen[index]?.factor ?? Number.NaN);
        expect(results[index]).toBe(total);
      }
    }
    await Promise.all(stores.map((store) => store.close()));
  });
  await fc.assert(property, { seed: SEED, numRuns: 40 });
}

async function take(stores: readonly Store[], one: Step, index: number): Promise<number> {
  const store = stores[one.storeIndex];
  if (store === undefined) throw new RangeError(`no store ${one.storeIndex}`);
  await pause(one.pausesBefore);
  return store.update(ledgers, one.key, async (current) => {
    await pause(one.pausesWithin);
    const total = apply(current?.total ?? 0, one.factor);
    const value: Ledger = { version: 1, total, order: [...(current?.order ?? []), index] };
    return { value, result: total };
  });
}

function apply(total: number, factor: number): number {
  return (total * factor + 1) % 1_000_003;
}

async function pause(turnCount: number): Promise<void> {
  for (let turn = 0; turn < turnCount; turn += 1) await setImmediate();
}

type Call =
  | { readonly kind: 'write'; readonly key: string; readonly value: number; readonly also: string }
  | { readonly kind: 'remove'; readonly key: string; readonly also: string }
  | { readonly kind: 'wait'; readonly ms: number };

const key = fc.constantFrom('a', 'a_', 'a%', 'aa', 'ab', 'b', 'B', 'é', '\uffff', '\u{1f600}');
const call: fc.Arbitrary<Call> = fc.oneof(
  fc.record({ kind: fc.constant<'write'>('write'), key, value: fc.integer(), also: key }),
  fc.record({ kind: fc.constant<'remove'>('remove'), key, also: key }),
  fc.record({ kind: fc.constant<'wait'>('wait'), ms: fc.nat(80) }),
);

type Model = Map<string, { readonly value: number; readonly expires: number }>;

const LIFETIME_MS = 100;
const shortLived: Collection<Score> = { ...scores, lifetimeMs: LIFETIME_MS };

async function equalsMap(begin: Begin): Promise<void> {
  const property = fc.asyncProperty(
    fc.array(call, { maxLength: 30 }),
    key,
    async (calls, prefix) => {
      let nowMs = 0;
      const store = await (await begin(() => nowMs)).open();
      const model: Model = new Map();
      for (const one of calls) {
        if (one.kind === 'wait') nowMs += one.ms;
        else await change(store, model, one, nowMs);
      }
      const live = [...model].filter(([, { expires }]) => expires >= nowMs);
      for (const [name, { value }] of live) {
        expect(await store.get(shortLived, name)).toEqual(points(value));
      }
      const expected = live.map(([name]) => name).filter((name) => name.startsWith(prefix));
      expect(await keysOf(store, shortLived, prefix)).toEqual(expected.sort(byCodePoint));
      expect((await keysOf(store, shortLived, '')).length).toBe(live.length);
      await store.close();
    },
  );
  await fc.assert(property, { seed: SEED, numRuns: 60 });
}

async function change(
  store: Store,
  model: Model,
  one: Exclude<Call, { kind: 'wait' }>,
  nowMs: number,
) {
  const value = one.kind === 'write' ? points(one.value) : undefined;
  const expires = nowMs + LIFETIME_MS;
  if (one.also === one.key) {
    if (value === undefined) return;
    await keep(store, shortLived, one.key, value);
    model.set(one.key, { value: value.points, expires });
    return;
  }
  const other = value ? remove(shortLived, one.also) : put(shortLived, one.also, points(1));
  await store.update(shortLived, one.key, () => ({ value, also: [other], result: undefined }));
  if (value) model.set(one.key, { value: value.points, expires });
  else model.delete(one.key);
  if (value) model.delete(one.also);
  else model.set(one.also, { value: 1, expires });
}

function byCodePoint(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
