// Runs every scenario against the examiner: EXAMINER (its folder, installed) and ROOT (the repository).
// Prints a line for each and ends with `scenarios: N passed, N failed`.
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';

execFileSync('npm', ['run', '-s', 'build'], { cwd: process.env.ROOT, stdio: 'inherit' });

const parts = (await readdir(import.meta.dirname)).filter(
  (file) => file.endsWith('.mjs') && !['run.mjs', 'support.mjs'].includes(file),
);
const scenarios = Object.assign(
  {},
  ...(await Promise.all(parts.sort().map((file) => import(`./${file}`)))),
);

const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, scenario] of Object.entries(scenarios)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const startedAt = performance.now();
  try {
    await scenario();
    passed += 1;
    console.log(`ok   ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${error.stack}`);
  }
}
console.log(`scenarios: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
