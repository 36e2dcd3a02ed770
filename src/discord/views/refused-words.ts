import type { Refusal } from '../../questions/checking/refusals.ts';

/** What was wrong with questions that the verifier refused: “5 of them …”. */
export const refusedWords: Readonly<Record<Refusal, string>> = {
  'bad-shape': 'did not fit together',
  'evidence-not-verbatim': 'could not be proved word for word',
  'answer-not-in-evidence': 'were not answered by the quoted sentence',
  'answer-in-prompt': 'gave their own answer away',
  'answer-in-title': 'were answered by the title already',
  'unresolved-pronoun': 'cannot be understood without the text around them',
  'vague-reference': 'cannot be understood without the text around them',
  'missing-attribution': 'did not say whose words they repeat',
  'relative-time': 'were true only on the day of writing',
  'bad-grammar': 'were no good English sentences',
  'wrong-length': 'were too short or too long',
  'several-answers': 'had more than one right answer',
  'weak-answer': 'had a trivial or an incomplete answer',
  'option-repeated': 'had two options that say the same',
  'option-also-right': 'had a second option that is right, too',
  'option-in-prompt': 'named one of their options',
  'options-unlike': 'had options of different sorts',
  'right-option-stands-out': 'had a right option that stands out',
  'claim-not-decidable': 'claimed what the text does not settle',
  duplicate: 'repeated another question',
};
