import { UserFailure } from '../failures.ts';
import type { Question } from '../questions/question.ts';
import type { StoredQuestion } from './bank-records.ts';
import { type Acting, changeBanks, type Library } from './library.ts';
import { wordsOf } from './new-bank.ts';
import { commitSize } from './review.ts';

export type Merger = Acting & {
  /** The bank that goes. */
  readonly fromId: string;
  readonly intoId: string;
};

export type Merged = {
  readonly movedCount: number;
  /** Left behind, since the other bank has them: by id, or by the same words and answer. */
  readonly duplicates: readonly Question[];
};

/**
 * Moves all questions of one bank into another, with their status, flags and sources, and deletes what is
 * left. Some hundred go at a time, each in one atomic write, so that every question is always in exactly
 * one of the two; after a crash, merging again goes on.
 *
 * @throws {UserFailure} `merge-with-itself`, `bank-gone`, `shipped-bank`.
 */
export async function mergeBanks(
  library: Library,
  { fromId, intoId, ...acting }: Merger,
): Promise<Merged> {
  if (fromId === intoId) throw new UserFailure('merge-with-itself', {});
  for (let movedCount = 0; ; ) {
    const step = await changeBanks(library, acting, async (openBank) => {
      const [from, into] = [await openBank(fromId), await openBank(intoId)];
      const leaving = await library.shelf.contentsOf(from.place, from.bank);
      const there = await library.shelf.contentsOf(into.place, into.bank);
      const ids = new Set(there.stored.map(({ question }) => question.id));
      const words = new Set(there.stored.map(({ question }) => wordsOf(question)));
      const duplicates: Question[] = [];
      let count = 0;
      for (const before of leaving.stored) {
        const { question } = before;
        if (ids.has(question.id) || words.has(wordsOf(question))) duplicates.push(question);
        else if (count < commitSize) {
          from.change(before, undefined);
          const moved = { ...citing(before, leaving.bank), place: into.bank.nextPlace };
          into.change(undefined, moved, 'moved');
          ids.add(question.id);
          words.add(wordsOf(question));
          count += 1;
        }
      }
      const isDone = leaving.stored.length === duplicates.length + count;
      if (isDone) {
        from.describe({ ...from.bank, deletedAt: from.opening.at });
        from.note('deleted', { after: { mergedInto: into.bank.title } });
      }
      return { count, duplicates, isDone };
    });
    movedCount += step.count;
    if (step.isDone) return { movedCount, duplicates: step.duplicates };
  }
}

/** In its new bank a question still names the article that it quotes. */
function citing(
  stored: StoredQuestion,
  { title, source }: { readonly title: string; readonly source: string | undefined },
): StoredQuestion {
  const article = stored.article ?? { title, ...(source === undefined ? {} : { source }) };
  return { ...stored, article };
}
