import { expect, test } from 'vitest';
import * as bank from '../../commands/bank.ts';
import { createBank } from '../../src/banks/adding.ts';
import { bankRecords } from '../../src/banks/bank-records.ts';
import { importQuestions } from '../../src/banks/importing.ts';
import { bankLimit, type Library } from '../../src/banks/library.ts';
import { openBot } from '../support/bot.ts';
import { question } from '../support/room.ts';

/** The server of the one bank that there is, and the bank’s id. */
async function onlyBank({ store }: Library): Promise<readonly string[]> {
  for await (const key of store.keys(bankRecords, '')) return key.split('.');
  return [];
}

test('thousands of questions are searched and merged while Discord waits, and a server can be full', async () => {
  const { driver, library } = await openBot([bank]);
  const alice = driver.user('Alice');
  await alice.slash('general', 'bank create', { title: 'Small' });
  const [owner = '', small = ''] = await onlyBank(library);
  const acting = { owner, by: { id: alice.id, name: 'Alice' } };
  const { id: bankId } = await createBank(library, { ...acting, title: 'Large' });
  const questions = Array.from({ length: 5_001 }, (_, index) =>
    question('short-answer', { id: `q${index}`, prompt: `What is number ${index}?` }),
  );
  await importQuestions(library, { ...acting, bankId, questions });

  const found = await alice.slash('general', 'bank search', { text: 'number' });
  expect(found).toMatchObject({ deferred: true, ephemeral: true });
  expect(found.text).toContain('5,001 questions with “number”');
  const next = await alice.press(found, 'Next');
  expect(next.deferred).toBe(true);
  await driver.waitFor(() => found.text.includes('**9.** What is number 8?'));

  const merging = await alice.slash('general', 'bank merge', { from: bankId, into: small });
  await alice.press(merging, 'Merge them');
  await driver.waitFor(() => merging.text.includes('5,001 questions moved into **Small**'), 20_000);

  for (let count = 1; count < bankLimit; count += 1)
    await createBank(library, { ...acting, title: `Bank ${count}` });
  const full = await alice.slash('general', 'bank create', { title: 'One more' });
  expect(full.text).toContain('There can be 200 banks here');
  expect((await alice.slash('general', 'bank list')).text).toContain('Page 1 of 20');
  expect(driver.refusals).toEqual([]);
}, 60_000);
