import { fileURLToPath } from 'node:url';
import { isHeldOut, readDgen } from './dgen.ts';
import { trainRanker } from './distractors.ts';
import { writePack } from './tables/write-pack.ts';

const target = fileURLToPath(new URL('../src/questions/options/tables/', import.meta.url));

/** Trains the ranker of wrong options and writes its trees and its memory (`npm run train:options`). */
function main(folder: string): void {
  const items = readDgen(folder).filter((item) => !isHeldOut(item));
  const trees = trainRanker(items);
  const sizes = [
    writePack(`${target}ranker.pack`, {
      roots: trees.roots,
      features: trees.features,
      lefts: trees.lefts,
      thresholds: new Uint8Array(trees.thresholds.buffer),
    }),
    writePack(`${target}memory.pack`, {
      items: items
        .map(({ answer, distractors }) => `${[answer, ...distractors].join('\t')}\n`)
        .join(''),
    }),
  ];
  console.log(`${items.length} items; ranker.pack ${sizes[0]}, memory.pack ${sizes[1]} bytes`);
}

main(process.env.EVAL_DATA ?? fileURLToPath(new URL('../../shared/eval', import.meta.url)));
