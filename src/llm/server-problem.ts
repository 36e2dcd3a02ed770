import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { BodyTooLong, Redirected } from './bounded-fetch.ts';
import type { LlmNoteCode } from './notes.ts';

/** What went wrong with one attempt. */
export type ServerProblem = {
  readonly code: LlmNoteCode;
  /** `again`: the same request may succeed later. `simpler`: the server wants another dialect. `never`: no request will. */
  readonly remedy: 'again' | 'simpler' | 'other-request' | 'never';
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** The field of the request that the server names. */
  readonly param?: string;
};

/**
 * Explains what the client threw. `undefined` for what no server can cause: that is a bug of ours.
 * Nothing of a server's message is kept, since it may repeat the key.
 */
export function explainThrown(thrown: unknown, nowMs: number): ServerProblem | undefined {
  if (has(thrown, BodyTooLong)) return { code: 'answer-too-long', remedy: 'other-request' };
  if (has(thrown, Redirected)) return { code: 'redirected', remedy: 'never' };
  if (thrown instanceof APIConnectionTimeoutError)
    return { code: 'timed-out', remedy: 'other-request' };
  if (thrown instanceof APIConnectionError) return explainConnection(thrown);
  if (thrown instanceof APIError) return explainStatus(thrown, nowMs);
  if (thrown instanceof SyntaxError) return { code: 'answer-malformed', remedy: 'other-request' };
  // What undici throws when a body breaks off: "terminated", with the socket's error as its cause.
  if (thrown instanceof TypeError && thrown.cause instanceof Error)
    return { code: 'cut-short', remedy: 'again' };
  return undefined;
}

/** A connection that never stood is final; one that broke may do better. */
function explainConnection(thrown: APIConnectionError): ServerProblem {
  const broke = causes(thrown).some((cause) =>
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|HPE_.*)$/.test(codeOf(cause)),
  );
  return broke ? { code: 'cut-short', remedy: 'again' } : { code: 'unreachable', remedy: 'never' };
}

function explainStatus({ status, headers, param }: APIError, nowMs: number): ServerProblem {
  const named = typeof param === 'string' ? { param } : {};
  if (status === 429) {
    const retryAfterMs = readRetryAfter(headers?.get('retry-after'), nowMs);
    return {
      code: 'rate-limited',
      remedy: 'again',
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  }
  if (status === 401 || status === 403) return { code: 'not-allowed', remedy: 'never' };
  if (status === 404 || status === 405) return { code: 'not-found', remedy: 'never' };
  if (status === 408) return { code: 'timed-out', remedy: 'again' };
  if (status === 400 || status === 422)
    return { code: 'request-rejected', remedy: 'simpler', ...named };
  if (status === undefined || status < 500)
    return { code: 'request-rejected', remedy: 'other-request' };
  return { code: 'server-error', remedy: 'again' };
}

/** `Retry-After` in milliseconds from `nowMs`: seconds or an HTTP date (RFC 9110, 10.2.3). */
export function readRetryAfter(
  value: string | null | undefined,
  nowMs: number,
): number | undefined {
  if (!value) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Number(value) * 1_000;
  // `Date.parse` alone takes "-5" for a day in May 2001.
  const dateMs = /^\s*[A-Z][a-z]{2,8}, /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

function has(thrown: unknown, kind: typeof BodyTooLong | typeof Redirected): boolean {
  return causes(thrown).some((cause) => cause instanceof kind);
}

/** The error and what caused it, down to the root. */
function causes(thrown: unknown): Error[] {
  const found: Error[] = [];
  for (let one = thrown; one instanceof Error && found.length < 8; one = one.cause) found.push(one);
  return found;
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
