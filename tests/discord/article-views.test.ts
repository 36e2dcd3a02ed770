import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleBank } from '../../src/banks/article-banks.ts';
import { countsOf } from '../../src/banks/counts.ts';
import {
  articleForm,
  articleListView,
  articleView,
  existingView,
  removedView,
  removeQuestionView,
  restoredView,
} from '../../src/discord/views/article-view.ts';
import { progressView } from '../../src/discord/views/intake-view.ts';
import { outcomeView } from '../../src/discord/views/outcome-view.ts';
import { quizView } from '../../src/discord/views/quiz-view.ts';
import { refusalView } from '../../src/discord/views/refusal-view.ts';
import { UserFailure } from '../../src/failures.ts';
import type { IntakeStage, WrittenReport } from '../../src/intake/intake.ts';
import { refusals } from '../../src/questions/checking/refusals.ts';
import { question, request } from '../support/room.ts';
import { expectWithinLimits, hostile, textOf } from './within-limits.ts';

function articleOf(title: string, name = 'Alice'): ArticleBank {
  const questions = [question('cloze', { status: 'draft' }), question('true-false')];
  return {
    bank: {
      id: 'abcdefgh',
      owner: '1',
      title,
      author: name,
      date: '2024-05-02',
      source: title,
      language: 'en',
      counts: countsOf(questions),
      pulledCount: 0,
    },
    addedAt: 0,
    addedBy: { id: 'alice', name },
  };
}

function reportOf(over: Partial<WrittenReport> = {}): WrittenReport {
  return {
    language: 'English',
    sentences: 40,
    candidates: 30,
    refusals: {},
    refused: {},
    passed: 20,
    kept: 10,
    coverage: [],
    paragraphs: [],
    wantedCount: 12,
    ...over,
  };
}

/** Paragraphs with so many questions each. */
function paragraphs(...keptCounts: number[]): Pick<WrittenReport, 'paragraphs'> {
  const paragraph = { opening: 'The', sentences: 3, candidates: 5, passed: 4 };
  return { paragraphs: keptCounts.map((kept) => ({ ...paragraph, kept })) };
}

test('whatever an article or a person is called, every view keeps Discord’s limits', () => {
  const everyReason = Object.fromEntries(Object.keys(refusals).map((code) => [code, 9]));
  fc.assert(
    fc.property(hostile, hostile, (title, name) => {
      const article = articleOf(title, name);
      const { bank } = article;
      const about = { title, wordCount: 99_999 };
      const progress = { stage: 'writing', done: 12_345, total: 54_321 } as const;
      const stages: readonly IntakeStage[] = [
        { kind: 'waiting', aheadCount: 20 },
        { kind: 'fetching' },
        { kind: 'writing', about, progress },
        { kind: 'saving', about },
      ];
      const source = { kind: 'file', url: 'https://x.org', name, byteCount: 1 } as const;
      for (const stage of stages) {
        expectWithinLimits(progressView({ id: 'abcdefgh', stage, wish: { source, title } }));
        expectWithinLimits(progressView({ id: 'abcdefgh', stage }));
      }
      const written = reportOf({ refusals: everyReason, ...paragraphs(...Array(900).fill(1)) });
      const renewed = { keptCount: 1, addedCount: 1, droppedCount: 1, quotesGoneCount: 1 };
      expectWithinLimits(outcomeView({ kind: 'added', bank, written }, 'playable'));
      expectWithinLimits(outcomeView({ kind: 'updated', bank, written, renewed }, 'hidden'));
      const same = { bank, because: 'text' } as const;
      expectWithinLimits(outcomeView({ kind: 'same', same, offerId: 'abcdefgh' }, 'playable'));
      for (const view of [articleView, existingView, removeQuestionView])
        expectWithinLimits(view(article));
      expectWithinLimits(removedView({ bank, until: 1 }));
      expectWithinLimits(restoredView(bank));
      const many = Array.from({ length: 200 }, (_, index) => ({
        ...article,
        bank: { ...bank, id: `b${index}` },
      }));
      expectWithinLimits(articleListView(many, 7));
      expectWithinLimits(refusalView(new UserFailure('article-unfit', { reason: title })));
      articleForm({ text: title, title: name }).toJSON();
    }),
    { seed: 20261127, numRuns: 150 },
  );
});

