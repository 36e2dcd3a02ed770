import type { Exported } from './export-bank.ts';
import type { BankContent, FormatName, WriteOptions } from './format.ts';
import { type FormatOrder, formatProgram } from './format-order.ts';
import { inWorker, type WorkerLimits } from './in-worker.ts';

const sayings = {
  doing: 'Writing the file',
  advice: 'choose another format, such as CSV.',
};

/**
 * The same as `exportBank`, in a thread of its own with a limit on time and memory: 20,000 questions take
 * a second and more. Two at once, others wait for their turn.
 * @throws {FormatProblem} when it cannot be written so, or within the limits.
 */
export async function exportInWorker(
  content: BankContent,
  { format, ...options }: WriteOptions & { readonly format: FormatName },
  limits: WorkerLimits = {},
): Promise<Exported> {
  const order: FormatOrder = { kind: 'export', content, format, options };
  return inWorker({ program: formatProgram, order, sayings }, limits);
}
