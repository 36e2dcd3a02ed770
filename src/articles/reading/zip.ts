import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ArticleProblem } from '../article-problem.ts';

/** A document holds some tens of parts, an illustrated book some hundreds. */
const entryLimit = 5_000;
/** All parts together, once inflated: a novel is 2 MB. */
const inflatedLimitBytes = 60_000_000;

/** The parts of a document that is a ZIP archive. */
export type Archive = {
  readonly names: readonly string[];
  /**
   * The part `name` as bytes; `undefined` where there is none.
   * @throws {ArticleProblem} when what was read of the archive passes the limit, or the part is damaged.
   */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
};

/**
 * Opens the archive in `bytes`; inflates nothing yet. What is inflated is counted as it comes out, over
 * all parts: what the archive says of its own sizes is not believed.
 * @throws {ArticleProblem} naming `archiveName`, when it is damaged or has too many entries.
 */
export async function openArchive(bytes: Uint8Array, archiveName: string): Promise<Archive> {
  const entries = new Map<string, Entry>();
  const zip = await listed(bytes, entries).catch((cause: unknown) =>
    Promise.reject(cause instanceof ArticleProblem ? cause : damaged(archiveName, cause)),
  );
  if (zip === undefined)
    throw new ArticleProblem(
      `${archiveName}: this archive has more than ${entryLimit} entries; give the article alone.`,
    );
  let inflatedBytes = 0;
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.isEncrypted())
      throw new ArticleProblem(
        `${archiveName}: it is protected with a password; save it without one and try again.`,
      );
    try {
      const stream = await zip.openReadStreamPromise(entry);
      const part = await collected(stream, inflatedLimitBytes - inflatedBytes);
      if (part !== undefined) {
        inflatedBytes += part.byteLength;
        return part;
      }
    } catch (cause) {
      throw damaged(archiveName, cause);
    }
    throw new ArticleProblem(
      `${archiveName}: it unpacks to more than ${inflatedLimitBytes / 1_000_000} MB; split it and give one part at a time.`,
    );
  };
  return { names: [...entries.keys()], read };
}

/** Its entries go into `entries`; `undefined` when there are too many. */
async function listed(
  bytes: Uint8Array,
  entries: Map<string, Entry>,
): Promise<ZipFile | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
  if (zip.entryCount > entryLimit) return undefined;
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= entryLimit) return undefined;
    entries.set(entry.fileName, entry);
  }
  return zip;
}

/** `undefined` as soon as more than `limitBytes` came. */
async function collected(stream: Readable, limitBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > limitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function damaged(name: string, cause: unknown): ArticleProblem {
  return new ArticleProblem(`${name}: the file is damaged; get it again or save it anew.`, {
    cause,
  });
}
