import { clozeGap } from '../question.ts';

/** A prompt of two sentences: the one before, to be read, and the one with the gap. */
export type Passage = { readonly context: string; readonly gapped: string };

/** Where one sentence ends and the next begins; "Corp. Someone" is no such place. */
const border =
  /(?<!\b(?:Corp|Inc|Ltd|Gen|Gov|Sen|Rep|Prof|Capt|Col|Mr|Mrs|Dr|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec))(?<=\p{Ll}{2}|\p{Lu}{2}|\d|%)\.["”’]? (?=\p{Lu}|_____|\d)/u;

/** The two sentences of a prompt with a gap in the second; undefined for any other prompt. */
export function passageOf(prompt: string): Passage | undefined {
  const found = border.exec(prompt);
  if (found === null) return undefined;
  const at = found.index + found[0].length;
  const [context, gapped] = [prompt.slice(0, at).trimEnd(), prompt.slice(at)];
  return context.includes(clozeGap) || !gapped.includes(clozeGap) ? undefined : { context, gapped };
}
