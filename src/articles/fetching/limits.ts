/** How much one fetch may take, and how many there may be at once. */
export type FetchLimits = {
  /** From the first look-up of a name to the last byte, redirects and robots.txt included. */
  readonly totalMs: number;
  /** Both as sent and after decompression. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly redirectCount: number;
  /** Fetches of this process at the same time. */
  readonly atOnceCount: number;
  /** Fetches that may wait for their turn; further ones are refused. */
  readonly waitingCount: number;
};

export const fetchLimits: FetchLimits = {
  totalMs: 20_000,
  bodyBytes: 10_000_000,
  // Twice the default of Node.js: some newspapers send 20 kB of cookies and policies.
  headerBytes: 32_768,
  redirectCount: 5,
  atOnceCount: 4,
  waitingCount: 40,
};
