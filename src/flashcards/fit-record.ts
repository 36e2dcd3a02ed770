import { z } from 'zod';
import type { Collection } from '../storage/store.ts';
import type { Finding } from './optimising/describe.ts';

const count = z.int().nonnegative();
const misses = z.object({ logLoss: z.number(), rmseBins: z.number() });
const comparison = z.object({
  reviewCount: count,
  heldOutCount: count,
  usual: misses,
  own: misses,
});

const findingSchema: z.ZodType<Finding> = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['better', 'as-before', 'not-better']), comparison }),
  z.object({ outcome: z.literal('too-few'), reviewCount: count, neededCount: count }),
  z.object({ outcome: z.literal('too-few-days'), reviewCount: count, testCount: count }),
  z.object({ outcome: z.literal('unavailable') }),
]);

const fitSchema = z.object({
  version: z.literal(1),
  /** Whether a member's intervals are fitted by themselves from time to time. */
  isAutomatic: z.boolean(),
  /** When their reviews were last looked at, in ms since 1970; absent: never. */
  triedAt: z.number().optional(),
  /** What came of it. Absent until then, and after a member has gone back to the usual numbers. */
  finding: findingSchema.optional(),
});

/** How a member's intervals were fitted to their own reviews. */
export type FitRecord = Readonly<z.infer<typeof fitSchema>>;

/** Key: the user. */
export const fitRecords: Collection<FitRecord> = { namespace: 'cardfits', schema: fitSchema };

/** Of a member whose reviews have never been looked at. */
export const noFit: FitRecord = { version: 1, isAutomatic: true };
