import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** The body of an answer is longer than is read. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong';
}

/** The body of an answer cannot be decompressed; `message` is the reason. */
export class BodyBroken extends Error {
  override readonly name = 'BodyBroken';
}

/** The compressions that are asked for, as the header `Accept-Encoding` lists them. */
export const acceptedEncodings = 'gzip, deflate, br';

const decompressors = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflate),
  rawDeflate: promisify(inflateRaw),
} as const;

/**
 * The bytes of `body`, reading no further than `limitBytes`.
 * @throws {BodyTooLong} when there are more.
 */
export async function readBytes(
  body: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  for await (const part of body) {
    byteCount += part.byteLength;
    if (byteCount > limitBytes) throw new BodyTooLong();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * `bytes` without their compression, which `encoding` (the header `Content-Encoding`) names. Stops at
 * `limitBytes`, whatever the bytes would become. One compression only: each further one would multiply
 * the work that a small body can cause.
 * @throws {BodyTooLong} when more than `limitBytes` come out.
 * @throws {BodyBroken} when the compression is unknown, or the bytes are not what it says.
 */
export async function decompress(
  bytes: Uint8Array,
  encoding: string,
  limitBytes: number,
): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity' || bytes.byteLength === 0) return bytes;
  const kind = kindOf(name, bytes);
  if (kind === undefined) throw new BodyBroken(`an unknown compression, "${name.slice(0, 40)}"`);
  try {
    return await decompressors[kind](bytes, { maxOutputLength: limitBytes });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new BodyTooLong(undefined, { cause });
    throw new BodyBroken(`a broken compression (${String(code ?? cause)})`, { cause });
  }
}

function kindOf(name: string, bytes: Uint8Array): keyof typeof decompressors | undefined {
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  if (name === 'br') return 'br';
  if (name !== 'deflate') return undefined;
  // Some servers send bare deflate where the standard (RFC 9110, 8.4.1.2) wants it wrapped as zlib,
  // whose first byte ends in 8.
  return ((bytes[0] ?? 0) & 0x0f) === 8 ? 'zlib' : 'rawDeflate';
}
