import { normaliseText } from '../normalise.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';

const normalTexts = new WeakMap<ReadSentence, string>();

function normalTextOf(sentence: ReadSentence): string {
  const text = normalTexts.get(sentence) ?? ` ${normaliseText(sentence.text)} `;
  normalTexts.set(sentence, text);
  return text;
}

/** True of an option that the sentence itself, the one before or the one after names: it may be right too. */
export function standsNear(option: string, index: number, { sentences }: ReadDocument): boolean {
  const form = ` ${normaliseText(option.replace(/^(the|an?) /i, ''))} `;
  return sentences
    .slice(Math.max(0, index - 1), index + 2)
    .some((sentence) => normalTextOf(sentence).includes(form));
}
