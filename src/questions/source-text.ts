/** What the generator and the verifier need to know of an article. `text` is what evidence offsets index into. */
export type SourceText = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
};
