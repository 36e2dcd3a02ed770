import dotenv from 'dotenv';
import { parseLlmConfig } from './config.ts';
import { generateInWorker, type WorkerOptions } from './generation/generate-in-worker.ts';
import type { Generated, GenerateOrder } from './questions/generate-questions.ts';
import type { SourceText } from './questions/source-text.ts';

/** `asides`: lines for people, on a language model that had a part in it. */
export type Written = Generated & { readonly asides: readonly string[] };

/**
 * Questions by the embedded generator in a worker, and by a language model before it where the environment
 * or `.env` names one.
 *
 * @throws {ConfigInvalid} when an LLM_ variable is missing or malformed.
 * @throws {GenerationProblem} when the worker fails, and the signal's reason when it is aborted.
 */
export async function writeQuestions(
  source: SourceText,
  order: GenerateOrder,
  options: WorkerOptions,
): Promise<Written> {
  const env = { ...process.env };
  dotenv.config({ quiet: true, processEnv: env });
  const server = parseLlmConfig(env);
  if (server === undefined)
    return { ...(await generateInWorker(source, order, options)), asides: [] };
  // Loaded only where it is used: its client takes longer to load than a short article to read.
  const [{ writeWithLlm }, { describeLlm }] = await Promise.all([
    import('./llm/write-with-llm.ts'),
    import('./llm/llm-report.ts'),
  ]);
  const { llm, ...generated } = await writeWithLlm(source, order, {
    server,
    embedded: (text, wish) => generateInWorker(text, wish, options),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { ...generated, asides: describeLlm(llm) };
}
