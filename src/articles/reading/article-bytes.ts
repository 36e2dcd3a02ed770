/** A file or a response as it came, before anyone knows what it is. */
export type ArticleBytes = {
  readonly bytes: Uint8Array;
  /** What messages call it; its extension is a hint, never believed against the bytes. */
  readonly name: string;
  /** The `Content-Type` that a server sent. */
  readonly contentType?: string | undefined;
  /** Where it was fetched from: the article's source. */
  readonly url?: string | undefined;
};
