import type { Exported } from './export-bank.ts';
import type { BankContent, FormatName, WriteOptions } from './format.ts';
import type { Imported, ImportOptions } from './import-bank.ts';

/** What the worker is started with: a file to read, or a bank to write. */
export type FormatOrder =
  | { readonly kind: 'import'; readonly bytes: Uint8Array; readonly options: ImportOptions }
  | {
      readonly kind: 'export';
      readonly content: BankContent;
      readonly format: FormatName;
      readonly options: WriteOptions;
    };

/** What the worker says: what came of it, or why it cannot be done. */
export type FormatMessage =
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'exported'; readonly exported: Exported }
  | { readonly kind: 'refused'; readonly message: string };
