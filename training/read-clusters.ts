import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { lexicalHash } from '../src/questions/parsing/word-form.ts';
import type { WholeLexicon } from './train-tagger.ts';

/**
 * What `training/word-clusters.ts` and `training/word-classes.ts` found out about words, four bytes a word:
 * parts of speech, use, coarse and fine cluster, from the highest down.
 */
export function readClusters(): WholeLexicon['clusters'] {
  const classes = readTable('word-classes.txt.br');
  const clusters = readTable('word-clusters.txt.br');
  const words = new Set([...classes.keys(), ...clusters.keys()]);
  return new Map(
    [...words].map((word) => [word, (classes.get(word) ?? 0) * 65_536 + (clusters.get(word) ?? 0)]),
  );
}

/** The two numbers of each line, the first times 256, by the hash of its word. */
function readTable(name: string): Map<number, number> {
  const file = readFileSync(new URL(`./${name}`, import.meta.url));
  const lines = brotliDecompressSync(file).toString('utf8').split('\n');
  // Words that differ in their digits only share a hash: the commoner, which stands first, counts.
  const table = new Map<number, number>();
  for (const line of lines) {
    const [word = '', high, low] = line.split(' ');
    const hash = lexicalHash(word);
    if (!table.has(hash)) table.set(hash, Number(high) * 256 + Number(low));
  }
  return table;
}
