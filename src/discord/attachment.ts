import type { Attachment } from 'discord.js';
import { ArticleProblem } from '../articles/article-problem.ts';
import type { FetchAttachment } from '../articles/fetching/attachment-fetcher.ts';
import { UserFailure } from '../failures.ts';

export type Attached = {
  /** As Discord describes it. */
  readonly attachment: Pick<Attachment, 'name' | 'size' | 'url'>;
  readonly limitBytes: number;
};

/**
 * The bytes of a file that a person has attached. No more than `limitBytes` are read, whatever Discord said
 * of its size.
 *
 * @throws {UserFailure} `file-too-large`; `file-unfit` when it does not arrive, with what to do.
 */
export async function readAttachment(
  fetchAttachment: FetchAttachment,
  { attachment: { name, size, url }, limitBytes }: Attached,
): Promise<Uint8Array> {
  if (size > limitBytes) throw new UserFailure('file-too-large', { limitBytes });
  return fetchAttachment({ name, url }, { limitBytes }).catch((error: unknown) => {
    if (!(error instanceof ArticleProblem)) throw error;
    throw new UserFailure('file-unfit', { problem: error.message });
  });
}
