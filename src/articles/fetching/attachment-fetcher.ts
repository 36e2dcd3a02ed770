import { Client } from 'undici';
import { ArticleProblem } from '../article-problem.ts';
import { articleLimitBytes, tooLarge } from '../reading/read-article-bytes.ts';
import { withinTime } from './errand.ts';
import { BodyTooLong, readBytes } from './read-body.ts';
import { userAgent } from './user-agent.ts';

/** A file that somebody gave to Discord, as Discord itself describes it. */
export type Attachment = {
  /** Where Discord keeps it. Never what a person typed. */
  readonly url: string;
  readonly name: string;
};

export type FetchingOptions = {
  readonly signal?: AbortSignal;
  /** More is not read; default: `articleLimitBytes`. */
  readonly limitBytes?: number;
};

/** The bytes of an attachment. */
export type FetchAttachment = (
  attachment: Attachment,
  options?: FetchingOptions,
) => Promise<Uint8Array>;

export type AttachmentRules = {
  /** Origins beside Discord's own that files may come from: that of another `DISCORD_API_URL`. */
  readonly origins?: readonly string[];
  /** From the connection to the last byte; default: 20,000. */
  readonly totalMs?: number;
};

/** Where Discord keeps attachments. Source: Discord's reference, "Signed Attachment CDN URLs". */
const originsOfDiscord = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/**
 * A function that fetches attachments from Discord, and from nowhere else: other origins are refused, no
 * redirect is followed, and nothing is sent that tells who asks. That is why addresses need no check here:
 * whoever answers at those origins is the one that also tells the bot who presses which button.
 *
 * The function throws an `ArticleProblem` when the file is elsewhere, gone, too large, or does not arrive in
 * time; and the signal's reason, when it is aborted.
 */
export function attachmentFetcher({
  origins = [],
  totalMs = 20_000,
}: AttachmentRules = {}): FetchAttachment {
  const known = new Set([...originsOfDiscord, ...origins]);
  return async ({ url, name }, { signal: outer, limitBytes = articleLimitBytes } = {}) => {
    if (!URL.canParse(url) || !known.has(new URL(url).origin))
      throw new ArticleProblem(
        `${name}: this file does not lie with Discord; attach it to the command.`,
      );
    return withinTime(totalMs, outer, async (signal) => {
      try {
        return await download(new URL(url), { name, limitBytes, signal });
      } catch (cause) {
        outer?.throwIfAborted();
        throw signal.aborted ? tooSlow(name, totalMs) : explained(cause, name, limitBytes);
      }
    });
  };
}

type Download = {
  readonly name: string;
  readonly limitBytes: number;
  readonly signal: AbortSignal;
};

async function download(
  { origin, pathname, search }: URL,
  { name, limitBytes, signal }: Download,
): Promise<Uint8Array> {
  const client = new Client(origin, { pipelining: 0 });
  try {
    const { statusCode, headers, body } = await client.request({
      method: 'GET',
      path: pathname + search,
      headers: { 'user-agent': userAgent, 'accept-encoding': 'identity' },
      signal,
    });
    // A body that is not read ends with an error when its connection is closed, and nobody minds.
    body.on('error', () => undefined);
    if (statusCode !== 200)
      throw new ArticleProblem(
        `${name}: Discord does not give this file (${statusCode}); attach it again.`,
      );
    if (Number(headers['content-length']) > limitBytes) throw new BodyTooLong();
    return await readBytes(body, limitBytes);
  } finally {
    await client.destroy();
  }
}

function explained(cause: unknown, name: string, limitBytes: number): unknown {
  if (cause instanceof ArticleProblem) return cause;
  if (cause instanceof BodyTooLong) return tooLarge(name, limitBytes);
  // Errors of a system or of undici have a code; anything else is a bug of ours.
  if (!(cause instanceof Error && 'code' in cause)) return cause;
  return new ArticleProblem(
    `${name}: the file did not arrive (${String(cause.code)}); attach it again in a minute.`,
    { cause },
  );
}

function tooSlow(name: string, totalMs: number): ArticleProblem {
  return new ArticleProblem(
    `${name}: the file did not arrive within ${totalMs / 1_000} seconds; attach it again in a minute.`,
  );
}
