/** `npm run evaluate`: measures the generator on gold data; ends non-zero when a measure is below its floor. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findDataFolder } from './data-folder.ts';
import { dgenPart, qamrPart, referencesPart, treebankPart } from './gold-parts.ts';
import { invariantsPart } from './invariants-part.ts';
import type { Part } from './part.ts';
import { readingPart } from './reading.ts';
import { holds, measureTable } from './table.ts';

const parts: readonly Part[] = [
  readingPart,
  treebankPart,
  referencesPart,
  qamrPart,
  dgenPart,
  invariantsPart,
];
const root = join(import.meta.dirname, '..');
const data = findDataFolder(process.env, root);
if (data.kind === 'found') evaluate(data.path);
else if (data.kind === 'misnamed') {
  console.error(`EVAL_DATA names ${data.path}, which is not there: nothing was measured.`);
  process.exitCode = 1;
} else {
  console.log(`The evaluation data (${data.path}) is absent: nothing was measured.`);
  console.log('Set EVAL_DATA to a folder that holds treebank, qamr, dgen and qgeval.');
}

function evaluate(folder: string): void {
  const present = parts.filter(({ needs }) => existsSync(join(folder, needs)));
  const startedAt = performance.now();
  const findings = present.map((part) => {
    const partStartedAt = performance.now();
    const found = part.measure(folder, root);
    return { part, found, seconds: (performance.now() - partStartedAt) / 1_000 };
  });
  const measured = findings.flatMap(({ found }) => found.measured);
  console.log(measureTable(measured));
  for (const { part, found, seconds } of findings) {
    console.log(`\n${part.name} (${seconds.toFixed(0)} s)`);
    for (const note of found.notes) console.log(`  ${note}`);
  }
  for (const { name, needs } of parts.filter((part) => !present.includes(part)))
    console.log(`\n${name}: ${join(folder, needs)} is absent, so this was not measured.`);
  const seconds = (performance.now() - startedAt) / 1_000;
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  console.log(`\n${seconds.toFixed(0)} s, at most ${memoryMb.toFixed(0)} MB resident.`);
  const failed = measured.filter((one) => !holds(one)).length;
  console.log(failed === 0 ? 'Every floor holds.' : `${failed} below their floor.`);
  if (failed > 0) process.exitCode = 1;
}
