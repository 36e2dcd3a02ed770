import fc from 'fast-check';
import type { DeckCard, DeckForAnki } from '../../../src/flashcards/anki/deck.ts';
import { logLines } from '../../../src/flashcards/anki/past-reviews.ts';
import { type CardContent, newMemory, type Rating, ratings } from '../../../src/flashcards/card.ts';
import { usualPlan } from '../../../src/flashcards/plan.ts';
import type { CardEvent, Plan } from '../../../src/flashcards/records.ts';
import { elapsedDays, reviewed } from '../../../src/flashcards/scheduler.ts';
import { studyDay } from '../../../src/flashcards/study-day.ts';

/** 2 January 2026, 12:00 UTC. */
export const nowMs = 1_767_355_200_000;
const dayMs = 86_400_000;
/** When the reviews of these tests begin. */
const beginMs = nowMs - 900 * dayMs;

/** Without fuzz, so that numbers can be checked by hand. */
export const plan: Plan = { ...usualPlan, isFuzzed: false };

export const content: CardContent = {
  form: 'basic',
  front: 'Capital of France?',
  back: 'Paris',
  accepted: [],
  choices: [],
  tags: [],
};

/** An answer, so many ms after the one before. */
export type Answer = { readonly rating: Rating; readonly waitMs: number };

/** A card beside the events that made it. */
export type StudiedCard = DeckCard & { readonly events: readonly CardEvent[] };

/** A card with the events that these answers make; `again` once more after `reset` begins anew. */
export function studiedCard(
  id: string,
  answers: readonly (Answer | 'reset')[],
  zone = 'UTC',
): StudiedCard {
  let memory = newMemory;
  let at = beginMs;
  const events: CardEvent[] = [];
  for (const answer of answers) {
    at += answer === 'reset' ? 1_000 : answer.waitMs;
    const day = studyDay(at, zone);
    const revision = events.length + 1;
    const shared = { version: 1 as const, revision, at, day, before: { memory } };
    if (answer === 'reset') {
      events.push({ ...shared, kind: 'reset' });
      memory = newMemory;
      continue;
    }
    const { rating } = answer;
    const seed = `${id}.${revision}`;
    const elapsed = elapsedDays(memory, day);
    events.push({ ...shared, kind: 'study', rating, elapsedDays: elapsed, planId: plan.id, seed });
    memory = reviewed(memory, plan, { rating, at, day, seed });
  }
  const log = logLines(events, memory);
  return { id, content, memory, place: 0, addedAt: beginMs, log, events };
}

/** Answers of somebody who comes back after minutes, on the next days, or much later. */
export const anyAnswers = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        rating: fc.constantFrom(...ratings),
        waitMs: fc.oneof(
          fc.integer({ min: 1_000, max: 3_600_000 }),
          fc.integer({ min: dayMs / 2, max: 60 * dayMs }),
        ),
      }),
    },
    { weight: 1, arbitrary: fc.constant('reset' as const) },
  ),
  { maxLength: 12 },
);

export function deckOf(cards: readonly DeckCard[], zone = 'UTC'): DeckForAnki {
  return { title: 'Capitals', zone, plan, cards };
}
