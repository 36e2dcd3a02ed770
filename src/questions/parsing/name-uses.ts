import { edgeForm, type WordForm } from './word-form.ts';

/** What a document says of a capitalised word in all the places where it stands. */
export type NameUse = {
  readonly count: number;
  /** Whether it also stands in small letters. */
  readonly isAlsoSmall: boolean;
  /** The lists that hold it or a neighbour in some run of capitalised words. */
  readonly anyLists: number;
  /** The lists that hold a word before such a run. */
  readonly beforeLists: number;
  /** The longest of the runs: its length, its first and last word, and where in it the word stands. */
  readonly longest: number;
  readonly first: WordForm;
  readonly last: WordForm;
  readonly role: 'alone' | 'first' | 'inside' | 'last';
  /** The words before and behind its first few runs, by spelling. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
};

/** Every capitalised word of a document, by its exact spelling. */
export type NameUses = ReadonlyMap<number, NameUse>;

/** More neighbours than these say nothing new. */
export const neighbourLimit = 4;

/** Reads how the capitalised words of a document's sentences are used. */
export function readNameUses(sentences: readonly (readonly WordForm[])[]): NameUses {
  const small = new Set<number>();
  for (const forms of sentences)
    for (const { isCapital, lower } of forms) if (!isCapital) small.add(lower);
  const uses = new Map<number, NameUse>();
  for (const forms of sentences) {
    for (let from = 0; from < forms.length; from++) {
      const to = runEnd(forms, from);
      for (let at = from; at < to; at++) addUse(uses, small, { forms, from, to, at });
      from = Math.max(from, to);
    }
  }
  return uses;
}

/** What is known of each word of a sentence: nothing of one in small letters. */
export function usesOf(forms: readonly WordForm[], uses: NameUses): (NameUse | undefined)[] {
  return forms.map(({ isCapital, exact }) => (isCapital ? uses.get(exact) : undefined));
}

type Run = {
  readonly forms: readonly WordForm[];
  readonly from: number;
  readonly to: number;
  readonly at: number;
};

/** The end of the run of capitalised words that begins at `from`: `from` itself where none does. */
function runEnd(forms: readonly WordForm[], from: number): number {
  let to = from;
  while (forms[to]?.isCapital === true) to += 1;
  return to;
}

function addUse(uses: Map<number, NameUse>, small: ReadonlySet<number>, run: Run): void {
  const { forms, from, to, at } = run;
  const word = forms[at] ?? edgeForm;
  const [before, behind] = [forms[from - 1] ?? edgeForm, forms[to] ?? edgeForm];
  const lists = forms.slice(from, to).reduce((sum, form) => sum | form.lists, 0);
  const known = uses.get(word.exact);
  const isLongest = known === undefined || to - from > known.longest;
  uses.set(word.exact, {
    ...(isLongest ? longestRun(run) : known),
    count: (known?.count ?? 0) + 1,
    isAlsoSmall: small.has(word.lower),
    anyLists: (known?.anyLists ?? 0) | lists,
    beforeLists: (known?.beforeLists ?? 0) | before.lists,
    before: [...(known?.before ?? []), before.lower].slice(0, neighbourLimit),
    behind: [...(known?.behind ?? []), behind.lower].slice(0, neighbourLimit),
  });
}

function longestRun({ forms, from, to, at }: Run) {
  const [first, last] = [forms[from] ?? edgeForm, forms[to - 1] ?? edgeForm];
  const edge = at === from ? 'first' : at === to - 1 ? 'last' : 'inside';
  return { longest: to - from, first, last, role: to - from === 1 ? 'alone' : edge } as const;
}
