import type { Analysis } from './analyse.ts';
import type { Models } from './models.ts';
import { bestClass, tagWords } from './tagger.ts';
import type { WordForm } from './word-form.ts';

/** A word that could be the finite verb of its sentence: its place, and the tag class that would make it one. */
export type Doubt = { readonly at: number; readonly tagClass: number };

export type Tagging = {
  /** The number of the tag class of every word. */
  readonly classes: Int32Array;
  /** Where a finite verb is likeliest to have been missed, the likeliest first. */
  readonly doubts: readonly Doubt[];
};

/** So many other readings are tried. */
const mostDoubts = 2;
/** Shorter texts are headings as often as sentences. */
const leastWords = 5;
const finite = /^(VBD|VBZ|VBP)$/;

/** Tags `forms`; with `fixed`, one word's class is given. */
export function tagWithMargins(
  forms: readonly WordForm[],
  { tagger, tagSet }: Models,
  fixed?: Doubt,
): Tagging {
  const found: { at: number; tagClass: number; margin: number }[] = [];
  const verbs = tagSet.tags.flatMap((tag, number) =>
    finite.test(tag) && tagSet.pos[number] === 'VERB' ? [number] : [],
  );
  const classes = tagWords(forms, tagger, (scores, _, at) => {
    const best = bestClass(scores);
    const verb = verbs.reduce(
      (a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a),
      verbs[0] ?? 0,
    );
    if (best !== verb)
      found.push({ at, tagClass: verb, margin: (scores[best] ?? 0) - (scores[verb] ?? 0) });
    return fixed?.at === at ? fixed.tagClass : best;
  });
  const doubts = found.sort((a, b) => a.margin - b.margin).slice(0, mostDoubts);
  return { classes, doubts };
}

/** True if the root is a finite verb with a subject, or the text too short to be expected to have one. */
export function hasPredicate({ tags, heads, relations }: Analysis): boolean {
  if (tags.length < leastWords) return true;
  const root = heads.indexOf(-1);
  const isTensed = (at: number) => /^(VBD|VBZ|VBP|MD|VB)$/.test(tags[at] ?? '');
  const helpers = heads.flatMap((head, at) =>
    head === root && /^(aux|cop)/.test(relations[at] ?? '') ? [at] : [],
  );
  const hasSubject = relations.some(
    (relation, at) => heads[at] === root && /^(nsubj|csubj|expl)/.test(relation),
  );
  return hasSubject && (isTensed(root) || helpers.some(isTensed));
}
