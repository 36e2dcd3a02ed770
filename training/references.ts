// Fits the weights of the reference resolver to GUM's coreference: `npx tsx training/references.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../src/questions/reading/document.ts';
import { readGumDocuments, sourceOf } from './gum-documents.ts';
import { trainReferences } from './reference-weights.ts';

const folder = join(process.env.EVAL_DATA ?? '../shared/eval', 'treebank');
const target = new URL('../src/questions/reading/references/weights.json', import.meta.url);

const documents = readGumDocuments(readFileSync(join(folder, 'gum-train.conllu'), 'utf8'));
const weights = trainReferences(
  documents.map((gold) => ({ gold, document: documentOf(sourceOf(gold), gold.sentences) })),
);
writeFileSync(target, `${JSON.stringify(weights, null, 2)}\n`);
