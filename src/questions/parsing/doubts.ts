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

/** No verb is taken for one of these. */
const functionWord = /^(WP|WP\$|WDT|WRB|PRP|PRP\$|DT|CC|EX|TO)$/;

/** Tags `forms` and finds the doubts. */
export function tagWithMargins(
  forms: readonly WordForm[],
  { tagger, tagSet: { finiteVerbs, tags } }: Models,
): Tagging {
  const found: { at: number; tagClass: number; margin: number }[] = [];
  const choose: Choose = (scores, _, at) => {
    const best = bestClass(scores);
    let verb = finiteVerbs[0] ?? 0;
    for (const other of finiteVerbs) if ((scores[other] ?? 0) > (scores[verb] ?? 0)) verb = other;
    if (best !== verb && !functionWord.test(tags[best] ?? ''))
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
export function hasPredicate(tree: SyntaxTree): boolean {
  return tree.tags.length < leastWords || (hasOwnSubject(tree) && !isSubordinate(tree));
}

/** True if the root is a finite verb with a subject, which may be joined by a misplaced "who". */
export function hasOwnSubject({ tags, heads, relations }: SyntaxTree): boolean {
  const root = heads.indexOf(-1);
  const isTensed = (at: number) => /^(VBD|VBZ|VBP|MD|VB)$/.test(tags[at] ?? '');
  const helpers = heads.flatMap((head, at) =>
    head === root && /^(aux|cop)/.test(relations[at] ?? '') ? [at] : [],
  );
  const hasSubject = relations.some(
    (relation, at) =>
      heads[at] === root &&
      /^(nsubj|csubj|expl)/.test(relation) &&
      (at === 0 || !/^(WDT|WP)$/.test(tags[at] ?? '')),
  );
  return hasSubject && (isTensed(root) || helpers.some(isTensed));
}

/** "Ada, who reported a victory, was tried", "Although it was late, they came": not the clause of "who" or "although". */
export function isSubordinate(
  { tags, heads, relations }: Pick<SyntaxTree, 'tags' | 'heads' | 'relations'>,
  root = heads.indexOf(-1),
): boolean {
  return heads.some((head, at) => {
    if (head !== root || at > root) return false;
    const tag = tags[at] ?? '';
    if (relations[at] === 'mark' && tag === 'IN') return true;
    return at > 0 ? /^(WDT|WP|WRB)$/.test(tag) : tag === 'WRB';
  });
}

/** So many words are tried as the root. */
const mostRoots = 6;
/** "is", "was" and their predicate are no further apart. */
const reach = 5;

/**
 * The words that may be the predicate of a sentence whose root is none: finite verbs, what follows an auxiliary, what
 * "is" says of its subject.
 */
export function possibleRoots(tree: SyntaxTree): number[] {
  const { tags, pos, heads, relations } = tree;
  const root = heads.indexOf(-1);
  // "Please note: ...", "Try it": an order has no subject.
  if (root <= 1 && /^VBP?$/.test(tags[root] ?? '')) return [];
  const isLost = isSubordinate(tree);
  const hasSubject = (at: number) =>
    heads.some(
      (head, other) =>
        head === at &&
        /^(nsubj|csubj|expl)/.test(relations[other] ?? '') &&
        !/^(WDT|WP)$/.test(tags[other] ?? ''),
    );
  const found = tags.flatMap((tag, at) => {
    if (!/^(VBD|VBZ|VBP|MD)$/.test(tag) || at === 0) return [];
    if (pos[at] !== 'AUX') return [at];
    const behind = tags.slice(at + 1, at + 1 + reach);
    const verb = behind.findIndex((other) => /^(VB|VBN|VBG)$/.test(other));
    const said = behind.findLastIndex((_, one) =>
      /^(ADJ|NOUN|PROPN|NUM)$/.test(pos[at + 1 + one] ?? ''),
    );
    const first = behind.findIndex((_, one) =>
      /^(ADJ|NOUN|PROPN|NUM)$/.test(pos[at + 1 + one] ?? ''),
    );
    return [verb, first, said].filter((one) => one >= 0).map((one) => at + 1 + one);
  });
  // "The index, about 1.338, is close to that of water": a noun in front of the verb is its subject, not the root. Where
  // the root may do without a subject, only another word that has one can be the better root.
  const isNoun = /^(NOUN|PROPN|PRON|DET|ADJ)$/.test(pos[root] ?? '');
  const others = [...new Set(found)].filter(
    (at) => isLost || (isNoun && at > root) || (hasSubject(at) && !isSubordinate(tree, at)),
  );
  return others.slice(0, mostRoots);
}
