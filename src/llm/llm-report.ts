import type { Refusal } from '../questions/checking/refusals.ts';
import type { BlindRefusal } from './judge-answers.ts';
import type { LlmNote } from './notes.ts';

export type DropReason = Refusal | BlindRefusal | 'more-than-asked';

/** What the model did and what it cost, for people and for measuring. */
export type LlmReport = {
  readonly model: string;
  readonly proposed: number;
  /** Proposals dropped, by reason. One with two reasons counts under both. */
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Questions of the model among those that are kept; the others are the embedded generator's. */
  readonly kept: number;
  readonly requests: number;
  readonly tokens: number;
  /** What went otherwise than planned, in the order in which it did. */
  readonly notes: readonly LlmNote[];
};

/** Counts proposals and why they are dropped. */
export class ProposalTally {
  #proposedCount = 0;
  readonly #dropped: Partial<Record<DropReason, number>> = {};

  propose(count: number): void {
    this.#proposedCount += count;
  }

  drop(reason: DropReason, count = 1): void {
    if (count > 0) this.#dropped[reason] = (this.#dropped[reason] ?? 0) + count;
  }

  /** One proposal, under each of its reasons. */
  dropFor(reasons: readonly DropReason[]): void {
    for (const reason of reasons) this.drop(reason);
  }

  counts(): Pick<LlmReport, 'proposed' | 'dropped'> {
    return { proposed: this.#proposedCount, dropped: { ...this.#dropped } };
  }
}

/** The report as lines for a terminal. */
export function describeLlm({ model, proposed, kept, dropped, ...cost }: LlmReport): string[] {
  const reasons = Object.entries(dropped).map(([reason, count]) => `${count} ${reason}`);
  return [
    `${model}: ${kept} of its ${proposed} questions kept, ${cost.requests} requests, ${cost.tokens} tokens.`,
    ...(reasons.length > 0 ? [`Dropped: ${reasons.join(', ')}.`] : []),
    ...cost.notes.map(({ text }) => text),
  ];
}
