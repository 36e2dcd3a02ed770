import { acceptedForms } from '../answers/accepted-forms.ts';
import type { Random } from '../random.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { chronologyDrafts, type DatedEvent, datedEvent } from './chronology.ts';
import { clausesOf } from './clauses/clauses.ts';
import { distractorsFor } from './distractors.ts';
import type { Draft, Stem } from './draft.ts';
import { gapStems } from './gap-stems.ts';
import { withTerms } from './key-terms.ts';
import { prepareStatement } from './prepare.ts';
import { type Reason, reasonDrafts, reasonsIn } from './reasons.ts';
import type { Statement } from './statement.ts';
import { trueFalseDrafts } from './true-false.ts';
import { whStems } from './wh-stems.ts';

const leastWords = 5;
const mostWords = 60;

/** Writes every question that the generators can put about an article, good or bad: the verifier decides. */
export class DraftWriter {
  readonly #document: ReadDocument;
  readonly #random: Random;
  readonly #reasons: Reason[] = [];
  readonly #events: DatedEvent[] = [];

  constructor(document: ReadDocument, random: Random) {
    this.#document = document;
    this.#random = random;
  }

  /** The drafts about one sentence. No two of them are alike. */
  draftsOf(sentence: ReadSentence): Draft[] {
    const seen = new Set<string>();
    return this.#statementsOf(sentence)
      .flatMap((statement) => {
        this.#reasons.push(...reasonsIn(statement));
        const event = datedEvent(statement);
        if (event !== undefined) this.#events.push(event);
        return [
          ...[...whStems(statement), ...gapStems(statement)].flatMap((stem) =>
            draftsOfStem(stem, this.#document, this.#random),
          ),
          ...trueFalseDrafts(statement, this.#document, this.#random),
        ];
      })
      .filter(({ kind, prompt, answer }) => {
        const key = `${kind}\n${prompt}\n${answer}`;
        return !seen.has(key) && seen.add(key);
      });
  }

  /** The drafts that take more than one sentence, once all have been read: reasons and "which came first". */
  draftsOfWhole(): Draft[] {
    return [
      ...reasonDrafts(this.#reasons),
      ...chronologyDrafts(this.#events, this.#document, this.#random),
    ];
  }

  #statementsOf(sentence: ReadSentence): Statement[] {
    const whole = isProse(sentence) ? prepareStatement(sentence, this.#document) : undefined;
    return whole === undefined
      ? []
      : clausesOf(whole)
          .filter(({ tokens }) => tokens.length > leastWords)
          .map((statement) => withTerms(statement, this.#document));
  }
}

/** A whole sentence in the third person that ends in a full stop. */
function isProse({ text, tokens }: ReadSentence): boolean {
  if (tokens.length <= leastWords || tokens.length > mostWords) return false;
  // "... batting just ." and "227, and ..." are halves of a figure that was cut at its point.
  if (!/[.!]["”’)]*(\[\d+\])*$/.test(text) || /^["“‘'«(\d.,]|\s\.$/.test(text)) return false;
  return !tokens.some(
    (token) => /^(I|we|you|our|my|your|us|me)$/i.test(token.text) && token.text !== 'US',
  );
}

function draftsOfStem(stem: Stem, document: ReadDocument, random: Random): Draft[] {
  const { fact, statement, prompt } = stem;
  const base = {
    asks: stem.asks,
    prompt,
    answer: fact.text,
    about: fact.text,
    accepted: acceptedForms(fact, document),
    statement,
  };
  const typed: Draft = {
    ...base,
    kind: stem.form === 'question' ? 'short-answer' : 'cloze',
    choices: [],
    difficulty: difficultyOf(stem, 0.55),
  };
  const distractors = distractorsFor({ fact, statement, document }, 3, random);
  if (distractors.length < 2) return [typed];
  return [
    typed,
    {
      ...base,
      kind: 'multiple-choice',
      accepted: [],
      choices: [fact.text, ...distractors],
      difficulty: difficultyOf(stem, 0.4),
    },
  ];
}

/** Figures are harder to remember than names; recall is harder than choice. */
function difficultyOf({ fact }: Stem, base: number): number {
  return Math.round((base + (fact.value === undefined ? 0 : 0.15)) * 100) / 100;
}
