import { Decompress } from 'fzstd';
import { FormatProblem } from '../format-problem.ts';

const magic = 0xfd2fb528;
const lastBlock = 1;
const repeatedByte = 1;

/** What the first bytes of a frame say. RFC 8878, 3.1.1.1. */
type FrameHeader = {
  /** Bytes that the reader sets aside before it reads anything. */
  readonly window: number;
  /** Where the first block begins. */
  readonly blocksAt: number;
  readonly hasChecksum: boolean;
};

/**
 * Unpacks the first frame of a zstd file, chunk by chunk.
 * @throws {FormatProblem} when it unpacks to more than `mostBytes`; an error when it is broken.
 */
export function unzstd(packed: Uint8Array, mostBytes: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const header = frameHeader(view);
  if (header.window > mostBytes) throw tooLarge(mostBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((chunk) => {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge(mostBytes);
    // The reader uses its memory again.
    chunks.push(chunk.slice());
  });
  // A further frame could ask for a window that has not been looked at.
  stream.push(packed.subarray(0, frameEnd(view, header)), true);
  return Buffer.concat(chunks);
}

function frameHeader(view: DataView): FrameHeader {
  if (view.getUint32(0, true) !== magic) throw new Error('no zstd frame');
  const descriptor = view.getUint8(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const dictionarySize = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeFlag = descriptor >> 6;
  const sizeSize = sizeFlag === 0 ? Number(isSingle) : 2 ** sizeFlag;
  const sizeAt = (isSingle ? 5 : 6) + dictionarySize;
  return {
    window: isSingle ? contentSize(view, sizeAt, sizeSize) : windowSize(view.getUint8(5)),
    blocksAt: sizeAt + sizeSize,
    hasChecksum: (descriptor & 4) !== 0,
  };
}

function windowSize(byte: number): number {
  return 2 ** (10 + (byte >> 3)) * (1 + (byte & 7) / 8);
}

function contentSize(view: DataView, at: number, bytes: number): number {
  if (bytes === 1) return view.getUint8(at);
  if (bytes === 2) return view.getUint16(at, true) + 256;
  return bytes === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}

function frameEnd(view: DataView, { blocksAt, hasChecksum }: FrameHeader): number {
  let at = blocksAt;
  let isLast = false;
  while (!isLast) {
    const head = view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
    isLast = (head & lastBlock) === 1;
    at += 3 + (((head >> 1) & 3) === repeatedByte ? 1 : head >> 3);
  }
  return at + (hasChecksum ? 4 : 0);
}

function tooLarge(mostBytes: number): FormatProblem {
  return new FormatProblem(
    `The collection in it unpacks to more than ${mostBytes / 1_000_000} MB; export one deck at a time.`,
  );
}
