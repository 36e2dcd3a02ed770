import type { Random } from '../random.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { isBareHalf } from './bare-halves.ts';
import { reasonsWithin, statedReasons } from './causes.ts';
import { chronologyProposals, type DatedEvent, datedEvent } from './chronology.ts';
import { clausesOf } from './clauses/clauses.ts';
import { reduced } from './clauses/reduced.ts';
import { wholeSentence } from './clauses/whole-sentence.ts';
import { isSelfContained } from './clear-pronouns.ts';
import { withoutCleft } from './clefts.ts';
import { definedTermStems } from './defined-terms.ts';
import type { Proposal } from './draft.ts';
import { causesIn, effectsIn } from './effects.ts';
import { gapStems } from './gap-stems.ts';
import { halvesOf } from './halves.ts';
import { keepsContrast, keepsNounOfClause, keepsOutcome, keepsProviso } from './kept-outcomes.ts';
import { isPlacedInLife, isSettled, keepsFrame } from './kept-settings.ts';
import { withTerms } from './key-terms.ts';
import { shortLead } from './lead.ts';
import { isMinor } from './minor-statements.ts';
import { meaningStems, originStems, topicMeaningStems } from './name-origins.ts';
import { namedStems, namingStems } from './naming-stems.ts';
import { nicknameStems } from './nicknames.ts';
import { mostSentences, passageStems } from './passages.ts';
import { inPast, isAnchored } from './past-perfect.ts';
import { prepareStatement } from './prepare.ts';
import { purposesIn } from './purposes.ts';
import { type Reason, reasonProposals } from './reasons.ts';
import { readAnew, rereadAsides } from './reread.ts';
import {
  fitsItsYear,
  keepsDashes,
  keepsException,
  keepsJoints,
  keepsLists,
  keepsNames,
  keepsNegation,
  keepsPlace,
  keepsRange,
} from './sound-cuts.ts';
import { renderTokens, type Statement } from './statement.ts';
import { proposalsOf } from './stem-proposals.ts';
import { isAdrift, isSideRemark } from './tied-to-topic.ts';
import { tollsOf } from './tolls.ts';
import { topicOf } from './topic-of.ts';
import { trimmed } from './trimmed.ts';
import { trueFalseProposals } from './true-false.ts';
import { usesIn } from './uses.ts';
import { verdictsIn } from './verdicts.ts';
import { whStems } from './wh-stems.ts';

const leastWords = 4;
const mostWords = 60;
/** Of a longer clause a shorter one is taken as well. */
const mostRead = 24;

/** Proposes every question that can be put about an article, good or bad: ranker and verifier decide. */
export class QuestionWriter {
  readonly #document: ReadDocument;
  readonly #random: Random;
  readonly #reasons: Reason[] = [];
  readonly #asked = new Set<string>();
  readonly #events: DatedEvent[] = [];

  /** Those of the latest sentences, as many as a passage may need. */
  #earlier: readonly Statement[] = [];

  readonly #everything: boolean;
  readonly #surnames: ReadonlySet<string>;

  /** With `everything`, what nobody would put to a class is proposed as well, for reports: statements that point outside themselves, gaps for any noun. */
  constructor(document: ReadDocument, random: Random, everything = false) {
    this.#document = document;
    this.#random = random;
    this.#everything = everything;
    this.#surnames = surnamesIn(document);
  }

