import type { EntitySpan } from '../src/questions/parsing/analyse.ts';
import type { TreebankSentence } from './conllu.ts';

/** A gold sentence to learn from. `entities` is absent where the treebank marks none (EWT). */
export type TrainingSentence = Pick<
  TreebankSentence,
  'document' | 'words' | 'pos' | 'tags' | 'heads' | 'relations'
> & {
  /** Whether it is another sentence with its hyphens joined. */
  readonly isJoined?: boolean;
  readonly entities?: readonly EntitySpan[];
};

/**
 * The sentence with each hyphened run ("adult", "-", "learned") as one word, which is how the program
 * reads it: the word takes tag, head and relation of that part which hangs on a word outside of the run.
 * Undefined where nothing is hyphened.
 */
export function joinHyphens(
  sentence: TrainingSentence,
  spaced: readonly boolean[],
): TrainingSentence | undefined {
  const { words, pos, tags, heads, relations } = sentence;
  const runs = findRuns(words, spaced);
  if (runs.length === words.length) return undefined;
  const runOf = runs.flatMap((run, index) => run.map(() => index));
  const parts = runs.map((run) => outwardPart(run, sentence));
  const at = <T>(list: readonly T[], fallback: T) => parts.map((part) => list[part] ?? fallback);
  const { entities } = sentence;
  return {
    document: sentence.document,
    isJoined: true,
    words: runs.map((run) => run.map((part) => words[part]).join('')),
    pos: at(pos, 'X'),
    tags: at(tags, 'FW'),
    heads: parts.map((part) => runOf[heads[part] ?? -1] ?? -1),
    relations: at(relations, 'dep'),
    ...(entities && {
      entities: entities.map((span) => ({
        ...span,
        from: runOf[span.from] ?? 0,
        to: (runOf[span.to - 1] ?? 0) + 1,
      })),
    }),
  };
}

/** The places of the words, those of a hyphened run together. */
function findRuns(words: readonly string[], spaced: readonly boolean[]): number[][] {
  const runs: number[][] = [];
  for (let index = 0; index < words.length; index++) {
    const isHyphen =
      /^[-‐‑]$/.test(words[index] ?? '') &&
      /[\p{L}\d]$/u.test(words[index - 1] ?? '') &&
      /^[\p{L}\d]/u.test(words[index + 1] ?? '') &&
      spaced[index - 1] === false &&
      spaced[index] === false;
    const last = runs.at(-1);
    if (isHyphen && last !== undefined) {
      last.push(index, index + 1);
      index += 1;
    } else runs.push([index]);
  }
  return runs;
}

function outwardPart(run: readonly number[], { pos, heads }: TrainingSentence): number {
  const outward = run.filter((part) => pos[part] !== 'PUNCT' && !run.includes(heads[part] ?? -1));
  return outward.at(-1) ?? run[0] ?? 0;
}
