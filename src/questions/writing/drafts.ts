import { acceptedForms } from '../answers/accepted-forms.ts';
import type { Random } from '../random.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { distractorsFor } from './distractors.ts';
import { type Draft, type Stem, worthOfKind } from './draft.ts';
import { namesGroup } from './gap-fit.ts';
import { gapStems } from './gap-stems.ts';
import { patternStems } from './pattern-stems.ts';
import { questionStems } from './question-stems.ts';
import { makeStatement, type Statement } from './statement.ts';
import { trueFalseDrafts } from './true-false.ts';
import { variantsOf } from './variants.ts';

/** Every question that the generators can put about a sentence, good or bad: the verifier decides. */
export function draftsOfSentence(
  sentence: ReadSentence,
  document: ReadDocument,
  random: Random,
): Draft[] {
  const words = sentence.tokens.length;
  if (words < 7 || words > 50 || !/[.!]["”’)]*(\[\d+\])*$/.test(sentence.text)) return [];
  // "... batting just ." and "227, and ..." are halves of a figure that was cut at its point.
  if (/^["“‘'«(\d.,]|\s\.$/.test(sentence.text)) return [];
  const whole = makeStatement(sentence, document);
  return variantsOf(whole).flatMap((statement) => {
    if (/^there$/i.test(statement.tokens[0]?.text ?? '') || isPraise(statement)) return [];
    const stems = [...questionStems(statement), ...patternStems(statement), ...gapStems(statement)];
    return [
      ...stems.flatMap((stem) => draftsOfStem(stem, document, random)),
      ...trueFalseDrafts(statement, document, random),
    ];
  });
}

/** "It is close to important touchstones of ...": taste, whatever is asked for in it. */
function isPraise({ tokens }: Statement): boolean {
  return tokens.some(({ text }) =>
    /^(important|interesting|beautiful|amazing|lovely|delicious|great|fantastic|nice|perfect|exciting|impressive|stunning|charming|wonderful|excellent)$/.test(
      text,
    ),
  );
}

function draftsOfStem(stem: Stem, document: ReadDocument, random: Random): Draft[] {
  const { fact, statement, prompt } = stem;
  const length = prompt.split(' ').length;
  // What half the article names is the answer that everybody would guess.
  const named = document.entityOf.get(fact.text.replace(/^the /, ''))?.sentences.length ?? 1;
  const worth =
    worthOfKind[fact.kind] -
    Math.min(5, named - 1) * 0.05 +
    (namesGroup(fact, statement.tokens) ? 0.25 : 0) +
    (stem.form === 'question' ? 0.15 : 0) -
    Math.max(0, length - 12) * 0.012;
  const base = {
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
    worth,
    difficulty: difficultyOf(fact, 0.55),
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
      worth: worth + (distractors.length === 3 ? 0.05 : -0.05),
      difficulty: difficultyOf(fact, 0.4),
    },
  ];
}

/** Figures are harder to remember than names; recall is harder than choice. */
function difficultyOf(fact: Fact, base: number): number {
  return Math.round((base + (fact.value === undefined ? 0 : 0.15)) * 100) / 100;
}
