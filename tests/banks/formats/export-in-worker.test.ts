import { expect, test } from 'vitest';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import { exportInWorker } from '../../../src/banks/formats/export-in-worker.ts';
import { formatNames } from '../../../src/banks/formats/format.ts';
import { article, articleQuestions } from '../articles.ts';

const content = { ...article, article, questions: articleQuestions(12) };
const nowMs = Date.UTC(2026, 10, 23);

test('a thread of its own writes the same files', async () => {
  for (const format of formatNames) {
    const written = await exportInWorker(content, { format, nowMs });
    const expected = exportBank(content, format, { nowMs });
    expect(Buffer.from(written.bytes).equals(expected.bytes)).toBe(true);
    expect({ ...written, bytes: undefined }).toEqual({ ...expected, bytes: undefined });
  }
});

test('what cannot be written is refused with what to do', async () => {
  const separators = { field: ';', card: ';' };
  const same = exportInWorker(content, { format: 'quizlet', nowMs, separators });
  await expect(same).rejects.toThrow(/separators must differ/);
  const slow = exportInWorker(content, { format: 'anki', nowMs }, { timeLimitMs: 1 });
  await expect(slow).rejects.toThrow(/takes more than.*choose another format/);
});
