/** `npm run bench`: prints tables and asserts nothing, since machines are shared and noisy. */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { benchAcknowledgements } from './acknowledgements.ts';
import { benchFlashcards } from './flashcards.ts';
import { benchFootprint } from './footprint.ts';
import { benchGenerator } from './generator.ts';

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`);
await benchAcknowledgements();
await benchFlashcards();
await benchFootprint();
await benchGenerator();
