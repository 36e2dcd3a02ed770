import type { Asked } from './session.ts';

/** What a hint tells: an option that is wrong, the shape of a typed answer, or that there is none to give. */
export type Hint =
  | { readonly kind: 'not-this'; readonly choice: string }
  | { readonly kind: 'shape'; readonly shape: string }
  | { readonly kind: 'none' };

/** The same hint for everybody in one showing, so that asking twice tells nothing more. */
export function hintFor({ question, choices }: Asked, showing: string): Hint {
  // Of two options, a hint would be the answer.
  if (question.kind === 'true-false') return { kind: 'none' };
  const right = new Set([question.answer, ...question.accepted]);
  const wrong = choices.filter((choice) => !right.has(choice));
  const choice = wrong[sumOfCodes(showing + question.id) % Math.max(1, wrong.length)];
  return choice === undefined
    ? { kind: 'shape', shape: shapeOf(question.answer) }
    : { kind: 'not-this', choice };
}

/** `Hafiz Saeed Khan` -> `H____ S____ K___`: the first letter of each word; of a number, its length. */
function shapeOf(answer: string): string {
  return answer.replace(/[\p{L}\p{N}]+/gu, (word) =>
    /^\p{N}/u.test(word) ? '_'.repeat(word.length) : word.slice(0, 1) + '_'.repeat(word.length - 1),
  );
}

function sumOfCodes(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
}
