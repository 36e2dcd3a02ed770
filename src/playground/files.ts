import type { APIAttachment } from 'discord.js';

/** Bytes with a name, as they came in a form or from the page. */
export type GivenFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The number of `files[n]`. */
  readonly index: number;
};

/** What Discord accepts for one file without boosts, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_SHELF_BYTES = 128 * 1024 * 1024;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/** Attached files in memory. When they exceed 128 MiB the oldest are forgotten. */
export class FileShelf {
  readonly #files = new Map<string, GivenFile>();
  #totalBytes = 0;

  /** Keeps a file under an id. */
  put(id: string, file: GivenFile): void {
    this.#files.set(id, file);
    this.#totalBytes += file.bytes.length;
    for (const [oldest, { bytes }] of this.#files) {
      if (this.#totalBytes <= MAX_SHELF_BYTES) return;
      this.#files.delete(oldest);
      this.#totalBytes -= bytes.length;
    }
  }

  /** The file with that id. */
  get(id: string): GivenFile | undefined {
    return this.#files.get(id);
  }
}

/** A file name that can stand in a URL and a header. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 200) || 'unknown';
}

/** The content type by the ending of the name. */
export function contentTypeOf(name: string): string {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return CONTENT_TYPES[ending] ?? 'application/octet-stream';
}

/** The attachment object of a kept file. */
export function attachmentOf(
  file: GivenFile,
  place: { readonly id: string; readonly origin: string; readonly channelId: string },
): APIAttachment {
  const filename = safeName(file.name);
  const path = `${place.channelId}/${place.id}/${encodeURIComponent(filename)}`;
  const url = `${place.origin}/attachments/${path}`;
  return {
    id: place.id,
    filename,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
  };
}
