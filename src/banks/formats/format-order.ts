import type { BankContent, FormatName, WriteOptions } from './format.ts';
import type { ImportOptions } from './import-bank.ts';

/** What the worker is started with: a file to read, or a bank to write. */
export type FormatOrder =
  | { readonly kind: 'import'; readonly bytes: Uint8Array; readonly options: ImportOptions }
  | {
      readonly kind: 'export';
      readonly content: BankContent;
      readonly format: FormatName;
      readonly options: WriteOptions;
    };

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
const file = import.meta.url.endsWith('.ts') ? './source-worker.mjs' : './format-worker.js';

/** The program that carries such an order out. */
export const formatProgram = new URL(file, import.meta.url);
