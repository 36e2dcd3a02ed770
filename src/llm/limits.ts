/** What one article may cost, in requests, tokens and time. Nothing that a server does can exceed it. */
export type LlmLimits = {
  /** A part of the article in one request: some 1,500 tokens, so that with its answer it fits the 4,096 that local servers open by default. */
  readonly chunkCharacters: number;
  /** Of a longer article, this many parts are taken, spread evenly over it. */
  readonly chunkCount: number;
  /** Requests sent, each attempt counted. */
  readonly requestCount: number;
  /** Tokens in and out, by the server's own count, or 1 for 3 characters where it gives none. */
  readonly tokenCount: number;
  /** Tokens of one answer. */
  readonly answerTokenCount: number;
  /** Bytes of one answer's body; the rest is not read. */
  readonly answerBytes: number;
  /** Attempts for one request that fails for a reason that may pass. */
  readonly attemptCount: number;
  /** One attempt, from sending to the last byte. Generous: a local model on a slow machine is no failure. */
  readonly attemptMs: number;
  /** The longest `Retry-After` that is waited for. */
  readonly waitMs: number;
  /** The wait before the second attempt where the server names none; it doubles with each further one. */
  readonly backOffMs: number;
  /** Everything together. */
  readonly totalMs: number;
};

/** Two requests for each of 20 parts, one for each 20 questions, and a few repeated. */
export const defaultLimits: LlmLimits = {
  chunkCharacters: 6_000,
  chunkCount: 20,
  requestCount: 64,
  tokenCount: 300_000,
  answerTokenCount: 4_000,
  answerBytes: 1_000_000,
  attemptCount: 3,
  attemptMs: 120_000,
  waitMs: 20_000,
  backOffMs: 500,
  totalMs: 900_000,
};
