/** The header `Content-Type`, taken apart. */
export type ContentType = {
  /** Lower case, e.g. `text/html`; absent where the server does not know. */
  readonly type?: string;
  /** Lower case, e.g. `windows-1252`. */
  readonly charset?: string;
};

const documents = [
  'application/xhtml+xml',
  'application/pdf',
  'application/epub+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];
/** What servers say of a file that they do not know; the bytes themselves will tell. */
const unknownTypes = ['application/octet-stream', 'binary/octet-stream'];

/** Reads the header, or its absence. */
export function parseContentType(header: string): ContentType {
  const type = (header.split(/[;,]/)[0] ?? '').trim().toLowerCase();
  const [, quoted, bare] =
    /;\s*charset\s*=\s*(?:"([^"]{1,40})"|([^\s;,"]{1,40}))/i.exec(header) ?? [];
  const charset = (quoted ?? bare)?.trim().toLowerCase();
  return {
    ...(type === '' || unknownTypes.includes(type) ? {} : { type }),
    ...(charset === undefined || charset === '' ? {} : { charset }),
  };
}

/** Whether an article can be in it: text of any kind, HTML, PDF, Word, EPUB, or what nobody has named. */
export function isReadable({ type }: ContentType): boolean {
  return type === undefined || type.startsWith('text/') || documents.includes(type);
}
