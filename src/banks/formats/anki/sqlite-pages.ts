import type { SqliteValue } from './sqlite-file.ts';
import { recordValues, varint } from './sqlite-record.ts';

/** The file is not as the format says. */
export class BrokenFile extends Error {}

export type StoredRow = { readonly rowid: number; readonly values: readonly SqliteValue[] };
type TreeKind = 'table' | 'index';
type Pages = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageSize: number;
  /** Bytes of a page that hold data. */
  readonly usable: number;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
};
/** Where a cell's record lies: some of it on the page, the rest in a chain of further pages. */
type Cell = { readonly rowid: number; readonly at: number; readonly size: number };

const magic = 'SQLite format 3\0';
const headerSize = 100;
const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const;
const pageKinds = { tableInner: 5, tableLeaf: 13, indexInner: 2, indexLeaf: 10 } as const;

/** @throws {BrokenFile} or {RangeError} when `bytes` are no database. */
export function sqlitePages(bytes: Uint8Array) {
  const pages = opened(bytes);
  return { rows: (root: number, kind: TreeKind) => rowsOf(pages, root, kind) };
}

function opened(bytes: Uint8Array): Pages {
  if (Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') !== magic)
    throw new BrokenFile('no SQLite header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = view.getUint16(16);
  const pageSize = written === 1 ? 65_536 : written;
  const usable = pageSize - view.getUint8(20);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || usable < 480)
    throw new BrokenFile('impossible page size');
  return { bytes, view, pageSize, usable, encoding: encodings[view.getUint32(56)] ?? 'utf-8' };
}

/** Walks the tree in order. No page is visited twice and no more is read than the file has, or it is broken. */
function* rowsOf(pages: Pages, root: number, kind: TreeKind): Generator<StoredRow> {
  const { bytes, view, encoding } = pages;
  const visited = new Set<number>();
  const waiting: (number | Cell)[] = [root];
  let read = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'number') {
      read += next.size;
      if (read > bytes.byteLength) throw new BrokenFile('more data than the file has');
      const record = recordOf(pages, next, kind);
      yield { rowid: next.rowid, values: recordValues(record, encoding) };
      continue;
    }
    if (visited.has(next)) throw new BrokenFile(`page ${next} stands twice in the tree`);
    visited.add(next);
    const start = pageStart(pages, next);
    const at = start + (next === 1 ? headerSize : 0);
    const type = view.getUint8(at);
    const isLeaf = type === (kind === 'table' ? pageKinds.tableLeaf : pageKinds.indexLeaf);
    const isInner = type === (kind === 'table' ? pageKinds.tableInner : pageKinds.indexInner);
    if (!isLeaf && !isInner) throw new BrokenFile(`page ${next} is of type ${type}`);
    const found = pageItems(pages, { start, at, isLeaf, kind });
    for (const item of found.reverse()) waiting.push(item);
  }
}

type PageAt = {
  readonly start: number;
  readonly at: number;
  readonly isLeaf: boolean;
  readonly kind: TreeKind;
};

/** The children and cells of a page, in order. */
function pageItems({ bytes, view }: Pages, { start, at, isLeaf, kind }: PageAt) {
  const items: (number | Cell)[] = [];
  const count = view.getUint16(at + 3);
  const pointers = at + (isLeaf ? 8 : 12);
  for (let index = 0; index < count; index += 1) {
    let cell = start + view.getUint16(pointers + 2 * index);
    if (!isLeaf) {
      items.push(view.getUint32(cell));
      cell += 4;
    }
    if (isLeaf || kind === 'index') {
      const size = varint(bytes, cell);
      const rowid = kind === 'table' ? varint(bytes, size.end) : { value: 0, end: size.end };
      items.push({ rowid: rowid.value, at: rowid.end, size: size.value });
    }
  }
  return isLeaf ? items : [...items, view.getUint32(at + 8)];
}

/** The bytes of a record, put together from the page and the pages that it flows over to. */
function recordOf(pages: Pages, { at, size }: Cell, kind: TreeKind): Uint8Array {
  const { bytes, view, usable } = pages;
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return slice(bytes, at, size);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  const here = fitting <= most ? fitting : least;
  const record = new Uint8Array(size);
  record.set(slice(bytes, at, here));
  let filled = here;
  let next = view.getUint32(at + here);
  while (filled < size) {
    const start = pageStart(pages, next);
    const part = slice(bytes, start + 4, Math.min(usable - 4, size - filled));
    record.set(part, filled);
    filled += part.byteLength;
    next = view.getUint32(start);
  }
  return record;
}

function pageStart({ bytes, pageSize }: Pages, page: number): number {
  if (page < 1 || page * pageSize > bytes.byteLength)
    throw new BrokenFile(`there is no page ${page}`);
  return (page - 1) * pageSize;
}

function slice(bytes: Uint8Array, at: number, size: number): Uint8Array {
  if (at + size > bytes.byteLength) throw new BrokenFile('a record ends after the file');
  return bytes.subarray(at, at + size);
}
