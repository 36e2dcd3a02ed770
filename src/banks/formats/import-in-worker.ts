import { type Imported, type ImportOptions, requireSize } from './import-bank.ts';
import { type ImportLimits, inLimitedWorker } from './limited-worker.ts';

/** What the worker is started with. */
export type ImportOrder = { readonly bytes: Uint8Array; readonly options: ImportOptions };

/** Beside the bundle lies the worker's bundle; beside this source lies what loads the worker's source. */
const program = import.meta.url.endsWith('.ts') ? './source-worker.mjs' : './import-worker.js';

/**
 * The same as `importBank`, in a worker with limits.
 * @throws {FormatProblem} when the file cannot be read, or not within the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function importInWorker(
  bytes: Uint8Array,
  options: ImportOptions = {},
  limits: ImportLimits = {},
): Promise<Imported> {
  requireSize(bytes);
  const order: ImportOrder = { bytes: new Uint8Array(bytes), options };
  return inLimitedWorker(new URL(program, import.meta.url), order, limits);
}
