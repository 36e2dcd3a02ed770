// The page of a study sheet: one file of HTML with its script and style in it, and two slots for a bank.
// Bundled into dist/ by build.mjs; run by itself, it writes the page to standard output.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../src/banks/formats/sheet/page/', import.meta.url));

/** Nothing may be loaded, and no script or style but the two in the page may run. */
const policy = ({ script, style }) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

export async function buildSheet() {
  const { outputFiles } = await build({
    entryPoints: ['page.ts', 'page.css'].map((name) => join(folder, name)),
    outdir: folder,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: ['es2022', 'safari16.4', 'firefox115', 'chrome111'],
    minify: true,
    charset: 'utf8',
    write: false,
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
  const script = textOf('.js');
  const style = textOf('.css');
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const places = [
    [/%%policy%%/, policy({ script, style })],
    [/<link rel="stylesheet" [^>]*>/, `<style>${style}</style>`],
    [/<script src="page.js">/, `<script>${script}`],
  ];
  return places.reduce((page, [place, filling]) => page.replace(place, () => filling), html);
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await buildSheet());
