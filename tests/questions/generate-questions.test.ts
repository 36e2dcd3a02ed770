import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/article.ts';
import { createVerifier } from '../../src/questions/checking/verify-question.ts';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import type { Candidate } from '../../src/questions/generation-hooks.ts';
import { clozeGap, questionKinds, questionSchema } from '../../src/questions/question.ts';
import type { SourceText } from '../../src/questions/source-text.ts';

const article = topic('what-is-isis-k');
const iceland = topic('iceland-fire-and-ice');
const source = (text: string, title = 'A test'): SourceText => ({ id: 'test', title, text });
const prompts = (text: string, title?: string) =>
  generateQuestions(source(text, title), { count: 50, seed: 1 }).questions.map(
    ({ prompt }) => prompt,
  );

function topic(name: string) {
  const path = join(import.meta.dirname, '../../quizzes', name, 'article.md');
  return parseArticle(readFileSync(path, 'utf8'), path);
}

/** Sentences of several kinds, good and bad, to be put together at random. */
const sentences = [
  'Mozilla Foundation was founded in July 2003 by members of Netscape.',
  'Edward Norton Lorenz described the weather with 12 equations in 1961.',
  'Lorenz later moved to Boston.',
  'He also kept a small garden.',
  'However, the group left on Monday.',
  'About 83% of Kenya is dry land.',
  'Margaret Hamilton led a team at the Massachusetts Institute of Technology.',
  'The bridge cost $500 million and was opened in Norway in 1994.',
  'Ships carried 40,000 people from Kenya to Norway in 1951.',
  'Researchers say the drug works.',
  'The process is called photosynthesis, and it takes place in leaves.',
  'Figure 3 shows the results.',
  'Austria and Hungary signed the treaty of Vienna on May 9, 1955.',
  'I think we should go (see below).',
  'Bill Clinton visited Vietnam in November 2000.[6]',
  'Is this the end?',
  'The Danube is the longest river in the European Union.',
] as const;
const texts = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(' ', '\n\n')), {
    minLength: 4,
    maxLength: 25,
  })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(''));

