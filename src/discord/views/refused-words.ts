import type { Refusal } from '../../questions/checking/refusals.ts';

/** What was wrong with questions that the verifier refused: “5 not clear without …”. */
export const refusedWords: Readonly<Record<Refusal, string>> = {
  'bad-shape': 'with parts that do not fit together',
  'evidence-not-verbatim': 'without a sentence as proof',
  'answer-not-in-evidence': 'not answered by the quoted sentence',
  'answer-in-prompt': 'with the answer in the question',
  'answer-in-title': 'answered by the title already',
  'unresolved-pronoun': 'not clear without the text around them',
  'vague-reference': 'not clear without the text around them',
  'missing-attribution': 'silent on whose words are repeated',
  'relative-time': 'true only on the day of writing',
  'bad-grammar': 'not in good English',
  'wrong-length': 'too short or too long',
  'several-answers': 'with more than one right answer',
  'weak-answer': 'with a trivial or incomplete answer',
  'minor-year': 'on the year of a side matter',
  'option-repeated': 'with two options that say the same',
  'option-also-right': 'with a second option that is right, too',
  'option-in-prompt': 'with an option in the question',
  'options-unlike': 'with options of different sorts',
  'right-option-stands-out': 'with a right option that stands out',
  'claim-not-decidable': 'on what the text does not settle',
  duplicate: 'much like another question',
};
