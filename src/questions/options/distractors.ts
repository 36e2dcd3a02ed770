import { demonyms } from '../gazetteer/places.ts';
import { normaliseText } from '../normalise.ts';
import { numberValue } from '../numbers.ts';
import { type Random, shuffled } from '../random.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { joinTokens } from '../reading/sentences.ts';
import { isHedged } from '../writing/figure-context.ts';
import type { Statement } from '../writing/statement.ts';
import { balanced } from './balance.ts';
import { isBeforeChrist, leastOf, mostOf, spanOf } from './figure-bounds.ts';
import { figureOptions, isFigureKind } from './figure-options.ts';
import { fromArticle, fromGazetteer } from './known-options.ts';
import { namedOptions, smallTown } from './named-options.ts';
import { standsNear } from './surroundings.ts';
import { areApart, termOptions } from './term-options.ts';

/** What an option is wanted for. */
export type OptionSubject = {
  readonly fact: Fact;
  readonly statement: Statement;
  readonly document: ReadDocument;
  /** The answer is to stand among names from the tables alone, all of its own sort. */
  readonly alone?: boolean;
};

/** So many of the likeliest options are drawn from: more would reach the far-fetched. */
const pool = 8;
/** Years nearer to each other than this are told apart by digits alone. */
const leastYears = 2;

/**
 * Wrong answers of the same type, granularity and form as `fact`, none of which the article names
 * nearby, none an alias, a sort or the class of the answer or of another: from the article first, then
 * from the tables. In random order; fewer than `count`, or none, where no more are safe.
 */
export function distractorsFor(subject: OptionSubject, count: number, random: Random): string[] {
  const { fact, statement, document } = subject;
  if (isFigureKind(fact.kind)) {
    const most = mostOf(fact, statement);
    const { lastYear } = document;
    const everyYears = /\b(Olympics?|Games|World Cup)\b/.test(statement.sentence.text) ? 4 : 1;
    const told = `${joinTokens(statement.tokens)} ${document.source.title}`;
    const asYear = isBeforeChrist(fact, statement) ? { ...fact, kind: 'year' as const } : fact;
    const within = spanOf(fact, told, document);
    const wantedFigures = {
      count,
      lastYear: asYear === fact ? lastYear : Number.POSITIVE_INFINITY,
      everyYears,
      within,
      isHedged: isHedged(fact, statement),
    };
    const isNear = (figure: string) => standsNear(figure, statement.sentence.index, document);
    const least = leastOf(fact, statement);
    const isFit = (figure: string) => {
      const size = numberValue(figure) ?? 0;
      return size <= most && (least === undefined || size > least) && !isNear(figure);
    };
    const made = new Set<string>();
    // Two draws may come as near to each other as no draw does.
    const isApart = (figure: string) =>
      fact.kind !== 'year' ||
      [...made].every((other) => Math.abs(Number(figure) - Number(other)) >= leastYears);
    // What the article names nearby falls out, and is made up for.
    for (let round = 0; round < 4 && made.size < count; round += 1)
      for (const figure of figureOptions(asYear, wantedFigures, random))
        if (made.size < count && isFit(figure) && (round === 3 || isApart(figure)))
          made.add(figure);
    return [...made];
  }
  return drawn(candidatesFor(subject, count, random), subject, count, random);
}

/** `count` of `candidates` that are fit to stand beside the answer, in random order. */
export function drawn(
  candidates: readonly string[],
  subject: OptionSubject,
  count: number,
  random: Random,
): string[] {
  const { fact, statement, document } = subject;
  const fit = candidates.filter(
    (option) =>
      !standsNear(option, statement.sentence.index, document) && isAlikeInForm(option, fact.text),
  );
  const safe = withoutKin(fit, subject).slice(0, pool);
  return shuffled(balanced(safe, { answer: fact.text, count }, random), random);
}

