/** What the generator and the verifier need to know of an article. `text` is what evidence offsets index into. */
export type SourceText = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The day of publication, ISO 8601: what "last year" counts from. */
  readonly date?: string | undefined;
};
