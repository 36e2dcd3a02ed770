// Writes docs/bank.schema.json from the schema that banks are read and written by.
import { writeFile } from 'node:fs/promises';
import { bankJsonSchema } from '../src/banks/formats/json.ts';

await writeFile('docs/bank.schema.json', `${JSON.stringify(bankJsonSchema(), null, 2)}\n`);
