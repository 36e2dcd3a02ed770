import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLocalDiscord } from '../../src/playground/local-discord.ts';

let folder: string;
let stateFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'));
  stateFile = join(folder, 'deeper', 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

test('messages are there again after a new start, under the same ids', async () => {
  const first = await startLocalDiscord({ port: 0, stateFile });
  const id = first.driver.user('Alice').say('general', 'remember me');
  await first.close();
  const second = await startLocalDiscord({ port: 0, stateFile });
  const [message] = second.driver.channel('general').messages;
  expect([message?.id, message?.content]).toEqual([id, 'remember me']);
  await second.close();
});

test.each(['{"version":1,"mess', '{"version":99}', '[]'])(
  'a file that cannot be read (%s) is set aside and named in the log',
  async (broken) => {
    const path = join(folder, 'state.json');
    await writeFile(path, broken);
    const log: string[] = [];
    const discord = await startLocalDiscord({
      port: 0,
      stateFile: path,
      log: (line) => log.push(line),
    });
    expect(discord.driver.channel('general').messages).toEqual([]);
    expect(log.join()).toContain(`${path}.broken`);
    expect(await readFile(`${path}.broken`, 'utf8')).toBe(broken);
    await discord.close();
  },
);

test('a taken port is named in the error', async () => {
  const first = await startLocalDiscord({ port: 0 });
  const port = Number(new URL(first.url).port);
  await expect(startLocalDiscord({ port })).rejects.toThrow(`Port ${port} is taken`);
  await first.close();
});