/** What could stand beside the answer, the likeliest first. */
export function candidatesFor(
  subject: OptionSubject,
  count: number,
  random: Random,
): readonly string[] {
  const { fact, document, alone = false } = subject;
  if (fact.kind === 'term' && !/^\p{Lu}/u.test(fact.text)) return rememberedTerms(subject);
  const lead = /^the /i.exec(fact.text)?.[0] ?? '';
  // "Which Italian architect ...?" has Italians for options, and of the article's persons nobody knows.
  const isOfNation = fact.kind === 'person' && isBesideNation(subject);
  const own = isOfNation || alone ? [] : shuffled(fromArticle(subject), random).slice(0, 2);
  const listed = shuffled(fromGazetteer(subject), random);
  const bare = fact.text.slice(lead.length);
  // The table is looked up only where the gazetteers have no list: its names are less well known.
  const full = fact.kind === 'person' ? resolveName(document, bare) : bare;
  const isUnsure = listed.length >= count || isNamesake(fact, document);
  const named = isUnsure ? [] : namedOptions(full, fact.kind, { isOfNation, isAlike: alone });
  // A surname stands beside surnames.
  const isShort = fact.kind === 'person' && full.endsWith(` ${bare}`);
  return [...new Set([...own, ...listed, ...named])].map((name) =>
    isShort ? (name.split(' ').at(-1) ?? name) : `${lead}${name}`,
  );
}

/** "The Italian architect Renzo Piano". */
function isBesideNation({ fact, statement }: OptionSubject): boolean {
  return statement.tokens
    .slice(Math.max(0, fact.from - 4), fact.from)
    .some(({ text }) => demonyms.has(text));
}

/** Antioch stands in the tables as a town of California; only where the article is in America is it that. */
function isNamesake({ kind, text }: Fact, { entities, sentences }: ReadDocument): boolean {
  const town = kind === 'city' || kind === 'place' ? smallTown(text) : false;
  const isThere = () =>
    entities.some(({ sort }) => sort === 'United States') ||
    sentences.some((sentence) => /\b(U\.?S\.?|America|American)\b/.test(sentence.text));
  return town && !isThere();
}

const termsByDocument = new WeakMap<ReadDocument, Map<string, readonly string[]>>();

/** Several prompts ask for one term of one sentence, and ranking is the dear part. */
function rememberedTerms({ fact, statement, document }: OptionSubject): readonly string[] {
  const known = termsByDocument.get(document) ?? new Map<string, readonly string[]>();
  termsByDocument.set(document, known);
  const before = statement.tokens[fact.from - 1]?.text.toLowerCase() ?? '';
  const key = `${statement.sentence.index} ${before} ${fact.text}`;
  const found =
    known.get(key) ?? termOptions({ text: fact.text, sentence: statement.sentence.text, before });
  known.set(key, found);
  return found;
}

/** Drops the answer under another name, and of two options that mean nearly the same the later. */
function withoutKin(options: readonly string[], { fact, document }: OptionSubject): string[] {
  const meaning = (text: string) =>
    normaliseText(resolveName(document, text.replace(/^the /i, '')));
  const isTerm = fact.kind === 'term';
  const kept: string[] = [];
  for (const option of options) {
    const isKin = [fact.text, ...kept].some((other) => {
      const [a, b] = [meaning(option), meaning(other)];
      return (
        ` ${a} `.includes(` ${b} `) ||
        ` ${b} `.includes(` ${a} `) ||
        (isTerm && !areApart(option, other))
      );
    });
    if (!isKin) kept.push(option);
    if (kept.length >= pool) break;
  }
  return kept;
}

/** Countries whose names take "the": they stand only beside each other. */
const takesArticle =
  /^(the )?(United States|United Kingdom|US|UK|USA|UAE|U\.S\.(A\.)?|U\.K\.|United Arab Emirates|Netherlands|Philippines|Bahamas|Gambia|Czech Republic|Dominican Republic|Maldives)$/i;

/** An initialism, a figure or a small letter would stand out beside plain names. */
function isAlikeInForm(option: string, answer: string): boolean {
  const forms = [takesArticle, /^[\p{Lu}.]{2,5}$/u, /\bUniversity of/, /\d/, /^\p{Lu}/u];
  return (
    forms.every((form) => form.test(option) === form.test(answer)) &&
    option.length <= Math.max(answer.length * 2.2, answer.length + 8)
  );
}
