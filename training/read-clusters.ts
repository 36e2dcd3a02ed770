import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type Lexicon, lexicalHash } from '../src/questions/parsing/word-form.ts';

/** The clusters that `training/word-clusters.ts` found: the coarse number times 256 and the fine one. */
export function readClusters(): Lexicon['clusters'] {
  const file = readFileSync(new URL('./word-clusters.txt.br', import.meta.url));
  const lines = brotliDecompressSync(file).toString('utf8').split('\n');
  // Words that differ in their digits only share a hash: the commoner, which stands first, counts.
  const clusters = new Map<number, number>();
  for (const line of lines) {
    const [word = '', coarse, fine] = line.split(' ');
    const hash = lexicalHash(word);
    if (!clusters.has(hash)) clusters.set(hash, Number(coarse) * 256 + Number(fine));
  }
  return clusters;
}
