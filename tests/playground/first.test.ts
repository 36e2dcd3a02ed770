import { ButtonStyle, ComponentType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSlash, type Rig, startRig } from './start-bot.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig([{ name: 'ping', description: 'Answers' }], {
    ping: (it) =>
      asSlash(it).reply({
        content: 'pong',
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.Button,
                style: ButtonStyle.Primary,
                label: 'Again',
                custom_id: 'again',
              },
            ],
          },
        ],
      }),
    again: (it) => it.isButton() && it.update({ content: 'pong again' }),
  });
});
afterAll(() => rig.close());

test('a client logs in and sees both servers', () => {
  expect(rig.client.guilds.cache.map((it) => it.name)).toEqual(['Study Group', 'Book Club']);
});

test('a slash command is answered, and its button changes the answer', async () => {
  const alice = rig.discord.driver.user('Alice');
  const result = await alice.slash('general', 'ping');
  expect(result.text).toBe('pong');
  await alice.press(result, 'Again');
  expect(result.text).toBe('pong again');
  expect(rig.errors).toEqual([]);
  expect(rig.log).toEqual([]);
});
