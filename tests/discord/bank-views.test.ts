import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankSummary } from '../../src/banks/bank.ts';
import { flagReasons } from '../../src/banks/bank-records.ts';
import { countsOf } from '../../src/banks/counts.ts';
import type { SearchPage } from '../../src/banks/searching.ts';
import { type Listing, listingId, listingIn } from '../../src/discord/bank-listing.ts';
import { parseCustomId } from '../../src/discord/custom-id.ts';
import { bankListView, bankView } from '../../src/discord/views/bank-view.ts';
import {
  deletedView,
  deleteQuestionView,
  keptView,
  mergedView,
  mergeQuestionView,
} from '../../src/discord/views/keeping-view.ts';
import { listingView } from '../../src/discord/views/listing-view.ts';
import {
  acceptedView,
  decisionView,
  pulledView,
  reportedView,
  reportListView,
} from '../../src/discord/views/report-view.ts';
import { question } from '../support/room.ts';
import { expectWithinLimits, hostile, textOf } from './within-limits.ts';

const longId = 'x'.repeat(40);
const everything = { mayManage: true, seesAnswers: true, isTogether: true };

function bankOf(title: string, over: Partial<BankSummary> = {}): BankSummary {
  const questions = [question('cloze'), question('cloze', { status: 'draft' })];
  return {
    id: longId,
    owner: '1',
    title,
    date: undefined,
    source: undefined,
    language: 'en',
    counts: countsOf(questions),
    pulledCount: 1,
    ...over,
  };
}

function pageOf(bank: BankSummary, texts: readonly string[]): SearchPage {
  const matches = texts.map((text) => ({
    bank,
    question: question('short-answer', { prompt: text, answer: text, status: 'retired' }),
    isAnswerSeen: true,
  }));
  return { matches, beforeCount: 8, page: 1, pageCount: 2_500, matchCount: 20_000 };
}

test('whatever a bank, a question or a report holds, its views keep Discord’s limits', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 8, maxLength: 8 }), (texts) => {
      const [title = '', text = '', name = ''] = texts;
      const bank = bankOf(title, { source: text, date: text, language: name });
      const many = texts.map((each, at) => bankOf(each, { id: `b${at}`, owner: `@${at}` }));
      expectWithinLimits(bankView(bank, everything));
      expectWithinLimits(bankListView({ banks: many, page: 0, usage: undefined }));
      for (const view of [deleteQuestionView(bank), mergeQuestionView(bank, bank)])
        expectWithinLimits(view);
      expectWithinLimits(deletedView({ bank, until: 1 }));
      expectWithinLimits(mergedView(bank, { movedCount: 1, duplicates: [question('cloze')] }));
      expectWithinLimits(keptView(bank, 'Done.'));
      const words = text.slice(0, 40);
      for (const listing of [
        { bankId: longId, text: '', page: 1 },
        { bankId: longId, text: words, page: 1 },
      ])
        expectWithinLimits(listingView(listing, pageOf(bank, texts)));
    }),
    { seed: 20261124, numRuns: 150 },
  );
});

test('whatever is reported and answered, the views of a report keep Discord’s limits', () => {
  const place = { quizId: 'abcdefgh', index: 49 };
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 8, maxLength: 8 }), (texts) => {
      const [prompt = '', answer = '', note = '', name = ''] = texts;
      const article = { title: 'A test' };
      const asked = {
        bankId: 'b',
        question: question('short-answer', { prompt, answer }),
        choices: [],
        article,
      };
      const reported = { asked, index: 49, isOver: true };
      const flags = flagReasons.map((reason, at) => ({
        userId: `${at}`,
        name,
        reason,
        note: note.slice(0, 300),
        at,
      }));
      const acceptable = texts.map((text, at) => ({ id: `${at}`, text, names: [name, name] }));
      for (const isPulled of [true, false]) {
        expectWithinLimits(decisionView(place, reported, { flags, isPulled, acceptable }));
        for (const flag of flags) {
          expectWithinLimits(reportedView(place, reported, { flag, flagCount: 3, isPulled }));
          expectWithinLimits(pulledView(place, reported, { flag, flagCount: 3, isPulled }));
        }
      }
      const result = { userId: 'u', name, given: answer, verdict: 'right', points: 2 } as const;
      expectWithinLimits(acceptedView(answer, Array(30).fill(result), true));
      const all = Array.from({ length: 50 }, (_, index) => ({ ...reported, index }));
      expectWithinLimits(reportListView('abcdefgh', all));
    }),
    { seed: 20261125, numRuns: 150 },
  );
});

