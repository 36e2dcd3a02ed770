import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportBank } from '../../../../src/banks/formats/export-bank.ts';
import type { BankContent } from '../../../../src/banks/formats/format.ts';
import { makeQuestion } from '../../../questions/make-question.ts';
import { anyBank, anyQuestion, anyText, fixedSeed, nowMs } from '../any-question.ts';

const shape = z.object({
  title: z.string(),
  key: z.string(),
  questions: z.array(z.object({ id: z.string(), prompt: z.string(), answer: z.string() })),
});

function written(content: BankContent) {
  const { bytes, losses } = exportBank(content, 'sheet', { nowMs });
  return { page: new TextDecoder().decode(bytes), losses };
}

/** What a browser takes for the bank: everything up to the first end of the script element. */
function dataIn(page: string) {
  const [, after = ''] = page.split('<script type="application/json" id="data">');
  const [json = ''] = after.split(/<\/script/i);
  return { json, data: shape.parse(JSON.parse(json)) };
}

describe('a study sheet', () => {
  const content = { title: 'The lighthouse', questions: [makeQuestion()] };

  test('is one page whose only script and style are those that its policy names', () => {
    const { page } = written(content);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(page.match(/<(script|style|link|img|iframe)\b/g)).toEqual([
      ...['<link', '<style', '<script', '<script'],
    ]);
    expect(page).toContain('<link rel="icon" href="data:');
    expect(style).not.toMatch(/url\(|@import/);
  });

  test('leaves out what was retired and says so, and keeps drafts', () => {
    const questions = [
      makeQuestion({ id: 'a', status: 'retired' }),
      makeQuestion({ id: 'b', status: 'draft' }),
      makeQuestion({ id: 'c', status: 'approved' }),
    ];
    const { page, losses } = written({ ...content, questions });
    expect(dataIn(page).data.questions.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(losses).toEqual([
      'A study sheet is for reading: it cannot be imported again.',
      '1 retired question stayed out.',
    ]);
  });

  test('of the same bank keeps its key when questions come and go', () => {
    const key = (questions: BankContent['questions']) =>
      dataIn(written({ ...content, questions }).page).data.key;
    expect(key([makeQuestion()])).toBe(key([makeQuestion({ id: 'other' })]));
    expect(key([])).not.toBe(dataIn(written({ ...content, title: 'Another' }).page).data.key);
  });

  test('is not warned of for its size, as it never comes back in', () => {
    const explanation = 'x'.repeat(11_000_000);
    const large = { ...content, questions: [makeQuestion({ explanation })] };
    expect(written(large).losses).toHaveLength(1);
    expect(exportBank(large, 'json', { nowMs }).losses).toHaveLength(1);
  });

  test('carries any text unchanged and inert', () => {
    const hostile = fc.oneof(
      anyText,
      fc.constantFrom(
        ...['</script><script>alert(1)</script>', '<!--<script>', ']]>', '"%%data%%"', '%%title%%'],
        ...['\u2028\u2029', '$&$1$`', '\\u003c\'"', '\ud800', '<img src=x onerror=alert(1)>'],
      ),
    );
    fc.assert(
      fc.property(anyBank(anyQuestion(hostile)), hostile, (bank, title) => {
        const { page } = written({ ...bank, title });
        const { json, data } = dataIn(page);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(data.title).toBe(title);
        const kept = bank.questions.filter(({ status }) => status !== 'retired');
        expect(data.questions.map(({ prompt, answer }) => [prompt, answer])).toEqual(
          kept.map(({ prompt, answer }) => [prompt, answer]),
        );
        // Title, heading and nothing else: no markup comes from the bank.
        expect(page.match(/<[a-z!/]/gi)?.length).toBe(
          written({ ...bank, title: 'x' }).page.match(/<[a-z!/]/gi)?.length,
        );
      }),
      fixedSeed,
    );
  });
});
