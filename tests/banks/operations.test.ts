import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptAnswer } from '../../src/banks/accepting.ts';
import { addArticle, createBank } from '../../src/banks/adding.ts';
import { clearDeleted } from '../../src/banks/clearing.ts';
import { copyBank } from '../../src/banks/copying.ts';
import { flagQuestion, withdrawFlag } from '../../src/banks/flagging.ts';
import { importQuestions } from '../../src/banks/importing.ts';
import { deleteBank, restoreBank } from '../../src/banks/keeping.ts';
import type { Library } from '../../src/banks/library.ts';
import { mergeBanks } from '../../src/banks/merging.ts';
import { updateBank } from '../../src/banks/renewing.ts';
import { approve, approveAll, retire } from '../../src/banks/review.ts';
import { undo } from '../../src/banks/undoing.ts';
import { addQuestion, editQuestion } from '../../src/banks/writing.ts';
import { UserFailure } from '../../src/failures.ts';
import { question } from '../support/room.ts';
import { articleOf, articleQuestions } from './articles.ts';
import { everything, expectCountsToHold } from './audit.ts';
import { alice, bob, openTestLibrary } from './test-library.ts';

const whatToDo = [
  'approve',
  'retire',
  'edit',
  'accept',
  'flag',
  'pull',
  'withdraw',
  'approve all',
  'undo',
  'write',
  'import',
  'renew',
  'add article',
  'create',
  'copy',
  'merge',
  'delete',
  'restore',
  'clear',
] as const;

const step = fc.record({
  what: fc.constantFrom(...whatToDo),
  /** Which of the banks and which of its questions. */
  bank: fc.nat(3),
  other: fc.nat(3),
  place: fc.nat(7),
  by: fc.constantFrom(alice, bob),
  serial: fc.nat(20),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does one thing as a person would; what is refused changes nothing. */
async function act(library: Library, given: Step): Promise<unknown> {
  const { what, bank, other, place, by, serial } = given;
  const banks = [...(await everything(library.store, '1')).values()];
  const bankId = banks[bank % Math.max(1, banks.length)]?.record.id ?? 'none';
  const otherId = banks[other % Math.max(1, banks.length)]?.record.id ?? 'none';
  const ids = Object.keys(banks.find(({ record }) => record.id === bankId)?.questions ?? {});
  const doing = { owner: '1', bankId, by };
  const one = { ...doing, questionId: ids[place % Math.max(1, ids.length)] ?? 'none' };
  const text = `Answer ${serial}`;
  const article = articleOf(8 + serial, { source: `https://example.org/${serial}` });
  const written = {
    kind: 'short-answer',
    prompt: `What was number ${serial} again?`,
    answer: `Thing${serial}x`,
    accepted: [],
    choices: [],
    difficulty: 0.5,
  } as const;
  const questions = articleQuestions(serial % 9, 'q', article);
  const acts: Record<(typeof whatToDo)[number], () => Promise<unknown>> = {
    approve: () => approve(library, one),
    retire: () => retire(library, one),
    edit: () => editQuestion(library, { ...one, edits: { answer: text } }),
    accept: () => acceptAnswer(library, { ...one, answer: text }),
    flag: () => flagQuestion(library, { ...one, reason: 'unclear', isModerator: false }),
    pull: () => flagQuestion(library, { ...one, reason: 'wrong', isModerator: true }),
    withdraw: () => withdrawFlag(library, one),
    'approve all': () => approveAll(library, doing),
    undo: () => undo(library, doing),
    write: () => addQuestion(library, { ...doing, written }),
    import: () =>
      importQuestions(library, {
        ...doing,
        questions: [question('cloze', { id: `i${serial}`, prompt: text })],
      }),
    renew: () => updateBank(library, { ...doing, article, questions }),
    'add article': () => addArticle(library, { owner: '1', article, questions, addedBy: by }),
    create: () => createBank(library, { owner: '1', by, title: text }),
    copy: () => copyBank(library, { from: { owner: '1', bankId }, to: '1', by }),
    merge: () => mergeBanks(library, { owner: '1', by, fromId: bankId, intoId: otherId }),
    delete: () => deleteBank(library, doing),
    restore: () => restoreBank(library, { owner: '1', by, asked: bankId }),
    clear: () => clearDeleted(library),
  };
  return acts[what]().catch((error: unknown) => {
    if (!(error instanceof UserFailure)) throw error;
  });
}

/** What is kept at hand is what lies in the store. */
async function expectShelfToHold(library: Library): Promise<void> {
  for (const [bankId, { record, questions }] of await everything(library.store, '1')) {
    const { stored } = await library.shelf.contentsOf({ owner: '1', bankId }, record);
    expect(Object.fromEntries(stored.map((each) => [each.question.id, each]))).toEqual(questions);
    expect(stored.map(({ place }) => place)).toEqual(
      stored.map(({ place }) => place).toSorted((a, b) => a - b),
    );
  }
}

const undoable: ReadonlySet<string> = new Set([
  'approve',
  'retire',
  'edit',
  'accept',
  'approve all',
  'write',
] satisfies readonly Step['what'][]);

test('whatever people do, one after another or at once, the counts are what a scan counts', async () => {
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(rounds, async (sequence) => {
      const { library } = await openTestLibrary();
      await act(library, {
        what: 'add article',
        bank: 0,
        other: 0,
        place: 0,
        by: alice,
        serial: 8,
      });
      for (const atOnce of sequence) {
        await Promise.all(atOnce.map((each) => act(library, each)));
        await expectCountsToHold(library.store, '1');
        await expectShelfToHold(library);
      }
    }),
    { seed: 20261124, numRuns: 40 },
  );
}, 120_000);

test('undoing what was just done restores the questions exactly', async () => {
  const doings = step.filter(({ what }) => undoable.has(what));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), doings, async (before, done) => {
      const { library } = await openTestLibrary();
      await act(library, {
        what: 'add article',
        bank: 0,
        other: 0,
        place: 0,
        by: alice,
        serial: 8,
      });
      for (const each of before) await act(library, each);
      const was = await everything(library.store, '1');
      await act(library, done);
      const is = await everything(library.store, '1');
      const changed = [...is].filter(
        ([id, { questions }]) =>
          JSON.stringify(questions) !== JSON.stringify(was.get(id)?.questions),
      );
      // Nothing was done that could be undone: it was refused, or changed nothing.
      if (changed.length === 0) return;
      await act(library, { ...done, what: 'undo' });
      const again = await everything(library.store, '1');
      for (const [id, { questions, record }] of was) {
        expect(again.get(id)?.questions).toEqual(questions);
        expect(again.get(id)?.record.counts).toEqual(record.counts);
      }
    }),
    { seed: 20261124, numRuns: 80 },
  );
}, 120_000);
