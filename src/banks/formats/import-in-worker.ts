import { type FormatOrder, formatProgram } from './format-order.ts';
import { type Imported, type ImportOptions, requireSize } from './import-bank.ts';
import { inWorker, type WorkerLimits } from './in-worker.ts';

const sayings = {
  doing: 'Reading the file',
  advice: 'split it and import one part at a time.',
};

/**
 * The same as `importBank`, in a thread of its own with a limit on time and memory, so that no file can
 * hold the program up; two at once, others wait for their turn.
 * @throws {FormatProblem} when the file cannot be read, or within the limits.
 * @throws the signal's reason, when it is aborted.
 */
export async function importInWorker(
  bytes: Uint8Array,
  options: ImportOptions = {},
  limits: WorkerLimits = {},
): Promise<Imported> {
  requireSize(bytes);
  const order: FormatOrder = { kind: 'import', bytes: new Uint8Array(bytes), options };
  return inWorker({ program: formatProgram, order, sayings }, limits);
}
