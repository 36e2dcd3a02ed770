import type { Token } from './sentences.ts';

/**
 * "the longest then built", "Patna, then part of Bengal", "an island now known as Vis": a "then" or "now" that belongs to
 * a description. Without the word it says another thing, and with it the time is that of what is told.
 */
export function isOfItsDay(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next === undefined || /^(VBD|VBZ|VBP|MD)$/.test(next.tag)) return false;
  if (next.tag === 'VBN')
    return before?.text === ',' || /^(JJS|JJ|NN|NNS)$/.test(before?.tag ?? '');
  // "If that were so, then an egg would show it".
  const isResult = /^(if|when|since|because)$/i.test(tokens[0]?.text ?? '');
  return !isResult && before?.text === ',' && /^(NOUN|PROPN|DET|ADJ|ADP)$/.test(next.pos);
}
