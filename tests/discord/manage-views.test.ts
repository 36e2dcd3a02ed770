import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankSummary } from '../../src/banks/bank.ts';
import { type BankEvent, flagReasons, whatHappened } from '../../src/banks/bank-records.ts';
import { countsOf } from '../../src/banks/counts.ts';
import { formatNames } from '../../src/banks/formats/format.ts';
import { formats } from '../../src/banks/formats/formats.ts';
import type { ReviewItem } from '../../src/banks/review-queue.ts';
import { limits } from '../../src/discord/limits.ts';
import { questionForm } from '../../src/discord/question-form.ts';
import { exportView, safeName } from '../../src/discord/views/export-view.ts';
import { bankHistoryView, questionHistoryView } from '../../src/discord/views/history-view.ts';
import { importView } from '../../src/discord/views/import-view.ts';
import { overtakenNote, undoneNote } from '../../src/discord/views/review-notes.ts';
import { approveAllView, reviewEndView, reviewView } from '../../src/discord/views/review-view.ts';
import { settingsView } from '../../src/discord/views/settings-view.ts';
import type { View } from '../../src/discord/views/view.ts';
import { savedView, unsavedView } from '../../src/discord/views/writing-view.ts';
import { questionProblems, UserFailure } from '../../src/failures.ts';
import { questionKinds } from '../../src/questions/question.ts';
import { question } from '../support/room.ts';
import { expectWithinLimits, hostile } from './within-limits.ts';

const texts = fc.array(hostile, { minLength: 8, maxLength: 8 });
/** The longest ids that there can be. */
const [longBank, longQuestion] = ['b'.repeat(40), 'q'.repeat(40)];

