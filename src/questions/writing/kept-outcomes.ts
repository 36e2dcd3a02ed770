import type { Token } from '../reading/sentences.ts';
import type { Statement } from './statement.ts';

/** Words that what follows measures: "so poor that", "enough of a metal to". */
const measuring = /^(so|such|enough|too)$/i;

/** "Conditions were so poor that Ada Okafor", "a rock with enough of a metal": without what came of it the measure says nothing. */
export function keepsOutcome({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  return sentence.tokens.every(({ start }, at) => {
    const outcome = kept.has(start) ? outcomeOf(sentence.tokens, at) : undefined;
    return outcome === undefined || outcome.every((one) => kept.has(one.start));
  });
}

/** The first word of the clause that the word at `at` measures up to, and its verb; undefined where there is none. */
function outcomeOf(tokens: readonly Token[], at: number): Token[] | undefined {
  const word = tokens[at]?.text ?? '';
  if (!measuring.test(word)) return undefined;
  const isThat = /^(so|such)$/i.test(word);
  const opens = tokens.findIndex(
    (token, one) =>
      one > at + 1 &&
      (isThat
        ? token.text === 'that' && token.pos === 'SCONJ'
        : token.tag === 'TO' && tokens[one + 1]?.tag === 'VB'),
  );
  const between = tokens.slice(at + 1, opens);
  if (opens < 0 || between.some(({ tag, text }) => finite.test(tag) || /^[;:.]$/.test(text)))
    return undefined;
  const verb = tokens.find(({ tag }, one) => one > opens && (isThat ? finite : /^VB$/).test(tag));
  return [tokens[opens], verb].flatMap((token) => token ?? []);
}

const finite = /^(VBD|VBZ|VBP|MD)$/;

/** "Died at Chorkówka [..., in the churchyard of a church] he had helped to fund": what follows a cut says which church. */
export function keepsNounOfClause({ tokens, sentence }: Statement): boolean {
  const placeOf = new Map(sentence.tokens.map(({ start }, at) => [start, at]));
  return tokens.every((token, at) => {
    const before = tokens[at - 1];
    if (token.tag !== 'PRP' || !/^(NOUN|PROPN)$/.test(before?.pos ?? '')) return true;
    const [last = -1, next = -1] = [placeOf.get(before?.start ?? -1), placeOf.get(token.start)];
    if (last < 0 || next <= last + 1) return true;
    const cut = sentence.tokens.slice(last + 1, next);
    // Brackets and "also" are no cut: the noun before them is still the clause's own.
    return !cut.some(({ pos }) => pos === 'NOUN') || /^[([]$/.test(cut[0]?.text ?? '');
  });
}

/** "Responded not with an inquiry | but with praise": with "not" goes what was so. */
export function keepsContrast({ tokens, sentence }: Statement): boolean {
  const kept = new Set(tokens.map(({ start }) => start));
  const not = sentence.tokens.findIndex(({ text }) => text === 'not');
  const next = sentence.tokens[not + 1];
  if (not < 0 || !/^(ADP|DET)$/.test(next?.pos ?? '')) return true;
  const but = sentence.tokens.find(
    ({ text }, at) => at > not && text === 'but' && sentence.tokens[at + 1]?.pos === next?.pos,
  );
  const isNotKept = kept.has(sentence.tokens[not]?.start ?? -1);
  return but === undefined || !isNotKept || kept.has(but.start);
}

/** "Each feature, considered separately, is found in others": not without its proviso. */
export function keepsProviso({ tokens, sentence }: Statement): boolean {
  const last = sentence.tokens.find(
    ({ text }, at) =>
      /^(separately|alone|together|individually|singly|collectively)$/.test(text) &&
      /^(considered|taken|viewed|judged|regarded|seen)$/.test(sentence.tokens[at - 1]?.text ?? ''),
  );
  return last === undefined || tokens.some(({ start }) => start === last.start);
}
