import type { Generated, GenerateOrder } from '../questions/generate-questions.ts';
import type { Progress } from '../questions/generation-hooks.ts';
import type { SourceText } from '../questions/source-text.ts';

/** What the worker is started with. */
export type WorkerOrder = { readonly source: SourceText; readonly order: GenerateOrder };

/** What the worker says: how far it is, and at last the questions. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly generated: Generated };
