import { isPostNominal } from '../reading/capitals.ts';
import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { StatementToken } from './statement.ts';

/** "Mr" before a surname whose full name is known. */
export function civilTitles({ facts, tokens }: ReadSentence, document: ReadDocument): number[] {
  return facts.flatMap(({ kind, text, from, to }) => {
    const isShort = kind === 'person' && to - from === 1 && resolveName(document, text) !== text;
    return isShort && civil.test(tokens[from - 1]?.text ?? '') ? [from - 1] : [];
  });
}

/** "Daniel Bernoulli FRS", "Zaha Hadid, DBE, RA, was": with the comma in front, the last one's behind. */
export function honours(tokens: readonly StatementToken[]): number[] {
  return tokens.flatMap((_, at) => {
    if (!isPostNominal(tokens, at)) return [];
    const isComma = (place: number) => tokens[place]?.text === ',';
    const closes = isComma(at - 1) && isComma(at + 1) && !isPostNominal(tokens, at + 2);
    return [...(isComma(at - 1) ? [at - 1] : []), at, ...(closes ? [at + 1] : [])];
  });
}

const civil = /^(Mr|Mrs|Ms|Miss|Dr)\.?$/;

/** The full stop in "a giant leap." where the sentence ends with the quotation. */
export function stopInQuotes(tokens: readonly StatementToken[]): number[] {
  const at = tokens.length - 2;
  return tokens[at]?.text === '.' && /^[”"]$|^''$/.test(tokens[at + 1]?.text ?? '') ? [at] : [];
}

/** "The flood struck on Sunday, when two dams burst": without the day there is no comma. */
export function commasBeforeWhen(
  tokens: readonly StatementToken[],
  dropped: ReadonlySet<number>,
): number[] {
  return tokens.flatMap(({ text }, at) =>
    text === ',' && dropped.has(at - 1) && tokens[at + 1]?.text === 'when' ? [at] : [],
  );
}
