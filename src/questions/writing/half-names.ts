import { personTitles } from '../gazetteer/people.ts';
import { knownPlaces } from '../gazetteer/places.ts';
import { lexicon } from '../options/lexicon.ts';
import { nameTable } from '../options/names.ts';
import type { Fact } from '../reading/facts.ts';
import type { Statement } from './statement.ts';

const schools = /^(University|College|Institute|School|Academy|Institution)$/;
const isCapital = (text: string) => /^\p{Lu}/u.test(text);

const particle = /^(von|van|der|den|ter|zu|zur|da|di|del|della|bin|ibn|ben|al)$/;

/** True of a gap in the middle of a longer name, which the reader fills without the article. */
export function isHalfName(fact: Fact, { tokens }: Statement): boolean {
  if (fact.value !== undefined || !isCapital(fact.text)) return false;
  const text = (at: number) => tokens[at]?.text ?? '';
  // "Seleucus | I Nicator": the numeral and what follows belong to the name.
  if (/^[IVX]+$/.test(text(fact.to)) && isCapital(text(fact.to + 1))) return true;
  // "Saint John | the Baptist", "Berkeley | 's International Computer Science Institute".
  if (text(fact.to) === 'the' && isCapital(text(fact.to + 1))) return true;
  // "Ursula | von der Leyen", "Leonardo da | Vinci".
  if (particle.test(text(fact.to)) && fact.from < 2) return true;
  if (
    particle.test(text(fact.from - 1)) &&
    /^\p{Lu}|^(von|van|de|den|der)$/u.test(text(fact.from - 2))
  )
    return true;
  // "Port of | Spain", "Queen | 's Royal College".
  if (text(fact.from - 1) === 'of' && /^(Port|Isle|Cape)$/.test(text(fact.from - 2))) return true;
  const isOwner = /^['’]s?$/.test(text(fact.to));
  if (isOwner && personTitles.has(fact.text) && isCapital(text(fact.to + 1))) return true;
  if (isOwner && fact.kind !== 'person' && tokens[fact.to + 1]?.pos === 'PROPN') return true;
  return isCampus(fact, text) || isTitleWord(fact, text);
}

/** "The University of California at Berkeley". */
function isCampus(fact: Fact, text: (at: number) => string): boolean {
  if (!/^(at|in)$/.test(text(fact.from - 1)) || !isCapital(text(fact.from - 2))) return false;
  return [2, 3, 4, 5].some((back) => schools.test(text(fact.from - back)));
}

/** "Elevator to the Gallows", "Man of the Match": a common noun that is capital as part of a title. */
function isTitleWord({ from, text: word }: Fact, text: (at: number) => string): boolean {
  const { words, singleCount } = lexicon();
  const id = words.idOf(word.toLowerCase());
  const isWord = id >= 0 && id < singleCount && !knownPlaces.has(word);
  if (!isWord || nameTable().find(word, () => true) !== undefined) return false;
  const before = text(from - 1) === 'the' ? from - 2 : from - 1;
  return /^(of|to|in|on|for|and|at)$/.test(text(before)) && isCapital(text(before - 1));
}
