import type { Article } from '../article.ts';

/** What the worker says, once, before it ends. */
export type ReadingMessage =
  | { readonly kind: 'read'; readonly article: Article }
  /** Its owner can mend it: the message of an `ArticleProblem`, which would lose its class on the way. */
  | { readonly kind: 'refused'; readonly message: string };
