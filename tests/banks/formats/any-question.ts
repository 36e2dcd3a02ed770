import fc from 'fast-check';
import { exportBank } from '../../../src/banks/formats/export-bank.ts';
import type { BankContent, ImportFormatName } from '../../../src/banks/formats/format.ts';
import { importBank } from '../../../src/banks/formats/import-bank.ts';
import { clozeGap, type Question, type QuestionKind } from '../../../src/questions/question.ts';

/** 2 January 2026, 00:00 UTC. */
export const nowMs = 1_767_312_000_000;

/** What some format could take for its own. */
const pitfalls = [
  ...['\t', '\n', '\r\n', ' ', '"', "'", '{', '}', '=', '~', '#', ':', '\\', '/', '|', ',', ';'],
  ...[
    '<b>',
    '</b>',
    '&',
    '&amp;',
    '&lt;',
    '<br>',
    '{{c1::',
    '{{c2::x::y}}',
    '}}',
    '::',
    '->',
    '%50%',
  ],
  ...[
    '[html]',
    '[plain]',
    '####',
    '//',
    '$CATEGORY: ',
    'ANSWER: A',
    'A. ',
    'B) ',
    '=1+1',
    '+',
    '-',
    '@',
  ],
  ...[
    '\\n',
    '\\|',
    '*',
    '<!--',
    '-->',
    '\u00a0',
    '\u2028',
    'é',
    'e\u0301',
    '漢',
    '🦑',
    '\ufeff',
    '__',
  ],
] as const;

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...pitfalls) },
  { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-z0-9 ]{1,8}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
);

/** Any text with something to read in it, NUL excepted. */
export const anyText = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').replaceAll('\0', '').replaceAll(clozeGap, ''))
  .map((text) => (text.trim() === '' ? `${text}x` : text));

/** The same as a text file holds it: line ends as `\\n`, nothing blank at its ends. */
export const anyTidy = anyText.map((text) => {
  const tidy = text.replace(/\r\n?/g, '\n').trim();
  return tidy === '' ? 'x' : tidy;
});

/** The same in one line, without blanks at its ends. */
export const anyLine = anyText.map((text) => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim();
  return line === '' ? 'x' : line;
});

const anyOrigin = fc.oneof(
  fc.record({ author: anyText }),
  fc.record({ author: anyText, authorId: anyText }),
  fc.record({ generator: anyText, version: anyText }),
  fc.record({ imported: anyText }),
);
const anyEvidence = (text: fc.Arbitrary<string>) =>
  fc
    .record({ quote: text, start: fc.nat(100_000) })
    .map(({ quote, start }) => ({ quote, start, end: start + quote.length }));

/** Any question whose texts are `text`. */
export function anyQuestion(
  text: fc.Arbitrary<string>,
  kinds: readonly QuestionKind[] = ['multiple-choice', 'true-false', 'cloze', 'short-answer'],
): fc.Arbitrary<Question> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      text,
      options: fc.uniqueArray(text, { minLength: 2, maxLength: 4 }),
      right: fc.nat(3),
      accepted: fc.array(text, { maxLength: 3 }),
      rivals: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
      evidence: fc.option(anyEvidence(text), { nil: undefined }),
      explanation: fc.option(text, { nil: undefined }),
      difficulty: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
      status: fc.constantFrom('draft' as const, 'approved' as const, 'retired' as const),
      origin: anyOrigin,
      id: fc.oneof(fc.stringMatching(/^[0-9a-f]{14}$/), text),
    })
    .filter(({ origin, evidence }) => !('generator' in origin) || evidence !== undefined)
    .map(({ text: prompt, options, right, rivals, evidence, explanation, ...rest }) => {
      const [answer = 'x'] = [options[right % options.length]];
      const made = {
        ...rest,
        prompt: rest.kind === 'cloze' ? `${prompt} ${clozeGap} end.` : prompt,
        answer: rest.kind === 'true-false' ? (['true', 'false'][right % 2] ?? 'true') : answer,
        choices: rest.kind === 'multiple-choice' ? options : [],
        ...(rivals === undefined ? {} : { rivals }),
        ...(evidence === undefined ? {} : { evidence }),
        ...(explanation === undefined ? {} : { explanation }),
      };
      return made;
    });
}

/** Several of them, no two alike and no two with one id. */
export function anyBank(question: fc.Arbitrary<Question>): fc.Arbitrary<BankContent> {
  return fc.record({
    title: anyLine,
    questions: fc
      .uniqueArray(question, { selector: ({ id }) => id, minLength: 1, maxLength: 5 })
      .filter((questions) => {
        const texts = questions.map(({ kind, prompt, answer }) => `${kind}\n${prompt}\n${answer}`);
        return new Set(texts).size === texts.length;
      }),
  });
}

/** Out and in again. */
export async function roundTrip(content: BankContent, format: ImportFormatName) {
  const { bytes, losses } = exportBank(content, format, { nowMs });
  return { imported: await importBank(bytes, { format }), losses };
}

/** Fixed, so that a run that fails can be repeated. */
export const fixedSeed = { seed: 20_260_102, numRuns: 300 };
