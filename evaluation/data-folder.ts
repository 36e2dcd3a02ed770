import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the gold data lies, or why there is none. */
export type DataFolder =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'misnamed'; readonly path: string };

/**
 * `EVAL_DATA`, else `../shared/eval` beside the checkout `root`. A folder that nobody named may be
 * absent; one that was named and is not there is a mistake.
 */
export function findDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): DataFolder {
  const named = env.EVAL_DATA;
  if (named !== undefined && named !== '') {
    const path = resolve(named);
    return { kind: existsSync(path) ? 'found' : 'misnamed', path };
  }
  const path = resolve(root, '../shared/eval');
  return { kind: existsSync(path) ? 'found' : 'absent', path };
}