test('the form says why it opens again for a text that is too short', () => {
  const open = (text: string) => JSON.stringify(articleForm({ text, title: '' }).toJSON());
  expect(open('hello')).toContain('too short for an article: paste 40 words');
  expect(open('')).not.toContain('too short');
});

test('progress tells what is done, what is going on and what is to come', () => {
  const about = { title: 'Aldport', wordCount: 1_234 };
  const progress = { stage: 'writing', done: 30, total: 120 } as const;
  const stage = { kind: 'writing', about, progress } as const;
  const source = { kind: 'address', address: 'https://example.org' } as const;
  expect(textOf(progressView({ id: 'a', stage, wish: { source } }))).toBe(
    '### Reading Aldport\n✅ Fetched\n✅ Read 1,234 words\n⏳ Writing questions 30/120 ▰▰▰▱▱▱▱▱▱▱▱▱\n▫️ Saving',
  );
  const waiting = progressView({ id: 'a', stage: { kind: 'waiting', aheadCount: 2 } });
  expect(textOf(waiting)).toContain('🕒 Waiting for my turn: 2 articles before yours\n▫️ Writing');
});

test('coverage counts paragraphs with a question, and shows where they are', () => {
  const { bank } = articleOf('Aldport');
  const view = (...keptCounts: number[]) =>
    textOf(
      outcomeView(
        { kind: 'added', bank, written: reportOf(paragraphs(...keptCounts)) },
        'playable',
      ),
    );
  expect(view(1, 0, 3, 2)).toContain('**Coverage**: 3 of 4 paragraphs (75%)');
  expect(view(1, 0, 3, 2)).toContain('`▃·█▅`');
  expect(view(...Array(48).fill(1))).toContain(`\`${'█'.repeat(24)}\``);
});

test('what was refused is told in words, the most frequent reason first, alike ones together', () => {
  const { bank } = articleOf('Aldport');
  const counts = { 'vague-reference': 2, 'unresolved-pronoun': 3, 'bad-grammar': 4, duplicate: 1 };
  const written = reportOf({ refusals: counts, wantedCount: 50 });
  const shown = textOf(outcomeView({ kind: 'added', bank, written }, 'playable'));
  expect(shown).toContain(
    '10 questions that did not pass my checks\n- 5 not clear without the text around them\n- 4 not in good English\n- 1 much like another question',
  );
  expect(shown).toContain('I tried for 50 questions.');
  expect(shown).toContain('can be played');
});

test('a quotation is cited with its page, and what lies in no bank is no draft', () => {
  const [about] = request().questions;
  if (about === undefined) throw new Error('no question');
  const quote = 'The right answer stands in this sentence.';
  const asked = {
    ...about,
    choices: [],
    question: question('short-answer', {
      status: 'draft',
      evidence: { quote, start: 0, end: quote.length, page: 12 },
    }),
  };
  const session = {
    ...({ version: 1, id: 'quiz1', mode: 'private', pace: 'untimed', speedBonus: false } as const),
    ...{ title: 'A test', guildId: '1', channelId: '2', starter: { id: 'a', name: 'A' } },
    ...({ startedAt: 0, phase: 'revealed', index: 0, questionCount: 1 } as const),
    ...({ skipVotes: [], silentCount: 0, players: {}, results: [], isLoose: true } as const),
  };
  const shown = textOf(quizView({ session, asked, answerCount: 0 }));
  expect(shown).toContain('> -# A test, p. 12');
  expect(shown).not.toContain('draft');
  expect(JSON.stringify(quizView({ session, asked, answerCount: 0 }))).not.toContain('report:');
});

test('whoever has no score yet is told so by name, or as "you"', () => {
  const said = (details: { readonly name?: string }) =>
    JSON.stringify(refusalView(new UserFailure('no-score-yet', details)));
  expect(said({})).toContain('You have not answered a question here yet.');
  expect(said({ name: 'Ada' })).toContain('Ada** has not answered a question here yet.');
});
