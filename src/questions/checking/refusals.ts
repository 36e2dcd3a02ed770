/** Why the verifier refuses a question. The table is the closed set; its text is for people. */
export const refusals = {
  'bad-shape': 'the question breaks the schema: kind, choices or answer do not fit together',
  'evidence-not-verbatim': 'the quoted evidence does not stand in the article at that place',
  'answer-not-in-evidence': 'the quoted evidence does not contain the answer',
  'answer-in-prompt':
    'the answer, an alias, an acronym or an inflection of it stands in the prompt',
  'answer-in-title':
    'the title above the question, or what the whole article is about, gives the answer away',
  'unresolved-pronoun': 'a pronoun or "this ..." in the prompt points outside it',
  'vague-reference': 'the prompt says "the ..." of something it does not name',
  'missing-attribution': 'the prompt rests on people whom it does not name',
  'relative-time': 'the prompt or the answer tells time relative to the day of publication',
  'bad-grammar': 'the prompt is no well-formed sentence',
  'wrong-length': 'the prompt or the answer is too short or too long',
  'several-answers': 'more than one answer fits the prompt',
  'weak-answer': 'the answer is trivial or no whole name or figure',
  'minor-year': 'it hangs on the year of something that is beside what the article is about',
  'option-repeated': 'two options say the same',
  'option-also-right': 'another option is right by the article, too',
  'option-in-prompt': 'an option stands in the prompt',
  'options-unlike': 'the options differ in type, granularity or form',
  'right-option-stands-out': 'the right option is much the longest or the shortest',
  'claim-not-decidable': 'the article does not settle the claim',
  duplicate: 'it repeats another question',
} as const;

export type Refusal = keyof typeof refusals;

/** True of a string that is one of the codes. */
export function isRefusal(code: string): code is Refusal {
  return Object.hasOwn(refusals, code);
}
