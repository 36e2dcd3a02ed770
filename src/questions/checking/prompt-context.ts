/** The title that stands above the prompt, and whether a word of the prompt is part of a person's name. */
export type PromptContext = {
  readonly title: string;
  readonly isPerson: (word: string) => boolean;
};
