import { isSpelledOut } from '../reading/references/pronouns.ts';
import type { Token } from '../reading/sentences.ts';
import { hasAntecedent } from './antecedents.ts';
import { demonstrative, speaker, third } from './pointers.ts';
import type { PromptContext } from './prompt-context.ts';

/** True if the word at `index` points to something that nothing before it in the prompt names. */
export function isPointing(
  tokens: readonly Token[],
  index: number,
  isPerson: PromptContext['isPerson'],
): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined) return false;
  const word = token.text;
  // "the US" is no "us"; the numeral of "World War I" is no speaker, and neither is a mine.
  if (speaker.test(word))
    return (
      word !== 'US' &&
      !(word === 'I' && tokens[index - 1]?.pos === 'PROPN') &&
      !(/^mine$/i.test(word) && /^(DET|ADJ|NOUN|PROPN)$/.test(tokens[index - 1]?.pos ?? ''))
    );
  if (/^there$/i.test(word))
    return (
      !/^(is|are|was|were|has|have|had|will|may|can)$/i.test(next?.text ?? '') &&
      (!/^(is|are|was|were)$/i.test(tokens[index - 1]?.text ?? '') || next?.text === 'to')
    );
  if (/^such$/i.test(word)) return next?.text !== 'as';
  if (/^those$/i.test(word)) return !/^(who|of|in|with|that|from)$/i.test(next?.text ?? '');
  if (/^following$/i.test(word))
    return token.pos === 'NOUN' || /^the$/i.test(tokens[index - 1]?.text ?? '');
  if (/^(above|below)$/i.test(word)) return next === undefined || next.pos === 'PUNCT';
  if (/^thus$/i.test(word)) return index === 0;
  if (demonstrative.test(word)) return true;
  if (/^that$/i.test(word)) return isPointingThat(tokens, index);
  if (/^(one|ones)$/i.test(word)) return isBareOne(tokens, index);
  if (isSpelledOut(tokens, index)) return false;
  return third.test(word) && !hasAntecedent(tokens, index, isPerson);
}

/** "calls that into question", "in that update", "that storm": not "said that", not "the man that". */
function isPointingThat(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.pos ?? '';
  const next = tokens[index + 1]?.pos ?? 'PUNCT';
  // "found in pufferfish and that can kill": a second relative clause.
  if (before === 'CCONJ' && (next === 'AUX' || next === 'VERB')) return false;
  const goesOn = tokens.slice(index + 2).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (before === 'ADP') return ['NOUN', 'ADJ', 'VERB'].includes(next) || !goesOn;
  if (before === 'VERB' && (next === 'ADP' || next === 'PUNCT')) return !goesOn;
  return tokens[index]?.pos === 'DET' && /^(NOUN|ADJ|PROPN)$/.test(next);
}

function isBareOne(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  // "two ice cubes freeze into one": the number.
  if (/^into$/i.test(previous?.text ?? '')) return false;
  if (/^(the|this|that|another|an?|new|first|last)$/i.test(previous?.text ?? '')) return true;
  // "Turning one over, he saw".
  if (index === 1 && previous?.tag === 'VBG' && !/^(NOUN|ADJ|PROPN)$/.test(next?.pos ?? ''))
    return next?.text !== 'of';
  return next?.pos === 'VERB' || next?.pos === 'AUX' || /^[.?!,]$/.test(next?.text ?? '.');
}
