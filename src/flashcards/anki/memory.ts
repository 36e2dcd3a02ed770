/** What FSRS knows of a memory: days until it is recalled with 90 %, and how hard it is, 1 to 10. */
export type Strength = { readonly stability: number; readonly difficulty: number };

/** When a card comes next and why, as a member's schedule has it. A card without one has never been seen. */
export type Schedule = Strength & {
  readonly phase: 'learning' | 'review' | 'relearning';
  readonly dueMs: number;
  readonly lastReviewMs: number;
  /** From the last review to the next, in days; 0 within a day. */
  readonly intervalDays: number;
  /** Which of the short steps comes next, from 0. */
  readonly step: number;
  readonly reviewCount: number;
  readonly lapseCount: number;
};

/** One answer to a card. */
export type PastReview = {
  readonly atMs: number;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: 1 | 2 | 3 | 4;
  /** Where the card stood when it was answered. */
  readonly phase: 'new' | Schedule['phase'];
  /** What the answer led to. */
  readonly after?: Strength & { readonly intervalMs: number };
  readonly tookMs?: number;
};

/** What Anki keeps of one card beside its text. */
export type CardMemory = {
  /** Absent for a card that has never been seen. */
  readonly schedule?: Schedule | undefined;
  readonly isSuspended: boolean;
  /** Oldest first. */
  readonly reviews: readonly PastReview[];
};
