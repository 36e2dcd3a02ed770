import type { Imported, ImportOptions } from './import-bank.ts';

/** What the worker is started with. */
export type ImportOrder = { readonly bytes: Uint8Array; readonly options: ImportOptions };

/** What the worker says: what it found, or what is wrong with the file. */
export type ImportMessage =
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'refused'; readonly message: string };
