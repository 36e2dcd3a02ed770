import type { Question } from '../../questions/question.ts';

/** The formats that a bank can be exported to and imported from. */
export const importFormatNames = [
  'json',
  'csv',
  'anki',
  'anki-text',
  'quizlet',
  'gift',
  'aiken',
] as const;

/** The formats that a bank can be exported to: a study sheet is made to be read by people. */
export const formatNames = [...importFormatNames, 'sheet'] as const;

export type ImportFormatName = (typeof importFormatNames)[number];
export type FormatName = (typeof formatNames)[number];

/** A larger file is refused: 10 MB are some 20,000 questions with their quotations. */
export const importLimitBytes = 10_000_000;
/** More questions in one file are refused; a server keeps no more. */
export const importLimitQuestions = 20_000;

/** What is exported: the questions of a bank, and what is known of their article. */
export type BankContent = {
  readonly title: string;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  /** Where the article comes from: an address or a name. */
  readonly source?: string | undefined;
  /** ISO 639-1, e.g. `en`. */
  readonly language?: string | undefined;
  /** What every evidence points into; absent where it is not to be handed on. */
  readonly article?: ArticleText | undefined;
  readonly questions: readonly Question[];
};

export type ArticleText = {
  readonly title: string;
  readonly language: string;
  readonly text: string;
};

/** What stands between term and definition, and between two cards, in Quizlet's text. */
export type Separators = { readonly field: string; readonly card: string };

export type WriteOptions = {
  /** Milliseconds since 1970; Anki takes the later of two versions of a note. */
  readonly nowMs: number;
  readonly separators?: Separators | undefined;
};

export type ReadOptions = { readonly separators?: Separators | undefined };

/** What one format makes of a bank. `losses`: what it cannot hold, in sentences. */
export type Written = { readonly bytes: Uint8Array; readonly losses: readonly string[] };

/** Something in a file that is no question; `place` is where, e.g. `row 7`. `message` says what to do. */
export type ImportProblem = { readonly place: string; readonly message: string };

/** What a file holds; what is not among `questions` is told of in `problems` or `losses`. */
export type Read = {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: string | undefined;
  readonly article?: ArticleText | undefined;
  readonly questions: readonly Question[];
  readonly problems: readonly ImportProblem[];
  readonly losses: readonly string[];
};

/** A format to write. It makes bytes, and knows neither files nor Discord. */
export type ExportFormat = {
  readonly name: FormatName;
  /** For people. */
  readonly label: string;
  /** With its dot. */
  readonly extension: string;
  readonly contentType: string;
  readonly write: (content: BankContent, options: WriteOptions) => Written;
};

/** A format to write and to read. */
export type Format = ExportFormat & {
  readonly name: ImportFormatName;
  /** @throws {FormatProblem} when the file as a whole cannot be read. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Read | Promise<Read>;
};
