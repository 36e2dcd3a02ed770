import { type Generated, generateQuestions } from '../src/questions/generate-questions.ts';
import type { QuotedQuestion } from '../src/questions/question.ts';
import type { Sample } from './articles.ts';
import { aliasOptions, leakOf } from './leaks.ts';
import { type OptionPlaces, optionPlaces } from './option-places.ts';
import { bagF1, plainWords } from './overlap.ts';

/** One thing that must not be, with where it was seen. */
export type Breach = { readonly rule: Rule; readonly where: string };

/** What is counted: in `crowded` more than two items of a sentence, in `unsteady` a seed with two results. */
export const rules = ['leak', 'alias', 'evidence', 'duplicate', 'crowded', 'unsteady'] as const;

export type Rule = (typeof rules)[number];

export type InvariantScore = {
  readonly articleCount: number;
  readonly wordCount: number;
  readonly questionCount: number;
  readonly breaches: readonly Breach[];
  /** Long English articles that gave fewer than eight questions: name and count. */
  readonly poor: readonly string[];
  readonly longCount: number;
  /** Share of the prose paragraphs of three sentences or more that at least one question is about. */
  readonly coveredParagraphs: number;
  readonly places: OptionPlaces;
  /** Share of the true-false questions of which the answer is "true". */
  readonly trueClaims: number;
  readonly wordsPerSecond: number;
};

const longArticleWords = 300;
const leastQuestions = 8;
const asked = 30;
/** What is written to be read. Speech in court and chats, e-mails and reviews only have to do no harm. */
const articleCollections = /^(quizzes|web|gum-(academic|bio|news|voyage))$/;

type Made = Generated & { readonly sample: Sample };

/** Runs the generator over every article and checks what must hold of whatever it makes. */
export function scoreInvariants(samples: readonly Sample[]): InvariantScore {
  const startedAt = performance.now();
  const made = samples.map((sample): Made => ({ sample, ...generate(sample) }));
  const seconds = (performance.now() - startedAt) / 1_000;
  const wordCount = samples.reduce((sum, sample) => sum + sample.wordCount, 0);
  const long = made.filter(
    ({ sample, report }) =>
      sample.wordCount >= longArticleWords &&
      articleCollections.test(sample.collection) &&
      report.language === 'English',
  );
  return {
    articleCount: samples.length,
    wordCount,
    questionCount: made.reduce((sum, { questions }) => sum + questions.length, 0),
    breaches: [...made.flatMap(breachesOf), ...unsteady(made)],
    poor: long
      .filter(({ questions }) => questions.length < leastQuestions)
      .map(
        ({ sample, questions }) =>
          `${sample.collection}/${sample.source.title}: ${questions.length}`,
      ),
    longCount: long.length,
    coveredParagraphs: coverage(long),
    places: optionPlaces(choicesOf(samples)),
    trueClaims: trueShare(made.flatMap(({ questions }) => questions)),
    wordsPerSecond: wordCount / seconds,
  };
}

function generate({ source }: Sample): Generated {
  return generateQuestions(source, { seed: 1, count: asked });
}

function trueShare(questions: readonly QuotedQuestion[]): number {
  const claims = questions.filter(({ kind }) => kind === 'true-false');
  return claims.filter(({ answer }) => answer === 'true').length / Math.max(1, claims.length);
}

/** Two, since options and their places differ from one to the next, and one makes too few items to count. */
const choiceSeeds = [2, 3];

/** The choice keeps few multiple-choice items, so the statistics are of all that pass the verifier. */
function choicesOf(samples: readonly Sample[]): QuotedQuestion[] {
  const passed = new Map<string, QuotedQuestion>();
  for (const { source } of samples)
    for (const seed of choiceSeeds)
      generateQuestions(source, {
        seed,
        kinds: ['multiple-choice'],
        examineAll: true,
        onCandidate: ({ question, refusals }) => {
          if (refusals.length === 0) passed.set(`${seed} ${question.id}`, question);
        },
      });
  return [...passed.values()];
}

function breachesOf({ sample, questions }: Made): Breach[] {
  const { text } = sample.source;
  const seen = (rule: Rule, { prompt }: QuotedQuestion, detail = ''): Breach => ({
    rule,
    where: `${sample.collection}/${sample.source.title}: ${prompt} ${detail}`.trim(),
  });
  const perSentence = new Map<number, number>();
  return questions.flatMap((question, index) => {
    const found: Breach[] = [];
    const leak = leakOf(question);
    if (leak !== undefined) found.push(seen('leak', question, `(${leak})`));
    const alias = aliasOptions(question, text);
    if (alias !== undefined) found.push(seen('alias', question, `(${alias})`));
    if (!isProven(question, text)) found.push(seen('evidence', question));
    const twin = questions.slice(0, index).find((other) => isTwin(question, other));
    if (twin !== undefined) found.push(seen('duplicate', question, `(${twin.prompt})`));
    const { end } = question.evidence;
    const count = (perSentence.get(end) ?? 0) + 1;
    perSentence.set(end, count);
    if (count > 2) found.push(seen('crowded', question));
    return found;
  });
}

function isProven({ kind, answer, accepted, evidence }: QuotedQuestion, text: string): boolean {
  const { quote, start, end } = evidence;
  if (quote.trim() === '' || text.slice(start, end) !== quote) return false;
  const words = ` ${plainWords(quote).join(' ')} `;
  return (
    kind === 'true-false' ||
    [answer, ...accepted].some((form) => words.includes(` ${plainWords(form).join(' ')} `))
  );
}

/** The same prompt; or the same answer of nearly the same words. */
function isTwin(a: QuotedQuestion, b: QuotedQuestion): boolean {
  const likeness = bagF1(plainWords(a.prompt), plainWords(b.prompt));
  return a.id === b.id || likeness === 1 || (a.answer === b.answer && likeness > 0.85);
}

/** Again in the opposite order, so that nothing remembered from one article may change another. */
function unsteady(made: readonly Made[]): Breach[] {
  return [...made].reverse().flatMap(({ sample, questions }) => {
    const again = generate(sample).questions;
    const where = `${sample.collection}/${sample.source.title}`;
    return JSON.stringify(again) === JSON.stringify(questions) ? [] : [{ rule: 'unsteady', where }];
  });
}

function coverage(made: readonly Made[]): number {
  const paragraphs = made
    .flatMap(({ report }) => report.paragraphs)
    .filter(({ sentences }) => sentences >= 3);
  return paragraphs.filter(({ kept }) => kept > 0).length / Math.max(1, paragraphs.length);
}
