import { afterEach } from 'vitest';
import { defaultLimits, type LlmLimits } from '../../src/llm/limits.ts';
import type { LlmNote } from '../../src/llm/notes.ts';
import { type LlmGenerated, type LlmTools, writeWithLlm } from '../../src/llm/write-with-llm.ts';
import type { GenerateOptions } from '../../src/questions/generate-questions.ts';
import type { SourceText } from '../../src/questions/source-text.ts';
import { bridges } from './fixtures.ts';
import { type Behaviour, type StandIn, startStandIn } from './stand-in.ts';

/** A key that must never be seen. */
export const secretKey = 'sk-very-secret-0123456789';

/** Short waits, so that a test of them takes no time. */
export const quick: Partial<LlmLimits> = { ...defaultLimits, attemptMs: 400, backOffMs: 5 };

const open: StandIn[] = [];

/** Closes what a test has started. Call once in each test file. */
export function closeAfterEach(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ close }) => close()));
  });
}

export async function serve(behaviour: Behaviour): Promise<StandIn> {
  const server = await startStandIn(behaviour);
  open.push(server);
  return server;
}

export type Order = {
  readonly source?: SourceText;
  readonly options?: Partial<GenerateOptions>;
  readonly tools?: Partial<LlmTools>;
};

/** Writes four questions about the bridges with the model at `url`. */
export async function write(
  url: string,
  { source = bridges, options = {}, tools = {} }: Order = {},
): Promise<LlmGenerated & { codes: readonly LlmNote['code'][] }> {
  const server = { baseUrl: url, apiKey: secretKey, model: 'stand-in-7b' };
  const result = await writeWithLlm(
    source,
    { count: 4, seed: 1, ...options },
    { server, limits: quick, ...tools },
  );
  return { ...result, codes: result.llm.notes.map(({ code }) => code) };
}
