import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBank } from '../../src/banks/adding.ts';
import { bankRecords } from '../../src/banks/bank-records.ts';
import { importQuestions } from '../../src/banks/importing.ts';
import { approve, retire } from '../../src/banks/review.ts';
import { UserFailure } from '../../src/failures.ts';
import { addCards } from '../../src/flashcards/adding.ts';
import { ratings } from '../../src/flashcards/card.ts';
import { eventKey } from '../../src/flashcards/keys.ts';
import { newMember } from '../../src/flashcards/member.ts';
import { beginStudy, nextCard } from '../../src/flashcards/picking.ts';
import { usualWeights } from '../../src/flashcards/plan.ts';
import { countQuizAnswer } from '../../src/flashcards/quiz-reviews.ts';
import {
  type CardRecord,
  cardEvents,
  cardRecords,
  memberRecords,
  sentenceRecords,
} from '../../src/flashcards/records.ts';
import { deleteCard, resetCard, resume, suspend } from '../../src/flashcards/resting.ts';
import { previewsOf, rate } from '../../src/flashcards/reviewing.ts';
import { choose, useWeights } from '../../src/flashcards/settings.ts';
import { studyDay } from '../../src/flashcards/study-day.ts';
import { subscribe } from '../../src/flashcards/subscribing.ts';
import { undo } from '../../src/flashcards/undoing.ts';
import { question } from '../support/room.ts';
import { expectExactDays, expectWhole } from './audit.ts';
import { ada, dayMs, deckOf, minuteMs, openStudy, placeOf, type TestStudy } from './test-study.ts';

const by = { id: ada, name: 'Ada' };
const owner = '1';
const questionIds = ['q0', 'q1', 'q2', 'q3'];

type Operation = (study: TestStudy) => Promise<unknown>;

const rating = fc.constantFrom(...ratings);
const index = fc.nat({ max: 20 });
const minutes = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 60 * 24 * 40 }));

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 8,
    arbitrary: rating.map((given) => async (study: TestStudy) => {
      const next = await nextCard(study, { userId: ada });
      if (next.kind !== 'card') return;
      const { card } = next;
      await expectFirstOfSentence(study, card);
      const foreseen = (await previewsOf(study, ada, card))[given];
      const rated = await rate(study, { ...placeOf(card), revision: card.revision, rating: given });
      // What the button says is what happens.
      expect(rated.card.memory).toEqual(foreseen);
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, rating, fc.nat({ max: 3 })).map(
      ([at, given, old]) =>
        (study: TestStudy) =>
          onCard(study, at, (card) =>
            rate(study, {
              ...placeOf(card),
              revision: Math.max(0, card.revision - old),
              rating: given,
            }),
          ),
    ),
  },
  { weight: 4, arbitrary: fc.constant((study: TestStudy) => undo(study, ada)) },
  {
    weight: 4,
    arbitrary: minutes.map((count) => async (study: TestStudy) => {
      study.room.clock.at += count * minuteMs;
    }),
  },
  ...[suspend, resume, resetCard].map((change) => ({
    weight: 1,
    arbitrary: index.map(
      (at) => (study: TestStudy) => onCard(study, at, (card) => change(study, placeOf(card))),
    ),
  })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...questionIds), fc.boolean(), index)
      .map(([questionId, right, key]) => async (study: TestStudy) => {
        const [bank] = await banksOf(study);
        const about = { bankId: bank ?? '', questionId, kind: 'multiple-choice' } as const;
        await countQuizAnswer(study, { key: `k${key}`, userId: ada, right, question: about });
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...questionIds), fc.boolean())
      .map(([questionId, isApproved]) => async (study: TestStudy) => {
        const [bankId = ''] = await banksOf(study);
        const doing = { owner, bankId, by, questionId };
        await (isApproved ? approve(study.library, doing) : retire(study.library, doing));
        await beginStudy(study, { userId: ada });
      }),
  },
  {
    weight: 1,
    arbitrary: fc.double({ min: 0.5, max: 2, noNaN: true }).map(
      (factor) => (study: TestStudy) =>
        useWeights(
          study,
          ada,
          usualWeights.map((weight, at) => (at < 4 ? weight * factor : weight)),
        ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        retention: fc.constantFrom(0.8, 0.9, 0.95),
        zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Europe/Berlin'),
        learningSteps: fc.constantFrom('1m 10m', 'none', '5m', '1m 1h 1d'),
        newPerDay: fc.constantFrom(1, 20),
      })
      .map((wanted) => (study: TestStudy) => choose(study, ada, wanted)),
  },
);

const deletion: fc.Arbitrary<Operation> = index.map(
  (at) => (study: TestStudy) => onCard(study, at, (card) => deleteCard(study, placeOf(card))),
);