describe('whatever the sentences', () => {
  it('every question fits the schema, quotes verbatim, and passes the verifier beside the others', () => {
    fc.assert(
      fc.property(texts, fc.nat(1000), (text, seed) => {
        const { questions } = generateQuestions(source(text), { count: 20, seed });
        const verify = createVerifier(source(text));
        for (const question of questions) {
          expect(questionSchema.safeParse(question).success).toBe(true);
          expect(text.slice(question.evidence.start, question.evidence.end)).toBe(
            question.evidence.quote,
          );
          expect(verify(question, questions)).toEqual([]);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('a cloze filled in says what the evidence says, and options are distinct', () => {
    fc.assert(
      fc.property(texts, fc.nat(1000), (text, seed) => {
        for (const { kind, prompt, answer, choices } of generateQuestions(source(text), {
          count: 20,
          seed,
        }).questions) {
          if (kind === 'cloze') expect(prompt.split(clozeGap)).toHaveLength(2);
          if (kind === 'multiple-choice') expect(choices).toContain(answer);
          expect(new Set(choices).size).toBe(choices.length);
        }
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it('the report counts what happened', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, count) => {
        const { questions, report } = generateQuestions(source(text), { count, seed: 3 });
        expect(questions.length).toBe(report.kept);
        expect(report.kept).toBeLessThanOrEqual(Math.min(count, report.passed));
        expect(report.passed).toBeLessThanOrEqual(report.candidates);
        expect(report.coverage.reduce((sum, n) => sum + n, 0)).toBe(report.kept);
        expect(report.shortfall === undefined).toBe(report.kept === count);
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  it('true claims and false claims differ by three at most', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const claims = generateQuestions(source(text), {
          count: 20,
          kinds: ['true-false'],
          seed: 4,
        }).questions;
        const holds = claims.filter(({ answer }) => answer === 'true').length;
        expect(Math.abs(2 * holds - claims.length)).toBeLessThanOrEqual(3);
      }),
      { seed: 14, numRuns: 40 },
    );
  });
});

describe('the same seed', () => {
  it('gives the same questions, another seed other options', () => {
    for (const source of [article, iceland]) {
      const first = generateQuestions(source, { count: 20, seed: 5 });
      expect(generateQuestions(source, { count: 20, seed: 5 })).toEqual(first);
    }
    const optionsOf = (seed: number) =>
      generateQuestions(iceland, { count: 8, kinds: ['multiple-choice'], seed }).questions.map(
        ({ choices }) => choices,
      );
    expect(optionsOf(5).length).toBeGreaterThan(0);
    expect(optionsOf(6)).not.toEqual(optionsOf(5));
  });
});

describe('the default article', () => {
  const { questions, report } = generateQuestions(article, { count: 40, seed: 1 });

  it('gives four questions or more, and says how many of those asked for it is short of', () => {
    expect(questions.length).toBeGreaterThanOrEqual(4);
    expect(report.shortfall).toContain(`${questions.length} of 40`);
  });

  it('is asked about by the name of its topic, never by "this branch"', () => {
    expect(questions.some(({ prompt }) => prompt.startsWith('ISIS-K'))).toBe(true);
    expect(
      questions.filter(({ prompt }) =>
        /this branch|^(.(?!\. ))*(the strike|the person)/i.test(prompt),
      ),
    ).toEqual([]);
  });

  it('gives only the kinds asked for', () => {
    for (const kind of questionKinds) {
      const only = generateQuestions(article, { count: 5, kinds: [kind], seed: 1 }).questions;
      expect(only.filter((question) => question.kind !== kind)).toEqual([]);
    }
  });
});

describe('an article of 800 words', () => {
  it('gives the eight questions asked for, of three kinds or more', () => {
    const { questions, report } = generateQuestions(iceland, { count: 8, seed: 1 });
    expect(questions).toHaveLength(8);
    expect(report.shortfall).toBeUndefined();
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('prompts are made to stand alone', () => {
  const more = 'Mountains rise in the north of the country of Norway and in Sweden. '.repeat(3);

  it('with the full name for a surname', () => {
    const text = `Margaret Hamilton worked in Boston. ${more}\n\nIn 1969, Hamilton led a team of 400 engineers in Boston.`;
    const { questions } = generateQuestions(source(text), { count: 50, seed: 1 });
    const team = questions.filter(({ evidence }) => evidence.quote.includes('Hamilton led'));
    expect(team.length).toBeGreaterThan(0);
    for (const { prompt, answer } of team)
      expect(`${prompt} ${answer}`).toContain('Margaret Hamilton');
  });

  it('with the name for a leading pronoun that takes up a subject, and with none where two could be meant', () => {
    const found = prompts(
      `Margaret Hamilton worked in Boston. She joined the University of Michigan in 1955. ${more}`,
    );
    expect(found.join('\n')).toMatch(
      /Margaret Hamilton joined the University of Michigan|did Margaret Hamilton join/,
    );
    const two = prompts(
      `Edward Lorenz met Margaret Hamilton and Ellen Fetter. She joined the University of Michigan in 1955. ${more}`,
    );
    expect(two.join('\n')).not.toMatch(/(joined|join) the University of Michigan/);
  });

  it('without weekdays, connectives, brackets and citation marks', () => {
    const found = prompts(
      `However, Bill Clinton (born in Hope) visited Vietnam on Friday in the year 2000.[6] ${more}`,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).not.toMatch(/However|born|Friday|\[6\]/);
  });
});

describe('what only a report is told', () => {
  const candidates = (text: string, examineAll: boolean) => {
    const found: Pick<Candidate, 'question' | 'refusals'>[] = [];
    generateQuestions(source(text), {
      seed: 1,
      examineAll,
      onCandidate: (candidate) => found.push(candidate),
    });
    return found;
  };

  it.each([
    [
      'what would be so under a condition that is told elsewhere',
      'Food supplies of Ruritania would be diverted to the Polish army and its horses.',
      'vague-reference',
    ],
    [
      'a medal of games that are told elsewhere',
      'Canada was seventh behind Norway and Austria with one silver and one bronze.',
      'vague-reference',
    ],
    [
      'what had been before something that is told elsewhere',
      'The workers had been buried in tombs of brick with beer and bread beside the river Nile.',
      'relative-time',
    ],
  ])('is %s', (_, text, code) => {
    const told = candidates(text, true);
    expect(told.length).toBeGreaterThan(0);
    for (const { refusals } of told) expect(refusals).toContain(code);
    expect(candidates(text, false)).toEqual([]);
  });

  it('is that a first word may be a name', () => {
    const text =
      'Landrum has seen three or four hundred patients in Mississippi since that summer.';
    const answers = (examineAll: boolean) =>
      candidates(text, examineAll).map(({ question }) => question.answer);
    expect(answers(true)).toContain('Landrum');
    expect(answers(false)).not.toContain('Landrum');
  });
});
