import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** A file of named columns: one buffer, read in one piece, so that a table costs no object a row. */
export type Pack = {
  bytes(name: string): Uint8Array;
  signed(name: string): Int8Array;
  shorts(name: string): Uint16Array;
  /** UTF-8 text. */
  text(name: string): string;
};

/** One column's place in the file, as its directory gives it. */
export type Column = { readonly name: string; readonly at: number; readonly length: number };

/** No file unpacks to more than so many times its size: in one piece it need not be put together from thousands. */
const mostRatio = 4;

/**
 * The file: the length of the directory (32 bits, little-endian), the directory (a line `name at length`
 * for each column, in bytes from the end of the directory), the columns; all of it under Brotli.
 *
 * @throws Error if the file is absent, damaged, or lacks a column that is asked for.
 */
export function readPack(url: URL): Pack {
  const packed = readFileSync(url);
  const chunkSize = mostRatio * packed.length;
  const whole = evenlyPlaced(brotliDecompressSync(packed, { chunkSize }));
  const size = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const base = 4 + size;
  const columns = new Map(
    parseDirectory(new TextDecoder().decode(whole.subarray(4, base))).map((one) => [one.name, one]),
  );
  const place = (name: string): [number, number] => {
    const column = columns.get(name);
    if (column === undefined) throw new Error(`${url.pathname} has no column "${name}"`);
    return [whole.byteOffset + base + column.at, column.length];
  };
  return {
    bytes: (name) => new Uint8Array(whole.buffer, ...place(name)),
    signed: (name) => new Int8Array(whole.buffer, ...place(name)),
    shorts: (name) => {
      const [at, length] = place(name);
      return new Uint16Array(whole.buffer, at, length / 2);
    },
    text: (name) => new TextDecoder().decode(new Uint8Array(whole.buffer, ...place(name))),
  };
}

/** The bytes themselves where 16-bit columns can be read in place, else a copy, which starts at 0. */
function evenlyPlaced(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
}

function parseDirectory(text: string): Column[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [name = '', at = '0', length = '0'] = line.split(' ');
      return { name, at: Number(at), length: Number(length) };
    });
}
