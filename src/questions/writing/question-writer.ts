import { acceptedForms } from '../answers/accepted-forms.ts';
import { headForms } from '../answers/article-forms.ts';
import { fairOptions } from '../options/fair-options.ts';
import { type Random, shuffled } from '../random.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';

import { type Fact, timeKinds } from '../reading/facts.ts';

import { statedReasons } from './causes.ts';

import { chronologyProposals, type DatedEvent, datedEvent } from './chronology.ts';
import { clausesOf } from './clauses/clauses.ts';
import { reduced } from './clauses/reduced.ts';
import { wholeSentence } from './clauses/whole-sentence.ts';
import { isSelfContained } from './clear-pronouns.ts';
import { definedTermStems } from './defined-terms.ts';
import type { Proposal, Stem } from './draft.ts';
import { isLimited } from './figure-context.ts';
import { gapStems } from './gap-stems.ts';
import { halvesOf } from './halves.ts';
import { withTerms } from './key-terms.ts';
import { isMinor } from './minor-statements.ts';
import { meaningStems, originStems } from './name-origins.ts';
import { namedStems, namingStems } from './naming-stems.ts';
import { nicknameStems } from './nicknames.ts';
import { passageStems } from './passages.ts';
import { prepareStatement } from './prepare.ts';
import { purposesIn, type Reason, reasonProposals } from './reasons.ts';
import { renderTokens, type Statement } from './statement.ts';
import { tollsOf } from './tolls.ts';
import { trimmed } from './trimmed.ts';
import { trueFalseProposals } from './true-false.ts';
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
  readonly #events: DatedEvent[] = [];

  /** That of the latest sentence. */
  #before: Statement | undefined;

  readonly #everything: boolean;

  /** With `everything`, what nobody would put to a class is proposed as well, for reports: statements that point outside themselves, gaps for any noun. */
  constructor(document: ReadDocument, random: Random, everything = false) {
    this.#document = document;
    this.#random = random;
    this.#everything = everything;
  }

  /** The proposals about one sentence. No two of them are alike. */
  proposalsAbout(sentence: ReadSentence): Proposal[] {
    const seen = new Set<string>();
    const before = this.#before;
    const isPlain = isProse(sentence) || isSpoken(sentence);
    const whole = isPlain ? prepareStatement(sentence, this.#document) : undefined;
    this.#before = whole;
    if (whole === undefined) return [];
    this.#reasons.push(...statedReasons(whole));
    const defined = [
      ...definedTermStems(whole),
      ...namedStems(whole),
      ...nicknameStems(whole),
      ...meaningStems(whole),
      ...passageStems(sentence, before, this.#document),
    ].flatMap((stem) => proposalsOf(stem, this.#document));
    return this.#statementsOf(whole)
      .flatMap((statement) => {
        if (isSelfContained(statement)) this.#collect(statement);
        // A question takes a clause apart; a sentence as it was written stays whole.
        const questions =
          statement.kind === 'whole'
            ? []
            : [...whStems(statement), ...namingStems(statement), ...originStems(statement)];
        const stems = [...questions, ...gapStems(statement)].filter(
          ({ fact }) => !isSurname(fact, this.#document),
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

  #collect(statement: Statement): void {
    this.#reasons.push(...purposesIn(statement));
    const event = datedEvent(statement);
    if (event !== undefined) this.#events.push(event);
  }

  #statementsOf(whole: Statement): Statement[] {
    const { title } = this.#document.source;
    const found = [whole, ...halvesOf(whole)].flatMap((one) => {
      const clauses = clausesOf(one);
      // "X said ...": nobody is asked for X where it can be asked what he said.
      return clauses.some(({ kind }) => kind === 'reported')
        ? clauses
        : [...clauses, ...wholeSentence(one)];
    });
    const isClause = ({ kind, tokens }: Statement) =>
      /^(main|conjunct|reported)$/.test(kind) && (kind === 'reported' || tokens.length <= mostRead);
    if (!found.some(isClause)) found.push(...trimmed(whole).flatMap((one) => clausesOf(one)));
    found.push(...tollsOf(whole));
    return [...found, ...found.map((statement) => reduced(statement, title))]
      .filter(({ kind, sentence }) => kind === 'reported' || isProse(sentence))
      .filter(unlikeBefore())
      .filter(keepsNegation)
      .filter(keepsException)
      .filter(
        (statement) =>
          statement.tokens.length > leastWords &&
          isAnchored(statement) &&
          !isMinor(statement, title) &&
          keepsPlace(statement) &&
          (this.#everything || isSelfContained(statement)),
      )
      .map((statement) => withTerms(statement, this.#document, this.#everything));
  }
}

/** Passes the first of the statements that read alike. */
function unlikeBefore(): (statement: Statement) => boolean {
  const seen = new Set<string>();
  return ({ kind, tokens }) => {
    const key = `${kind === 'whole' ? 'whole' : ''} ${renderTokens(tokens)}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  };
}

const reversing =
  /^(never|nor|neither|hardly|scarcely|seldom|rarely|barely|not|n['’]t|no|unless|if|without)$/i;

/**
 * "Never again would she trust him": a cut that loses the word turns the sentence round. In "The court struck it
 * down, saying race cannot count" the word goes with what it denies.
 */
function keepsNegation({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  const last = Math.max(...kept);
  const isOfCut = (at: number) => {
    const { text = '', start = 0 } = sentence.tokens[at] ?? {};
    const denied = sentence.tokens[sentence.heads[at] ?? -1];
    return denying.test(text) && start > last && denied !== undefined && !kept.has(denied.start);
  };
  return sentence.tokens.every(
    ({ text, start }, at) => !reversing.test(text) || kept.has(start) || isOfCut(at),
  );
}

const denying = /^(never|not|n['’]t|no)$/i;

/** "Grows nowhere but on Socotra" without its "but" says the opposite. */
function keepsException({ tokens, sentence }: Statement): boolean {
  const word =
    /\b(nowhere|nothing|none|no one|nobody|no other)\b[^,;.]{0,40}?\b(but|except|other than|save)\b/i;
  const [, none = '', exception = ''] = word.exec(sentence.text) ?? [];
  if (none === '') return true;
  const text = renderTokens(tokens).toLowerCase();
  return !text.includes(none.toLowerCase()) || text.includes(` ${exception.toLowerCase()} `);
}

/** "Henry Stimson had visited Kyoto": before what? Only a statement that says so can be asked about alone. */
function isAnchored({ tokens, heads, relations, kind }: Statement): boolean {
  // "According to X, relations had improved": before X said so.
  if (kind === 'reported') return true;
  const root = relations.indexOf('root');
  const isPastPerfect =
    tokens[root]?.tag === 'VBN' &&
    tokens.some(({ text }, at) => heads[at] === root && /^had$/i.test(text));
  return (
    !isPastPerfect ||
    tokens.some(({ text }) =>
      /^(by|before|when|after|until|since|while|already|because|never)$/i.test(text),
    )
  );
}

/** "In California, the number fell, and the state system has spent ...": the place was said of both. */
function keepsPlace({ kind, tokens, sentence }: Statement): boolean {
  if (!/^(main|conjunct|adverbial|whole)$/.test(kind)) return true;
  if (!/^(In|At|Across|Throughout)$/.test(sentence.tokens[0]?.text ?? '')) return true;
  const place = sentence.facts.find(
    ({ kind: sort, from }) => from <= 2 && /^(country|state|city|continent|place)$/.test(sort),
  );
  const end = sentence.tokens[(place?.to ?? 0) - 1]?.end ?? 0;
  return place === undefined || tokens.some(({ start }) => start >= 0 && start < end);
}

/** A whole sentence in the third person that ends in a full stop. */
function isProse({ text, tokens }: ReadSentence): boolean {
  if (tokens.length <= leastWords || tokens.length > mostWords) return false;
  // "... batting just ." and "227, and ..." are halves of a figure that was cut at its point.
  if (!/[.!]["”’)]*(\[\d+\])*$/.test(text) || /^["“‘'«(.,]|\s\.$/.test(text)) return false;
  // "11 people died", but not "227, and ..."
  if (/^\d/.test(text) && !/^\d+(,\d{3})* \p{Ll}{4,}/u.test(text)) return false;
  return !isFirstPerson(tokens);
}

/** "“Chile is one of the countries at risk,” Toha said.": one quotation, then its speaker. */
function isSpoken({ text, tokens }: ReadSentence): boolean {
  const isQuotation = /^[“"][^“”"]{20,},[”"] [^“”"]+\.$/.test(text);
  return isQuotation && tokens.length <= mostWords && !isFirstPerson(tokens);
}

function isFirstPerson(tokens: ReadSentence['tokens']): boolean {
  return tokens.some(
    (token) => /^(I|we|you|our|my|your|us|me)$/i.test(token.text) && token.text !== 'US',
  );
}

/** "Which city was born in Switzerland?" asks for Valeska Paris. */
function isSurname({ kind, text }: Fact, { entities }: ReadDocument): boolean {
  return (
    (kind === 'city' || kind === 'place' || kind === 'state') &&
    entities.some((entity) => entity.kind === 'person' && entity.name.endsWith(` ${text}`))
  );
}

/** A stem is answered by typing, or among options. */
function proposalsOf(stem: Stem, document: ReadDocument): Proposal[] {
  const { asks, fact, statement, prompt } = stem;
  const base = { asks, prompt, answer: fact.text, about: fact.text, statement };
  const typed: Proposal = {
    ...base,
    kind: stem.form === 'question' ? 'short-answer' : 'cloze',
    difficulty: difficultyOf(stem, 0.55),
    complete: () => ({
      accepted: [
        ...acceptedForms(fact, document),
        ...headForms(fact, { prompt, tokens: statement.tokens }, document),
      ],
      choices: [],
    }),
  };
  // "over 225 days", "by 1803": any smaller figure, or later year, would be as true.
  // "from 2003 until _____": years before 2003 would be no believable options.
  if (isEndOfRange(stem) || isLimited(fact, statement) || fact.kind === 'continent') return [typed];
  return [
    typed,
    {
      ...base,
      kind: 'multiple-choice',
      difficulty: difficultyOf(stem, 0.4),
      complete: (random) => {
        const others = fairOptions({ fact, statement, document }, prompt, random);
        return others.length === 0
          ? undefined
          : { accepted: [], choices: shuffled([fact.text, ...others], random) };
      },
    },
  ];
}

function isEndOfRange({ fact, statement }: Stem): boolean {
  const times = statement.facts.filter(({ kind }) => timeKinds.includes(kind));
  return times.includes(fact) && times.length > 1;
}

/** Figures are harder to remember than names; recall is harder than choice. */
function difficultyOf({ fact }: Stem, base: number): number {
  return Math.round((base + (fact.value === undefined ? 0 : 0.15)) * 100) / 100;
}
