import type { Attachment } from 'discord.js';
import { UserFailure } from '../failures.ts';

/** What is read of an attachment of a command or a form. */
export type Attached = Pick<Attachment, 'name' | 'size' | 'url'>;

/** From the first byte asked for to the last one received. */
const timeLimitMs = 20_000;

/**
 * The bytes of a file that a person has attached, from the address that Discord gives for it. No more than
 * `limitBytes` are read, whatever Discord said of its size.
 *
 * @throws {UserFailure} `file-too-large`, `attachment-not-received`.
 */
export async function readAttachment(
  { size, url }: Attached,
  limitBytes: number,
): Promise<Uint8Array> {
  if (size > limitBytes) throw tooLarge(limitBytes);
  // A redirect would lead away from the address that Discord vouches for.
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeLimitMs),
  }).catch(notReceived);
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new UserFailure('attachment-not-received', {});
  }
  return bytesOf(response.body, limitBytes);
}

async function bytesOf(body: ReadableStream<Uint8Array>, limitBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(notReceived);
    if (done) return Buffer.concat(parts);
    byteCount += value.byteLength;
    if (byteCount > limitBytes) {
      await reader.cancel();
      throw tooLarge(limitBytes);
    }
    parts.push(value);
  }
}

function tooLarge(limitBytes: number): UserFailure {
  return new UserFailure('file-too-large', { limitBytes });
}

/** The network, the time limit, or an address that has expired: sending the file again helps. */
function notReceived(): never {
  throw new UserFailure('attachment-not-received', {});
}
