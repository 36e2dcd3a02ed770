import { classLikelihoods } from './class-likelihoods.ts';
import type { EntityModel } from './entities.ts';
import type { WordForm } from './word-form.ts';

/** The words of a sentence, and what speaks for each class of each, word after word. */
export type ScoredWords = {
  readonly forms: readonly WordForm[];
  readonly scores: Int32Array;
};

/** A name that stands in this many other places takes their word for it as much as its own. */
const trustedCount = 4;
/** Keeps a kind that was seen nowhere else from being ruled out. */
const leastShare = 0.02;

/** Where a name stands: in which sentence, and at which word of it. */
type Place = { readonly sentence: number; readonly word: number };

/**
 * The scores of the sentences of a document, where for each name that stands in several places what it is taken
 * for in the others speaks as well: one name is most often one kind of thing throughout a text.
 */
export function shareKinds(sentences: readonly ScoredWords[], model: EntityModel): Int32Array[] {
  const { classes, resolution } = model;
  const kinds = [...new Set(classes.map(({ kind }) => kind))];
  const kindOf = classes.map(({ kind }) => kinds.indexOf(kind));
  const likelihoods = new Map<number, Float64Array>();
  const likelihoodsIn = (sentence: number) => {
    const known = likelihoods.get(sentence);
    if (known !== undefined) return known;
    const found = classLikelihoods(sentences[sentence]?.scores ?? new Int32Array(), model);
    likelihoods.set(sentence, found);
    return found;
  };
  const shared = sentences.map(({ scores }) => Int32Array.from(scores));
  for (const places of repeatedNames(sentences)) {
    const rows = places.map(({ sentence, word }) => {
      const row = new Float64Array(kinds.length);
      const of = likelihoodsIn(sentence);
      kindOf.forEach((kind, at) => {
        row[kind] = (row[kind] ?? 0) + (of[word * classes.length + at] ?? 0);
      });
      return row;
    });
    const hints = hintsOf(rows);
    places.forEach(({ sentence, word }, index) => {
      const scores = shared[sentence];
      const base = word * classes.length;
      for (let at = 0; scores !== undefined && at < classes.length; at++) {
        const hint = Math.round(resolution * (hints[index]?.[kindOf[at] ?? 0] ?? 0));
        scores[base + at] = (scores[base + at] ?? 0) + hint;
      }
    });
  }
  return shared;
}

/** The places of each capitalised word that stands in more than one. */
function repeatedNames(sentences: readonly ScoredWords[]): Place[][] {
  const places = new Map<number, Place[]>();
  sentences.forEach(({ forms }, sentence) => {
    forms.forEach(({ isCapital, exact }, word) => {
      if (!isCapital) return;
      const known = places.get(exact);
      if (known === undefined) places.set(exact, [{ sentence, word }]);
      else known.push({ sentence, word });
    });
  });
  return [...places.values()].filter((list) => list.length > 1);
}

/** For each place of a name how likely, as a logarithm, the other places make each kind. */
function hintsOf(rows: readonly Float64Array[]): Float64Array[] {
  const others = rows.length - 1;
  const trust = Math.min(1, others / trustedCount);
  const sums = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows)
    row.forEach((share, kind) => {
      sums[kind] = (sums[kind] ?? 0) + share;
    });
  return rows.map((row) =>
    row.map((share, kind) => {
      const elsewhere = Math.max(0, (sums[kind] ?? 0) - share);
      return trust * Math.log((elsewhere + leastShare) / (others + leastShare * row.length));
    }),
  );
}
