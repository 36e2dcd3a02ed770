import { expect, test } from 'vitest';
import { openCollection } from '../banks/formats/anki/packages.ts';
import { ankiPackage } from '../flashcards/anki/collections.ts';
import { openTable } from '../support/play.ts';

test('a deck comes from Anki with its schedule, and goes back', async () => {
  const { driver } = await openTable();
  const bob = driver.user('Bob');
  const data = ankiPackage({
    crt: 1_700_000_000,
    notes: [
      { mid: 5, flds: 'Capital of <b>France</b>?\u001fParis' },
      { mid: 5, flds: '<img src="a.png">\u001fRome' },
    ],
    cards: [
      { nid: 1, type: 2, queue: 2, due: 5_000, ivl: 10, reps: 3, data: '{"s":12.5,"d":4}' },
      { nid: 2 },
    ],
  });
  const file = { name: 'capitals.apkg', data: Buffer.from(data) };
  const imported = await bob.slash('general', 'flashcards import', { file });
  expect(imported.ephemeral).toBe(true);
  expect(imported.text).toContain('1 card imported into “Capitals”');
  expect(imported.text).toContain('1 with a schedule');
  expect(imported.text).toContain('**note 2**: there is no text on its front');
  expect(driver.sees('Alice', 'general')).toEqual([]);

  const again = await bob.slash('general', 'flashcards import', { file });
  expect(again.text).toContain('Nothing new: “Capitals” has this card already');

  const exported = await bob.slash('dm', 'flashcards export', { deck: 'Capitals' });
  expect(exported.text).toContain('1 card with its schedule');
  const url = exported.message?.attachments[0]?.url ?? '';
  const collection = openCollection(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  expect(collection.prepare('SELECT type, ivl, reps, data FROM cards').get()).toMatchObject({
    ...{ type: 2, ivl: 10, reps: 3, data: expect.stringContaining('"s":12.5,"d":4') },
  });

  const wrong = { name: 'notes.apkg', data: 'This is no package.' };
  const refused = await bob.slash('general', 'flashcards import', { file: wrong });
  expect(refused.text).toContain('This is no Anki package; export a deck');
  const none = await bob.slash('general', 'flashcards export', { deck: 'Nothing' });
  expect(none.text).toContain('Capitals');
  expect(driver.refusals).toEqual([]);
});
