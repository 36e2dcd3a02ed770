/**
 * What `npm run evaluate` demands. A floor is just under (a ceiling: just over) what was reached, so
 * that quality cannot slip unseen; the goal is what we strive for. Raise a floor with every gain.
 */
export type Bound = {
  readonly label: string;
  /** `least`: a value below the floor fails. `most`: a value above it does. */
  readonly sense: 'least' | 'most';
  readonly floor: number;
  readonly goal: number;
};

const least = (label: string, floor: number, goal: number): Bound => ({
  label,
  sense: 'least',
  floor,
  goal,
});
const most = (label: string, floor: number, goal: number): Bound => ({
  label,
  sense: 'most',
  floor,
  goal,
});

export const bounds = {
  pageF1: least('Web pages, token F1', 0.975, 0.95),
  lowestPageF1: least('Web pages, lowest token F1', 0.91, 0.85),
  pageFacts: least('Web pages, titles, authors, languages as given', 1, 1),
  ewtUas: least('EWT dev, UAS', 0.845, 0.85),
  ewtLas: least('EWT dev, LAS', 0.81, 0.81),
  gumUas: least('GUM dev, UAS', 0.84, 0.84),
  gumLas: least('GUM dev, LAS', 0.81, 0.8),
  entityF1: least('GUM dev, entity span F1', 0.76, 0.75),
  references: least('GUM dev, references resolved rightly', 0.95, 0.95),
  qamrPrecision: least('QAMR answer precision (token F1 >= .5)', 0.955, 0.95),
  qamrRecall: least('QAMR answer recall (token F1 >= .5)', 0.308, 0.3),
  qamrRougeL: least('QAMR ROUGE-L F, same span', 0.575, 0.5),
  dgenPrecision: least('DGen held-out fifth, P@1', 20, 13),
  dgenReciprocalRank: least('DGen held-out fifth, MRR', 32, 20),
  leak: most('Prompts that hold the answer', 0, 0),
  alias: most('Options that mean the same', 0, 0),
  evidence: most('Evidence not verbatim or without the answer', 0, 0),
  duplicate: most('Items that repeat another', 0, 0),
  crowded: most('Items beyond two a sentence', 0, 0),
  unsteady: most('Articles where a seed gave two results', 0, 0),
  poor: most('Long articles with fewer than 8 questions', 46, 0),
  trueClaims: most('Share of the true-false questions that are true', 0.72, 0.6),
  choiceItems: least('Multiple-choice items that statistics are of', 1_000, 1_000),
  place: most('Places of the right option, chi-square over its bound at p .001', 1, 1),
  longest: most('Right option the longest, over chance', 1.1, 1.1),
  shortest: most('Right option the shortest, over chance', 1.25, 1.1),
  extreme: most('Right figure the smallest or greatest, over chance', 1.25, 1.1),
} as const satisfies Readonly<Record<string, Bound>>;

export type BoundName = keyof typeof bounds;
