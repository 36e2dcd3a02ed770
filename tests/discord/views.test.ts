import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviewView } from '../../src/discord/views/answer-view.ts';
import { quizView } from '../../src/discord/views/quiz-view.ts';
import type { Asked, Session } from '../../src/quiz/session.ts';
import { question } from '../support/room.ts';
import { expectWithinLimits, hostile } from './within-limits.ts';

const state = fc.record({
  phase: fc.constantFrom(
    'open' as const,
    'closing' as const,
    'revealed' as const,
    'finished' as const,
  ),
  mode: fc.constantFrom('together' as const, 'private' as const),
  kind: fc.constantFrom(
    'multiple-choice' as const,
    'true-false' as const,
    'cloze' as const,
    'short-answer' as const,
  ),
  texts: fc.array(hostile, { minLength: 8, maxLength: 8 }),
  playerCount: fc.integer({ min: 0, max: 60 }),
});

function toState(given: {
  phase: Session['phase'];
  mode: Session['mode'];
  kind: Asked['question']['kind'];
  texts: string[];
  playerCount: number;
}) {
  const { phase, mode, kind, texts, playerCount } = given;
  const [title = '', prompt = '', answer = '', quote = '', a = '', b = '', c = '', name = ''] =
    texts;
  const users = Array.from({ length: playerCount }, (_, index) => `user${index}`);
  const choices =
    kind === 'multiple-choice' ? [answer, a, b, c] : kind === 'true-false' ? ['true', 'false'] : [];
  const asked: Asked = {
    bankId: 'b',
    question: question(kind, {
      prompt,
      answer,
      explanation: quote,
      evidence: { quote, start: 0, end: 1 },
    }),
    choices,
    article: { title, source: 'https://example.org/article' },
  };
  const session: Session = {
    version: 1,
    id: 'abcdefgh',
    mode,
    pace: 'normal',
    speedBonus: false,
    title,
    guildId: '1',
    channelId: '2',
    starter: { id: 'user0', name },
    startedAt: 0,
    phase,
    index: 0,
    questionCount: 3,
    skipVotes: [],
    silentCount: 0,
    deadline: 1_000,
    nextAt: 2_000,
    players: Object.fromEntries(
      users.map((user) => [user, { name, points: 1, right: 1, answered: 1 }]),
    ),
    results: users.map((userId) => ({ userId, name, given: a, verdict: 'wrong', points: 0 })),
  };
  return { session, asked, answerCount: playerCount };
}

test('whatever stands in an article or a name, every view keeps Discord’s limits', () => {
  fc.assert(
    fc.property(state, (given) => {
      const { session, asked, answerCount } = toState(given);
      expectWithinLimits(quizView({ session, asked, answerCount }));
      const missed = Array.from({ length: 30 }, (_, index) => ({ asked, index, given: 'x' }));
      expectWithinLimits(reviewView(session, missed));
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

test('a question says nothing of what is right before its reveal', () => {
  const { session, asked } = toState({
    phase: 'open',
    mode: 'together',
    kind: 'short-answer',
    playerCount: 2,
    texts: [
      'Title',
      'Which region?',
      'Khorasan',
      'It is called after Khorasan.',
      '',
      '',
      '',
      'Bob',
    ],
  });
  const shown = JSON.stringify(quizView({ session, asked, answerCount: 2 }));
  expect(shown).not.toContain('Khorasan');
  expect(shown).toContain('2 answered');
});

test('a draft is marked while it is asked and when it is revealed, an approved question is not', () => {
  for (const phase of ['open', 'revealed'] as const) {
    const { session, asked } = toState({
      phase,
      mode: 'together',
      kind: 'short-answer',
      playerCount: 0,
      texts: ['Title', 'Which region?', 'Khorasan', 'Quote', '', '', '', 'Bob'],
    });
    const shown = (status: 'draft' | 'approved') => {
      const question = { ...asked.question, status };
      return JSON.stringify(quizView({ session, asked: { ...asked, question }, answerCount: 0 }));
    };
    expect(shown('draft')).toContain('not reviewed yet');
    expect(shown('approved')).not.toContain('not reviewed yet');
  }
});

test('a question that quotes nothing is revealed without a quotation', () => {
  const { session, asked } = toState({
    phase: 'revealed',
    mode: 'together',
    kind: 'short-answer',
    playerCount: 0,
    texts: ['Title', 'Which region?', 'Khorasan', 'Quote', '', '', '', 'Bob'],
  });
  const { evidence: _, explanation: __, ...question } = asked.question;
  const shown = JSON.stringify(
    quizView({ session, asked: { ...asked, question }, answerCount: 0 }),
  );
  expect(shown).toContain('Khorasan');
  expect(shown).not.toContain('> ');
});

test('a reveal quotes the sentence and links to the source', () => {
  const { session, asked } = toState({
    phase: 'revealed',
    mode: 'together',
    kind: 'short-answer',
    playerCount: 1,
    texts: [
      'Title',
      'Which region?',
      'Khorasan',
      'It is called after Khorasan.',
      'Persia',
      '',
      '',
      'Bob',
    ],
  });
  const shown = JSON.stringify(quizView({ session, asked, answerCount: 1 }));
  expect(shown).toContain('> It is called after Khorasan.');
  expect(shown).toContain('[Title](https://example.org/article)');
  expect(shown).toContain('**Bob** (Persia)');
});
