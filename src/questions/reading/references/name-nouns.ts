import { lexicon } from '../../options/lexicon.ts';
import { sortOfNoun } from './noun-sorts.ts';

/** Nouns that stand before the name proper. */
const leading =
  /^(Lake|River|Mount|Cape|Fort|Hotel|Loch|Camp|Operation|Project|Hurricane|Typhoon|Cyclone|Storm|Planet|Comet|Princess|Emperor|President|King|Queen)$/;
/** Words that end names of many kinds: the White House is no house of which one would speak as "the house". */
const untelling =
  /^(house|states|times|world|post|news|hall|union|union|center|centre|city|day|way|one|king|man|life|nations|emirates)$/;

/** What a name itself says it is: "bridge" of "George Washington Bridge", "church" of "Church of Scientology", "lake" of "Lake Geneva". As the name writes them, small. */
export function nounsInName(name: string): readonly string[] {
  const words = name.replace(/^the /i, '').split(' ');
  if (words.length < 2) return [];
  const of = words.findIndex((word) => /^(of|for|in|at)$/.test(word));
  const core = of > 0 ? words.slice(0, of) : words;
  const last = core.at(-1) ?? '';
  const first = leading.test(words[0] ?? '') ? words[0] : undefined;
  return [last, first ?? ''].flatMap((word) => {
    const noun = word.toLowerCase();
    return /^\p{Lu}\p{Ll}+$/u.test(word) && !untelling.test(noun) && isNoun(noun) ? [noun] : [];
  });
}

function isNoun(word: string): boolean {
  if (sortOfNoun(word) === 'time') return false;
  const known = lexicon();
  const id = known.words.idOf(word);
  return id >= 0 && known.is(id, 'noun');
}
