import { acceptedForms } from '../answers/accepted-forms.ts';
import { headForms } from '../answers/article-forms.ts';
import { fairOptions } from '../options/fair-options.ts';
import { shuffled } from '../random.ts';
import type { ReadDocument } from '../reading/document.ts';
import { timeKinds } from '../reading/facts.ts';
import type { Proposal, Stem } from './draft.ts';
import { isFigurative } from './figurative.ts';
import { isLimited } from './figure-context.ts';
import { formsOfPair, isPair } from './pairs.ts';

/** A stem is answered by typing, or among options. */
export function proposalsOf(stem: Stem, document: ReadDocument): Proposal[] {
  const { asks, fact, statement, prompt } = stem;
  if (isFigureOfSpeech(stem, document)) return [];
  const base = { asks, prompt, answer: fact.text, about: fact.text, statement };
  const typed: Proposal = {
    ...base,
    kind: stem.form === 'question' ? 'short-answer' : 'cloze',
    difficulty: difficultyOf(stem, 0.55),
    complete: () => ({
      accepted: [
        ...(isPair(fact) ? formsOfPair(fact.text) : acceptedForms(fact, document)),
        ...headForms(fact, { prompt, tokens: statement.tokens }, document),
      ],
      choices: [],
    }),
  };
  // "over 225 days", "by 1803": any smaller figure, or later year, would be as true.
  // "from 2003 until _____": years before 2003 would be no believable options.
  if (isEndOfRange(stem) || isLimited(fact, statement) || fact.kind === 'continent' || isPair(fact))
    return [typed];
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

/** "The fingerprint" of rocks whose make-up is "a kind of fingerprint" has no meaning outside its text. */
function isFigureOfSpeech({ fact, statement }: Stem, document: ReadDocument): boolean {
  const isDefinite = /^the$/i.test(statement.tokens[fact.from - 1]?.text ?? '');
  return fact.kind === 'term' && isDefinite && isFigurative(fact.text, document);
}

function isEndOfRange({ fact, statement }: Stem): boolean {
  const times = statement.facts.filter(({ kind }) => timeKinds.includes(kind));
  return times.includes(fact) && times.length > 1;
}

/** Figures are harder to remember than names; recall is harder than choice. */
function difficultyOf({ fact }: Stem, base: number): number {
  return Math.round((base + (fact.value === undefined ? 0 : 0.15)) * 100) / 100;
}
