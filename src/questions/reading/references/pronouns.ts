import type { ReadSentence } from '../document.ts';

/** Third-person pronouns by what they agree with, whatever their case. */
export type PronounClass = 'he' | 'she' | 'it' | 'they';

/** Words that a tagger may take for names. */
export const speakers = /^(I|we|you|he|she|they|it|me|us|who|this|that|there|here)$/i;

const classes: ReadonlyMap<string, PronounClass> = new Map<string, PronounClass>([
  ...['he', 'him', 'his'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers'].map((word) => [word, 'she'] as const),
  ...['it', 'its'].map((word) => [word, 'it'] as const),
  ...['they', 'them', 'their', 'theirs'].map((word) => [word, 'they'] as const),
]);

/** The class of the pronoun at `at`; undefined for every other word. */
export function pronounAt(sentence: ReadSentence, at: number): PronounClass | undefined {
  return classes.get(sentence.tokens[at]?.text.toLowerCase() ?? '');
}

/** True if the pronoun at `at` owns what follows: "her book", not "met her". */
export function isPossessive(sentence: ReadSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (/^(his|its|their)$/i.test(token?.text ?? '')) return true;
  return (
    /^her$/i.test(token?.text ?? '') &&
    (token?.tag === 'PRP$' || sentence.relations[at] === 'nmod:poss')
  );
}

/** "Families like hers"; "gave her credit", where the parser cannot tell whether she gets or owns it. */
export function isUnwritable(sentence: ReadSentence, at: number): boolean {
  const before = sentence.tokens[at - 1]?.text ?? '';
  if (/^(hers|theirs)$/i.test(sentence.tokens[at]?.text ?? '')) return true;
  return (
    /^her$/i.test(sentence.tokens[at]?.text ?? '') &&
    isPossessive(sentence, at) &&
    /^(g[ia]ves?|given|giving|grant|offer|award|teach|taught|sen[dt]|cost|den(y|ied)|paid|pays?|brought|earn|won|show|made|makes?|t[eo]ll?d?)(s|ed|ing)?$/.test(
      before,
    )
  );
}

/** "It is known that", "it takes an hour to": an "it" with nothing behind it. */
export function isEmptyIt(sentence: ReadSentence, at: number): boolean {
  if (!/^it$/i.test(sentence.tokens[at]?.text ?? '')) return false;
  if (sentence.relations[at] === 'expl') return true;
  const rest = sentence.tokens
    .slice(at + 1, at + 12)
    .map(({ text }) => text)
    .join(' ');
  // "It has taken most of a century".
  if (
    /^(has|had) (\w+ )?taken (\S+ ){0,4}(time|days|weeks|months|years|decades?|century|centuries|generations?)\b/.test(
      rest,
    )
  )
    return true;
  return (
    /^(\w+ ){0,2}(is|was|be|been|being|'s|’s|seems?|appears?|seemed|appeared) (not |also |now |often |very |thus |quite |more )?(\w+ )?(that|to|whether|if|how|why|when)\b/.test(
      rest,
    ) ||
    /^(\w+ )?((is|was) (\w+ )?(said|known|believed|thought|estimated|reported|claimed|assumed|argued|suggested|hoped|feared|clear|likely|unlikely|possible|impossible|true|here|there)\b|(is|was) (high |about )?time|takes?|took|rain(s|ed)|snow(s|ed)|turns? out|turned out|follows? that)\b/.test(
      rest,
    )
  );
}

/** "It was long thought that", "makes it difficult for a gull to": an "it" that the rest of its sentence spells out. */
export function isSpelledOut(words: readonly { readonly text: string }[], at: number): boolean {
  if (!/^it$/i.test(words[at]?.text ?? '')) return false;
  const rest = words
    .slice(at + 1, at + 10)
    .map(({ text }) => text)
    .join(' ');
  if (
    /^(is|was|has been) (\w+ )?(thought|believed|known|said|estimated|assumed|argued) that\b/.test(
      rest,
    )
  )
    return true;
  const isMade = /^(makes?|made|making|finds?|found|finding)$/.test(words[at - 1]?.text ?? '');
  return (
    isMade &&
    /^(\w+ )?(difficult|easy|hard|possible|impossible|easier|harder|necessary|illegal|legal|likely|unlikely)( for (\w+ ){1,4})? ?to\b/.test(
      rest,
    )
  );
}
