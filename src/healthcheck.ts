/** What the container runs to see whether the bot is well: exit code 0 if its health file is fresh. */
import { statSync } from 'node:fs';
import { staleMs } from './health.ts';

const ageMs =
  Date.now() - (statSync(process.env.HEALTH_FILE ?? '', { throwIfNoEntry: false })?.mtimeMs ?? 0);
process.exit(ageMs < staleMs ? 0 : 1);
