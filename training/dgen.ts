import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashText } from '../src/questions/random.ts';

const itemSchema = z.object({
  answer: z.string(),
  distractors: z.array(z.string()),
  sentence: z.string(),
});

/** A sentence with a blank, what belongs there, and what people offered beside it, in lower case. */
export type DgenItem = z.infer<typeof itemSchema>;

/** The items of DGen in `folder`/dgen. @throws Error if the file is absent or of another shape. */
export function readDgen(folder: string, file = 'train.json'): DgenItem[] {
  const parsed = z
    .array(itemSchema)
    .parse(JSON.parse(readFileSync(join(folder, 'dgen', file), 'utf8')));
  return parsed.map(({ answer, distractors, sentence }) => ({
    answer: answer.trim().toLowerCase(),
    distractors: distractors.map((one) => one.trim().toLowerCase()),
    sentence,
  }));
}

/**
 * The part of `item` when the items are split into `count`, 0 to `count` - 1. Items with the same
 * options stand in one part: DGen repeats questions in other words, which would be cheating.
 */
export function partOf({ answer, distractors }: DgenItem, count: number, seed = 'split'): number {
  const key = [seed, ...[answer, ...distractors].sort()].join('\n');
  return Number.parseInt(hashText(key).slice(-6), 16) % count;
}

/** The held-out fifth is part 0 of 5. */
export function isHeldOut(item: DgenItem): boolean {
  return partOf(item, 5) === 0;
}