  /** The proposals about one sentence. No two of them are alike. */
  proposalsAbout(sentence: ReadSentence): Proposal[] {
    const seen = new Set<string>();
    const earlier = this.#earlier;
    const isPlain = isProse(sentence) || isSpoken(sentence);
    const whole = isPlain ? prepareStatement(sentence, this.#document) : undefined;
    this.#earlier = whole === undefined ? [] : [...earlier, whole].slice(-mostSentences);
    if (whole === undefined) return [];
    this.#addReasons([...statedReasons(whole, earlier.at(-1)), ...effectsIn(whole)]);
    const defined = [
      ...definedTermStems(whole),
      ...namedStems(whole),
      ...nicknameStems(whole),
      ...meaningStems(whole),
      ...topicMeaningStems(whole, topicOf(this.#document)?.bare),
      ...passageStems(whole, earlier, this.#document),
    ].flatMap((stem) => proposalsOf(stem, this.#document));
    return this.#statementsOf(whole)
      .flatMap((statement) => {
        this.#collect(statement);
        // A question takes a clause apart; a sentence as it was written stays whole.
        const questions =
          statement.kind === 'whole'
            ? []
            : [...whStems(statement), ...namingStems(statement), ...originStems(statement)];
        const stems = [...questions, ...gapStems(statement)].filter(
          (stem) => !isSurname(stem.fact, this.#surnames) && !isAdrift(stem, this.#document),
        );
        return [
          ...stems.flatMap((stem) => proposalsOf(stem, this.#document)),
          ...trueFalseProposals(statement, this.#document),
        ];
      })
      .concat(defined)
      .filter(({ kind, asks, prompt, answer, about }) => {
        const key = [kind, asks, prompt, answer, about].join('\n');
        return !seen.has(key) && seen.add(key);
      });
  }

  /** The proposals that take more than one sentence, once all have been read: reasons and "which came first". */
  proposalsOfWhole(): Proposal[] {
    return [
      ...reasonProposals(this.#reasons),
      ...chronologyProposals(this.#events, this.#document, this.#random),
    ];
  }

  /** Each way of asking for a reason once. */
  #addReasons(found: readonly Reason[]): void {
    for (const reason of found) {
      const key = `${reason.prompt}\n${reason.text}`;
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      this.#reasons.push(reason);
    }
  }

  #collect(statement: Statement): void {
    // Without `everything` there is no other.
    if (this.#everything && !isTimed(statement)) return;
    if (!isSelfContained(statement)) return;
    const event = datedEvent(statement);
    if (event !== undefined) this.#events.push(event);
  }

  /** Of a statement that need not name what the reason itself names: "was covered to protect it". */
  #collectReasons(statement: Statement): void {
    if (/^(conjunct|relative)$/.test(statement.kind)) this.#addReasons(reasonsWithin(statement));
    this.#addReasons(purposesIn(statement));
    this.#addReasons([...usesIn(statement), ...verdictsIn(statement), ...causesIn(statement)]);
  }

  #statementsOf(whole: Statement): Statement[] {
    const { title } = this.#document.source;
    const parts = [whole, ...halvesOf(whole), ...shortLead(whole, this.#document)];
    const found = parts.flatMap((one) => {
      const clauses = clausesOf(one);
      // "X said ...": nobody is asked for X where it can be asked what he said.
      return clauses.some(({ kind }) => kind === 'reported')
        ? clauses
        : [...clauses, ...wholeSentence(one)];
    });
    const isClause = ({ kind, tokens }: Statement) =>
      /^(main|conjunct|reported)$/.test(kind) && (kind === 'reported' || tokens.length <= mostRead);
    if (!found.some(isClause)) found.push(...trimmed(whole).flatMap(clausesOrThere));
    if (!found.some(isClause)) found.push(...readAnew(whole).flatMap(clausesOrWhole));
    found.push(...rereadAsides(whole).flatMap(clausesOrWhole));
    found.push(...withoutCleft(whole).flatMap(clausesOrWhole));
    found.push(...tollsOf(whole));
    const sound = [...found, ...found.map((statement) => reduced(statement, title))]
      .map(inPast)
      .filter(({ kind, sentence }) => kind === 'reported' || isProse(sentence))
      .filter(unlikeBefore())
      .filter(keepsNegation)
      .filter(keepsException)
      .filter(keepsJoints)
      .filter(keepsLists)
      .filter(keepsDashes)
      .filter(keepsRange)
      .filter(keepsNames)
      .filter(keepsOutcome)
      .filter(keepsNounOfClause)
      .filter(keepsContrast)
      .filter(keepsProviso)
      .filter(fitsItsYear)
      .filter(
        (statement) =>
          statement.tokens.length > leastWords &&
          !isMinor(statement, title) &&
          keepsPlace(statement) &&
          keepsFrame(statement) &&
          isPlacedInLife(statement, this.#document) &&
          !isBareHalf(statement, this.#document) &&
          !isSideRemark(statement, this.#document),
      );
    for (const statement of sound.filter(isTimed)) this.#collectReasons(statement);
    return sound
      .filter((statement) => this.#everything || isToldWhole(statement))
      .map((statement) => withTerms(statement, this.#document, this.#everything));
  }
}

/** Nothing of it has to be looked for in the sentences around. */
function isToldWhole(statement: Statement): boolean {
  return isTimed(statement) && isSelfContained(statement);
}

/** It says before what, when and under what condition it was so. */
function isTimed(statement: Statement): boolean {
  return isAnchored(statement) && isSettled(statement);
}

/** The clauses of what was read again, or where none can be cut out, itself for gaps and claims. */
function clausesOrWhole(one: Statement): Statement[] {
  const clauses = clausesOf(one).map((clause) =>
    one.kind === 'relative' && clause.kind === 'main' ? { ...clause, kind: one.kind } : clause,
  );
  const isEnough = one.kind === 'relative' || clauses.some(({ kind }) => kind === 'main');
  return isEnough ? clauses : wholeSentence(one);
}

/** The clauses of a sentence that was cut short; where it says that there is something, itself. */
function clausesOrThere(one: Statement): Statement[] {
  const isThere = childrenIn(one, rootOf(one), 'expl').length > 0;
  return isThere ? clausesOrWhole(one) : clausesOf(one);
}

/** Passes the first of the statements that read alike. */
function unlikeBefore(): (statement: Statement) => boolean {
  const seen = new Set<string>();
  return ({ kind, tokens }) => {
    const key = `${kind === 'whole' ? 'whole' : ''} ${renderTokens(tokens)}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  };
}

/** A whole sentence in the third person that ends in a full stop. */
function isProse({ text, tokens }: ReadSentence): boolean {
  if (tokens.length <= leastWords || tokens.length > mostWords) return false;
  // "... batting just ." and "227, and ..." are halves of a figure that was cut at its point.
  if (!/[.!]["”’)]*(\[\d+\])*$/.test(text) || /^["“‘'«(.,]|\s\.$/.test(text)) return false;
  // "11 people died", "252 of the seats went", but not "227, and ..."
  if (/^\d/.test(text) && !/^\d+(,\d{3})* (\p{Ll}{4,}|of (the|its|their|these)\b)/u.test(text))
    return false;
  return !isFirstPerson(tokens) && !isOrder(tokens);
}

/** "Soak in the pool of Terra Nostra Park.": what a guide tells the reader to do is no fact. */
function isOrder(tokens: ReadSentence['tokens']): boolean {
  return tokens[0]?.tag === 'VB' && tokens[0].pos === 'VERB';
}

/** "“Chile is one of the countries at risk,” Toha said.": one quotation, then its speaker. */
function isSpoken({ text, tokens }: ReadSentence): boolean {
  const isQuotation = /^[“"][^“”"]{20,},[”"] [^“”"]+\.$/.test(text);
  return isQuotation && tokens.length <= mostWords && !isFirstPerson(tokens);
}

function isFirstPerson(tokens: ReadSentence['tokens']): boolean {
  return tokens.some(
    ({ text }, at) =>
      /^(I|we|you|our|my|your|us|me)$/i.test(text) &&
      text !== 'US' &&
      // "During World War I", "Elizabeth I".
      !(text === 'I' && tokens[at - 1]?.pos === 'PROPN'),
  );
}

/** "Which city was born in Switzerland?" asks for Valeska Paris. */
function isSurname({ kind, text }: Fact, surnames: ReadonlySet<string>): boolean {
  return (kind === 'city' || kind === 'place' || kind === 'state') && surnames.has(text);
}

/** What the names of people end in: all of their words but the first, all but the first two, ... */
function surnamesIn({ entities }: ReadDocument): ReadonlySet<string> {
  const people = entities.filter(({ kind }) => kind === 'person');
  return new Set(
    people.flatMap(({ name }) =>
      name.split(' ').flatMap((_, at, words) => (at === 0 ? [] : [words.slice(at).join(' ')])),
    ),
  );
}
