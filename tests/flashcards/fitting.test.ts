import { describe, expect, test } from 'vitest';
import { addCards } from '../../src/flashcards/adding.ts';
import { newMemory } from '../../src/flashcards/card.ts';
import type { CardDraft, PastReview } from '../../src/flashcards/card-draft.ts';
import { claimFit, fitToMember, reviewLogOf } from '../../src/flashcards/fitting.ts';
import { type History, historiesOf } from '../../src/flashcards/optimising/review-log.ts';
import { usualPlan, usualWeights } from '../../src/flashcards/plan.ts';
import { resetCard } from '../../src/flashcards/resting.ts';
import { reviewed } from '../../src/flashcards/scheduler.ts';
import { chosenBy, useWeights } from '../../src/flashcards/settings.ts';
import { undo } from '../../src/flashcards/undoing.ts';
import { expectWhole } from './audit.ts';
import { simulatedLog } from './optimising/simulated-member.ts';
import { ada, ben, dayMs, deckOf, minuteMs, openStudy, placeOf, rateNext } from './test-study.ts';

/** A card that comes with all its reviews. */
function learntElsewhere(history: History): CardDraft {
  const past: PastReview[] = [];
  let memory = newMemory;
  for (const { at, elapsedDays, rating } of history) {
    const day = (memory.lastDay ?? Math.floor(at / dayMs)) + elapsedDays;
    memory = reviewed(memory, usualPlan, { at, day, seed: 'a', rating });
    past.push({ at, day, rating, after: memory });
  }
  const key = history[0]?.cardId ?? '';
  const face = {
    version: 1,
    form: 'basic',
    front: key,
    back: 'b',
    accepted: [],
    tags: [],
  } as const;
  return { face, key, memory, past };
}

describe('the log of a member’s reviews', () => {
  test('holds those that count, card by card, with the days between them', async () => {
    const study = await openStudy();
    await deckOf(study, 1);
    await deckOf(study, 1, ben);
    const { card } = await rateNext(study, 'easy');
    await rateNext(study, 'easy', ben);
    study.room.clock.at += 10 * dayMs;
    await rateNext(study, 'again');
    await undo(study, ada);
    await rateNext(study, 'hard');
    const log = await reviewLogOf(study, ada);
    expect(log.map(({ rating, elapsedDays }) => [rating, elapsedDays])).toEqual([
      ['easy', 0],
      ['hard', 10],
    ]);
    expect(new Set(log.map(({ cardId }) => cardId)).size).toBe(1);
    await resetCard(study, placeOf(card));
    await rateNext(study, 'good');
    const anew = await reviewLogOf(study, ada);
    expect(anew.map(({ rating }) => rating)).toEqual(['easy', 'hard', 'good']);
    expect(new Set(anew.map(({ cardId }) => cardId)).size).toBe(2);
  });

  test('leaves out what was learnt elsewhere, since its past is not known', async () => {
    const study = await openStudy();
    const { id: deckId } = await deckOf(study, 0);
    const today = Math.floor(study.now() / dayMs);
    const memory = {
      state: 'review',
      step: 0,
      stabilityDays: 9,
      difficulty: 5,
      reviewCount: 4,
      lapseCount: 0,
      intervalDays: 9,
      dueDay: today,
      lastDay: today - 9,
      lastAt: study.now() - 9 * dayMs,
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
    await rateNext(study, 'good');
    expect(await reviewLogOf(study, ada)).toEqual([]);
  });
});

describe('fitting', () => {
  test('is due after 400 answers, once, and after 400 more', async () => {
    const study = await openStudy();
    await deckOf(study, 1);
    const answer = async (count: number) => {
      for (let done = 0; done < count; done += 1) {
        study.room.clock.at += minuteMs;
        await rateNext(study, 'again');
      }
    };
    await answer(399);
    expect(await claimFit(study, ada)).toBe(false);
    await answer(1);
    const claims = await Promise.all([1, 2, 3].map(() => claimFit(study, ada)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await answer(399);
    expect(await claimFit(study, ada)).toBe(false);
    await answer(1);
    expect(await claimFit(study, ada)).toBe(true);
  }, 30_000);

  test('schedules by how a member forgets, if that is not as usual', async () => {
    const study = await openStudy();
    const { id: deckId } = await deckOf(study, 0);
    const slow = usualWeights.with(8, (usualWeights[8] ?? 0) - 1.2);
    const habits = {
      truth: slow,
      schedule: usualWeights,
      cardCount: 300,
      dayCount: 240,
      seed: 'a',
    };
    const log = simulatedLog(habits);
    await addCards(study, { userId: ada, deckId, drafts: historiesOf(log).map(learntElsewhere) });
    const kept = await reviewLogOf(study, ada);
    expect(kept).toHaveLength(log.length);
    const optimised = await fitToMember(study, ada);
    if (optimised.outcome !== 'better') throw new Error(optimised.outcome);
    expect((await chosenBy(study, ada)).plan.weights).toEqual(optimised.weights);
    await expectWhole(study.store, ada);
  }, 60_000);

  test('of a few reviews changes nothing', async () => {
    const study = await openStudy();
    await deckOf(study, 1);
    await rateNext(study, 'easy');
    const own = usualWeights.map((weight, index) => (index === 0 ? weight * 2 : weight));
    const plan = await useWeights(study, ada, own);
    expect(await fitToMember(study, ada)).toMatchObject({ outcome: 'too-few', reviewCount: 1 });
    expect((await chosenBy(study, ada)).plan).toEqual(plan);
    expect(plan.weightsId).not.toBe(usualPlan.weightsId);
  });

  test('is under way once for each member, however often it is asked for', async () => {
    const study = await openStudy();
    const first = fitToMember(study, ada);
    await expect(fitToMember(study, ada)).rejects.toMatchObject({ code: 'fit-running' });
    await first;
    expect(await fitToMember(study, ada)).toMatchObject({ outcome: 'too-few' });
  });
});
