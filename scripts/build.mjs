// Bundles the program into dist/, so that `npm start` loads a handful of files and needs no loader.
// Each file is written beside its target and renamed: a bot that starts meanwhile never reads half a file.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildSheet } from './build-sheet.mjs';
import { externalPackages } from './external-packages.mjs';

const forNode = {
  outdir: 'dist',
  bundle: true,
  external: externalPackages,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  write: false,
};
const programs = build({
  ...forNode,
  entryPoints: {
    main: 'src/main.ts',
    supervisor: 'src/supervisor.ts',
    healthcheck: 'src/healthcheck.ts',
    cli: 'src/cli.ts',
    // Beside those that start it, and beside the weights that it reads.
    'generation-worker': 'src/generation/generation-worker.ts',
    'format-worker': 'src/banks/formats/format-worker.ts',
    'deck-worker': 'src/flashcards/anki/deck-worker.ts',
    'picture-worker': 'src/pictures/picture-worker.ts',
    'optimiser-process': 'src/flashcards/optimising/optimiser-process.ts',
  },
});
// Apart and split, so that it loads the libraries of a format when a file of that format comes.
const readingWorker = build({
  ...forNode,
  entryPoints: { 'reading-worker': 'src/articles/reading/reading-worker.ts' },
  splitting: true,
  chunkNames: 'reading/[name]-[hash]',
});
const page = build({
  entryPoints: ['page.ts', 'page.css', 'index.html'].map((name) => `src/playground/page/${name}`),
  loader: { '.html': 'copy' },
  outdir: 'dist/page',
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  write: false,
});

// `new URL('./weights/...', import.meta.url)`, or './tables/...', finds them beside the module in src/, and beside the bundle here.
const weights = (await readdir('src/questions', { recursive: true }))
  .filter((path) => /[/\\](weights|tables)[/\\][^/\\]+$/.test(path) && !path.endsWith('.md'))
  .map((path) => join('src/questions', path));

for (const { outputFiles } of await Promise.all([programs, readingWorker, page])) {
  for (const file of outputFiles) await replaceFile(file.path, file.contents);
}
for (const path of weights) {
  await replaceFile(join('dist', basename(dirname(path)), basename(path)), await readFile(path));
}

await replaceFile('dist/sheet/index.html', await buildSheet());

async function replaceFile(path, contents) {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, path);
}
