import type { APIMessage } from 'discord.js';
import { expect, test } from 'vitest';
import { pixelsOf } from '../pictures/pixels.ts';
import { buttonsOf, openTable, restart } from '../support/play.ts';

/** The one file of a message, and the words for it. */
async function pictureOf(message: APIMessage | null) {
  const [file, ...more] = message?.attachments ?? [];
  if (file === undefined || more.length > 0) throw new Error('not one file');
  const [, altText] = /"description":"([^"]+)"/.exec(JSON.stringify(message?.components)) ?? [];
  const bytes = new Uint8Array(await (await fetch(file.url)).arrayBuffer());
  return { name: file.filename, altText, ...(await pixelsOf(bytes)) };
}

test('what was learnt is shown as pictures, one at a time, after a restart as well', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const shown = await bob.slash('general', 'flashcards study', { bank: 'harbour' });
  await bob.press(shown, 'Show the answer');
  const easy = buttonsOf(shown.message).find(({ label }) => label.startsWith('Easy'));
  await bob.press(shown, easy?.id ?? '');

  const stats = await bob.slash('general', 'flashcards stats');
  expect(stats.ephemeral).toBe(true);
  expect(await pictureOf(stats.message)).toMatchObject({
    ...{ name: 'forecast.png', width: 1280, height: 720 },
    altText: expect.stringMatching(/^Due in the next 30 days: 1 card in all\. Today 0, /),
  });
  const pages = [
    ['All cards', 'maturity.png', /^How well the cards are known: 10 cards, 0 mature .* 1 young/],
    ['Remembered', 'retention.png', /^Remembered, week by week: No reviews yet/],
    ['The year', 'calendar.png', /^A year of reviews: 1 review on 1 day/],
  ] as const;
  for (const [label, name, altText] of pages) {
    if (label === 'The year') await restart(table);
    await bob.press(stats, label);
    await driver.waitFor(() => JSON.stringify(stats.message).includes(`/${name}`));
    const picture = await pictureOf(stats.message);
    expect(picture).toMatchObject({ name, altText: expect.stringMatching(altText) });
    expect(stats.text).toContain('**10 cards**');
  }
  expect(driver.refusals).toEqual([]);
});

test('intervals are fitted on a press, which says what it found, and not twice at once', async () => {
  const table = await openTable();
  const { driver } = table;
  const bob = driver.user('Bob');
  const settings = await bob.slash('dm', 'flashcards settings');
  expect(settings.text).toContain('fitted to how you forget once you have 400 reviews');
  const other = await bob.slash('dm', 'flashcards settings');
  await bob.press(settings, 'Fit to my reviews');
  await driver.waitFor(() => settings.text.includes('Nothing has changed'));
  expect(settings.text).toContain('you have 0 reviews, and it takes 400');
  const refused = await bob.press(other, 'Fit to my reviews');
  expect(refused.text).toContain('Your reviews have just been looked at');
  await restart(table);
  await bob.press(other, 'Two buttons');
  expect(other.text).toContain('**Intervals** the usual ones (looked at <t:');
  expect(driver.refusals).toEqual([]);
});
