import { expect, test } from 'vitest';
import { SettingsService } from '../../src/settings/settings-service.ts';
import { openRoom } from '../support/room.ts';

test('a server that has chosen nothing plays drafts, and its choice is its own', async () => {
  const { store } = await openRoom();
  const settings = new SettingsService(store);
  expect(await settings.of('1')).toMatchObject({ drafts: 'playable' });
  await settings.change('1', { drafts: 'hidden' });
  expect(await new SettingsService(store).of('1')).toMatchObject({ drafts: 'hidden' });
  expect(await settings.of('2')).toMatchObject({ drafts: 'playable' });
});

test('a change of nothing keeps what was chosen', async () => {
  const settings = new SettingsService((await openRoom()).store);
  await settings.change('1', { drafts: 'hidden' });
  expect(await settings.change('1', {})).toMatchObject({ drafts: 'hidden' });
});
