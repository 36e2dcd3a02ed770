import yauzl from 'yauzl';
import { FormatProblem } from '../format-problem.ts';
import { unzstd } from './zstd.ts';

/** The newest comes first: beside it, older ones hold a single note that asks for a newer Anki. */
const collections = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];
const mostEntries = 20_000;
/** What a collection may unpack to. */
const mostBytes = 64_000_000;

/**
 * The SQLite file of notes in an Anki package. Nothing is written to a disk, and pictures and sounds are
 * not unpacked.
 * @throws {FormatProblem} when there is none, or the archive is broken or hostile.
 */
export async function collectionIn(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isArchive(bytes))
    throw new FormatProblem(
      'This is no Anki package; export a deck from Anki as .apkg and give that file.',
    );
  try {
    return await unpacked(bytes);
  } catch (cause) {
    if (cause instanceof FormatProblem) throw cause;
    const reason = cause instanceof Error ? cause.message.slice(0, 100) : String(cause);
    throw new FormatProblem(`The archive is broken (${reason}); export it from Anki again.`, {
      cause,
    });
  }
}

function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await yauzl.fromBufferPromise(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    { lazyEntries: true },
  );
  if (zip.entryCount > mostEntries)
    throw new FormatProblem(
      `There are ${zip.entryCount.toLocaleString('en')} files in the archive; export the deck without media.`,
    );
  const found = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    if (!collections.includes(entry.fileName)) continue;
    if (found.has(entry.fileName)) throw new Error(`${entry.fileName} stands twice in it`);
    found.set(entry.fileName, entry);
  }
  const name = collections.find((each) => found.has(each));
  const entry = name === undefined ? undefined : found.get(name);
  if (entry === undefined)
    throw new FormatProblem(
      'There is no Anki collection in this archive; export a deck from Anki as .apkg.',
    );
  if (entry.isEncrypted())
    throw new FormatProblem('The archive is encrypted; export it without a password.');
  if (entry.uncompressedSize > mostBytes) throw tooLarge();
  const content = await streamed(await zip.openReadStreamPromise(entry));
  return name === 'collection.anki21b' ? unzstd(content, mostBytes) : content;
}

/** The archive's own word on the size is checked by the stream, and not trusted here either. */
async function streamed(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): FormatProblem {
  return new FormatProblem(
    `The collection in it unpacks to more than ${mostBytes / 1_000_000} MB; export one deck at a time.`,
  );
}