test('state computed from the events is the state that is stored, whatever has been done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 60 }), async (operations) => {
      const study = await prepared();
      await perform(study, operations);
      await expectWhole(study.store, ada);
      await expectExactDays(study.store, ada);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('cards that are deleted and brought back leave everything whole', async () => {
  const both = fc.oneof({ weight: 4, arbitrary: operation }, { weight: 1, arbitrary: deletion });
  await fc.assert(
    fc.asyncProperty(fc.array(both, { minLength: 10, maxLength: 40 }), async (operations) => {
      const study = await prepared();
      await perform(study, operations);
      await expectWhole(study.store, ada);
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('undoing everything that can be undone leads back to where it began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rating, { minLength: 1, maxLength: 10 }), async (given) => {
      const study = await prepared();
      const before = await cardsNow(study);
      for (const each of given) {
        const next = await nextCard(study, { userId: ada });
        if (next.kind !== 'card') break;
        const { card } = next;
        await rate(study, { ...placeOf(card), revision: card.revision, rating: each });
        study.room.clock.at += minuteMs;
      }
      await undoAll(study);
      const after = await cardsNow(study);
      const memories = (cards: readonly CardRecord[]) =>
        cards.map(({ id, memory }) => [id, memory]);
      expect(memories(after)).toEqual(memories(before));
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('a history that was changed is not what the card says', async () => {
  const study = await prepared();
  const next = await nextCard(study, { userId: ada });
  if (next.kind !== 'card') throw new Error('no card');
  const { card } = await rate(study, { ...placeOf(next.card), revision: 0, rating: 'easy' });
  await study.store.update(cardEvents, eventKey(placeOf(card), 1), (event) => ({
    value: event && { ...event, rating: 'again' as const },
    result: undefined,
  }));
  await expect(expectWhole(study.store, ada)).rejects.toThrow();
});

/** Five cards of Ada's own, one of them known from elsewhere, and a bank that she learns. */
async function prepared(): Promise<TestStudy> {
  const study = await openStudy();
  const { id: deckId } = await deckOf(study, 4);
  const memory = {
    state: 'review',
    step: 0,
    stabilityDays: 12,
    difficulty: 5,
    reviewCount: 6,
    lapseCount: 7,
    intervalDays: 12,
    dueDay: Math.floor(study.now() / dayMs),
    lastDay: Math.floor(study.now() / dayMs) - 12,
    lastAt: study.now() - 12 * dayMs,
  } as const;
  const face = {
    version: 1,
    form: 'basic',
    front: 'f',
    back: 'b',
    accepted: [],
    tags: [],
  } as const;
  await addCards(study, { userId: ada, deckId, drafts: [{ face, memory }] });
  const { id: bankId } = await createBank(study.library, { owner, by, title: 'Sea' });
  const questions = questionIds.map((id, at) =>
    question('multiple-choice', {
      id,
      prompt: `Which one is ${id}?`,
      origin: { author: 'x' },
      evidence: { quote: `Sentence ${Math.floor(at / 2)}.`, start: 0, end: 11 },
    }),
  );
  await importQuestions(study.library, { owner, bankId, by, questions });
  await subscribe(study, { userId: ada, guildId: owner, bankId, title: 'Sea' });
  await beginStudy(study, { userId: ada });
  return study;
}

/** What a member would be told is no failure of a test. */
async function perform(study: TestStudy, operations: readonly Operation[]): Promise<void> {
  for (const operation of operations)
    await operation(study).catch((error: unknown) => {
      if (!(error instanceof UserFailure)) throw error;
    });
}

async function undoAll(study: TestStudy): Promise<void> {
  for (;;) {
    try {
      await undo(study, ada);
    } catch (error) {
      if (error instanceof UserFailure && error.code === 'no-card-to-undo') return;
      throw error;
    }
  }
}

async function cardsNow({ store }: TestStudy): Promise<readonly CardRecord[]> {
  const cards: CardRecord[] = [];
  for await (const [, card] of store.range(cardRecords, `${ada}.`)) cards.push(card);
  return cards;
}

/** Two cards of one sentence are never shown on one day, but for one that another window has shown already. */
async function expectFirstOfSentence({ store, now }: TestStudy, card: CardRecord): Promise<void> {
  const { settings } = (await store.get(memberRecords, ada)) ?? newMember;
  const met = await store.get(sentenceRecords, `${ada}.${card.sentence ?? ''}`);
  const today = studyDay(now(), settings.zone);
  if (met?.day === today && card.memory.lastDay !== today) expect(met.cardId).toBe(card.id);
}

async function onCard(
  study: TestStudy,
  at: number,
  act: (card: CardRecord) => Promise<unknown>,
): Promise<void> {
  const cards = await cardsNow(study);
  const card = cards[at % cards.length];
  if (card) await act(card);
}

async function banksOf({ store }: TestStudy): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const [, { id }] of store.range(bankRecords, `${owner}.`)) ids.push(id);
  return ids;
}
