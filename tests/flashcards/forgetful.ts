import { FSRS, type FSRSState, forgetting_curve, type Grade } from 'ts-fsrs';
import type { Rating } from '../../src/flashcards/card.ts';
import { nextCard } from '../../src/flashcards/picking.ts';
import { rate } from '../../src/flashcards/reviewing.ts';
import { studyDay } from '../../src/flashcards/study-day.ts';
import { seededRandom } from '../../src/questions/random.ts';
import { ada, dayMs, placeOf, type TestStudy } from './test-study.ts';

const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

type Past = { readonly memory: FSRSState; readonly day: number };

/** Studies all that is due, day by day, and remembers by the weights `truth`. @returns how many ratings it took. */
export async function studyDays(
  study: TestStudy,
  { truth, dayCount }: { readonly truth: readonly number[]; readonly dayCount: number },
): Promise<number> {
  const random = seededRandom('forgetful');
  const model = new FSRS({ w: [...truth] });
  const pasts = new Map<string, Past>();
  let count = 0;
  for (let day = 0; day < dayCount; day += 1, study.room.clock.at += dayMs)
    for (;;) {
      const next = await nextCard(study, { userId: ada });
      if (next.kind === 'done') break;
      const today = studyDay(study.now(), 'UTC');
      const past = pasts.get(next.card.id);
      const elapsed = past === undefined ? 0 : today - past.day;
      const chance = past ? forgetting_curve(truth, elapsed, past.memory.stability) : 0.7;
      const grade: Grade = random() < chance ? 3 : 1;
      await rate(study, {
        ...placeOf(next.card),
        revision: next.card.revision,
        rating: ratings[grade - 1] ?? 'good',
      });
      const memory = model.next_state(past?.memory ?? null, elapsed, grade);
      pasts.set(next.card.id, { memory, day: today });
      count += 1;
    }
  return count;
}
