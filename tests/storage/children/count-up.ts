/**
 * Counts up one total together with one event each, and prints each event once its commit is acknowledged.
 * Arguments: database file, name of this process, how many times. Starts when it reads a line.
 */
import { once } from 'node:events';
import { openStore } from '../../../src/storage/open-store.ts';
import { put } from '../../../src/storage/store.ts';
import { add, happening, happenings, scores } from '../contract/fixture.ts';

const [path = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore(`sqlite://${path}`, {
  now: () => 0,
  onSweepFailure: (error) => {
    throw error;
  },
});
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (let index = 0; index < Number(count); index += 1) {
  const key = `${name}.${index}`;
  const also = [put(happenings, key, happening(name))];
  await store.update(scores, 'total', (current) => ({ ...add(1)(current), also }));
  process.stdout.write(`${key}\n`);
}
await store.close();
process.stdin.destroy();
