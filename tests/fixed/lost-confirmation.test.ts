import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTable } from '../support/play.ts';

const harbour = readFileSync(
  join(import.meta.dirname, '../support/quizzes/harbour/article.md'),
  'utf8',
);

/** discord.js then takes the interaction for unanswered, and refused every later edit of the answer. */
test('an answer that Discord took without saying so is edited to its end', async () => {
  const { driver } = await openTable();
  driver.failNext('/callback', 500, { after: true });
  const reply = await driver.user('Alice').slash('general', 'article add', { text: harbour });
  await driver.waitFor(() => reply.text.includes('**Coverage**'), 20_000);
  expect(driver.channel('general').messages).toHaveLength(1);
});
