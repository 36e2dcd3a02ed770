import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** A column to be written: numbers as they lie in memory, or text. */
export type ColumnData = Uint8Array | Int8Array | Uint16Array | string;

/** Writes the file that `readPack` reads; the size of it in bytes. The same columns give the same file. */
export function writePack(file: string, columns: Readonly<Record<string, ColumnData>>): number {
  const parts: Uint8Array[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const [name, data] of Object.entries(columns)) {
    const bytes = bytesOf(data);
    lines.push(`${name} ${at} ${bytes.length}`);
    const padding = new Uint8Array(bytes.length % 2);
    parts.push(bytes, padding);
    at += bytes.length + padding.length;
  }
  const directory = new TextEncoder().encode(`${lines.join('\n')}\n`);
  // Blank lines at the end of the directory align the columns to 4 bytes.
  const padded = new Uint8Array(Math.ceil(directory.length / 4) * 4).fill(10);
  padded.set(directory);
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, padded.length, true);
  const packed = brotliCompressSync(Buffer.concat([size, padded, ...parts]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(file, packed);
  return packed.length;
}

function bytesOf(data: ColumnData): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
