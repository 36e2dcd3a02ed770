import type { SqliteValue } from './sqlite-file.ts';

/** A number of 1 to 9 bytes, seven bits each and eight in the ninth; `end` is where the next thing begins. */
export function varint(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new RangeError('a number ends after the file');
    if (index === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  throw new RangeError('unreachable');
}

/** The values of a record: a header with the type of each, then the values. */
export function recordValues(record: Uint8Array, encoding: string): readonly SqliteValue[] {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const header = varint(record, 0);
  if (header.value > record.byteLength)
    throw new RangeError('the header is longer than its record');
  const values: SqliteValue[] = [];
  let at = header.value;
  let typeAt = header.end;
  while (typeAt < header.value) {
    const { value: type, end } = varint(record, typeAt);
    const size = sizeOf(type);
    if (at + size > record.byteLength) throw new RangeError('a value ends after its record');
    const isText = type >= 13 && type % 2 === 1;
    const part = record.subarray(at, at + size);
    if (type >= 12) values.push(isText ? decoder.decode(part) : part);
    else values.push(numberAt(view, at, type));
    at += size;
    typeAt = end;
  }
  return values;
}

/** Bytes that a value of this type takes. */
function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type] ?? 0;
}

function numberAt(view: DataView, at: number, type: number): number | null {
  if (type === 1) return view.getInt8(at);
  if (type === 2) return view.getInt16(at);
  if (type === 3) return view.getInt8(at) * 65_536 + view.getUint16(at + 1);
  if (type === 4) return view.getInt32(at);
  if (type === 5) return view.getInt16(at) * 4_294_967_296 + view.getUint32(at + 2);
  if (type === 6) return Number(view.getBigInt64(at));
  if (type === 7) return view.getFloat64(at);
  return type === 8 || type === 9 ? type - 8 : null;
}
