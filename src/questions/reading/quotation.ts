import type { Sentence } from './sentences.ts';

const reporting =
  /^(?:said|says|say|told|tells|added|adds|wrote|writes|argued|argues|explained|explains|noted|notes|recalled|recalls|asked|asks|replied|replies|insisted|insists|claimed|claims|warned|warns|announced|declared|declares|stated|states|remarked|concluded|concludes|admitted|admits|continued|continues|joked|cried|exclaimed|according)$/;

/**
 * True of a sentence that is, but for a word or two, somebody's words in quotation marks without the
 * speaker: "“We had no choice.”", or the middle of a longer quotation. A sentence with its speaker
 * ("“We had no choice,” she said.") and one with a quoted word or title in it are none.
 *
 * @param before the sentences of the same paragraph before this one, in order: a quotation that is open
 *   at the end of the last of them goes on in this one.
 */
export function isQuotation(
  sentence: Pick<Sentence, 'tokens'>,
  before: readonly Pick<Sentence, 'tokens'>[],
): boolean {
  let isOpen = false;
  for (const { tokens } of before) isOpen = openAfter(tokens, isOpen).isOpen;
  const { inside, outside } = openAfter(sentence.tokens, isOpen);
  if (inside === 0) return false;
  return outside.length <= 2 && !outside.some((word) => reporting.test(word));
}

/** How many words stand inside quotation marks, which ones outside, and whether a quotation stays open. */
function openAfter(
  tokens: Sentence['tokens'],
  wasOpen: boolean,
): { readonly isOpen: boolean; readonly inside: number; readonly outside: readonly string[] } {
  let isOpen = wasOpen;
  let inside = 0;
  const outside: string[] = [];
  tokens.forEach(({ text }, index) => {
    if (/^[“«„]$/.test(text)) isOpen = true;
    else if (/^[”»]$/.test(text)) isOpen = false;
    else if (/^("|''|``)$/.test(text)) isOpen = !isOpen;
    // A single mark opens a quotation at the start only; elsewhere it is an apostrophe.
    else if (text === '‘' && index === 0) isOpen = true;
    else if (/[\p{L}\d]/u.test(text)) {
      if (isOpen) inside += 1;
      else outside.push(text.toLowerCase());
    }
  });
  return { isOpen, inside, outside };
}
