import { describe } from 'vitest';
import type { Begin } from './contract/fixture.ts';
import { interleavingContract } from './contract/interleaving.ts';
import { rangingContract } from './contract/ranging.ts';
import { readingContract } from './contract/reading.ts';
import { updatingContract } from './contract/updating.ts';

/** What every backend owes the rest of the program: `begin` makes a new, empty database of that backend. */
export function storeContract(name: string, begin: Begin): void {
  describe(`the store on ${name}`, () => {
    readingContract(begin);
    updatingContract(begin);
    rangingContract(begin);
    interleavingContract(begin);
  });
}