const given = fc.record({
  texts,
  kind: fc.constantFrom(...questionKinds),
  count: fc.integer({ min: 0, max: 30 }),
  isPulled: fc.boolean(),
  isOwn: fc.boolean(),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

function itemOf({ texts: said, kind, count, isPulled, isOwn }: Given): ReviewItem {
  const [title = '', prompt = '', answer = '', quote = '', a = '', b = '', note = '', name = ''] =
    said;
  const shown = question(kind, {
    id: longQuestion,
    prompt,
    answer,
    accepted: Array.from({ length: count }, () => a),
    choices: kind === 'multiple-choice' ? [answer, a, b, note] : [],
    evidence: { quote, start: 0, end: 1 },
    explanation: b,
    status: 'draft',
    origin: { author: name || 'x' },
  });
  const flags = Array.from({ length: count }, (_, index) => ({
    userId: String(index),
    name,
    reason: flagReasons[index % flagReasons.length] ?? 'wrong',
    note,
    at: 0,
  }));
  const bank: BankSummary = {
    id: longBank,
    owner: isOwn ? '1' : undefined,
    title,
    source: undefined,
    date: undefined,
    language: 'en',
    counts: countsOf([shown, { ...shown, id: 'other' }]),
    pulledCount: count,
  };
  return {
    bank,
    question: shown,
    article: { title, source: `https://example.org/${'x'.repeat(count * 60)}` },
    flags,
    isPulled,
    isEdited: true,
    isQuoteGone: true,
    leftCount: 20_000,
    version: 'abcde',
  };
}

function eventOf({ texts: said, count }: Given): BankEvent {
  const [prompt = '', answer = '', note = '', name = ''] = said;
  const what = whatHappened[count % whatHappened.length] ?? 'edited';
  const side = (text: string) => ({
    prompt: text,
    answer: text,
    accepted: Array.from({ length: count }, (_, index) => `${text}${index}`),
    status: 'draft',
    evidence: { quote: text },
    flags: [{ reason: 'wrong', note }],
  });
  return {
    version: 1,
    at: 1_000,
    by: { id: '1', name },
    what,
    questionId: longQuestion,
    before: side(prompt),
    after: side(answer),
  };
}

function expectAll(views: readonly View[]): void {
  for (const view of views) expectWithinLimits(view);
}

describe('whatever stands in questions, names and files', () => {
  test('a review keeps Discord’s limits', () => {
    fc.assert(
      fc.property(given, (drawn) => {
        const item = itemOf(drawn);
        const { bank } = item;
        const by = { id: '1', name: drawn.texts[7] ?? '' };
        const last = { ...eventOf(drawn), by };
        const overtaken = { question: item.question, overtaken: 'decided', last } as const;
        const note = overtakenNote({ ...overtaken, readerId: '2' });
        expectAll([
          reviewView({ item, scope: 'all', note, undoIn: longBank }),
          reviewEndView({ bank, scope: 'one', note, isPlayable: true, othersWait: true }),
          approveAllView(bank, 'one', longQuestion),
          savedView(item, 'added'),
          unsavedView(new UserFailure('question-unfit', { problems: questionProblems }), 'f', {
            id: 'x',
            label: 'Back',
          }),
        ]);
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });

  test('a history, an import and an export keep them, too', () => {
    fc.assert(
      fc.property(given, (drawn) => {
        const { bank, question: shown } = itemOf(drawn);
        const event = eventOf(drawn);
        const events = Array.from({ length: drawn.count }, () => event);
        const [a = '', b = ''] = drawn.texts;
        const many = Array.from({ length: drawn.count * 10 }, () => a);
        const log = {
          entries: events.slice(0, 5).map((each) => ({ event: each, questionCount: drawn.count })),
          page: 1,
          pageCount: 3,
        };
        expectAll([
          questionHistoryView({ bank, question: shown, events, page: 2 }),
          bankHistoryView({ bank, log, prompts: new Map([[longQuestion, a]]) }),
          importView({
            bank: drawn.isOwn ? bank : undefined,
            isNew: true,
            format: 'CSV',
            fileName: b,
            addedCount: drawn.count,
            duplicates: many.map(() => shown),
            problems: many.map((message) => ({ place: b, message })),
            losses: many,
          }),
          exportView({
            bank,
            content: { title: a, questions: [shown] },
            label: 'CSV',
            exported: {
              fileName: `${b}.csv`,
              contentType: '',
              bytes: new Uint8Array(1),
              losses: many,
            },
          }),
        ]);
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });

  test('a form keeps them and shows what was typed', () => {
    fc.assert(
      fc.property(given, ({ kind, texts: said, isOwn, isPulled }) => {
        const [prompt = '', answer = '', wrong = '', explanation = ''] = said;
        const form = questionForm('formid12', {
          version: 1,
          userId: '1',
          owner: '1',
          bankId: longBank,
          ...(isPulled ? { questionId: longQuestion } : {}),
          kind,
          hasQuote: isOwn,
          typed: { prompt, answer, wrong, accepted: wrong, explanation, quote: wrong },
        }).toJSON();
        expect(form.title.length).toBeLessThanOrEqual(limits.modalTitle);
        expect(form.components.length).toBeLessThanOrEqual(limits.fieldsPerModal);
        expect(JSON.stringify(form.components[0])).toContain(
          JSON.stringify(prompt.slice(0, limits.modalText)).slice(1, -1),
        );
      }),
      { seed: 20261123, numRuns: 100 },
    );
  });
});

test('a review shows the answer, the proof, the flags and what each button is about', () => {
  const item = itemOf({
    texts: [
      'Tides',
      'What moves the sea?',
      'The Moon',
      'The Moon moves it.',
      'Sun',
      'Wind',
      'Hm',
      'Bob',
    ],
    kind: 'multiple-choice',
    count: 1,
    isPulled: true,
    isOwn: true,
  });
  const shown = JSON.stringify(reviewView({ item, scope: 'one' }));
  for (const part of [
    '✅ **The Moon**',
    '▫️ Sun',
    '> The Moon moves it.',
    'taken out of play',
    '🚩 **The answer is wrong** · **Bob**: Hm',
    'Put back into play',
    'Approve all 2 drafts',
    `review:ok:${longBank}:${longQuestion}:oabcde`,
  ])
    expect(shown).toContain(part);
});

test('a question that came with the bot can be put back or retired, and not changed', () => {
  const item = itemOf({
    texts: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    kind: 'true-false',
    count: 1,
    isPulled: true,
    isOwn: false,
  });
  const shown = JSON.stringify(reviewView({ item, scope: 'all' }));
  expect(shown).not.toContain('review:edit');
  expect(shown).not.toContain('review:all:');
  expect(shown).toContain('review:undo:a:');
});

test('what was undone is told with what was left alone', () => {
  const undone = { what: 'approved', undoneCount: 3, skippedCount: 1 } as const;
  expect(undoneNote(undone)).toBe(
    '↩️ Undone: approving 3 questions. 1 question was left as it is, because somebody has changed it since.',
  );
  expect(undoneNote({ ...undone, undoneCount: 0 })).toMatch(/^↩️ Nothing was undone\. 1 question/);
});

test('a long list of problems goes into a file, a short one stands in the message', () => {
  const report = {
    bank: undefined,
    isNew: false,
    format: 'CSV',
    fileName: 'a.csv',
    addedCount: 0,
    duplicates: [],
    losses: [],
  };
  const problems = (count: number) =>
    Array.from({ length: count }, (_, row) => ({ place: `row ${row}`, message: 'mend it.' }));
  expect(importView({ ...report, problems: problems(8) }).files).toBeUndefined();
  const [file] = importView({ ...report, problems: problems(500) }).files ?? [];
  expect(Buffer.from(file?.bytes ?? []).toString()).toContain('\nrow 499: mend it.\n');
});

test('the name of a file is one that Discord leaves as it is', () => {
  expect(safeName('fähre-und-kai.anki.txt')).toBe('fahre-und-kai.anki.txt');
  expect(safeName('海の本.csv')).toBe('questions.csv');
  for (const format of formatNames)
    expect(safeName(`the sea${formats[format].extension}`)).toMatch(/^[\w.-]+$/);
});

test('the settings show what is chosen and whom they are about', () => {
  const settings = { version: 1, drafts: 'hidden' } as const;
  const mine = JSON.stringify(settingsView({ settings, owner: '@1' }));
  expect(mine).toContain('Your settings');
  expect(mine).toMatch(/"value":"hidden","label":"Approved questions only"[^}]*"default":true/);
  expect(JSON.stringify(settingsView({ settings, owner: '1', isSaved: true }))).toContain('Saved');
});
