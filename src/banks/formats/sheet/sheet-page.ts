import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is put into the page. Both must be HTML already. */
export type Filling = { readonly title: string; readonly data: string };

let page: string | undefined;

/**
 * The page of a study sheet, filled. Its script and style are in it, and allowed by their hashes alone.
 */
export function filledPage({ title, data }: Filling): string {
  page ??= emptyPage();
  // In one pass, so that a title that looks like a slot stays a title.
  return page.replace(/%%title%%|"%%data%%"/g, (slot) => (slot === '%%title%%' ? title : data));
}

/** Beside the bundle lies the page as it was built; from this source it is built when it is first asked for. */
function emptyPage(): string {
  if (!import.meta.url.endsWith('.ts'))
    return readFileSync(new URL('./sheet/index.html', import.meta.url), 'utf8');
  const builder = fileURLToPath(new URL('../../../../scripts/build-sheet.mjs', import.meta.url));
  return execFileSync(process.execPath, [builder], { encoding: 'utf8', maxBuffer: 10_000_000 });
}
