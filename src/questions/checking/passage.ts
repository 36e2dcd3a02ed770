import { clozeGap } from '../question-kinds.ts';

/** A prompt of several sentences: those to be read first, and the last one with the gap. */
export type Passage = { readonly context: readonly string[]; readonly gapped: string };

/** Where one sentence ends and the next begins; "Corp. Someone" is no such place. */
const border =
  /(?<!\b(?:Corp|Inc|Ltd|Gen|Gov|Sen|Rep|Prof|Capt|Col|Mr|Mrs|Dr|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec))(?<=\p{Ll}{2}|\p{Lu}{2}|\d|%)\.["”’]? (?=\p{Lu}|_____|\d)/u;

/** The sentences of a prompt with a gap in the last; undefined for any other prompt. */
export function passageOf(prompt: string): Passage | undefined {
  const context: string[] = [];
  let rest = prompt;
  for (let found = border.exec(rest); found !== null; found = border.exec(rest)) {
    const at = found.index + found[0].length;
    context.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at);
  }
  const isPassage =
    context.length > 0 &&
    rest.includes(clozeGap) &&
    !context.some((sentence) => sentence.includes(clozeGap));
  return isPassage ? { context, gapped: rest } : undefined;
}
