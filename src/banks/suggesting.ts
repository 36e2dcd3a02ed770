import { setImmediate } from 'node:timers/promises';
import { normaliseText } from '../questions/normalise.ts';
import type { Library } from './library.ts';
import { banksSeenBy, contentsOf } from './looking.ts';
import type { Viewer } from './owner.ts';
import type { Match } from './searching.ts';

export type Suggested = Pick<Match, 'bank' | 'question'>;

/** So many questions are looked at before other work gets its turn: some 20 ms. */
const atOnce = 1_000;

/** What is offered while somebody types. */
export type Wanted = {
  readonly viewer: Viewer;
  /** Id or title; absent: all banks. */
  readonly bank?: string | undefined;
  readonly typed: string;
  readonly mostCount: number;
  /** Without the banks that came with the bot, which cannot be changed. */
  readonly isOwnOnly: boolean;
};

/**
 * Questions whose prompt holds what has been typed, those that begin with it first; case, accents and
 * punctuation do not matter.
 */
export async function suggestQuestions(
  library: Library,
  { viewer, bank: asked, typed, mostCount, isOwnOnly }: Wanted,
): Promise<readonly Suggested[]> {
  const wanted = normaliseText(typed);
  const beginning: Suggested[] = [];
  const holding: Suggested[] = [];
  const seen = await banksSeenBy(library, viewer);
  const banks = seen.filter(
    ({ id, title, owner }) =>
      (asked === undefined || id === asked || title === asked) && !(isOwnOnly && !owner),
  );
  for (const bank of banks) {
    const { questions } = await contentsOf(library, viewer, bank);
    for (const [index, question] of questions.entries()) {
      if (index % atOnce === atOnce - 1) await setImmediate();
      const at = normaliseText(question.prompt).indexOf(wanted);
      if (at === 0) beginning.push({ bank, question });
      else if (at > 0 && holding.length < mostCount) holding.push({ bank, question });
      if (beginning.length >= mostCount) return beginning;
    }
  }
  return [...beginning, ...holding].slice(0, mostCount);
}
