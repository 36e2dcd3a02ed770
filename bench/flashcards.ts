import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openLibrary } from '../src/banks/open-library.ts';
import { addCards } from '../src/flashcards/adding.ts';
import type { CardDraft } from '../src/flashcards/card-draft.ts';
import { ownDeck } from '../src/flashcards/decks.ts';
import { nextCard } from '../src/flashcards/picking.ts';
import type { CardRecord } from '../src/flashcards/records.ts';
import { previewsOf, rate } from '../src/flashcards/reviewing.ts';
import { choose } from '../src/flashcards/settings.ts';
import type { Study } from '../src/flashcards/study.ts';
import { openStore } from '../src/storage/open-store.ts';
import { rawReviewWrites } from './raw-writes.ts';
import { percentile, printTable, ratio } from './table.ts';

const dayMs = 24 * 60 * 60 * 1000;
const collector = 'collector';
const cardCount = 20_000;
const deckCount = 5;
const memberCount = 1_000;
const cardsPerMember = 20;
const reviewsPerSecond = 500;
const seconds = 10;
const calls = 500;

/** How long a member waits for the next card and for a rating to be kept. */
export async function benchFlashcards(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quizzical-bench-'));
  const store = await openStore(`sqlite://${join(folder, 'bench.db')}`, {
    now: Date.now,
    onSweepFailure: (error) => console.error(error),
  });
  const newId = () => randomBytes(6).toString('base64url');
  const library = openLibrary({ store, shipped: [], now: Date.now });
  const study: Study = { store, library, now: Date.now, newId };
  await collect(study);
  await benchOne(study, folder);
  await benchMany(study);
  await store.close();
  await rm(folder, { recursive: true });
}

async function benchOne(study: Study, folder: string): Promise<void> {
  const next = await timed(calls, () => nextCard(study, { userId: collector }));
  await choose(study, collector, { reviewsPerDay: calls });
  const reviews = await timed(calls, () => reviewNext(study, collector), 'rate');
  const raw = rawReviewWrites(join(folder, 'raw.db'), calls);
  const [p50, floor] = [percentile(reviews, 0.5), percentile(raw, 0.5)];
  printTable(`One member with ${cardCount.toLocaleString('en')} cards, in ms`, [
    ['', 'p50', 'p99', 'beside the driver'],
    ['next card, with what is to come', percentile(next, 0.5), percentile(next, 0.99), ''],
    ['a review', p50, percentile(reviews, 0.99), ratio(p50, floor)],
    ['the same rows by the bare driver', floor, percentile(raw, 0.99), ''],
  ]);
}

/** Everybody at once, as many as fit: an open loop, in which a review is asked for on time. */
async function benchMany(study: Study): Promise<void> {
  const members = Array.from({ length: memberCount }, (_, index) => `member${index}`);
  const shown = new Map<string, CardRecord>();
  for (const userId of members) {
    await newDeckOf(study, userId, 'Deck', drafts(cardsPerMember, 'new'));
    const next = await nextCard(study, { userId });
    if (next.kind === 'card') shown.set(userId, next.card);
  }
  const count = reviewsPerSecond * seconds;
  const pending: Promise<number>[] = [];
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  while (pending.length < count) {
    const due = Math.min(count, ((performance.now() - startedAt) / 1_000) * reviewsPerSecond);
    while (pending.length < due)
      pending.push(oneReview(study, members[pending.length % memberCount] ?? '', shown));
    await setTimeout(1);
  }
  const latencies = await Promise.all(pending);
  const tookMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMs = (user + system) / 1_000;
  printTable(
    `${memberCount.toLocaleString('en')} members at once, ${reviewsPerSecond} reviews a second for ${seconds} s (four intervals, a rating, the next card)`,
    [
      ['reviews a second', 'p50 ms', 'p99 ms', 'CPU ms a review', 'of one core'],
      [
        (count / tookMs) * 1_000,
        percentile(latencies, 0.5),
        percentile(latencies, 0.99),
        cpuMs / count,
        `${Math.round((cpuMs / tookMs) * 100)}%`,
      ],
    ],
  );
}

/** As a member does it: the card that is shown is turned over and rated, and the next one shown. */
async function oneReview(
  study: Study,
  userId: string,
  shown: Map<string, CardRecord>,
): Promise<number> {
  const startedAt = performance.now();
  const card = shown.get(userId);
  if (card === undefined) return 0;
  await previewsOf(study, userId, card);
  const { id: cardId, deckId, revision } = card;
  await rate(study, { userId, deckId, cardId, revision, rating: 'good' });
  const next = await nextCard(study, { userId });
  if (next.kind === 'card') shown.set(userId, next.card);
  else shown.delete(userId);
  return performance.now() - startedAt;
}

/** @returns ms that the rating alone took. */
async function reviewNext(study: Study, userId: string): Promise<number> {
  const next = await nextCard(study, { userId });
  if (next.kind !== 'card') return 0;
  const { id: cardId, deckId, revision } = next.card;
  const startedAt = performance.now();
  await rate(study, { userId, deckId, cardId, revision, rating: 'good' });
  return performance.now() - startedAt;
}

async function timed(
  count: number,
  act: () => Promise<unknown>,
  which: 'all' | 'rate' = 'all',
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    const own = await act();
    times.push(which === 'rate' && typeof own === 'number' ? own : performance.now() - startedAt);
  }
  return times;
}

/** 20,000 cards in five decks: 2,000 new, 3,000 due, the others later; two of each sentence. */
async function collect(study: Study): Promise<void> {
  const all = [
    ...drafts(2_000, 'new'),
    ...drafts(3_000, 'due'),
    ...drafts(cardCount - 5_000, 'later'),
  ];
  for (let deck = 0; deck < deckCount; deck += 1) {
    const own = all.filter((_, index) => index % deckCount === deck);
    await newDeckOf(study, collector, `Deck ${deck}`, own);
  }
}

async function newDeckOf(
  study: Study,
  userId: string,
  title: string,
  cards: readonly CardDraft[],
): Promise<void> {
  const { id: deckId } = await ownDeck(study, userId, title);
  await addCards(study, { userId, deckId, drafts: cards });
}

function drafts(count: number, kind: 'new' | 'due' | 'later'): readonly CardDraft[] {
  const today = Math.floor(Date.now() / dayMs);
  return Array.from({ length: count }, (_, index) => {
    const intervalDays = 10 + (index % 90);
    const dueDay = kind === 'due' ? today - (index % 20) : today + 1 + (index % 90);
    const lastDay = dueDay - intervalDays;
    const memory = {
      state: 'review',
      step: 0,
      stabilityDays: intervalDays,
      difficulty: 5,
      reviewCount: 4,
      lapseCount: 0,
      intervalDays,
      dueDay,
      lastDay,
      lastAt: lastDay * dayMs,
    } as const;
    const words = `${kind} ${index}: what an ordinary question of a hundred characters or so would ask here?`;
    const face = { version: 1, form: 'basic', front: words, back: `Answer ${index}` } as const;
    return {
      face: { ...face, accepted: [], tags: ['bench'] },
      sentence: `${kind}${Math.floor(index / 2)}`,
      ...(kind === 'new' ? {} : { memory }),
    };
  });
}
