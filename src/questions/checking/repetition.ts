import { contentWords, normaliseText, sharedRatio } from '../normalise.ts';
import type { Question } from '../question.ts';

/** A question as repetitions are told by. */
type Wording = {
  readonly kind: Question['kind'];
  readonly prompt: string;
  readonly answer: string;
  readonly words: ReadonlySet<string>;
};

/** One question is compared with many, and its words never change. */
const wordings = new WeakMap<Question, Wording>();

/** Below this share of common words no two prompts repeat each other. */
const leastShared = 0.5;

/** True if `a` asks what `b` asks, or shows its answer. A question repeats itself. */
export function repeats(a: Question, b: Question): boolean {
  const [left, right] = [wordingOf(a), wordingOf(b)];
  return areAlike(left, right, sharedRatio(left.words, right.words));
}

/**
 * Questions to compare others with, found by their words: a question is compared only with those that
 * share a word with it, so that choosing out of a book costs no more than its pages.
 */
export class RepetitionIndex {
  readonly #withWord = new Map<string, Wording[]>();

  add(question: Question): void {
    const wording = wordingOf(question);
    for (const word of wording.words) {
      const known = this.#withWord.get(word);
      if (known === undefined) this.#withWord.set(word, [wording]);
      else known.push(wording);
    }
  }

  /** True if `question` repeats one that was added. */
  holdsLike(question: Question): boolean {
    const wording = wordingOf(question);
    const shared = new Map<Wording, number>();
    for (const word of wording.words)
      for (const other of this.#withWord.get(word) ?? [])
        shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared)
      if (areAlike(wording, other, count / Math.min(wording.words.size, other.words.size)))
        return true;
    return false;
  }
}

function areAlike(a: Wording, b: Wording, ratio: number): boolean {
  if (a.prompt === b.prompt) return true;
  if (ratio < leastShared) return false;
  if (a.kind === 'true-false' && b.kind === 'true-false') return ratio > 0.8;
  if (a.answer === b.answer) return true;
  // The same sentence with another gap shows the answer to this one.
  return ratio > leastShared && (b.prompt.includes(a.answer) || a.prompt.includes(b.answer));
}

function wordingOf(question: Question): Wording {
  const known = wordings.get(question);
  if (known !== undefined) return known;
  const { kind, prompt, answer } = question;
  const wording = {
    kind,
    prompt: normaliseText(prompt),
    answer: normaliseText(answer),
    words: contentWords(prompt),
  };
  wordings.set(question, wording);
  return wording;
}
