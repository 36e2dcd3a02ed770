import type { SyntaxTree } from './analyse.ts';
import type { Models } from './models.ts';
import { bestClass, type Choose, type TaggerModel, tagWords } from './tagger.ts';
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

/** Tags `forms` and finds the doubts. */
export function tagWithMargins(
  forms: readonly WordForm[],
  { tagger, tagSet: { finiteVerbs } }: Models,
): Tagging {
  const found: { at: number; tagClass: number; margin: number }[] = [];
  const choose: Choose = (scores, _, at) => {
    const best = bestClass(scores);
    let verb = finiteVerbs[0] ?? 0;
    for (const other of finiteVerbs) if ((scores[other] ?? 0) > (scores[verb] ?? 0)) verb = other;
    if (best !== verb)
      found.push({ at, tagClass: verb, margin: (scores[best] ?? 0) - (scores[verb] ?? 0) });
    return best;
  };
  const classes = tagWords(forms, tagger, { choose });
  const doubts = found.sort((a, b) => a.margin - b.margin).slice(0, mostDoubts);
  return { classes, doubts };
}

/** Tags again with the finite verb of `doubt`; nothing changes before it. */
export function retag(
  forms: readonly WordForm[],
  tagger: TaggerModel,
  { classes, doubt }: { readonly classes: Int32Array; readonly doubt: Doubt },
): Int32Array {
  const given = classes.slice(0, doubt.at + 1);
  given[doubt.at] = doubt.tagClass;
  return tagWords(forms, tagger, { given });
}

/** True if the root is a finite verb with a subject, or the text too short to be expected to have one. */
export function hasPredicate({ tags, heads, relations }: SyntaxTree): boolean {
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
