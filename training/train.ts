// Trains tagger, parser and entity recogniser and writes their weights: `npm run train`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNameLists } from './name-lists.ts';
import { readClusters } from './read-clusters.ts';
import { trainModels } from './train-models.ts';
import { readTrainingSet } from './training-set.ts';

const folder = join(process.env.EVAL_DATA ?? '../shared/eval', 'treebank');
const target = new URL('../src/questions/parsing/weights/english.bin.br', import.meta.url);

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const started = performance.now();
const report = (line: string) => {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
};

const sentences = [
  ...readTrainingSet(read('ewt-train.conllu')),
  ...readTrainingSet(read('gum-train.conllu')),
];
report(`${sentences.length} sentences`);
const packed = trainModels(sentences, {
  clusters: readClusters(),
  lists: readNameLists(),
  report,
});
writeFileSync(target, packed);
report(`${packed.length} bytes written`);
