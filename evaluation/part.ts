import type { Measured } from './table.ts';

/** What a part of the evaluation found. */
export type Findings = {
  readonly measured: readonly Measured[];
  /** Lines for people: what the figures rest on, and examples. */
  readonly notes: readonly string[];
};

/** One gold set and what is measured on it. */
export type Part = {
  readonly name: string;
  /** The folder of the data that it needs. */
  readonly needs: string;
  /** @throws Error when the folder lacks the files it should hold. */
  readonly measure: (data: string, root: string) => Findings;
};

/** How many examples of a kind are printed. */
export const exampleCount = 5;

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