describe('a list of questions', () => {
  test('is named by its buttons, whatever words are looked for', () => {
    const listing = fc.record<Listing>({
      bankId: fc.constantFrom(undefined, longId, 'a_b-c'),
      text: fc.string({ maxLength: 40 }),
      kind: fc.constantFrom(undefined, 'cloze', 'short-answer'),
      status: fc.constantFrom(undefined, 'draft', 'retired'),
      difficulty: fc.constantFrom(undefined, 'easy', 'hard'),
      page: fc.nat(2_500),
    });
    fc.assert(
      fc.property(listing, (given) => {
        expect(listingIn(parseCustomId(listingId('bank:find', given)))).toEqual(given);
      }),
      { seed: 20261126 },
    );
  });

  test('of another version gets a clear answer', () => {
    for (const id of ['bank:find:0:9', 'bank:find:0:x', 'bank:find:0', 'bank:find:x:000::'])
      expect(() => listingIn(parseCustomId(id))).toThrow(
        expect.objectContaining({ code: 'button-out-of-date' }),
      );
  });

  test('numbers its questions through all pages, and leads to the others', () => {
    const view = listingView({ text: 'tide', page: 1 }, pageOf(bankOf('Sea'), ['One?', 'Two?']));
    expect(textOf(view)).toContain('## 20,000 questions with “tide”');
    expect(textOf(view)).toContain('**9.** One?');
    expect(textOf(view)).toContain('**10.** Two?');
    expect(textOf(view)).toContain('Page 2 of 2500');
    expect(JSON.stringify(view)).toContain('bank:find:0:000::tide');
    expect(JSON.stringify(view)).toContain('bank:find:2:000::tide');
  });

  test('gives no answer to those who may be asked it', () => {
    const page = pageOf(bankOf('Sea'), ['Moon']);
    const matches = page.matches.map((match) => ({
      ...match,
      question: { ...match.question, answer: 'gravity' },
    }));
    const seen = listingView({ text: 'moon', page: 1 }, { ...page, matches });
    expect(textOf(seen)).toContain('✅ **gravity**');
    const hidden = matches.map((match) => ({ ...match, isAnswerSeen: false }));
    const shown = listingView({ text: 'moon', page: 1 }, { ...page, matches: hidden });
    expect(JSON.stringify(shown)).not.toContain('gravity');
    expect(textOf(shown)).toContain('managers of a bank only');
  });
});

describe('the list of banks', () => {
  const banks = Array.from({ length: 25 }, (_, at) =>
    bankOf(`Bank ${at}`, { id: `b${at}`, owner: at < 2 ? '@alice' : at < 24 ? '1' : undefined }),
  );

  test('shows ten at a time, under whose they are', () => {
    const first = textOf(bankListView({ banks, page: 0 }));
    expect(first).toMatch(
      /Yours alone\n- \*\*Bank 0\*\*.*\n- \*\*Bank 1\*\*.*\n### 🏠 This server’s/,
    );
    expect(first).toContain('2 questions, 1 not yet reviewed');
    expect(first).not.toContain('Bank 10');
    const last = textOf(bankListView({ banks, page: 99 }));
    expect(last).toContain('Page 3 of 3');
    expect(last).toMatch(/Bank 23\*\*.*\n### 📦 Came with the bot\n- \*\*Bank 24/);
  });

  test('says how full it is to those who manage it', () => {
    const usage = { bankCount: 22, questionCount: 1_044 };
    expect(textOf(bankListView({ banks, page: 0, usage }))).toContain(
      '22 of 200 banks, 1,044 of 20,000 questions',
    );
  });
});

test('a bank offers what whoever looks at it may do', () => {
  const bank = bankOf('Sea', { id: 'sea' });
  const offered = (rights: Partial<typeof everything>) =>
    JSON.stringify(bankView(bank, { ...everything, ...rights })).match(
      /"bank:play:sea:\w+|bank:find|review:open/g,
    );
  expect(offered({})).toEqual([
    '"bank:play:sea:together',
    '"bank:play:sea:private',
    'bank:find',
    'review:open',
  ]);
  expect(offered({ isTogether: false })).toHaveLength(3);
  expect(offered({ mayManage: false, seesAnswers: false })).toHaveLength(2);
});
