/** The text fields of a protobuf message, by number; of a field that stands twice, the last. */
export type TextFields = ReadonlyMap<number, string>;

/** What follows the number of a field. */
const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/**
 * The fields of a message whose values are bytes, as text. What else there is, is passed over; a message
 * that breaks off gives what stood before.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function textFields(message: Uint8Array): TextFields {
  const found = new Map<number, string>();
  const decoder = new TextDecoder();
  let at = 0;
  while (at < message.length) {
    const tag = varint(message, at);
    const end = tag && valueEnd(message, tag.end, tag.value & 7);
    if (tag === undefined || end === undefined || end.to > message.length) break;
    if ((tag.value & 7) === wire.bytes)
      found.set(tag.value >>> 3, decoder.decode(message.subarray(end.from, end.to)));
    at = end.to;
  }
  return found;
}

function valueEnd(
  message: Uint8Array,
  at: number,
  type: number,
): { readonly from: number; readonly to: number } | undefined {
  if (type === wire.fixed64) return { from: at, to: at + 8 };
  if (type === wire.fixed32) return { from: at, to: at + 4 };
  const number = varint(message, at);
  if (number === undefined) return undefined;
  if (type === wire.varint) return { from: at, to: number.end };
  return type === wire.bytes ? { from: number.end, to: number.end + number.value } : undefined;
}

/** Seven bits a byte, the lowest first. Only what fits 32 bits: Anki's sizes and numbers of fields do. */
function varint(
  message: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = message[at + index];
    if (byte === undefined) return undefined;
    if (index < 5) value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return undefined;
}
