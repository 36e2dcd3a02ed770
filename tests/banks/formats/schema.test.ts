import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columns } from '../../../src/banks/formats/csv-read.ts';
import { formatNames } from '../../../src/banks/formats/format.ts';
import { formats } from '../../../src/banks/formats/formats.ts';
import { bankJsonSchema } from '../../../src/banks/formats/json.ts';

const docs = join(import.meta.dirname, '../../../docs');
const guide = readFileSync(join(docs, 'formats.md'), 'utf8');

test('the published schema is the one that banks are written by; `npm run schema` writes it', () => {
  const published: unknown = JSON.parse(readFileSync(join(docs, 'bank.schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(bankJsonSchema())));
});

test('every format and every column is explained', () => {
  for (const name of formatNames)
    expect(guide).toContain(`| \`${name}\` | \`${formats[name].extension}\` |`);
  for (const column of columns) expect(guide).toContain(`\`${column}\``);
});
